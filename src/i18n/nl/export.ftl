### What an overview says, and the words around it in every export.

overview-urgency = urgentie
overview-potential = potentie
overview-energy = energie
overview-residents = inwoners
overview-professionals = professionals
overview-working-group = werkgroep
overview-public = openbaar
overview-letter = brief
overview-list = { $first }, { $rest }
overview-list-end = { $one } en { $other }
overview-decimal = { $whole },{ $part }

overview-remarks = { $count ->
    [0] nog geen opmerkingen
    [one] 1 opmerking
   *[other] { $count } opmerkingen
}
overview-ballots = { $count ->
    [0] geen stembriefjes
    [one] 1 stembriefje
   *[other] { $count } stembriefjes
}
overview-voters = { $count ->
    [one] de stem van 1 persoon
   *[other] de stemmen van { $count } mensen
}
overview-votes = { $votes } van { $possible }
overview-heard = In dit overzicht: { $remarks } en { $voted }.
overview-heard-remarks = In dit overzicht: { $remarks }.
overview-conversations = { $count ->
    [one] Er was 1 gesprek met één persoon.
   *[other] Er waren { $count } gesprekken, steeds met één persoon.
}
overview-ages = Leeftijd: { $ages }.
overview-age = { $age } ({ $count })
overview-mentioned = Het meest genoemd: { $themes }.
overview-mentioned-theme = { $theme } ({ $count } keer)
overview-untagged = { $count ->
    [one] 1 opmerking hoort nog bij geen thema.
   *[other] { $count } opmerkingen horen nog bij geen thema.
}
overview-missing = Nog niet gehoord: { $groups }.

overview-promising = { $count ->
    [one] Eén thema is kansrijk: { $themes }.
   *[other] { $count } thema’s zijn kansrijk: { $themes }.
}
overview-without-place = Niet in deze volgorde: { $themes }. Uit de plaats zou iemand kunnen uitrekenen wat een kleine groep vond. In de zaal zag u de plaats misschien wel. De nummers hieronder tellen alleen de andere thema’s.
overview-promising-shown = { $count ->
    [one] Van de thema’s die hier te zien zijn, is er één kansrijk: { $themes }.
   *[other] Van de thema’s die hier te zien zijn, zijn er { $count } kansrijk: { $themes }.
}
overview-promising-none-shown = Van de thema’s die hier te zien zijn, is er geen kansrijk.
overview-promising-none = Geen enkel thema is kansrijk.
overview-promising-few = { $count } van de { $choose } gewenste thema’s { $count ->
    [one] is
   *[other] zijn
} kansrijk. Praat over wat een ander thema kansrijk maakt.
overview-not-comparable = { $count ->
    [one] Nog niet te vergelijken: { $themes }. Niet elke groep heeft dit thema helemaal gescoord.
   *[other] Nog niet te vergelijken: { $themes }. Niet elke groep heeft deze thema’s helemaal gescoord.
}
overview-open-places = { $count ->
    [one] { $themes } staan gelijk, en er is nog 1 plaats. Kies samen.
   *[other] { $themes } staan gelijk, en er zijn nog { $count } plaatsen. Kies samen.
}
overview-of-theme = { $theme }. { $sentence }
overview-gap-higher = Inwoners geven { $points } punt meer voor { $criterion } dan professionals: bespreek dit verschil.
overview-gap-lower = Inwoners geven { $points } punt minder voor { $criterion } dan professionals: bespreek dit verschil.
overview-just-missed = Net niet kansrijk op { $criterion }: { $mean } is minder dan { $from }.
overview-weakest = Zwakste punt: { $points }.
overview-weakest-of = Het zwakste punt is { $criterion } bij { $themes }.

