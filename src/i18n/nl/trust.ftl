### Many tables, and files that are safe: bringing together, copies, taking away for good.

## Bringing together
do-bring-in = andere sessie erbij
cli-value-other-file = ANDER-BESTAND
cli-merge = Zet sessies van meer tafels bij elkaar in één bestand
cli-merge-into = Het bestand waar alles in komt
cli-merge-from = Bestanden die erbij komen; ze blijven zoals ze zijn
bring-in-how = Zet de cursor op de sessie waar alles in komt. Er moet nog een andere sessie zijn om erbij te zetten.
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
}
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
merge-same-name = Voorstel: { $count } thema's heten '{ $theme }'. Zijn ze hetzelfde? Zet ze samen bij Thema's, met m.
merge-no-blueprint = In '{ $file }' staat geen bouwplan dat dit programma kan lezen. Er is niets veranderd.
merge-example = Met '{ $file }' erbij komen verzonnen en echte mensen door elkaar. Er is niets veranderd.
merge-blueprint = De bouwplannen van '{ $into }' en '{ $from }' verschillen, bij: { $places }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}. Alleen sessies met hetzelfde bouwplan kunnen bij elkaar. Er is niets veranderd.
