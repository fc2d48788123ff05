### De brief aan wie meededen.

letter-title = Wat u zei, en wat we daarmee doen
letter-title-of = Wat u zei in { $place }, en wat we daarmee doen
letter-greeting = Beste mensen,
letter-opening = Op { $day } praatten we in { $place } over gezond leven.
letter-opening-undated = We praatten in { $place } over gezond leven.
letter-thanks = Dank u wel dat u meedeed. In deze brief leest u wat u zei en wat we daarmee doen.
letter-you-said = Dit zei u
letter-most = { $count ->
    [one] Het ging vooral over { $themes }.
   *[other] Het ging het vaakst over { $themes }.
}
letter-quotes = Dit zijn woorden die we mogen doorvertellen:
letter-quote = “{ $text }”
letter-we-do = Dit doen we
letter-we-do-intro = { $count ->
    [one] Samen kozen we één thema om mee te beginnen.
   *[other] Samen kozen we { $count } thema’s om mee te beginnen.
}
letter-theme = Thema { $theme }:
letter-we-do-not = Dit doen we nu niet
letter-we-do-not-intro = Niet alles kan tegelijk. Deze thema’s wachten nog, en we vertellen u waarom:
letter-not-theme = { $theme }, want { $why }.
letter-not-urgent = andere thema’s vonden mensen nu meer nodig
letter-no-potential = hier kunnen we samen nu minder aan veranderen
letter-no-energy = hier willen nu minder mensen zich zelf voor inzetten
letter-further = Hoe gaat het verder?
letter-regards = Met vriendelijke groet,
letter-gap-chosen = vul in: wat gaan we doen? Kies eerst thema’s bij Kiezen
letter-gap-said = vul in: wat hoorden we?
letter-gap-action = vul in: wie doet wat, en wanneer?
letter-gap-who = vul in: wie doet dit?
letter-gap-when = vul in: wanneer?
letter-gap-further = vul in: wanneer hoort u weer van ons?
letter-gap-questions = vul in: bij wie kunt u terecht met een vraag?
letter-gap-why = vul in: waarom nu niet?
letter-gap-name = vul in: uw naam en organisatie
letter-has-gaps = Dit is nog geen brief om te versturen: vul eerst in wat tussen [ en ] staat.

letter-window = De brief
letter-how = # begint een kopje, - een punt van een lijst. Esc bewaart en gaat terug.
letter-level = { $level ->
    [easy] Goed te lezen (B1).
   *[hard] Moeilijker dan B1. Maak zinnen korter en kies gewone woorden.
} Cijfer { $figure } (Flesch-Douma, 60 of hoger is goed).
letter-long = { $count ->
    [one] Eén zin is langer dan { $most } woorden: { $sentence }
   *[other] { $count } zinnen zijn langer dan { $most } woorden, de eerste: { $sentence }
}
letter-kept = De brief is bewaard. { KEY("undo") } haalt terug hoe hij was.
letter-no-gaps = Er staat niets meer open tussen [ en ].
letter-unchanged = De brief is niet veranderd.
exported-with-gaps = { $count } bestanden gemaakt. Let op: in de brief moet u nog iets invullen, tussen [ en ].
finish-letter-first = Sluit eerst de brief met Esc. Hij wordt bewaard.
