# Werkbladen: doelen, mix, acties, peilingen, terugblik.

theirs = { $text }

sheet-choose = Kiezen
sheet-choosing = Vragen bij de keuze
sheet-choosing-how = Loop per thema de zeven vragen na. Dat helpt bij het kiezen.
sheet-ambition = Ambitie
sheet-ambition-how = Per thema: wat willen we, waar staan we nu, en wat is al gelukt?
sheet-goals = Doelen
sheet-goals-how = Maak een doel concreet: wat, voor wie, hoeveel, wanneer, en hoe u het meet.
sheet-mix = Aanpak
sheet-mix-how = Zet bij elkaar wat er al is en wat nieuw is. Lege vakken vallen zo op.
sheet-weighing = Afwegen
sheet-weighing-how = Past de aanpak bij het thema? Loop per thema de vijf punten na.
sheet-actions = Acties
sheet-actions-how = Wie doet wat, en wanneer? Een actie zonder trekker komt niet van de grond.
sheet-coalition = Lokale akkoorden
sheet-coalition-how = Welke lokale akkoorden helpen mee, en bij welk principe?
sheet-agreements = Afspraken
sheet-agreements-how = Wat is de eerste stap, wanneer ziet u elkaar weer, en wie vertelt het rond?
sheet-profile-how = Kijk samen naar de cijfers. Herkennen mensen dit?
sheet-profile-how-example = Dit zijn voorbeelden van { $area }. Eigen cijfers: dialoogtafel import BESTAND cijfers.csv
sheet-profile-questions = Vragen bij de cijfers
sheet-profile-questions-how = Drie vragen om samen bij de cijfers te beantwoorden.
sheet-poll-how = Een cijfertoets telt één antwoord. Met { KEY("fill-in") } vult u aantallen in.
sheet-checklist-how = Loop de lijst na: ja, deels of nee. En bij nee: wie pakt het op?
sheet-timeline = Tijdlijn
sheet-timeline-how = Wanneer ging het goed, en wanneer niet? Wat leerden we daarvan?
sheet-web = Web
sheet-web-how = Zes kanten van gezondheid, als praatplaat. Het is geen meting.
sheet-monitoring = Terugkijken
sheet-monitoring-how = Vier vragen om samen terug te kijken.
sheet-social-map = Sociale kaart
sheet-social-map-how = Organisaties waar mensen terechtkunnen. Geen namen van inwoners.
sheet-cases = Casussen
sheet-cases-how = Voorbeelden om van te leren. Zonder namen.

row-goal = doel
row-intervention = interventie
row-action = actie
row-agreement-local = akkoord
row-agreement = afspraak
row-item = regel
row-moment = moment
row-web = web
row-organisation = organisatie
row-case = casus

column-item = Waar gaat het over?
column-row = Waarover
column-filled = Wat er staat
column-note = Toelichting
column-answer = Antwoord
column-theme = Thema
column-residents-recognise = Inwoners herkennen dit
column-professionals-recognise = Professionals herkennen dit
column-difference = Verschil met de cijfers
column-ambition = Wat willen we bereiken?
column-now = Waar staan we nu?
column-reached = Wat is al gelukt?
column-goal-what = Wat is het doel?
column-goal-who = Voor wie is het?
column-how-many = Hoeveel?
column-goal-when = Wanneer moet het klaar zijn?
column-measured = Hoe meten we het?
column-intervention = Interventie
column-decision = Wat doen we ermee?
column-pillar = Pijler
column-prevention = Soort preventie
column-target-group = Voor wie?
column-setting = Waar gebeurt het?
column-action = Wat gaan we doen?
column-leaders = Aanvoerder (wie trekt het?)
column-players = Spelers (wie doen mee?)
column-supporters = Supporters (wie helpen?)
column-role = Rol
column-when = Wanneer?
column-first-step = Wat is de eerste stap?
column-principles = Bij welke principes past het?
column-phase = Hoe ver is het?
column-lesson = Wat leerden we?
column-local-agreement = Lokaal akkoord
column-what = Wat?
column-who = Wie?
column-place = Waar?
column-moment = Wat gebeurde er?
column-moment-when = Wanneer was dat?
column-direction = Ging het op of neer?
column-web-name = Waar gaat dit web over?
column-residents-say = Inwoners zeggen
column-professionals-say = Professionals zeggen
column-organisation = Organisatie
column-organisation-does = Wat doen ze?
column-case = Korte naam (geen naam van een mens)
column-case-now = Wat speelde er?
column-case-done = Wat is er gedaan?
column-case-reached = Wat leverde het op?

