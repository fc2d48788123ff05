### Sheets and columns of the Excel workbook that other reports do not have.

workbook-order = Volgorde
workbook-figures = Cijfers
workbook-spread = Verdeling
workbook-remarks = Inbreng
workbook-remarks-more = Inbreng { $number }
workbook-participation = Deelname
workbook-ages = Leeftijden
workbook-explained = Uitleg

workbook-chart = Cijfer van 0 tot 100
workbook-top-people = In de top bij andere mensen (van de 100 keer)
workbook-top-weights = In de top als de punten anders tellen (van de 100 keer)
workbook-opinions = Meningen
workbook-votes = Stemmen
workbook-votes-possible = Mogelijke stemmen
workbook-question = Vraag
workbook-themes = Thema’s
workbook-text = Tekst
workbook-text-more = Vervolg van de tekst
workbook-goes-on = (gaat verder in de volgende kolom)
workbook-side = Kant
workbook-age = Leeftijd
workbook-people = Mensen
workbook-places = Plaatsen
