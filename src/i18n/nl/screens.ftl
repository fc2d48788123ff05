### Everything the screens say.

date = { $day } { $month } { $year }
month-year = { $month } { $year }
month-1 = jan
month-2 = feb
month-3 = mrt
month-4 = apr
month-5 = mei
month-6 = jun
month-7 = jul
month-8 = aug
month-9 = sep
month-10 = okt
month-11 = nov
month-12 = dec
yes = ja
no = nee

too-small = Dit venster is te klein ({ $found }). Maak het minstens { $width } breed en { $height } hoog. Alles is bewaard. Toetsen doen nu niets, behalve { KEY("quit") }: dat stopt.

## Bar and frame
bar-saved = opgeslagen { $time }
bar-saving = bezig met opslaan
bar-not-saved = NIET OPGESLAGEN
bar-read-only = alleen lezen
bar-example = VOORBEELD, verzonnen
bar-table = tafel { $table }
bar-minutes = { $minutes } min
bar-minutes-left = nog { $minutes } min
bar-minutes-over = { $minutes } min over tijd
bar-minutes-late = { $minutes } achter
bar-heard-all = Gehoord: { $groups }
bar-heard = { $group } { $count }
more-below = nog { $count } ↓
room-talk = Gesprek
    .also = praten, opschrijven, notuleren, inbreng, vragen, agenda, gesprekken
room-themes = Thema's
    .also = onderwerpen, sorteren, ordenen, indelen, clusteren, labels
room-score = Scoren
    .also = stemmen, stembriefje, punten, cijfers, beoordelen, invoeren, score, briefjes
room-review = Samen kijken
    .also = uitslag, volgorde, resultaat, resultaten, uitkomst, grafiek, ranglijst, bekijken, bespreken
room-choose = Kiezen en doen
    .also = kiezen, keuze, doelen, acties, actieplan, plan, afspraken, werkbladen, ambitie
room-overview = Overzicht
    .also = verslag, rapport, samenvatting, eind

## First screen
home-tagline = gesprekken over gezond leven, samen kiezen wat eerst komt
home-intro = Kies met ↑ en ↓. Druk op Enter.
home-go-on = Verder waar u was? { $place }, { $day } om { $time }, bij { $step }. Druk op Enter.
home-list = Sessies
home-new = Nieuwe sessie beginnen
home-example = Voorbeeld bekijken (verzonnen sessie)
home-counts = { $remarks ->
    [one] { $remarks } opmerking
   *[other] { $remarks } opmerkingen
}{ $votes ->
    [0] {""}
    [one] {", "}{ $votes } stem
   *[other] {", "}{ $votes } stemmen
}
back-at-home = Dit is het eerste scherm. Stoppen gaat met { $quit }.
pick-blueprint = Welk bouwplan?
pick-minutes = { $minutes } min

## Gesprek
talk-heard = Gehoord
talk-question-of = vraag { $number } van { $total }
talk-other-group = { KEY("next-group") } andere groep
talk-placeholder-go = Of typ wat er gezegd wordt.
talk-placeholder = Typ wat er gezegd wordt. Enter slaat op.
talk-consent = Vraag eerst: { $say }
talk-go-score = Druk op Enter om te scoren.
talk-go-sheet = Druk op Enter voor: { $sheet }.
talk-go-themes = Druk op Enter om inbreng bij thema's te zetten.
talk-read-only = Hier kunt u alleen lezen.
talk-suggestion = #{ $typed } wordt thema { $theme }.
talk-theme-begin = Typ het nummer of het begin: { $themes }
talk-no-theme = Geen thema begint met { $typed }. { KEY("add-theme") } maakt het.
talk-last = Laatste inbreng, { $count } in totaal (kies met ↑)
talk-selected = { KEY("edit") } verbetert, { KEY("remove") } verwijdert, Esc gaat terug
talk-none-yet = Nog geen inbreng. Wat u hierboven typt, komt hier te staan.
type-something-first = Typ eerst wat er gezegd is.
recorded-without-theme = Geen thema begint met { $typed }. Dat woord staat nog in de tekst.
last-question = Dit was de laatste vraag. Ga verder met scherm { $number }: { $room }.
last-question-person = Dit was de laatste vraag. { KEY("next-person") } is voor de volgende persoon.
first-question = Dit is de eerste vraag.
no-suggestion = Typ eerst # en het begin van een thema.
no-remark-of-person = Deze persoon zei nog niets. Met ↑ kiest u een eerdere inbreng.
no-remark-yet = Er is nog geen inbreng.
no-theme-number = Er is geen thema { $number }.
now-quotable = Citeerbaar, ook buiten de werkgroep: { $text }
no-longer-quotable = Niet meer citeerbaar: { $text }
tagged = Thema { $theme } staat nu bij: { $text }
untagged = Thema { $theme } staat niet meer bij: { $text }
removed = Verwijderd. { KEY("undo") } haalt de inbreng terug.