answer-yes = ja
answer-no = nee
answer-partly = deels
answer-dont-know = weet ik niet
answer-recognised = ja, herkend
answer-partly-recognised = deels
answer-not-recognised = nee, niet herkend
answer-blank = geen antwoord
answer-not-applicable = niet van toepassing
answer-hands = handen
agree-1 = helemaal mee oneens
agree-2 = oneens
agree-3 = eens
agree-4 = helemaal mee eens
importance-not = niet belangrijk
importance-little = een beetje
importance-important = belangrijk
ring-1 = heel dichtbij
ring-2 = dichtbij
ring-3 = verder weg
ring-4 = ver weg

pillar-education = voorlichting en educatie
pillar-support = signalering en ondersteuning
pillar-environment = sociale en fysieke omgeving
pillar-rules = wetten en regels
prevention-universal = voor iedereen
prevention-selective = voor mensen met meer risico
prevention-indicated = voor mensen met eerste klachten
setting-home = thuis
setting-school = school
setting-work = werk
setting-free-time = vrije tijd
setting-village = buurt of dorp
setting-care = zorg
decision-keep = houden
decision-adapt = aanpassen
decision-stop = stoppen
decision-new = nieuw
role-organise = organiseren
role-facilitate = faciliteren (mogelijk maken)
role-direct = regie voeren (de leiding nemen)
phase-plan = plannen
phase-do = doen
phase-check = nagaan
phase-act = bijstellen
phase-let-go = loslaten
direction-up = omhoog
direction-level = gelijk
direction-down = omlaag

principle-1 = werk breed, over grenzen van beleid heen
principle-2 = doe meer waar dat nodig is
principle-3 = gebruik kansen in elke levensfase
principle-4 = werk samen met de mensen om wie het gaat
principle-5 = kijk naar de hele mens
principle-6 = versterk het geloof in eigen kunnen
principle-7 = leer al doende en probeer uit
principle-8 = volg wat u doet en kijk terug
principle-9 = leg vast wat werkt

profile-question-1 = Past dit bij wat u ziet?
profile-question-2 = Wat zijn de drie grootste thema's?
profile-question-3 = Zouden inwoners dezelfde noemen?
choosing-1 = Hebben inwoners er echt last van?
choosing-2 = Zien professionals hier een probleem of kans?
choosing-3 = Wijken de cijfers af van elders?
choosing-4 = Is er een aanpak die past en werkt?
choosing-5 = Loopt er al iets waar het bij past?
choosing-6 = Past het bij andere zorgen in de buurt?
choosing-7 = Past het bij de doelen van partners?
weighing-1 = Goed verdeeld over pijlers, groepen en plekken?
weighing-2 = Ook iets aan de oorzaken erachter?
weighing-3 = Is bekend dat het werkt?
weighing-4 = Past het bij urgentie, potentie en energie?
weighing-5 = Zijn er tijd, mensen en geld?
agreement-first-step = De eerste stap
agreement-next-meeting = De volgende keer
agreement-telling = Terugkoppeling aan wie meedeed
monitoring-1 = Bereiken we de goede inwoners?
monitoring-2 = Voelen zij zich gezond?
monitoring-3 = Werken we beter samen?
monitoring-4 = Loopt de aanpak goed?
dimension-1 = Lichaamsfuncties
dimension-2 = Mentaal welbevinden
dimension-3 = Zingeving
dimension-4 = Kwaliteit van leven
dimension-5 = Meedoen
dimension-6 = Dagelijks functioneren