overview-sides-over = Inwoners en professionals over { $criterion }. { $sentence }
overview-delta = Kies een inwoner en een professional. In { $higher } van de 100 keer geeft de inwoner een hoger cijfer, in { $lower } keer een lager.
overview-group-over = { $group } over { $criteria }: { $sentence }
overview-opinions-alike = De meesten denken er hetzelfde over.
overview-opinions-mixed = De meningen verschillen wat.
overview-opinions-divided = We zijn het niet eens.
overview-opinions-two-camps = Er zijn twee groepen met een andere mening. Praat hier samen over.

overview-firm-people = Met andere mensen zoals deze
overview-firm-weights = Als de drie punten anders tellen
overview-times = { $times } van de 100 keer
overview-grip-times = { $grip }: { $times } van de 100 keer
overview-grip-firm = stevig
overview-grip-fair = redelijk
overview-grip-shaky = wankel
overview-firm-promising = Kansrijk of net niet: { $themes }. Met andere mensen zoals deze kan dat net anders zijn.
overview-firm-any-weights = Welk punt ook zwaarder of lichter telt: de top { $choose } blijft gelijk.
overview-firm-interval = Telt één punt zwaarder of lichter, dan blijft de top { $choose } gelijk binnen deze grenzen: { $parts }.
overview-firm-interval-part = { $criterion } voor { $from } tot { $to } procent
overview-firm-ballots = { $count ->
    [0] Haal één stembriefje weg, welk dan ook, en de top { $choose } blijft gelijk.
    [one] 1 van de { $all } stembriefjes maakt het verschil: haal dat weg en de top { $choose } verandert.
   *[other] { $count } van de { $all } stembriefjes maken het verschil: haal er één van weg en de top { $choose } verandert.
}
overview-firm-any-voices = Of de stem van inwoners nu zwaarder of lichter telt: de top { $choose } blijft gelijk.
overview-firm-no-voices = Telt de stem van inwoners iets zwaarder of lichter, dan verandert de top { $choose } al.
overview-firm-voices = De top { $choose } blijft gelijk zolang de stem van inwoners voor { $from } tot { $to } procent telt.
overview-firm-sides = De top van alleen inwoners: { $residents }. De top van alleen professionals: { $professionals }.
overview-firm-few = In een groep zijn minder dan { $least } stembriefjes. Daarom zeggen we niets over andere mensen.
overview-firm-no-persons = De stemmen zijn samen geteld. Daarom weten we niet wat één stem uitmaakt.
overview-firm-caveat = Dit gaat over de mensen die er waren. Het laat niet zien dat zij denken zoals het hele dorp.
overview-firm-people-how = Andere mensen zoals deze: we loten per groep uit de stembriefjes die er zijn, { $draws } keer. Een briefje doet dan soms vaker mee en soms niet.
overview-firm-weights-how = Als de drie punten anders tellen: alle verdelingen waarin elk punt voor minstens { $percent } procent telt.
overview-firm-grips = Stevig is 90 van de 100 keer of vaker, redelijk 60 keer of vaker, wankel minder dan 60 keer.

overview-method-promising = Een thema is kansrijk als urgentie, potentie en energie alle drie gemiddeld { $from } of hoger krijgen.
overview-method-geometric = Kansrijke thema’s staan bovenaan, en verder bepaalt één cijfer van 0 tot 100 de volgorde: een zwak punt trekt dat cijfer omlaag (meetkundig gemiddelde).
overview-method-owa321 = Kansrijke thema’s staan bovenaan, en verder bepaalt één cijfer van 0 tot 100 de volgorde: het zwakste punt telt drie keer, het middelste twee keer en het sterkste één keer.
overview-method-shares = Bij handen en stickers wordt het deel dat ja zei een cijfer van 1 (niemand) tot 5 (iedereen). In de volgorde schuift dat bij weinig mensen iets naar het midden.
overview-method-arithmetic = Kansrijke thema’s staan bovenaan, en verder bepaalt één cijfer van 0 tot 100 de volgorde: het gewone gemiddelde van de drie punten.
overview-weighed-equally = Even zwaar tellen: { $parts }.
overview-weighed = Niet even zwaar tellen: { $parts }.
overview-share = { $name } voor { $percent } procent