## Thema's
themes-remarks = Inbreng: { $count }, zonder thema: { $untagged }
themes-remarks-of = Inbreng bij { $theme }: { $count }
themes-list = Thema's
themes-no-remarks = Hier komt te staan wat mensen zeggen. Dat schrijft u op bij Gesprek: druk op { KEY("previous-room") }.

## Samen kijken and Kiezen
review-no-votes = Hier komt de volgorde van de thema's. Er is nog niet gescoord. Dat doet u bij Scoren: druk op { KEY("previous-room") }.
review-blind = { $progress }. De cijfers zijn nog niet onthuld. Is iedereen klaar? Druk dan op { KEY("reveal") }.
review-order = Volgorde van thema's
review-order-round = Volgorde, ronde { $round }
review-promising = { $count ->
    [0] Geen thema is kansrijk (★).
    [one] Eén thema is kansrijk (★) en staat vooraan.
   *[other] { $count } thema's zijn kansrijk (★) en staan vooraan.
} We zoeken er { $wanted }.
review-tie = Gelijk: { $themes }. { $places ->
    [one] Er is nog 1 plaats.
   *[other] Er zijn nog { $places } plaatsen.
} Kies samen.
review-tie-more = nog { $count }
review-unranked = { $count ->
    [one] 1 thema is nog niet te vergelijken.
   *[other] { $count } thema's zijn nog niet te vergelijken.
}
review-not-comparable = Nog niet te vergelijken: niet elke groep heeft dit thema gescoord.
review-gap-flag = bespreek dit verschil
choose-question = Met welke thema's gaan we verder?
choose-count = Gekozen: { $chosen } van { $wanted }. Druk op { KEY("choose") } om te kiezen.
choose-blind = Zonder cijfers is er nog geen volgorde.
theme-chosen = Gekozen: { $theme }.
theme-not-chosen = Niet meer gekozen: { $theme }.
choose-after-reveal = Onthul eerst de cijfers met { KEY("reveal") }. Kiezen zonder cijfers kan in scherm 5.
choose-next = Klaar met kiezen? Met { KEY("other-sheet") } kiest u een werkblad, zoals Doelen of Acties.
choose-no-themes = Hier kiest u thema's om mee verder te gaan. Die zijn er nog niet. U maakt ze in scherm { $number }, { $room }.

## Overzicht
report-for = Voor wie
report-files = Bestanden
report-go = { KEY("export") } maakt deze bestanden.
report-busy = Bezig met maken: { $done } van { $of }
report-written = Gemaakt in { $folder }
report-working-group = Alles behalve wat kleine groepen scoorden. Voor wie samen kiest.
report-public = Alleen citeerbare woorden en cijfers van grote groepen.
report-letter = Wat u zei, wat we doen en wat niet. Met e past u de brief aan.
format-not-for = Een brief is er niet als { $format }.
export-no-format = Kies eerst met een cijfer welke bestanden u wilt.
report-page-working = De pagina wordt gemaakt.
report-page-broke-off = Door een fout in het programma ({ $place }) kon deze pagina niet worden gemaakt. Er is niets weg, en al het andere gaat gewoon door.
export-refused = Het bestand voor { $format } kon niet worden gemaakt: { $why }. Er is niets geschreven, en er is niets weg. Kies andere bestanden.
export-broke-off = Door een fout in het programma ({ $place }) is het overzicht niet gemaakt. Er is niets weg. Probeer het opnieuw, of kies andere bestanden.
report-preview = Zo ziet het eruit
exported = { $count ->
    [one] 1 bestand
   *[other] { $count } bestanden
} gemaakt { $whom ->
    [working-group] voor de werkgroep
    [public] voor iedereen
   *[letter] met de brief
}, in { $folder }

