### Wat op persoonsgegevens lijkt, en wie later gebeld wil worden.

privacy-email = e-mailadres
privacy-address = adres
privacy-phone = telefoonnummer
privacy-bsn = BSN
privacy-birth = geboortedatum
privacy-name = naam
privacy-placeholder = [{ $what }]
privacy-hint = { $what }? Ctrl+R vervangt, Ctrl+K laat staan.
privacy-hint-more = { $what } en nog { $more }? Ctrl+R vervangt alles, Ctrl+K laat staan.
privacy-replaced = { $count } keer vervangen. Ctrl+Z haalt ze één voor één terug.
privacy-told = Hier staat misschien een { $what }. Enter nog een keer bewaart het zo. Ctrl+R vervangt het.
privacy-told-more = Hier staan { $count } dingen die op een naam of nummer lijken. Enter nog een keer bewaart het zo. Ctrl+R vervangt ze.
privacy-nothing = Hier staat niets wat op een naam of nummer lijkt.

contact-title = Wie wil later gebeld worden? Dit staat apart.
contact-name = Naam
contact-reach = Telefoonnummer of e-mailadres
contact-about = Waarover? (mag leeg blijven)
contact-subject = Waarover
contact-date = Datum
contact-place = Plaats
contact-fill-in = Vul een telefoonnummer of e-mailadres in.
contact-kept = Genoteerd in { $file }. Dit komt niet in de sessie en niet in het overzicht.

import-personal = { $count ->
        [one] 1 opmerking lijkt een naam, nummer of adres te bevatten
       *[other] { $count } opmerkingen lijken een naam, nummer of adres te bevatten
    }. Zie in het bestand regel { $lines }{ $more ->
        [0] {""}
       *[other] {" "}en nog { $more }
    }. Alles is ingelezen. Open de sessie en kijk bij Thema's: Ctrl+E verbetert een opmerking.
