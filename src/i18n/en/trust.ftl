### Many tables, and files that are safe: bringing together, copies, taking away for good.

## Bringing together
do-bring-in = add another session
cli-value-other-file = OTHER-FILE
cli-merge = Put sessions of several tables together in one file
cli-merge-into = The file that everything goes into
cli-merge-from = Files to add; they stay as they are
bring-in-how = Put the cursor on the session that everything goes into. There must be another session to add.
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
}
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
merge-same-name = Proposal: { $count } themes are called '{ $theme }'. Are they the same? Put them together in Themes, with m.
merge-no-blueprint = '{ $file }' holds no blueprint that this program can read. Nothing was changed.
merge-example = With '{ $file }' invented people would come among real ones. Nothing was changed.
merge-blueprint = The blueprints of '{ $into }' and '{ $from }' differ, at: { $places }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}. Only sessions with the same blueprint can be put together. Nothing was changed.