## What lies over a screen
help-title = Hulp
help-home = Kies een sessie om verder te gaan. Of begin een nieuwe sessie. Of kijk rond in het voorbeeld.
help-talk = Hier leidt u het gesprek. Stel de vraag die dik gedrukt is. Typ wat er gezegd wordt en druk op Enter. Met { KEY("next-group") } kiest u wie er spreekt. Typ # en het begin van een thema om er een thema bij te zetten. { KEY("next-question") } gaat naar de volgende vraag.
help-themes = Hier zet u inbreng bij thema's. Inbreng zonder thema staat bovenaan. Druk op het nummer van een thema om het erbij te zetten of weg te halen. Staat er ?# of 'misschien' met een thema? Enter neemt dat over. Met ≈ staat inbreng bij elkaar die bijna hetzelfde zegt. Tab gaat naar de lijst met thema's. Daar zet { KEY("merge-theme") } een thema bij een ander, haalt { KEY("drop-theme") } het uit de lijst, en haalt { KEY("restore-theme") } het terug. Met { KEY("filter") } kiest u welke inbreng u ziet.
help-score = Hier vult u stembriefjes in, van papier of hardop. Typ per thema drie cijfers. De cursor gaat vanzelf verder. { KEY("ballot-done") } bewaart het stembriefje en begint een nieuw.
help-review = Hier kijkt u samen naar de volgorde. Een thema is kansrijk (★) als urgentie, potentie en energie alle drie hoog genoeg zijn. Het getal is de score, van 0 tot 100. Links staat de volgorde, rechts een beeld erbij. Tab gaat naar het volgende beeld. Bij Gewichten en Stem probeert u met ← en → iets anders uit. Niets daarvan wordt bewaard.
help-choose = Hier kiest u samen de thema's om mee verder te gaan. { KEY("choose") } kiest het thema of haalt de keuze weg.
help-overview = Hier ziet u het overzicht zoals het naar de werkgroep gaat. { KEY("export") } maakt de bestanden. Dat kan op elk moment, ook halverwege.
help-filling-in = Hier vult u één regel van het werkblad in. Met Enter gaat u naar de volgende vraag, na de laatste is de regel klaar. Kunt u kiezen? Typ dan het cijfer dat ervoor staat. Met Esc bewaart u wat er staat.
help-prompt = Typ wat er gevraagd wordt en druk op Enter. Met Tab gaat u naar het volgende vak. Met Esc gaat u terug, en verandert er niets.
help-pasted = U plakte meer regels tegelijk. Het kan één opmerking zijn, of elke regel apart. Met Esc plakt u niets.
help-letter = Hier schrijft u de brief aan wie meededen. Vul in wat tussen [ en ] staat. Een regel die begint met # is een kopje, een regel met - een punt van een lijst. Met Esc bewaart u de brief.
help-settings = Ga met ↑ en ↓ naar een regel. Onderaan staat wat die regel doet. Enter kiest iets anders, of laat u typen. Alles geldt meteen en wordt meteen bewaard.
help-everywhere = Overal
help-at-home = Eerste scherm
help-session = In een sessie
help-question = Bij een vraag met ja of nee
help-lists = In lijsten en vakken
help-projector = Op de beamer
help-glossary = Woorden
palette-title = Wat wilt u doen? Typ een woord.
palette-elsewhere = Dit kan hier nu niet, maar wel op een andere plaats of een ander moment:
palette-none = Geen opdracht heet zo. Typ een ander woord.
prompt-new-session = Nieuwe sessie
prompt-place = Plaats (dorp, wijk of plek)
prompt-table = Tafel, nummer of naam (mag leeg blijven)
prompt-date = Datum
prompt-edit = Inbreng verbeteren
prompt-text = Tekst
prompt-reason = Waarom? (mag leeg blijven)
prompt-remove = Inbreng verwijderen
prompt-add-theme = Nieuw thema
prompt-rename-theme = Thema hernoemen
prompt-tag-by-name = Thema bij deze inbreng
prompt-theme = Naam van het thema
confirm-quit = Wilt u stoppen? Alles is bewaard. U gaat later verder waar u was.
confirm-close = Deze sessie sluiten? Alles is bewaard. U komt op het eerste scherm.
confirm-quit-unsaved = Nog niet alles is opgeslagen. Stopt u nu, dan is dat kwijt. Toch stoppen?
confirm-reveal = { $progress }. De cijfers laten zien?
confirm-remove-ballot = Dit stembriefje verwijderen? Met { KEY("undo") } komt het terug.
confirm-clear-ballot = Wissen wat op dit stembriefje is ingevuld?
fill-in-something = Kies eerst een bouwplan.
fill-in-place = Vul in waar de sessie is.
fill-in-real-date = { $found } staat niet op de kalender. Kijk de dag, de maand en het jaar na.
day-typed = { $day }-{ $month }-{ $year }
fill-in-date = Een datum ziet eruit als 22-11-2026. Er staat: { $found }.
fill-in-text = De tekst is leeg. Met Esc blijft de inbreng zoals hij was.
fill-in-theme = Vul een naam in voor het thema.
theme-made = Het thema { $theme } is gemaakt.
edit-left = De inbreng blijft zoals hij was.
pasted-personal = In deze regels staat misschien een naam of nummer. { KEY("replace-personal") } vervangt dat. Nog een keer 2 bewaart de regels zo.
edited = De inbreng is verbeterd.
ballot-left = Het stembriefje blijft zoals het was.
undo-finish-first = Maak eerst af waar u mee bezig bent, of wis het. Daarna kunt u iets ongedaan maken.
theme-exists = Het thema { $theme } is er al.
no-such-theme = Geen thema begint met { $typed }.
paste-too-long = Dit is te veel om te plakken: meer dan { $limit } tekens. Er is niets geplakt. Zet het in een bestand en lees dat in met 'dialoogtafel importeer'.
too-long = Deze tekst is te lang. Er passen { $limit } tekens in. Verdeel de tekst in stukken.

