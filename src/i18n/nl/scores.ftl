### Room 3: ballots and counts.

## Scoren
ask-urgency = Hoe nodig is het om hier nu iets aan te doen?
ask-potential = Kunnen we hier samen iets aan veranderen?
ask-energy = Wilt u zich hier zelf voor inzetten?
scores-blind = De cijfers blijven verborgen tot u ze onthult met { KEY("reveal") }.
scores-revealed = De cijfers zijn onthuld. Kijk ernaar bij Samen kijken.
scores-new = Stembriefje { $number }
scores-correcting = Stembriefje { $number } verbeteren
scores-off-ballot = niet op het stembriefje ({ KEY("on-ballot") })
scores-done = Klaar: druk op { KEY("ballot-done") }
scores-scale = 1 helemaal niet · 2 een beetje · 3 gaat wel · 4 veel · 5 heel veel · { KEY("dont-know") } weet ik niet · { KEY("blank") } leeg
scores-earlier = Een eerder stembriefje verbeteren? Druk op { KEY("previous-ballot") }.
ballot-full = Dit stembriefje is vol. Druk op { KEY("ballot-done") }.
ballot-empty = Er is nog niets ingevuld op dit stembriefje.
ballot-recorded = Stembriefje { $number } is klaar. Het volgende kan.
ballot-unchanged = Dit stembriefje is niet veranderd.
ballot-corrected = Het stembriefje is verbeterd.
not-on-ballot = Dit thema staat niet op het stembriefje. Met x zet u het erop.
finish-correction-first = Sla de verbetering eerst op met { KEY("ballot-done") }. Met Esc blijft het stembriefje zoals het was.
finish-ballot-first = Maak dit stembriefje eerst af met { KEY("ballot-done") }, of wis het met { KEY("remove-ballot") }.
no-ballot-here = Dit is een nieuw stembriefje. Met { KEY("previous-ballot") } gaat u naar een eerder stembriefje.
nothing-to-reveal = Er zijn nog geen stembriefjes.
ballot-theme-off = { $theme } doet niet mee. Er waren al cijfers: die blijven bewaard. Met { KEY("on-ballot") } doet het thema weer mee.
already-revealed = De cijfers zijn al onthuld.

## Counting votes together
progress = { $ready ->
    [one] 1 stembriefje klaar
   *[other] { $ready } stembriefjes klaar
}
progress-briefly = { $ready } klaar
progress-of = { $ready } van { $of } klaar
progress-groups = { $of ->
    [one] { $ready ->
        [0] Nog niet geteld
       *[other] Geteld
    }
   *[other] { $ready } van { $of } groepen geteld
}
scores-round = Ronde { $round }
scores-waiting-ballots = { $count ->
    [one] 1 stembriefje is nieuw of verbeterd. Het telt mee vanaf { $batch } van één groep, of als u op { KEY("reveal") } drukt.
   *[other] { $count } stembriefjes zijn nieuw of verbeterd. Ze tellen mee vanaf { $batch } van één groep, of als u op { KEY("reveal") } drukt.
}
scores-waiting-tallies = Er is opnieuw geteld. Druk op { KEY("reveal") } om dat mee te laten tellen.
scores-next-round = Ronde { $round } is onthuld. Druk op { KEY("other-round") } voor ronde { $next }.
scores-everybody = Iedereen is klaar. Onthul de cijfers met { KEY("reveal") }.
scores-how-many = Met { KEY("present") } vult u in hoeveel mensen meedoen. { KEY("previous-ballot") } gaat naar een eerder stembriefje.
count-title = Telling van
count-people = Hoeveel mensen doen mee?
count-people-known = Zoveel mensen van deze groep doen mee.
count-ask-people = Tel eerst hoeveel mensen van deze groep meedoen.
count-together = samen
count-fingers = Tel hoeveel mensen elk cijfer laten zien. ? is weet ik niet. Spatie gaat naar het volgende vak.
count-hands = Tel de handen bij elke vraag. Spatie gaat naar het volgende vak. Een leeg vak telt niet mee.
count-dots = { $each ->
    [one] Tel de stickers in elk vak. Iemand plakt er hoogstens 1 in een vak. Spatie gaat verder. Leeg telt niet mee.
   *[other] Tel de stickers in elk vak. Iemand plakt er hoogstens { $each } in een vak. Spatie gaat verder. Leeg telt niet mee.
}
count-full = Alles is geteld. Druk op { KEY("count-done") }.
count-empty = Er is nog niets geteld.
count-people-first = Vul eerst in hoeveel mensen van deze groep meedoen.
count-too-many = { $theme }, { $criterion }: { $count } stemmen kan niet bij { $people } mensen. Tel opnieuw.
count-recorded = De telling van { $group } is opgeslagen.
count-nothing-here = Deze telling is nog leeg.
finish-count-first = Maak deze telling eerst af met { KEY("count-done") }, of wis hem met { KEY("remove-count") }.
ballot-recorded-waiting = Stembriefje { $number } is klaar. Er { $waiting ->
    [one] wacht 1 briefje
   *[other] wachten { $waiting } briefjes
} tot het er { $batch } zijn. { KEY("reveal") } telt ze nu mee.
confirm-reveal-more = { $count ->
    [one] 1 nieuw of verbeterd stembriefje nu laten meetellen? Wie dit briefje invulde, is dan te raden.
   *[other] { $count } nieuwe of verbeterde stembriefjes nu laten meetellen? Wie ze invulde, is dan soms te raden.
}
confirm-reveal-count = Wat opnieuw geteld is nu laten meetellen? Wie erbij kwam, kan dan te raden zijn.
confirm-round = Ronde { $round } beginnen? Iedereen begint met een leeg briefje. De cijfers van de ronde hiervoor blijven staan.
confirm-round-back = Terug naar ronde 1? Wat u dan invult, telt bij ronde 1.
confirm-remove-count = Deze telling verwijderen? Met { KEY("undo") } komt hij terug.
confirm-clear-count = Wissen wat in deze telling is ingevuld?
round-begun = U vult nu ronde { $round } in.
one-round = Dit bouwplan heeft één ronde.
reveal-first-round = Onthul eerst ronde 1 met { KEY("reveal") }. Daarna kan ronde 2 beginnen.
prompt-present = Hoeveel mensen doen mee met scoren?
prompt-present-group = { $group }
fill-in-number = Vul een aantal in met cijfers. Er staat: { $found }.
help-counting = Hier telt u stemmen: vingers, handen of stickers. U telt per groep, van papier of hardop. Typ een aantal en druk op Spatie voor het volgende vak. { KEY("count-done") } bewaart de telling en gaat naar de volgende groep.
count-no-theme = Ga eerst naar een thema.
ballot-left-open = { $count ->
    [one] Er is nog 1 vakje leeg.
   *[other] Er zijn nog { $count } vakjes leeg.
} Druk nog een keer op Enter als dat zo blijft.
ballot-too-many = Er zijn nu { $count } briefjes van { $group }, en er doen er { $people } mee. Klopt de groep?
ballot-group-done = Stembriefje { $number } is klaar. Alle briefjes van { $group } zijn binnen. Nu { $next }.
ballot-all-in = Stembriefje { $number } was het laatste. Met { KEY("reveal") } ziet u de uitkomst.
count-left-out = { $count ->
    [one] 1 thema is nog niet geteld.
   *[other] { $count } thema's zijn nog niet geteld.
} Druk nog een keer op Enter als dat zo blijft.
