### Samen kijken: the views, the pictures, and what they say.

## Pictures
chart-wins = { $percent }% { $themes }
chart-wins-little = minder dan 1% { $themes }

## Views
view-theme = Thema
    .also = onderwerp
view-weights = Gewichten
    .also = zwaarder, belangrijker, weging
view-voice = Stem
    .also = inwoners, professionals, invloed
view-map = Kaart
    .also = plaatje, grafiek, diagram
view-compare = Vergelijken
    .also = naast elkaar, rondes, verschil
view-firm = Stevig
    .also = zeker, zekerheid, betrouwbaar, toeval
view-figures = Cijfers
    .also = getallen, tabel, gemiddelde
review-trial-weights = Proef: andere gewichten
review-trial-voice = Proef: andere stem
review-trial-both = Proef: andere gewichten en stem
review-after-reveal = Onthul eerst de cijfers met { KEY("reveal") }. Daarna kijkt u samen.
review-no-scores = Er zijn nog geen cijfers. U geeft ze in scherm { $number }, { $room }.
review-nothing-to-turn = Hier is niets om te draaien. Dat kan bij Gewichten ({ KEY("view-weights") }) en bij Stem ({ KEY("view-voice") }).
review-back-to-blueprint = De gewichten en de stem staan weer zoals in het bouwplan.
review-is-blueprint = De gewichten en de stem staan al zoals in het bouwplan.
review-more-figures = Meer staat bij Cijfers ({ KEY("view-figures") }).
theme-quotes = Dit zeiden mensen erover. U mag het citeren.

## Gewichten
weights-none = In dit bouwplan telt het zwakste punt drie keer, welk punt dat ook is. Daarom zijn er geen gewichten om aan te draaien.
weights-usual = Zoals het bouwplan. Draai met ← →.
weights-same = De volgorde blijft gelijk.
weights-moved = { $theme } gaat van { $from } naar { $to }.
weights-moved-more = { $count ->
    [one] Nog 1 ander thema wisselt van plaats.
   *[other] Nog { $count } andere thema's wisselen van plaats.
}
weights-triangle = De letter is het thema dat daar wint. In een hoek telt alleen dat punt. ◆ is nu.
weights-triangle-short = De letter is het thema dat daar wint.

## Stem
voice-one-side = Er is maar één kant aan het woord. Daarom is er geen stem te verdelen.
voice-says = De eerste { $choose } als de stem van inwoners zwaarder telt. ◆ is nu.
voice-top = { $certain }
voice-top-open = { $certain }. Gelijk: { $contested }, voor { $places ->
    [one] 1 plaats
   *[other] { $places } plaatsen
}
voice-top-tied = Gelijk: { $contested }, voor { $places ->
    [one] 1 plaats
   *[other] { $places } plaatsen
}
voice-top-none = nog niet te vergelijken

## Kaart
map-says = Rechts is nodiger, boven kan meer, een grote cirkel heeft veel energie. Het getal is de plaats. Voorbij de stippellijn is hoog genoeg.
map-says-short = Rechts is nodiger, boven kan meer, groot heeft energie.

## Vergelijken
compare-ours = nu
compare-lowest = laagste cijfer van de drie punten
compare-lowest-brief = laagste cijfer
compare-geometric = een zwak punt trekt omlaag
compare-geometric-brief = gewoon
compare-owa321 = het zwakste punt telt drie keer
compare-owa321-brief = zwakste 3 keer
compare-arithmetic = het gewone gemiddelde
compare-arithmetic-brief = gemiddelde
compare-residents = alleen inwoners
compare-residents-brief = inwoners
compare-professionals = alleen professionals
compare-professionals-brief = professionals
compare-same = Elke volgorde heeft dezelfde top { $choose }.
compare-other = De top { $choose } is anders bij: { $orders }.
compare-round = ronde { $round }
compare-to-orders = naar andere volgordes
compare-to-rounds = naar ronde 1 en 2
compare-most-moved = Het meest veranderde { $criterion } bij { $theme }: van { $from } naar { $to }.
compare-nothing-moved = Geen enkel gemiddelde is veranderd.

## Stevig
firm-says = Blijft een thema in de top { $choose } { $ways ->
    [people] met andere mensen
    [weights] als de punten anders tellen
   *[both] met andere mensen, of als de punten anders tellen
}?
firm-people = andere mensen
firm-weights = anders tellen
firm-outside = buiten de top
firm-of-hundred = { $times } van 100
firm-working = Hoe stevig de volgorde is, wordt uitgerekend.
firm-none = Hoe stevig de volgorde is, valt nu niet te zeggen. Daarvoor zijn meer stembriefjes of meer thema's nodig.
firm-of-blueprint = Dit gaat over de volgorde van het bouwplan, niet over de proef.
review-larger = Meer in een groter venster.
firm-broke-off = Door een fout in het programma ({ $place }) kon niet worden uitgerekend hoe stevig de volgorde is. Al het andere gaat gewoon door. Maakt u nu een overzicht, dan staat het daar niet in.
export-busy = Even geduld: de vorige bestanden worden nog gemaakt.
export-waits = Het overzicht komt eraan. Er wordt nog uitgerekend hoe stevig de volgorde is.

## Cijfers
figures-not-asked = niet op het stembriefje
figures-mean = gem.
figures-blank = leeg
figures-agreement = eens
figures-says = n: antwoorden. ?: weet niet. eens: 1 is allemaal eens, -1 twee kampen. voorrang: boven 0 geven inwoners vaker het hoogste cijfer. !: bespreek dit.
figures-apart = verschil { $gap }, voorrang { $delta }
