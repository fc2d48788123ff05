### Wat er mis kan zijn met een bouwplan. Voor een gespreksleider die het bestand in Kladblok aanpast.

## De regels rond een melding

problem-level-error = fout
problem-level-warning = let op
problem-level-help = tip
problem-expected-found = verwacht: { $expected }; gevonden: { $found }
problem-expected = verwacht: { $expected }
problem-errors = { $count ->
    [one] 1 fout
   *[other] { $count } fouten
}
problem-warnings = { $count ->
    [one] 1 keer 'let op'
   *[other] { $count } keer 'let op'
}
problem-errors-and-warnings = { $errors } en { $warnings }
problem-total = { $file }: { $count }.
problem-more = { $count ->
    [one] Er is nog 1 melding. Die ziet u als de andere zijn opgelost.
   *[other] Er zijn nog { $count } meldingen. Die ziet u als de andere zijn opgelost.
}

## Wat er mis is

problem-too-big = Dit bestand is te groot voor een bouwplan.
problem-not-utf8 = Dit bestand is niet opgeslagen als gewone tekst (UTF-8).
problem-syntax = Deze regel klopt niet.
problem-twice = '{ $field }' staat er twee keer.
problem-too-early = Dit blok staat te vroeg.
problem-no-format = Er staat niet bij welk soort bouwplan dit is.
problem-other-format = Dit bouwplan heeft formaat { $found }. Dat formaat kent dit programma niet.
problem-unknown-field = Hier hoort geen veld '{ $field }'.
problem-missing-field = Het veld '{ $field }' ontbreekt.
problem-wrong-type = Het veld '{ $field }' is niet goed ingevuld.
problem-out-of-range = Het getal bij '{ $field }' is te laag of te hoog.
problem-unknown-word = Dit woord kan niet bij '{ $field }'.
problem-empty = Het veld '{ $field }' is leeg.
problem-too-long = De tekst bij '{ $field }' is te lang.
problem-control-character = Hier staat een onzichtbaar teken dat het scherm kan verstoren.
problem-not-one-line = De tekst bij '{ $field }' moet op één regel passen.
problem-bad-short-name = Dit kan geen korte naam zijn bij '{ $field }'.
problem-empty-list = De lijst '{ $field }' is leeg.
problem-duplicate = De korte naam '{ $id }' is al gebruikt.
problem-all-zero = Bij '{ $field }' staan alleen nullen. Dan telt niets mee.
problem-unreadable = Dit bouwplan kan niet worden gelezen.
problem-long-sentence = Deze vraag is lang. Dat luistert moeilijk.
problem-hard-text = Deze tekst is moeilijker dan B1.
problem-long-session = Alle onderdelen samen duren langer dan 8 uur.
problem-hurried = Dit onderdeel heeft minder dan een halve minuut per vraag.
problem-nobody-heard = In geen enkel onderdeel komt een groep aan het woord.
problem-no-keywords = Dit thema heeft geen trefwoorden.
problem-scoring-without-step = Er staan rondes of vragen om te scoren, maar er is geen onderdeel om te scoren.
problem-step-without-scoring = In dit onderdeel scoren mensen, maar er staat niet hoe.

## Wat er hoort te staan

expected-text = een tekst tussen aanhalingstekens
expected-short-name = een korte naam: kleine letters, cijfers en streepjes
expected-one-of = één van deze woorden: { $words }
expected-whole = een geheel getal van { $min } tot en met { $max }
expected-number = een getal van { $min } tot en met { $max }
expected-yes-or-no = true (ja) of false (nee), zonder aanhalingstekens
expected-texts = een lijst met teksten, zoals ["een", "twee"]
expected-table = een blok met enkele haken
expected-tables = blokken met dubbele haken
expected-bytes = hooguit { $count } kB
expected-format = { $format }
expected-length = hooguit { $count } tekens
expected-one-line = één regel, zonder tab
expected-something = minstens één
expected-above-zero = minstens één getal boven 0
expected-short-sentence = zinnen van hooguit 15 woorden
expected-easy-text = leesbaarheid { $score } of hoger
expected-quotes = aanhalingstekens, zoals "tekst"
expected-value = een waarde na het teken =
expected-equals = het teken =
expected-field-name = een veldnaam: letters, cijfers en streepjes
expected-closing-quote = een aanhalingsteken aan het eind
expected-closing-bracket = een haakje aan het eind
expected-comma = een komma
expected-line-end = het eind van de regel
expected-point = een punt in plaats van een komma
expected-no-backslash = een tekst zonder \
expected-valid-value = een getal
expected-toml = een veld of een blok