sheet-begin = Nog niets. Druk op n en vul een eerste { $what } in.
sheet-no-figures = Er zijn hier nog geen cijfers. U leest ze in uit een bestand: dialoogtafel import SESSIE cijfers.csv --kind profile. De handleiding zegt hoe.
sheet-empty = Hier is nog niets om in te vullen. De regels komen uit het bouwplan, of van de thema's die u kiest bij Kiezen.
sheet-does-not-grow = Op dit werkblad komen geen regels bij.
row-has-theme = “{ $row }” staat nu bij het thema { $theme }. { KEY("undo") } draait dat terug.
row-answered = “{ $row }”: { $answer } ({ $asked }). { KEY("undo") } draait dat terug.
row-answer-taken-away = “{ $row }”: antwoord weggehaald ({ $asked }). { KEY("undo") } draait dat terug.
row-removed = Regel weggehaald. Met { KEY("undo") } haalt u hem terug.
row-stays = Deze regel hoort bij het werkblad. Maak hem leeg met { KEY("fill-in") }.
row-enter-first = Druk op { KEY("fill-in") } om deze regel in te vullen.
no-answer-number = Er is geen antwoord { $number }.
form-pick-one = Kies met een cijfer. Hetzelfde cijfer nog eens haalt het weg.
form-pick-some = Kies met cijfers. Het mogen er meer zijn.
form-nothing = Niets veranderd.
form-kept = Ingevuld.
fill-in-when = '{ $found }' is geen tijd. Vul een jaar, maand of dag in, zoals 2027, maart 2027 of 22-3-2027. Met Esc blijft dit vak zoals het was.
fill-in-up-to = '{ $found }' is geen getal van 0 tot en met { $most }. Met Esc blijft dit vak zoals het was.
pick-sheet = Welk werkblad?
pick-sheet-hint = Enter opent het werkblad. Een ✓: er staat al iets in.
did-fill-row = regel ingevuld
did-remove-row = regel weggehaald
did-count-people = antwoorden geteld
did-bring-figures = cijfers ingelezen
do-next-sheet = volgend werkblad
    .also = volgende, formulier
do-previous-sheet = vorig werkblad
    .also = vorige, formulier
do-other-sheet = alle werkbladen
    .also = werkblad, formulier, doelen, acties, actieplan, plan, tijdlijn, checklist
do-fill-in = invullen
do-add-row = regel erbij
    .also = toevoegen, nieuw, rij
do-remove-row = regel weghalen
    .also = verwijderen, wissen, rij, weghalen
do-next-field = verder
do-keep-row = bewaren
do-pick-answer = antwoord
help-sheets = Werkbladen
help-sheet = Een werkblad heeft regels. Met { KEY("fill-in") } vult u een regel in, met { KEY("add-row") } maakt u een nieuwe. Met { KEY("next-sheet") } gaat u naar het volgende werkblad, met { KEY("next-question") } gaat u verder met het gesprek.
help-form = Een regel invullen

# Cijfers en peilingen

figure-name = { $name } ({ $which })
figure-name-year = { $name } ({ $area }, { $year })
figure-none = geen cijfer
figure-number = { $value }
figure-percent = { $value }%
figure-unit = { $value } { $unit }
figure-reference = { $area } { $value }
figure-area = { $area } ({ $level })
figure-area-example = { $area } ({ $level }), voorbeeld
figures-of-area = { $title }: { $area }
figure-source = { $source }, { $year }
figure-equal = gelijk
figure-about-equal = bijna gelijk
figure-one-point = 1 punt
figure-points = { $by } punten
figure-higher = { $by } hoger
figure-lower = { $by } lager
figure-said = { $name }, { $here }
figure-said-of = { $figure }, cijfer van { $area }
figure-said-beside = { $name }, { $here } ({ $there })
figure-same = Dit cijfer is gelijk aan dat van { $area }: is het wel van hier?
figure-not-a-hundred = De delen van '{ $whole }' zijn samen { $sum }%, niet 100%.
figure-larger-area = Dit cijfer gaat over { $area } ({ $level }), niet alleen over { $place }.
figure-example = Dit is een voorbeeld: een cijfer van { $area } ({ $level }), niet van hier.
figure-missing = Voor { $area } is er geen cijfer. Dat is iets anders dan nul.
figure-old = Dit cijfer is van { $year }: { $years } jaar voor deze sessie.
figure-nobody-recognises = Inwoners en professionals herkennen dit niet: { $figure }.
figure-residents-differ = Inwoners herkennen dit niet, professionals wel: { $figure }.
figure-professionals-differ = Professionals herkennen dit niet, inwoners wel: { $figure }.
figure-residents-do-not = Inwoners herkennen dit niet: { $figure }.
figure-professionals-do-not = Professionals herkennen dit niet: { $figure }.
level-neighbourhood = buurt
level-village = dorp
level-municipality = gemeente
level-province = provincie
level-country = land