overview-hidden = Staat er niet in: { $what }. { $why }
overview-hidden-more = Niet alles staat hierin. Wat niet, en waarom, leest u aan het eind ({ $count } punten).
overview-hidden-scores = scores, volgorde en kansrijke thema’s
overview-hidden-round = scores van ronde { $round }
overview-hidden-late = { $count ->
    [one] één stem die na het onthullen kwam
   *[other] { $count } stemmen die na het onthullen kwamen
}
overview-hidden-late-why = Zo kan niemand raden wat iemand stemde. Onthul opnieuw, dan tellen ze mee.
overview-hidden-theme = scores van het thema { $theme }
overview-hidden-merged = Dit thema hoort nu bij { $whole }.
overview-hidden-dropped = Dit thema is uit de lijst gehaald.
overview-hidden-no-ballots = Er is nog niet gescoord.
overview-hidden-not-revealed = De scores zijn nog niet getoond aan de groep.
overview-hidden-lines = cijfers per groep bij { $themes }
overview-hidden-lines-all = cijfers per groep
overview-hidden-part = { $theme } ({ $criteria })
overview-hidden-small = Een groep heeft daar minder dan { $least } antwoorden.
overview-hidden-small-public = Een groep heeft minder dan { $least } antwoorden, of bijna iedereen koos daar hetzelfde.
overview-hidden-places = plaats en cijfer van { $themes }
overview-hidden-places-why = Zo kan niemand uitrekenen wat een kleine groep vond.
overview-hidden-rows = stembriefjes en tellingen over { $themes }
overview-hidden-rows-why = Daarin staat wat een kleine groep vond.
overview-hidden-people = of de volgorde bij andere mensen gelijk blijft
overview-hidden-people-why = Dat hangt af van wat een kleine groep vond.
overview-hidden-groups = hoeveel mensen er per groep waren, en uit welke groep een opmerking komt
overview-hidden-groups-why = Een groep heeft minder dan { $least } mensen.
overview-hidden-ages = leeftijden
overview-hidden-ages-why = Van een leeftijd waren er te weinig mensen.
overview-hidden-remarks = { $count ->
    [one] 1 opmerking
   *[other] { $count } opmerkingen
}
overview-hidden-not-quotable = Niet alles mag woord voor woord worden gebruikt.
overview-hidden-personal = Er staat misschien een naam, adres of nummer in.
overview-hidden-never = losse stembriefjes, lege antwoorden, tafels en de ronde ervoor
overview-hidden-never-why = Zo is niemand te herkennen.

export-file-working-group = overzicht-werkgroep
export-file-public = overzicht-openbaar
export-file-letter = brief
export-file-order = volgorde
export-file-figures = cijfers
export-file-contributions = inbreng
export-file-ballots = stembriefjes
export-file-ages = leeftijden
export-file-tallies = tellingen

format-markdown = Tekst
format-html = Webpagina
format-xlsx = Excel
format-docx = Word
format-pdf = PDF
format-csv = Tabellen
format-json = JSON

export-title-working-group = Resultatenoverzicht, alleen voor de werkgroep
export-title-public = Resultatenoverzicht, openbaar
export-not-quotable = Over dit thema is wel gesproken, maar daarvan mag niets woord voor woord worden verteld.
export-not-scored = niet gescoord
export-page-of = pagina { $page } van { $pages }
export-example = Voorbeeld: verzonnen mensen en uitspraken
export-interim-at = Tussenstand: in { $places } was het gesprek nog bezig toen dit werd gemaakt
export-interim = Tussenstand: het gesprek was nog bezig toen dit werd gemaakt
export-date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
export-tables = { $count ->
    [one] Tafel: { $tables }
   *[other] Tafels: { $tables }
}
export-in-brief = In het kort
export-heard = Wie er is gehoord
export-order = De volgorde van de thema’s
export-firmness = Hoe stevig is de volgorde?
export-firmness-chances = Hoe vaak staat een thema in de top { $choose }?
export-rounds = Ronde na ronde: plaats en score
export-round = Ronde { $round }
export-chosen = Gekozen thema’s
export-chosen-none = Er is nog geen thema gekozen.
export-stands-out = Wat opvalt
export-per-theme = Thema voor thema
export-said-nothing = Over dit thema is niets opgeschreven.
export-untagged = Opmerkingen zonder thema
export-no-question = Zonder vraag
export-hidden = Wat hier niet in staat
export-method = Hoe de volgorde is gemaakt
export-scale = 1 is helemaal niet, 5 is heel veel.

