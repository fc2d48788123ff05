### What an overview says, and the words around it in every export.

overview-urgency = urgency
overview-potential = potential
overview-energy = energy
overview-residents = residents
overview-professionals = professionals
overview-working-group = working group
overview-public = public
overview-letter = letter
overview-list = { $first }, { $rest }
overview-list-end = { $one } and { $other }
overview-decimal = { $whole }.{ $part }

overview-remarks = { $count ->
    [0] no remarks yet
    [one] 1 remark
   *[other] { $count } remarks
}
overview-ballots = { $count ->
    [0] no ballots
    [one] 1 ballot
   *[other] { $count } ballots
}
overview-voters = { $count ->
    [one] the vote of 1 person
   *[other] the votes of { $count } people
}
overview-votes = { $votes } of { $possible }
overview-heard = In this overview: { $remarks } and { $voted }.
overview-heard-remarks = In this overview: { $remarks }.
overview-conversations = { $count ->
    [one] There was 1 conversation with one person.
   *[other] There were { $count } conversations, each with one person.
}
overview-ages = Age: { $ages }.
overview-age = { $age } ({ $count })
overview-mentioned = Mentioned most: { $themes }.
overview-mentioned-theme = { $theme } ({ $count ->
    [one] once
   *[other] { $count } times
})
overview-untagged = { $count ->
    [one] 1 remark has no theme yet.
   *[other] { $count } remarks have no theme yet.
}
overview-missing = Not heard yet: { $groups }.

overview-promising = { $count ->
    [one] One theme is promising: { $themes }.
   *[other] { $count } themes are promising: { $themes }.
}
overview-without-place = Not in this order: { $themes }. From the place somebody could work out what a small group said. In the room you may have seen the place. The numbers below count the other themes only.
overview-promising-shown = { $count ->
    [one] Of the themes that are shown here, one is promising: { $themes }.
   *[other] Of the themes that are shown here, { $count } are promising: { $themes }.
}
overview-promising-none-shown = Of the themes that are shown here, none is promising.
overview-promising-none = No theme is promising.
overview-promising-few = { $count } of the { $choose } wanted themes { $count ->
    [one] is
   *[other] are
} promising. Talk about what would make another theme promising.
overview-not-comparable = { $count ->
    [one] Cannot be compared yet: { $themes }. Not every group has scored this theme completely.
   *[other] Cannot be compared yet: { $themes }. Not every group has scored these themes completely.
}
overview-open-places = { $count ->
    [one] { $themes } tie, and 1 place is left. Choose together.
   *[other] { $themes } tie, and { $count } places are left. Choose together.
}
overview-of-theme = { $theme }. { $sentence }
overview-gap-higher = Residents score { $criterion } { $points } higher than professionals do: talk about this difference.
overview-gap-lower = Residents score { $criterion } { $points } lower than professionals do: talk about this difference.
overview-just-missed = Just not promising on { $criterion }: { $mean } is less than { $from }.
overview-weakest = Weakest point: { $points }.
overview-weakest-of = The weakest point is { $criterion } for { $themes }.

overview-sides-over = Residents and professionals on { $criterion }. { $sentence }
overview-delta = Pick a resident and a professional. In { $higher } of 100 cases the resident gives a higher score, in { $lower } cases a lower one.
overview-group-over = { $group } on { $criteria }. { $sentence }
overview-opinions-alike = Most people think the same about this.
overview-opinions-mixed = Opinions differ a little.
overview-opinions-divided = We do not agree.
overview-opinions-two-camps = There are two groups with different opinions. Talk about this together.