poll-share = { $percent }% ({ $part } van { $of })
poll-share-outside = { $percent }% ({ $part } van { $of }; { $outside })
poll-outside = { $count } { $answer }
poll-count = { $count } keer
poll-number = { $count }
poll-hands-unknown = { $count } handen, van hoeveel mensen is niet bekend
poll-hands-more = { $count } handen, maar er zijn { $present } mensen
poll-together = samen
poll-at = { $group }, { $place }
poll-nothing-to-take-back = Er is hier nog niets geteld.
do-take-back-answer = één eraf

figures-indicator = Cijfer
figures-area = Gebied
figures-here = Getal
figures-there = Daar
figures-unit = Eenheid
figures-reference = Vergeleken met
figures-difference = Verschil
figures-recognised = Herkennen mensen dit?
figures-side = { $side }: { $said }
figures-source-of = Bron: { $source }. Gebied: { $area }.
figures-source = Bron
figures-careful = Let op
figures-caution = { $name }: { $said }
figures-poll = Peiling
figures-of = Van
figures-percent = Procent
workbook-profile = Cijfers van het gebied
workbook-polls = Peilingen
export-file-profile = cijfers-gebied
export-file-polls = peilingen
export-csv-profile = indicator;gebied;niveau;waarde;eenheid;vergelijkgebied;vergelijkwaarde;jaar;bron;geheel
export-csv-polls = peiling;vraag;groep;antwoord;aantal;van;procent
overview-hidden-poll = Antwoorden bij { $items }
chart-figures = Cijfers van het gebied: { $figures }.
chart-poll = { $item }: { $lines }.
chart-poll-line = { $group }: { $answers }
chart-poll-answer = { $answer } { $said }
chart-rings = Hoe dichtbij organisaties staan: { $organisations }.
chart-ring = { $ring } { $times }
chart-rings-resident = inwoner
import-columns-profile = indicator; gebied; niveau; waarde; eenheid; vergelijkgebied; vergelijkwaarde; jaar; bron; geheel
import-profile-done = { $new ->
    [0] Er is geen nieuw cijfer.
    [one] 1 cijfer ingelezen.
   *[other] { $new } cijfers ingelezen.
}{ $already ->
    [0] { "" }
    [one] { " " }1 cijfer was er al.
   *[other] { " " }{ $already } cijfers waren er al.
}
import-figure-twice = dit cijfer staat al op regel { $line }.
import-figure-empty = hier hoort iets te staan.
import-figure-long = dit is te lang: { $found } tekens. Er passen er { $most }.
import-figure-number = hier staat '{ $found }'. Hier hoort een getal te staan, of niets als er geen cijfer is.
import-figure-reference = er is een cijfer om mee te vergelijken. Van welk gebied is dat?
import-figure-year = hier staat '{ $found }'. Hier hoort een jaar te staan, zoals 2024.
import-figure-level = hier staat '{ $found }'. Schrijf buurt, dorp, gemeente, provincie of land.

problem-not-in-step = '{ $field }' hoort niet bij dit soort onderdeel.
problem-poll-without-items = Deze peiling vraagt niets.
problem-choice-without-answers = Bij deze peiling is er niets om uit te kiezen.
problem-answers-beside-scale = Deze peiling heeft al vaste antwoorden.
problem-same-figure = Dit cijfer staat er twee keer: zelfde naam, gebied en jaar.
hint-not-in-step = '{ $field }' kan alleen bij: { $kinds }.
hint-poll-without-items = Zet de vragen in items = ["..."].
hint-choice-without-answers = Zet de antwoorden in answers = ["...", "..."].
hint-answers-beside-scale = Haal answers weg, of schrijf scale = "choice".
hint-same-figure = Haal er een weg, of geef het een andere naam.

