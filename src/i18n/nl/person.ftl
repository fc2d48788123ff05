### Gesprek: people one after another, the time, who has been heard, what was pasted.

## One person after another
help-person = Hier spreekt u met één mens tegelijk. Lees eerst voor wat er staat en vraag of u mag opschrijven. Zegt iemand nee, dan wordt er niets bewaard. Typ wat iemand zegt en druk op Enter. Met { KEY("next-person") } is het gesprek klaar en kiest u de leeftijd.
help-consent = Toestemming vragen
help-one-by-one = Eén mens tegelijk
session-begun-person = De sessie is begonnen. Lees voor wat er staat.
consent-title = Lees voor
consent-usual = Ik schrijf op wat u zegt, zonder naam. Vindt u dat goed?
consent-yes = ja, begin het gesprek
consent-no = nee, er wordt niets bewaard
consent-refused = Goed. Er is niets bewaard. U kunt de volgende vragen.
person-done = Gesprek { $number } is klaar. { KEY("undo") } haalt het terug.
person-done-with = Gesprek { $number } is klaar. Ook opgenomen: { $text }
person-nothing-said = In dit gesprek is niets opgeschreven. Het telt niet mee. { KEY("undo") } opent het weer.
person-goes-on = Het gesprek gaat verder.
undo-after-no = Bij nee is niets bewaard. Nog een keer { KEY("undo") } maakt dit ongedaan: { $what }.
undo-person-before = Hiervoor kwam: { $what }. Nog een keer { KEY("undo") } maakt dat ongedaan.
person-today = Vandaag: { $themes }
person-today-theme = { $theme } { $count }
person-none-today = Vandaag zijn er nog geen thema's genoemd.
bar-day = { $count ->
    [0] vandaag nog geen gesprek
    [one] 1 gesprek vandaag
   *[other] { $count } gesprekken vandaag
}
bar-conversation = gesprek { $number } van vandaag
bar-conversation-time = { $minutes } van { $planned } min
age-title = Hoe oud bent u ongeveer?
age-how = Vraag het, of laat het aanwijzen. Druk op het cijfer.
age-recorded = Ook opgenomen, { KEY("undo") } haalt het terug:
    { $text }
age-under-20 = jonger dan 20
age-20 = 20 tot en met 34
age-35 = 35 tot en met 49
age-50 = 50 tot en met 64
age-65 = 65 tot en met 79
age-80 = 80 of ouder
age-not-said = liever niet
did-begin-conversation = gesprek begonnen
did-age = gesprek { $number } afgesloten

## Time
bar-minutes-nearly = nog 1 min: rond af
bar-minutes-up = de tijd is om
agenda-title = Agenda: echt/plan
agenda-end = eind { $end }
agenda-end-late = eind { $end }, { $minutes } achter
agenda-shared-anew = ~ Wat nog komt, is opnieuw verdeeld.
extended = { $step } krijgt nu { $minutes } min. Wat nog komt, is opnieuw verdeeld. Het eind is { $end }.
extended-later = De tijd van { $step } is veranderd. De sessie is nu niet bezig.
extend-too-short = Dit onderdeel kan niet nog korter. { KEY("next-question") } gaat verder.
extend-no-agenda = Bij losse gesprekken is er geen agenda om te veranderen.
did-extend = tijd veranderd

## Who has been heard
bar-heard-people = Mensen: { $groups }
bar-heard-hoped = Mensen/gewenst: { $groups }
heard-head = opm. mensen
heard-silent = Nog niet gehoord: { $groups }.
heard-silent-long = Al 10 minuten niets van { $groups }.
one-group = Er is één groep: { $group }. Meer groepen zet u in het bouwplan.
heard-missed = Wie misten we? { $groups }.
heard-missed-some = { $group } ({ $people })
heard-missed-none = Alle groepen zijn gehoord. Wie misten we toch?
heard-ask-present = Hoeveel mensen zijn er? { KEY("present") } vult het in.

## What was pasted
pasted-title = Geplakte tekst
pasted-question = U heeft { $count } regels geplakt. Wat zijn het?
pasted-whole = één opmerking
pasted-several = { $count } losse opmerkingen
pasted-drop = niet plakken
pasted-found = lijkt een naam of nummer ({ $count }): { $words }. { KEY("replace-personal") } vervangt alles, { KEY("leave-personal") } laat het eerste staan.
pasted-lines = { $count ->
    [one] 1 opmerking opgenomen.
   *[other] { $count } opmerkingen opgenomen.
}
