### The projector: what stands on the wall.

projector-blind = You will see the scores later, all at once.
projector-quotes = Said about { $theme }
projector-chosen = These we go on with
projector-nothing = Too few votes to show.
projector-too-few = Too few votes to show: { $themes }.
projector-not-comparable = Cannot be compared yet: { $themes }.
projector-more = { $count } more
projector-weights = What comes first when you weigh differently?
projector-weights-one = However you weigh, this comes first: { $theme }.
projector-weights-several = In { $share } of 100 ways to weigh, this comes first: { $theme }.
projector-later = { $count ->
    [one] 1 ballot changed after the reveal.
   *[other] { $count } ballots changed after the reveal.
} From { $batch } of one group on that counts here.
projector-small-group = One group is too small. So you see everybody together here.

projector-page = { $number } of { $count }
projector-still = This picture stands still. { $why }
projector-gone = This picture stands still: the file is gone. Put it back and it follows again.
projector-untagged = { $count ->
    [one] 1 remark without a theme
   *[other] { $count } remarks without a theme
}
