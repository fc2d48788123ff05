### Look together: the views, the pictures, and what they say.

## Pictures
chart-wins = { $percent }% { $themes }
chart-wins-little = less than 1% { $themes }

## Views
view-theme = Theme
    .also = topic
view-weights = Weights
    .also = heavier, important, weighting
view-voice = Voice
    .also = residents, professionals, influence
view-map = Map
    .also = picture, chart, diagram
view-compare = Compare
    .also = side by side, rounds, difference
view-firm = Firmness
    .also = sure, certain, reliable, chance
view-figures = Figures
    .also = numbers, table, mean
review-trial-weights = Trial: other weights
review-trial-voice = Trial: other voice
review-trial-both = Trial: other weights and voice
review-after-reveal = First reveal the figures with { KEY("reveal") }. Then you look together.
review-no-scores = There are no scores yet. You give them in screen { $number }, { $room }.
review-nothing-to-turn = There is nothing to turn here. You can at Weights ({ KEY("view-weights") }) and at Voice ({ KEY("view-voice") }).
review-back-to-blueprint = Weights and voice are back as in the blueprint.
review-is-blueprint = Weights and voice are as in the blueprint already.
review-more-figures = There is more at Figures ({ KEY("view-figures") }).
theme-quotes = This is what people said about it. It may be quoted.

## Gewichten
weights-none = In this blueprint the weakest point counts three times, whichever point that is. So there are no weights to turn.
weights-usual = As in the blueprint. Turn: ← →.
weights-same = The order stays the same.
weights-moved = { $theme } goes from { $from } to { $to }.
weights-moved-more = { $count ->
    [one] 1 other theme changes place.
   *[other] { $count } other themes change place.
}
weights-triangle = The letter is the theme that wins there. In a corner only that point counts. ◆ is now.
weights-triangle-short = The letter is the theme that wins there.

## Stem
voice-one-side = Only one side has spoken. So there is no voice to share.
voice-says = The first { $choose } as the voice of residents counts more. ◆ is now.
voice-top = { $certain }
voice-top-open = { $certain }. Level: { $contested }, for { $places ->
    [one] 1 place
   *[other] { $places } places
}
voice-top-tied = Level: { $contested }, for { $places ->
    [one] 1 place
   *[other] { $places } places
}
voice-top-none = cannot be compared yet

## Kaart
map-says = Right is more urgent, up is easier to change, a large circle has much energy. The number is the place. Beyond the dotted line is high enough.
map-says-short = Right is more urgent, up can change, large has energy.

## Vergelijken
compare-ours = now
compare-lowest = lowest figure of the three points
compare-lowest-brief = lowest
compare-geometric = a weak point pulls down
compare-geometric-brief = usual
compare-owa321 = the weakest point counts three times
compare-owa321-brief = weakest thrice
compare-arithmetic = the plain average
compare-arithmetic-brief = average
compare-residents = residents only
compare-residents-brief = residents
compare-professionals = professionals only
compare-professionals-brief = professionals
compare-same = Every order has the same top { $choose }.
compare-other = The top { $choose } is different for: { $orders }.
compare-round = round { $round }
compare-to-orders = to other orders
compare-to-rounds = to rounds 1 and 2
compare-most-moved = What changed most is { $criterion } of { $theme }: from { $from } to { $to }.
compare-nothing-moved = No mean has changed.

## Stevig
firm-says = Does a theme stay in the top { $choose } { $ways ->
    [people] with other people
    [weights] when the points count differently
   *[both] with other people, or when the points count differently
}?
firm-people = other people
firm-weights = other count
firm-outside = outside
firm-of-hundred = { $times } of 100
firm-working = How firm the order is, is being worked out.
firm-none = How firm the order is cannot be said now. That takes more ballots or more themes.
firm-of-blueprint = This is about the order of the blueprint, not about the trial.
review-larger = More in a larger window.
firm-broke-off = Because of a mistake in the program ({ $place }) it could not be worked out how firm the order is. All else goes on as usual. An overview that you make now will not have it.
export-busy = One moment: the previous files are still being made.
export-waits = The overview is on its way. How firm the order is, is still being worked out.

## Cijfers
figures-not-asked = not on the ballot
figures-mean = mean
figures-blank = none
figures-agreement = agree
figures-says = n: answers. ?: don't know. agree: 1 is all the same, -1 two camps. dominance: above 0 residents more often give the higher figure. !: discuss this.
figures-apart = apart { $gap }, dominance { $delta }
