### Pictures in reports: the words in them, and what they say for who does not see them.

chart-gap = difference { $points }
chart-together = together
chart-mean = { $who } { $mean }
chart-criterion = { $criterion }: { $means }.
chart-bars = How often each score was given: { $counts }.
chart-bar = { $score } ({ $count } times)
chart-plot = Urgency to the right, potential up and energy as size. The number is the place. { $themes }.
chart-plot-theme = { $number } { $theme } ({ $means })
chart-triangle = Which theme comes first when the three points count otherwise: { $themes }.
chart-weights-now = how it counts now
chart-timeline = Timeline: { $moments }.
chart-web = Web of '{ $web }', from 0 to { $most }: { $values }.
