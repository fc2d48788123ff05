### Room 3: ballots and counts.

## Score
ask-urgency = How necessary is it to do something about this now?
ask-potential = Can we change something about this together?
ask-energy = Would you put your own time into this?
scores-blind = Scores stay hidden until you reveal them with { KEY("reveal") }.
scores-revealed = The scores are revealed. Look at them in Look together.
scores-new = Ballot { $number }
scores-correcting = Correct ballot { $number }
scores-off-ballot = not on the ballot ({ KEY("on-ballot") })
scores-done = Done: press { KEY("ballot-done") }
scores-scale = 1 not at all · 2 a little · 3 somewhat · 4 much · 5 very much · { KEY("dont-know") } don't know · { KEY("blank") } blank
scores-earlier = Correct an earlier ballot? Press { KEY("previous-ballot") }.
ballot-full = This ballot is full. Press { KEY("ballot-done") }.
ballot-empty = Nothing is filled in on this ballot yet.
ballot-recorded = Ballot { $number } is done. On to the next.
ballot-unchanged = This ballot was not changed.
ballot-corrected = The ballot is corrected.
not-on-ballot = This theme is not on the ballot. x puts it there.
finish-correction-first = First record the correction with { KEY("ballot-done") }. With Esc the ballot stays as it was.
finish-ballot-first = Finish this ballot with { KEY("ballot-done") } first, or clear it with { KEY("remove-ballot") }.
no-ballot-here = This is a new ballot. { KEY("previous-ballot") } goes to an earlier one.
nothing-to-reveal = There are no ballots yet.
ballot-theme-off = { $theme } is left out. It had scores already: these are kept. With { KEY("on-ballot") } the theme takes part again.
already-revealed = The scores were revealed already.

## Counting votes together
progress = { $ready ->
    [one] 1 ballot ready
   *[other] { $ready } ballots ready
}
progress-briefly = { $ready } ready
progress-of = { $ready } of { $of } ready
progress-groups = { $of ->
    [one] { $ready ->
        [0] Not counted yet
       *[other] Counted
    }
   *[other] { $ready } of { $of } groups counted
}
scores-round = Round { $round }
scores-waiting-ballots = { $count ->
    [one] 1 ballot is new or corrected. It counts from { $batch } of one group on, or when you press { KEY("reveal") }.
   *[other] { $count } ballots are new or corrected. They count from { $batch } of one group on, or when you press { KEY("reveal") }.
}
scores-waiting-tallies = There was another count. Press { KEY("reveal") } to let it count.
scores-next-round = Round { $round } has been revealed. Press { KEY("other-round") } for round { $next }.
scores-everybody = Everybody is ready. Reveal the scores with { KEY("reveal") }.
scores-how-many = With { KEY("present") } you fill in how many people take part. { KEY("previous-ballot") } goes to an earlier ballot.
count-title = Count of
count-people = How many people take part?
count-people-known = So many people of this group take part.
count-ask-people = First count how many people of this group take part.
count-together = all
count-fingers = Count how many people show each score. ? is don’t know. Space goes to the next cell.
count-hands = Count the hands for each question. Space goes to the next cell. An empty cell does not count.
count-dots = { $each ->
    [one] Count the stickers in each box. One person puts at most 1 in a box. Space goes on. Empty does not count.
   *[other] Count the stickers in each box. One person puts at most { $each } in a box. Space goes on. Empty does not count.
}
count-full = Everything has been counted. Press { KEY("count-done") }.
count-empty = Nothing has been counted yet.
count-people-first = First fill in how many people of this group take part.
count-too-many = { $theme }, { $criterion }: { $count } votes cannot be with { $people } people. Count again.
count-recorded = The count of { $group } has been saved.
count-nothing-here = This count is still empty.
finish-count-first = First finish this count with { KEY("count-done") }, or clear it with { KEY("remove-count") }.
ballot-recorded-waiting = Ballot { $number } is ready. { $waiting ->
    [one] 1 ballot waits
   *[other] { $waiting } ballots wait
} until there are { $batch }. { KEY("reveal") } counts them now.
confirm-reveal-more = { $count ->
    [one] Let 1 new or corrected ballot count now? Who filled it in can then be guessed.
   *[other] Let { $count } new or corrected ballots count now? Who filled them in can then sometimes be guessed.
}
confirm-reveal-count = Let the new count count now? Who was added can then perhaps be guessed.
confirm-round = Begin round { $round }? Everybody starts with an empty ballot. The scores of the round before stay.
confirm-round-back = Back to round 1? What you fill in then counts for round 1.
confirm-remove-count = Remove this count? { KEY("undo") } brings it back.
confirm-clear-count = Clear what has been filled in in this count?
round-begun = You now fill in round { $round }.
one-round = This blueprint has one round.
reveal-first-round = First reveal round 1 with { KEY("reveal") }. Then round 2 can begin.
prompt-present = How many people take part in the scoring?
prompt-present-group = { $group }
fill-in-number = Fill in a number with digits. Found: { $found }.
help-counting = Here you count votes: fingers, hands or stickers. You count per group, from paper or aloud. Type a number and press Space for the next cell. { KEY("count-done") } saves the count and goes to the next group.
count-no-theme = First go to a theme.
ballot-left-open = { $count ->
    [one] 1 answer is still empty.
   *[other] { $count } answers are still empty.
} Press Enter once more if it stays so.
ballot-too-many = There are now { $count } ballots of { $group }, and { $people } take part. Is the group right?
ballot-group-done = Ballot { $number } is ready. All ballots of { $group } are in. Now { $next }.
ballot-all-in = Ballot { $number } was the last one. { KEY("reveal") } shows the result.
count-left-out = { $count ->
    [one] 1 theme has not been counted yet.
   *[other] { $count } themes have not been counted yet.
} Press Enter once more if it stays so.