# Doelen, aanpak, acties

found-title = Let op
found-nothing = Hier valt nu niets op.
found-more = Met v ziet u alles.
found-no-ambition = Nog geen ambitie bij { $themes }.
found-no-goal = Nog geen doel bij { $themes }.
found-no-intervention = Nog geen interventie bij { $themes }.
found-no-action = Nog geen actie bij { $themes }.
found-no-theme = Nog bij geen thema: { $names }.
found-vague = “{ $goal }”. Nog niet concreet: { $missing }.
found-unfinished = “{ $action }”. Nog open: { $missing }.
found-passed = “{ $what }”. De datum is voorbij.
found-roles = { $theme }: nog geen actie voor { $roles }.
found-empty-pillars = Nog niets bij { $pillars }.
found-empty-cells = { $count } van de { $of } vakken zijn leeg.
found-overlap = { $names } doen hetzelfde voor dezelfde mensen: { $group }.
found-not-placed = Nog niet in de vakken: { $names }. Vul pijler en soort preventie in.
found-nothing-stops = Er zijn { $count } interventies en er is niets dat stopt. Wat kan eruit?
found-counted = Geteld: { $counts }.
found-answers = { $theme }: { $counts }.
found-no = { $theme }: nee bij { $questions }.
found-principles = Nog niets bij deze principes: { $principles }.
found-let-go = Losgelaten: { $names }. Ook dat is een uitkomst.
found-no-next-meeting = De volgende keer heeft nog geen datum.
found-nobody-tells = Nog niemand vertelt het aan wie meedeed.
found-quoted = “{ $name }”
found-count = { $count } keer { $name }
found-nameless = { $what } zonder naam
part-what = wat
part-who = voor wie
part-how-many = hoeveel
part-when = wanneer
part-measured = hoe u het meet
part-leaders = aanvoerder
part-players = spelers
part-supporters = supporters
part-role = rol
part-first-step = eerste stap
grid-pillars = Pijlers en soort preventie
grid-for-whom = Voor wie en waar
grid-principles = De negen principes
grid-number = { $number }
grid-legend = { $number }: { $name }
grid-empty = leeg
grid-stops = { $name } (stopt)
do-sheet-overview = wat opvalt
    .also = overzicht, fouten, ontbreekt
column-at-place = Plaats
export-plan-ambition = Ambitie: { $what }
export-plan-now = Nu: { $what }
export-plan-reached = Al gelukt: { $what }
export-plan-goals = Doelen
export-plan-actions = Acties
export-plan-line = { $theme }: { $goals }
export-plan-led = { $theme }: { $goals }. Aanvoerder: { $leaders }
export-plan-no-goal = nog geen doel
export-plan-no-leader = nog niemand
export-file-worksheets = werkbladen
export-csv-worksheets = werkblad;rij;veld;waarde
export-more = { $name } ({ $number })
workbook-goals-actions = Doelen en acties
workbook-kind = Soort
plan-to-do = Nog te doen
plan-of-theme = { $theme }: { $goals }, { $actions }{ $left ->
    [0] .
   *[other] , { $left } zonder aanvoerder.
}
plan-goals = { $count ->
    [0] nog geen doel
    [one] 1 doel
   *[other] { $count } doelen
}
plan-actions = { $count ->
    [0] nog geen actie
    [one] 1 actie
   *[other] { $count } acties
}
letter-goal = Ons doel: { $what }
letter-goal-for = Voor wie: { $who }
letter-goal-many = Hoeveel: { $many }
letter-goal-when = Klaar: { $when }
letter-action-who = Wie: { $who }
letter-action-when = Wanneer: { $when }
letter-stops = We stoppen met: { $what }
letter-first-step = De eerste stap: { $what }
letter-next-meeting = We zien elkaar weer: { $what }
overview-hidden-rows-personal = { $count ->
    [one] één regel van een werkblad
   *[other] { $count } regels van werkbladen
}
