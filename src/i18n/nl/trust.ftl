### Many tables, and files that are safe: bringing together, copies, taking away for good.

## Bringing together
do-bring-in = andere sessie erbij
    .also = samenvoegen, tafels, bij elkaar, importeren, andere laptop, combineren
cli-value-other-file = ANDER-BESTAND
cli-merge = Zet sessies van meer tafels bij elkaar in één bestand
cli-merge-into = Het bestand waar alles in komt
cli-merge-from = Bestanden die erbij komen; ze blijven zoals ze zijn
bring-in-how = Zet de cursor op de sessie waar alles in komt. Er moet nog een sessie met hetzelfde bouwplan zijn om erbij te zetten.
bring-in-title = Wat komt er bij { $place }?
bring-in-about = De sessie die u kiest, blijft zoals hij is. U kunt dit zo vaak doen als u wilt: niets komt er twee keer in.
confirm-bring-in = Alles uit deze sessie erbij zetten? Van de sessie waar het in komt, wordt eerst een kopie bewaard.
merged = { $remarks ->
    [0] Geen nieuwe opmerkingen
    [one] 1 opmerking
   *[other] { $remarks } opmerkingen
} en { $votes ->
    [0] geen nieuwe stemmen
    [one] 1 stem
   *[other] { $votes } stemmen
} erbij gezet.{ $themes ->
    [0] {""}
    [one] {" "}1 naam is van meer thema's: zet die samen bij Thema's.
   *[other] {" "}{ $themes } namen zijn van meer thema's: zet die samen bij Thema's.
}{ $waits ->
    [0] {""}
   *[other] {" Nog niet alle cijfers zijn onthuld."}
}{ $purged ->
    [0] {""}
   *[other] {" Wat aan een andere tafel voor altijd is gewist, is hier ook gewist."}
}{ $still_there ->
    [0] {""}
   *[other] {" In de andere sessie staan nog woorden die hier voor altijd zijn gewist: wis ze daar ook."}
}
merge-waits = Nog niet alle cijfers zijn onthuld. Dat doet u in de sessie, bij Scoren.
merge-brought = { $file }: { $remarks ->
    [one] 1 nieuwe opmerking
   *[other] { $remarks } nieuwe opmerkingen
}, { $ballots ->
    [one] 1 stembriefje
   *[other] { $ballots } stembriefjes
}, { $tallies ->
    [one] 1 telling
   *[other] { $tallies } tellingen
} en { $other ->
    [one] 1 andere regel
   *[other] { $other } andere regels
}.{ $already ->
    [0] {""}
    [one] {" "}1 opmerking of stem was er al.
   *[other] {" "}{ $already } opmerkingen en stemmen waren er al.
}
merge-at-table = { $file } (tafel { $table })
merge-elsewhere = Let op: deze sessie was in { $place }, op { $date }.
merge-nothing-new = Alles stond er al. Er is niets veranderd.
merge-purged = { $count ->
    [one] 1 regel die aan een andere tafel voor altijd is gewist, is hier ook gewist, ook uit de kopieën.
   *[other] { $count } regels die aan een andere tafel voor altijd zijn gewist, zijn hier ook gewist, ook uit de kopieën.
}
merge-still-there = Let op: in '{ $file }' { $count ->
    [one] staat nog 1 regel die hier voor altijd is gewist. Wis die
   *[other] staan nog { $count } regels die hier voor altijd zijn gewist. Wis ze
} daar ook, of gooi het bestand weg.
merge-same-name = Voorstel: { $count } thema's heten '{ $theme }'. Zijn ze hetzelfde? Zet ze samen bij Thema's.
merge-no-blueprint = In '{ $file }' staat geen bouwplan dat dit programma kan lezen. Er is niets veranderd.
merge-example = Met '{ $file }' erbij komen verzonnen en echte mensen door elkaar. Er is niets veranderd.
merge-blueprint = De bouwplannen van '{ $into }' en '{ $from }' verschillen, bij: { $places }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}. Alleen sessies met hetzelfde bouwplan kunnen bij elkaar. Er is niets veranderd.

## Taking away for good
do-purge = inbreng voor altijd wissen
    .also = definitief, vernietigen, avg, privacy, vergeten, helemaal weg
pick-purge = Wat wilt u voor altijd wissen?
pick-purge-hint = Enter vraagt het nog één keer. Verwijderde inbreng staat nog in het bestand, en dus in deze lijst.
pick-purge-here = { $text }
pick-purge-removed = verwijderd: { $text }
confirm-purge = Deze inbreng voor altijd wissen? De woorden gaan ook uit het bestand en uit de kopieën. Dit kan niet ongedaan worden gemaakt.
purged = Voor altijd gewist: { $entries ->
    [one] 1 regel in het bestand
   *[other] { $entries } regels in het bestand, met wat erbij hoorde
}{ $copies ->
    [0] {""}
    [one] , ook in 1 kopie
   *[other] , ook in { $copies } kopieën
}. Verslagen die al gemaakt zijn, en bestanden op een stick, wist u zelf.{ $elsewhere ->
    [0] {""}
    [one] {" "}Let op: dezelfde woorden staan nog in 1 andere regel, of in de brief.
   *[other] {" "}Let op: dezelfde woorden staan nog in { $elsewhere } andere regels, of in de brief.
}
pick-keep = Deze sessie mag weg
pick-keep-hint = De tijd die in het bouwplan staat, is voorbij. Kiest u niets, dan gebeurt er niets.
pick-keep-later = Nu niet. De volgende keer vraagt het programma het weer.
pick-keep-purge = De hele sessie voor altijd wissen
confirm-purge-session = De hele sessie voor altijd wissen, met de kopieën, en met wie op deze dag en plaats gebeld wilde worden? Dit kan niet ongedaan worden gemaakt.
purged-session = De sessie is voor altijd gewist{ $copies ->
    [0] {""}
    [one] , met 1 kopie
   *[other] , met { $copies } kopieën
}{ $contacts ->
    [0] {""}
    [one] {" "}en 1 contact
   *[other] {" "}en { $contacts } keer een contact
}. Verslagen die al gemaakt zijn, en bestanden op een stick, wist u zelf.
cli-purge = Wis inbreng, een gesprek of een hele sessie voor altijd; zonder keuze ziet u de lijst
cli-purge-remark = Deze opmerking: het nummer in de lijst, of de id
cli-purge-conversation = Alles van dit gesprek met één mens: 1 is het eerste
cli-purge-removed-rows = Wat is weggehaald van werkbladen, en wat daar later anders is ingevuld
cli-purge-all = De hele sessie, met de kopieën en met wie gebeld wilde worden
cli-purge-yes = Vraag niets
cli-purge-ask = Dit voor altijd wissen? Het kan niet ongedaan worden gemaakt. Typ ja en druk op Enter.
    { $words }
cli-purge-ask-all = De hele sessie in { $file } voor altijd wissen, met de kopieën en met wie gebeld wilde worden? Het kan niet ongedaan worden gemaakt. Typ ja en druk op Enter.
cli-purge-needs-yes = Hier kan niets worden gevraagd. Zet er --yes bij als u het zeker weet. Er is niets gewist.
cli-purge-left = Er is niets gewist.
cli-purge-not-there = Dat staat niet in deze sessie. Er is niets gewist.
cli-purge-removed = {" "}(verwijderd)
cli-purge-how = Kies wat weg moet: dialoogtafel wis { $file } --remark NUMMER, --conversation NUMMER, --removed-rows of --all
