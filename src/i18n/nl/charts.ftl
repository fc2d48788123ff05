### Pictures in reports: the words in them, and what they say for who does not see them.

chart-gap = verschil { $points }
chart-together = samen
chart-mean = { $who } { $mean }
chart-criterion = { $criterion }: { $means }.
chart-bars = Hoe vaak elk cijfer is gegeven: { $counts }.
chart-bar = { $score } ({ $count } keer)
chart-plot = Urgentie naar rechts, potentie omhoog en energie als grootte. Het getal is de plaats. { $themes }.
chart-plot-theme = { $number } { $theme } ({ $means })
chart-triangle = Welk thema bovenaan staat als de drie punten anders tellen: { $themes }.
chart-weights-now = zo telt het nu
chart-timeline = Tijdlijn: { $moments }.
chart-web = Web van '{ $web }', van 0 tot { $most }: { $values }.