overview-firm-people = With other people like these
overview-firm-weights = If the three points count differently
overview-times = { $times } times out of 100
overview-grip-times = { $grip }: { $times } times out of 100
overview-grip-firm = firm
overview-grip-fair = fair
overview-grip-shaky = shaky
overview-firm-promising = Promising or just not: { $themes }. With other people like these it may turn out otherwise.
overview-firm-any-weights = Whichever point counts more or less: the top { $choose } stays the same.
overview-firm-interval = If one point counts more or less, the top { $choose } stays the same within these limits: { $parts }.
overview-firm-interval-part = { $criterion } for { $from } to { $to } percent
overview-firm-ballots = { $count ->
    [0] Take away any one ballot and the top { $choose } stays the same.
    [one] 1 of the { $all } ballots makes the difference: take it away and the top { $choose } changes.
   *[other] { $count } of the { $all } ballots make the difference: take away one of them and the top { $choose } changes.
}
overview-firm-any-voices = Whether the voice of residents counts more or less: the top { $choose } stays the same.
overview-firm-no-voices = If the voice of residents counts a little more or less, the top { $choose } already changes.
overview-firm-voices = The top { $choose } stays the same as long as the voice of residents counts for { $from } to { $to } percent.
overview-firm-sides = The top of residents alone: { $residents }. The top of professionals alone: { $professionals }.
overview-firm-few = A group has fewer than { $least } ballots. So we say nothing about other people.
overview-firm-no-persons = The votes were counted together. So we do not know what one vote changes.
overview-firm-caveat = This is about the people who were there. It does not show that they think as the whole village does.
overview-firm-people-how = Other people like these: within each group we draw lots from the ballots there are, { $draws } times. A ballot then takes part more than once at times, and at times not at all.
overview-firm-weights-how = If the three points count differently: all divisions in which each point counts for at least { $percent } percent.
overview-firm-grips = Firm is 90 times out of 100 or more, fair is 60 times or more, shaky is less than 60 times.

overview-method-promising = A theme is promising when urgency, potential and energy each get { $from } or more on average.
overview-method-geometric = Promising themes come first, and further one figure from 0 to 100 decides the order: a weak point pulls that figure down (geometric mean).
overview-method-owa321 = Promising themes come first, and further one figure from 0 to 100 decides the order: the weakest point counts three times, the middle one twice and the strongest once.
overview-method-shares = With hands and stickers the part that said yes becomes a score from 1 (nobody) to 5 (everybody). In the order that moves a little towards the middle when there are few people.
overview-method-arithmetic = Promising themes come first, and further one figure from 0 to 100 decides the order: the plain average of the three points.
overview-weighed-equally = These count equally: { $parts }.
overview-weighed = These do not count equally: { $parts }.
overview-share = { $name } for { $percent } percent

overview-hidden = Left out: { $what }. { $why }
overview-hidden-more = Not everything is in here. What is not, and why, stands at the end ({ $count } points).
overview-hidden-scores = scores, order and promising themes
overview-hidden-round = scores of round { $round }
overview-hidden-late = { $count ->
    [one] one vote that came after the reveal
   *[other] { $count } votes that came after the reveal
}
overview-hidden-late-why = So nobody can guess how somebody voted. Reveal again and they count.
overview-hidden-theme = scores of the theme { $theme }
overview-hidden-merged = This theme is now part of { $whole }.
overview-hidden-dropped = This theme was taken off the list.
overview-hidden-no-ballots = Nothing has been scored yet.
overview-hidden-not-revealed = The scores have not been shown to the group yet.
overview-hidden-lines = figures per group for { $themes }
overview-hidden-lines-all = figures per group
overview-hidden-part = { $theme } ({ $criteria })
overview-hidden-small = A group has fewer than { $least } answers there.
overview-hidden-small-public = A group has fewer than { $least } answers, or nearly everybody chose the same there.
overview-hidden-places = place and score of { $themes }
overview-hidden-places-why = So nobody can work out what a small group said.
overview-hidden-rows = ballots and counts about { $themes }
overview-hidden-rows-why = They hold what a small group said.
overview-hidden-people = whether the order stays the same with other people
overview-hidden-people-why = That hangs on what a small group said.
overview-hidden-groups = how many people there were in each group, and which group a remark comes from
overview-hidden-groups-why = A group has fewer than { $least } people.
overview-hidden-ages = ages
overview-hidden-ages-why = Of one age there were too few people.
overview-hidden-remarks = { $count ->
    [one] 1 remark
   *[other] { $count } remarks
}
overview-hidden-not-quotable = Not everything may be quoted word for word.
overview-hidden-personal = There may be a name, address or number in it.
overview-hidden-never = single ballots, empty answers, tables and the round before
overview-hidden-never-why = So nobody can be recognised.

