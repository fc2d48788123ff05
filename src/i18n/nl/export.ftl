### What an overview says, and the words around it in every export.

overview-urgency = urgentie
overview-potential = potentie
overview-energy = energie
overview-residents = inwoners
overview-professionals = professionals
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
overview-heard = In dit overzicht staan { $remarks } en { $ballots }.
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
overview-weakest = Zwakste punt: { $points }.
overview-weakest-of = Het zwakste punt is { $criterion } bij { $themes }.

overview-method-promising = Een thema is kansrijk als urgentie, potentie en energie alle drie gemiddeld { $from } of hoger krijgen.
overview-method-geometric = Kansrijke thema’s staan bovenaan, en verder bepaalt één cijfer van 0 tot 100 de volgorde: een zwak punt trekt dat cijfer omlaag (meetkundig gemiddelde).
overview-method-owa321 = Kansrijke thema’s staan bovenaan, en verder bepaalt één cijfer van 0 tot 100 de volgorde: het zwakste punt telt drie keer, het middelste twee keer en het sterkste één keer.
overview-method-arithmetic = Kansrijke thema’s staan bovenaan, en verder bepaalt één cijfer van 0 tot 100 de volgorde: het gewone gemiddelde van de drie punten.
overview-weighed-equally = Even zwaar tellen: { $parts }.
overview-weighed = Niet even zwaar tellen: { $parts }.
overview-share = { $name } voor { $percent } procent

overview-hidden = Staat er niet in: { $what }. { $why }
overview-hidden-scores = scores, volgorde en kansrijke thema’s
overview-hidden-round = scores van ronde { $round }
overview-hidden-no-ballots = Er is nog niet gescoord.
overview-hidden-not-revealed = De scores zijn nog niet getoond aan de groep.

export-file = resultatenoverzicht
export-file-order = volgorde
export-file-figures = cijfers
export-file-contributions = inbreng
export-file-ballots = stembriefjes

export-title = Resultatenoverzicht
export-example = Voorbeeld: verzonnen mensen en uitspraken
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

export-rank = Plaats
export-theme = Thema
export-promising = Kansrijk
export-not-promising = Niet kansrijk
export-score = Cijfer
export-score-of = Cijfer { $score } van 100
export-weakest = Zwakste punt
export-remarks = Opmerkingen
export-group = Groep
export-ballots = Stembriefjes
export-target = Gehoopt op
export-criterion = Punt
export-together = Samen
export-gap = Verschil
export-mean = Gemiddelde
export-answers = Antwoorden
export-spread = Hoe vaak 1, 2, 3, 4, 5
export-dont-know = Weet niet
export-blank = Leeg
export-yes = ja
export-no = nee
export-undefined = nog niet te vergelijken
export-quotable = citeerbaar
export-is-chosen = Gekozen
export-chart = Gemiddelden van inwoners en professionals op een schaal van 1 tot 5
export-threshold = kansrijk vanaf { $from }

export-csv-order = plaats;thema;kansrijk;cijfer;urgentie;potentie;energie;zwakste punt;gekozen;opmerkingen
export-csv-figures = thema;criterium;groep;antwoorden;gemiddelde;1;2;3;4;5;weet niet;leeg
export-csv-contributions = groep;vraag;thema;tekst;citeerbaar
export-csv-ballots = stembriefje;groep;thema;urgentie;potentie;energie
export-csv-example = voorbeeld
export-csv-invented = verzonnen
