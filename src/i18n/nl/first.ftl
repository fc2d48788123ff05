### The first minutes: first screen, tour, guide, and keys that do nothing.

## First screen
home-about = Met dit programma leidt u een gesprek over gezond leven. U schrijft op wat mensen zeggen en kiest samen waar u iets aan doet.
home-first = Nog niets te zien? Druk op { KEY("open-example") }. Dan ziet u een voorbeeld, met een korte rondleiding. Zelf beginnen gaat met { KEY("new-session") }.
home-kept = Uw sessies worden bewaard in { $folder }
home-file = Bestand: { $file }
home-left = Het laatst gebruikt op { $day } om { $time }
home-stands-at = U was bij: { $step }
home-about-example = Een verzonnen avond in een verzonnen dorp. U kunt er niets stukmaken. Een rondleiding van { $count } stappen laat zien wat u kunt doen.
home-about-new = U kiest eerst een bouwplan. Dat is het plan van de avond, met vragen, thema's en tijd.
home-open-it = Enter gaat verder met deze sessie.
home-cannot-open = Deze sessie is niet zomaar te openen. Enter zegt wat er is.

## Tour
do-tour = rondleiding
    .also = rondleiding, oefenen, leren, uitproberen, demo, kennismaken, stap voor stap, tutorial
do-tour-next = verder met de rondleiding
do-tour-end = rondleiding stoppen
    .also = overslaan, genoeg
help-tour = Rondleiding
tour-count = Rondleiding { $number } van { $total }
tour-key-next = { $key } verder
tour-key-end = { $key } stopt
tour-go = Ga naar scherm { $number }, { $room }: druk { $times ->
    [one] op { $key }
   *[other] { $times } keer op { $key }
}.
tour-record = Hier schrijft u op wat iemand zegt. Typ een zin en druk op { $key }.
tour-tag = Waar gaat die zin over? Druk op { $key }: dat zet er het eerste thema bij.
tour-group = Nu zegt iemand van de andere groep iets. Druk op { $key } en kijk boven de regel.
tour-score = Eén mens geeft cijfers van 1 tot 5. Typ er een paar en druk op { $key }.
tour-reveal = De groep zag de cijfers al. Uw briefje komt erbij: druk op { $key } en zeg ja met Enter.
tour-look = Dit is de volgorde, met rechts een beeld erbij. Druk op { $key } voor het volgende beeld.
tour-choose = Met welk thema gaat u verder? Druk op { $key } om het thema te kiezen, of juist niet.
tour-export = Hier maakt u het verslag. Druk op { $key }. Daarna is de rondleiding klaar.
tour-done = Dat was de rondleiding. { KEY("help") } geeft altijd hulp.
tour-ended = De rondleiding is gestopt. { KEY("tour") } begint hem opnieuw.
tour-elsewhere = De rondleiding gaat door het voorbeeld. Sluit deze sessie met Esc en kies daar de rondleiding.

## Guide
do-guide = handleiding
    .also = handleiding, boek, lezen, instructie, gebruiksaanwijzing, documentatie, uitleg, meer uitleg, manual
guide-title = Handleiding
guide-find = Zoek:
guide-hint = Typ een woord. ↑ en ↓ bladeren, Esc sluit.
guide-found = { $count ->
    [0] Dat staat er niet in. Typ een ander woord.
    [one] 1 regel
   *[other] { $count } regels, Enter gaat naar de volgende
}

## Keys that do nothing
do-all-kept = opslaan gaat vanzelf
    .also = opslaan, bewaren, save, veilig, kwijt
all-kept = Opslaan hoeft niet: alles wordt vanzelf bewaard.
do-on-the-wall = op de muur, met de beamer
    .also = beamer, muur, projector, projecteren, groot scherm, tv, presenteren, laten zien, tweede scherm
on-the-wall = Open een tweede venster op de beamer en typ daar: dialoogtafel beamer
on-the-wall-file = Open een tweede venster op de beamer en typ daar: dialoogtafel beamer "{ $file }"
key-elsewhere = { $key } doet hier niets. In scherm { $number }, { $room }, is dat: { $what }.
instead-copy = Kopiëren: houd Shift vast en sleep met de muis. Stoppen gaat met { KEY("quit") }.
instead-paste = Plakken gaat met Ctrl+Shift+V, of met de rechter muisknop.
instead-leave = Stoppen gaat met { KEY("quit") }. Alles is dan bewaard.
instead-larger = Grote letters gaan met { KEY("big-letters") }. De letters van het venster zelf stelt u in bij de terminal.
instead-find = Zoeken in wat er gezegd is gaat met { KEY("find") }.
instead-refresh = Verversen hoeft niet: wat u ziet, is altijd bij.
instead-menu = Alles wat u kunt doen, vindt u met { KEY("palette") }.

## Nothing there yet
themes-none = Nog geen thema's. { KEY("add-theme") } maakt het eerste.
scores-no-themes = Er zijn nog geen thema's om te scoren. U maakt ze in scherm { $number }, { $room }.

## Help
help-words-here = Woorden bij dit scherm
help-more = { KEY("guide") } opent de handleiding. { KEY("palette") } vindt alles wat u kunt doen: typ een woord.
