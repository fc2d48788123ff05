### Many tables, and files that are safe: bringing together, copies, taking away for good.

## Bringing together
do-bring-in = add another session
    .also = merge, tables, together, import, other laptop, combine
cli-value-other-file = OTHER-FILE
cli-merge = Put sessions of several tables together in one file
cli-merge-into = The file that everything goes into
cli-merge-from = Files to add; they stay as they are
bring-in-how = Put the cursor on the session that everything goes into. There must be another session with the same blueprint to add.
bring-in-title = What comes to { $place }?
bring-in-about = The session that you pick stays as it is. You can do this as often as you like: nothing comes in twice.
confirm-bring-in = Add everything of this session? A copy of the session that it goes into is kept first.
merged = { $remarks ->
    [0] No new remarks
    [one] 1 remark
   *[other] { $remarks } remarks
} and { $votes ->
    [0] no new votes
    [one] 1 vote
   *[other] { $votes } votes
} added.{ $themes ->
    [0] {""}
    [one] {" "}1 name is of more themes: put them together in Themes.
   *[other] {" "}{ $themes } names are of more themes: put them together in Themes.
}{ $waits ->
    [0] {""}
   *[other] {" Not all scores have been revealed."}
}{ $purged ->
    [0] {""}
   *[other] {" What was erased for good at another table has been erased here too."}
}{ $still_there ->
    [0] {""}
   *[other] {" The other session still holds words that were erased for good here: erase them there too."}
}
merge-waits = Not all scores have been revealed. You do that in the session, in Score.
merge-brought = { $file }: { $remarks ->
    [one] 1 new remark
   *[other] { $remarks } new remarks
}, { $ballots ->
    [one] 1 ballot
   *[other] { $ballots } ballots
}, { $tallies ->
    [one] 1 count
   *[other] { $tallies } counts
} and { $other ->
    [one] 1 other entry
   *[other] { $other } other entries
}.{ $already ->
    [0] {""}
    [one] {" "}1 remark or vote was there already.
   *[other] {" "}{ $already } remarks and votes were there already.
}
merge-at-table = { $file } (table { $table })
merge-elsewhere = Note: this session was in { $place }, on { $date }.
merge-nothing-new = Everything was there already. Nothing was changed.
merge-purged = { $count ->
    [one] 1 entry that was erased for good at another table has been erased here too, also from the copies.
   *[other] { $count } entries that were erased for good at another table have been erased here too, also from the copies.
}
merge-still-there = Note: '{ $file }' still holds { $count ->
    [one] 1 entry that was erased for good here. Erase it
   *[other] { $count } entries that were erased for good here. Erase them
} there too, or throw the file away.
merge-same-name = Proposal: { $count } themes are called '{ $theme }'. Are they the same? Put them together in Themes.
merge-no-blueprint = '{ $file }' holds no blueprint that this program can read. Nothing was changed.
merge-example = With '{ $file }' invented people would come among real ones. Nothing was changed.
merge-blueprint = The blueprints of '{ $into }' and '{ $from }' differ, at: { $places }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}. Only sessions with the same blueprint can be put together. Nothing was changed.

## Taking away for good
do-purge = erase remark for good
    .also = destroy, gdpr, privacy, forget, permanently
pick-purge = What do you want to erase for good?
pick-purge-hint = Enter asks once more. Remarks that were removed still stand in the file, and so in this list.
pick-purge-here = { $text }
pick-purge-removed = removed: { $text }
confirm-purge = Erase this remark for good? The words leave the file and the copies too. This cannot be undone.
purged = Erased for good: { $entries ->
    [one] 1 row in the file
   *[other] { $entries } rows in the file, with what belonged to it
}{ $copies ->
    [0] {""}
    [one] , in 1 copy too
   *[other] , in { $copies } copies too
}. Reports that were made, and files on a stick, you erase yourself.{ $elsewhere ->
    [0] {""}
    [one] {" "}Note: the same words still stand in 1 other entry, or in the letter.
   *[other] {" "}Note: the same words still stand in { $elsewhere } other entries, or in the letter.
}
pick-keep = This session may go
pick-keep-hint = The time that the blueprint names has passed. When you pick nothing, nothing happens.
pick-keep-later = Not now. The program asks again next time.
pick-keep-purge = Erase the whole session for good
confirm-purge-session = Erase the whole session for good, with its copies and the contacts of this day and place? This cannot be undone.
purged-session = The session was erased for good{ $copies ->
    [0] {""}
    [one] , with 1 copy
   *[other] , with { $copies } copies
}{ $contacts ->
    [0] {""}
    [one] {" "}and 1 contact
   *[other] {" "}and { $contacts } contacts
}. Reports that were made, and files on a stick, you erase yourself.
cli-purge = Erase a remark, a conversation or a whole session for good; without a choice you see the list
cli-purge-remark = This remark: its number in the list, or its id
cli-purge-conversation = All of this conversation with one person: 1 is the first
cli-purge-removed-rows = What was taken off worksheets, and what was filled in differently later
cli-purge-all = The whole session, with copies and contacts
cli-purge-yes = Ask nothing
cli-purge-ask = Erase this for good? It cannot be undone. Type yes and press Enter.
    { $words }
cli-purge-ask-all = Erase the whole session in { $file } for good, with copies and contacts? It cannot be undone. Type yes and press Enter.
cli-purge-needs-yes = Nothing can be asked here. Add --yes when you are sure. Nothing was erased.
cli-purge-left = Nothing was erased.
cli-purge-not-there = That is not in this session. Nothing was erased.
cli-purge-removed = {" "}(removed)
cli-purge-how = Pick what has to go: dialoogtafel purge { $file } --remark NUMBER, --conversation NUMBER, --removed-rows or --all