## What just happened
session-begun = De sessie is begonnen. { KEY("next-question") } gaat naar de eerste vraag.
session-open = De sessie is weer open, bij { $step }.
draft-is-back = Wat u aan het typen was, staat er weer.
open-no-blueprint = Het bouwplan in dit bestand is niet te lezen. Het bestand is niet veranderd. Misschien is het van een nieuwere versie.
finish-this-first = Maak dit eerst af met Enter, of sluit het met Esc.
key-does-nothing = { $key } doet hier niets. { KEY("help") } laat zien wat er kan.
big-letters-on = De grote letters staan aan. De vraag staat groot, waar dat past.
big-letters-on-elsewhere = De grote letters staan aan. U ziet ze in Gesprek, bij de vraag.
big-letters-off = De grote letters staan uit.
contrast-on = Meer contrast staat aan.
contrast-off = Meer contrast staat uit.
first-room = Dit is het eerste scherm.
last-room = Dit is het laatste scherm.
nothing-to-undo = Er is niets om ongedaan te maken.
nothing-to-undo-in-line = In dit vak is niets om ongedaan te maken. Esc gaat terug.
nothing-to-redo = Er is niets om opnieuw te doen.
undone = Ongedaan gemaakt: { $what }.
redone = Opnieuw gedaan: { $what }.
did-write-letter = brief veranderd
did-paste-lines = { $count } geplakte opmerkingen
did-record = inbreng opgenomen
did-edit = inbreng verbeterd
did-remove = inbreng verwijderd
did-tag = thema erbij gezet
did-untag = thema weggehaald
did-quotable = citeerbaar veranderd
did-add-theme = thema gemaakt
did-rename-theme = thema hernoemd
did-ballot = stembriefje opgeslagen
did-remove-ballot = stembriefje verwijderd
did-tally = telling opgeslagen
did-remove-tally = telling verwijderd
did-present = aantal mensen veranderd
did-round = andere ronde begonnen
did-reveal = cijfers onthuld
did-choose = keuze veranderd
did-on-ballot = thema's op het stembriefje veranderd
did-something = een handeling