export-file-working-group = overview-working-group
export-file-public = overview-public
export-file-letter = letter
export-file-order = order
export-file-figures = figures
export-file-contributions = contributions
export-file-ballots = ballots
export-file-ages = ages
export-file-tallies = counts

format-markdown = Text
format-html = Web page
format-xlsx = Excel
format-docx = Word
format-pdf = PDF
format-csv = Tables
format-json = JSON

export-title-working-group = Results overview, only for the working group
export-title-public = Results overview, public
export-not-quotable = This theme was talked about, but nothing of it may be passed on word for word.
export-not-scored = not scored
export-page-of = page { $page } of { $pages }
export-example = Example: invented people and remarks
export-interim-at = Interim: in { $places } the session was still going on when this was made
export-interim = Interim: the session was still going on when this was made
export-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
export-tables = { $count ->
    [one] Table: { $tables }
   *[other] Tables: { $tables }
}
export-in-brief = In brief
export-heard = Who was heard
export-order = The order of the themes
export-firmness = How firm is the order?
export-firmness-chances = How often is a theme in the top { $choose }?
export-rounds = Round by round: place and score
export-round = Round { $round }
export-chosen = Chosen themes
export-chosen-none = No theme has been chosen yet.
export-stands-out = What stands out
export-per-theme = Theme by theme
export-said-nothing = Nothing was written down about this theme.
export-untagged = Remarks without a theme
export-no-question = Without a question
export-hidden = What is not in here
export-method = How the order was made
export-scale = 1 is not at all, 5 is very much.

export-place = Place of the session
export-day = Day
export-sessions = The sessions in this overview
export-beside = Place beside place
export-then-and-now = Then and now
export-changed = { $theme }: from { $then } to { $now }.
export-stayed = { $theme }: stayed { $now }.
export-beside-how = Of each theme the score (0 to 100) and the means (1 to 5), per place. A dash: not scored, or by too few people to show.
export-rank = Place
export-theme = Theme
export-promising = Promising
export-not-promising = Not promising
export-score = Figure
export-score-of = Figure { $score } of 100
export-weakest = Weakest point
export-remarks = Remarks
export-group = Group
export-voters = Voted
export-target = Hoped for
export-criterion = Point
export-together = Together
export-mean = Mean
export-answers = Answers
export-spread = How often 1, 2, 3, 4, 5
export-three = 1-2: { $low } · 3: { $middle } · 4-5: { $high }
export-dont-know = Don’t know
export-blank = Blank
export-yes = yes
export-no = no
export-undefined = cannot be compared yet
export-too-little-of-people = The groups: { $groups }. How many people they were cannot be shown.
export-too-little = { $count ->
    [one] Of one theme too little is known to show it: { $themes }.
   *[other] Of { $count } themes too little is known to show it: { $themes }.
}
export-too-little-of-theme = Of this theme too little is known to show figures.
export-too-little-of-groups = Of what does not stand here too little is known to show it.
export-not-shown = not shown
export-quotable = quotable
export-is-chosen = Chosen
export-threshold = promising from { $from }

export-csv-order = rank;theme;promising;score;urgency;potential;energy;weakest;chosen;remarks;in the top with other people (times out of 100);in the top with other weights (times out of 100);promising with other people (times out of 100)
export-csv-figures = theme;criterion;group;answers;mean;1;2;3;4;5;don't know;blank;votes;opinions
export-csv-contributions = group;question;theme;text;quotable
export-csv-ballots = ballot;group;theme;urgency;potential;energy
export-csv-ages = age;people
export-csv-tallies = group;theme;criterion;score;count
export-csv-example = example
export-csv-invented = invented

together-none = Name at least one session.
together-groups = The session in { $place } has other groups than the first. So they cannot be in one overview. Make one of its own.
together-scoring = The session in { $place } is scored in another way than the first. So they cannot be in one overview. Make one of its own.
together-at = { $place }: { $what }
together-named = { $places }
together-places = There are { $count } sessions in this: { $places }.
together-letter = A letter is about one session. Give one file. The letter that you wrote is in there.