## Wat er staat

found-value = { $value }
found-list = een lijst
found-table = een blok
found-bytes = { $count } kB
found-length = { $count } tekens
found-character = het teken met code { $code }
found-first = staat ook op regel { $line }
found-words = { $count } woorden
found-score = { $score }
found-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
}
found-questions = { $count ->
    [one] 1 vraag
   *[other] { $count } vragen
}
found-hurried = { $questions } in { $minutes }

## Wat u kunt doen

hint-too-big = Een bouwplan is een paar bladzijden tekst. Is dit het goede bestand?
hint-not-utf8 = Kies in Kladblok 'Opslaan als' en zet 'Codering' op UTF-8.
hint-no-format = Zet boven aan het bestand: blueprint = { $format }
hint-other-format = Dit programma leest formaat { $format }. Misschien is er een nieuwere versie van het programma.
hint-nearest = Bedoelt u '{ $name }'?
hint-known-fields = Hier kunnen staan: { $fields }.
hint-add = Schrijf: { $example }
hint-control-character = Haal het teken weg. Typ dit stukje opnieuw als u het niet ziet.
hint-one-line = Zet de hele tekst op één regel. Gebruik spaties in plaats van tabs.
hint-short-name = Schrijf bijvoorbeeld: { $name }
hint-empty-list = Zet er minstens één in, of begin een blok [[{ $field }]].
hint-duplicate = Geef elk een eigen korte naam.
hint-unreadable = Dit is een fout in het programma. Meld het aan de makers en stuur het bestand mee.
hint-long-sentence = Maak er twee korte zinnen van.
hint-hard-text = Gebruik korte zinnen en gewone woorden. Bij een vraag tellen de doorvragen mee.
hint-long-session = Kijk de minuten van de onderdelen na. Of maak er twee bouwplannen van.
hint-hurried = Geef het onderdeel meer minuten, of stel minder vragen.
hint-nobody-heard = Voeg een onderdeel toe met kind = "talk" en een paar vragen.
hint-no-keywords = Met trefwoorden kan het programma dit thema voorstellen. Schrijf: keywords = ["bus", "fiets"]
hint-scoring-without-step = Voeg een onderdeel toe met kind = "score". Of haal rounds en ask weg.
hint-step-without-scoring = Voeg een blok [scoring] toe. Zonder dat blok gelden de gewone keuzes.
hint-no-quotes = Zet aanhalingstekens om de tekst: "zo". Een getal schrijft u zonder andere woorden.
hint-curly-quotes = Gebruik rechte aanhalingstekens: "zo". Schuine of krullende tellen niet.
hint-no-value = Vul iets in na het teken =, of haal de regel weg.
hint-form-of-line = Een regel ziet er zo uit: veld = "tekst"
hint-twice = Haal één van de twee weg.
hint-double-brackets = Zet er dubbele haken omheen: [[{ $field }]]
hint-single-brackets = Zet er enkele haken omheen: [{ $field }]
hint-too-early = Zet eerst een blok [[{ $field }]]. Zet dit blok daaronder.
hint-open-text = Zet een aanhalingsteken achter de tekst: "zo"
hint-open-bracket = Sluit de lijst af met ]. Een blok begint met [naam] of [[naam]].
hint-no-comma = Zet een komma tussen twee delen van een lijst: ["een", "twee"]
hint-rest = Zet elk veld op een eigen regel. Staat er een aanhalingsteken in de tekst? Schrijf dan \"
hint-decimal-comma = Schrijf 3.5 en niet 3,5.
hint-backslash = Een \ heeft een eigen betekenis. Schrijf \\ als u dat teken wilt laten zien.
hint-value = Schrijf een getal als 20 of 3.5. Zet om een tekst aanhalingstekens: "zo"
hint-no-quotes-around = Haal de aanhalingstekens weg: { $value }
hint-quotes-around = Zet er aanhalingstekens omheen: "zo"