export-place = Plaats van de sessie
export-day = Dag
export-sessions = De sessies die hierin staan
export-beside = Plaats naast plaats
export-then-and-now = Toen en nu
export-changed = { $theme }: van { $then } naar { $now }.
export-stayed = { $theme }: bleef { $now }.
export-beside-how = Van elk thema het cijfer (0 tot 100) en de gemiddelden (1 tot 5), per plaats. Een streepje: niet gescoord, of met te weinig mensen om te laten zien.
export-rank = Plaats
export-theme = Thema
export-promising = Kansrijk
export-not-promising = Niet kansrijk
export-score = Cijfer
export-score-of = Cijfer { $score } van 100
export-weakest = Zwakste punt
export-remarks = Opmerkingen
export-group = Groep
export-voters = Hebben gestemd
export-target = Gewenst aantal
export-criterion = Punt
export-together = Samen
export-mean = Gemiddelde
export-answers = Antwoorden
export-spread = Hoe vaak 1, 2, 3, 4, 5
export-three = 1-2: { $low } · 3: { $middle } · 4-5: { $high }
export-dont-know = Weet niet
export-blank = Leeg
export-yes = ja
export-no = nee
export-undefined = nog niet te vergelijken
export-too-little-of-people = De groepen: { $groups }. Hoeveel mensen het waren, is niet te tonen.
export-too-little = { $count ->
    [one] Van één thema is te weinig bekend om te tonen: { $themes }.
   *[other] Van { $count } thema’s is te weinig bekend om te tonen: { $themes }.
}
export-too-little-of-theme = Van dit thema is te weinig bekend om cijfers te tonen.
export-too-little-of-groups = Van wat hier niet staat, is te weinig bekend om te tonen.
export-not-shown = niet te zien
export-quotable = citeerbaar
export-is-chosen = Gekozen
export-threshold = kansrijk vanaf { $from }

export-csv-order = plaats;thema;kansrijk;cijfer;urgentie;potentie;energie;zwakste punt;gekozen;opmerkingen;bij andere mensen in de top (van de 100 keer);bij andere gewichten in de top (van de 100 keer);bij andere mensen kansrijk (van de 100 keer)
export-csv-figures = thema;criterium;groep;antwoorden;gemiddelde;1;2;3;4;5;weet niet;leeg;stemmen;meningen
export-csv-contributions = groep;vraag;thema;tekst;citeerbaar
export-csv-ballots = stembriefje;groep;thema;urgentie;potentie;energie
export-csv-ages = leeftijd;mensen
export-csv-tallies = groep;thema;criterium;score;aantal
export-csv-example = voorbeeld
export-csv-invented = verzonnen

together-none = Noem minstens één sessie.
together-groups = De sessie in { $place } heeft andere groepen dan de eerste. Daarom kunnen ze niet samen in één overzicht. Maak er een apart overzicht van.
together-scoring = De sessie in { $place } scoort anders dan de eerste. Daarom kunnen ze niet samen in één overzicht. Maak er een apart overzicht van.
together-at = { $place }: { $what }
together-named = { $places }
together-places = Hierin staan { $count } sessies samen: { $places }.
together-letter = Een brief gaat over één sessie. Geef één bestand. De brief die u schreef, staat daarin.
