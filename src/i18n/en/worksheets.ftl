# Worksheets: goals, mix, actions, polls, looking back.

theirs = { $text }

sheet-choose = Choose
sheet-choosing = Questions for choosing
sheet-choosing-how = Go through the seven questions per theme. It helps to choose.
sheet-ambition = Ambition
sheet-ambition-how = Per theme: what do we want, where are we now, and what has been reached?
sheet-goals = Goals
sheet-goals-how = Make a goal concrete: what, for whom, how many, when, and how you measure it.
sheet-mix = Approach
sheet-mix-how = Put together what is there and what is new. Empty cells then stand out.
sheet-weighing = Weighing points
sheet-weighing-how = Does the approach fit the theme? Go through the five points per theme.
sheet-actions = Actions
sheet-actions-how = Who does what, and when? An action that nobody leads does not take off.
sheet-coalition = Local agreements
sheet-coalition-how = Which local agreements help, and with which principle?
sheet-agreements = Arrangements
sheet-agreements-how = What is the first step, when do you meet again, and who tells the others?
sheet-profile-how = Look at the figures together. Do people recognise this?
sheet-profile-how-example = These are examples of { $area }. Your own: dialoogtafel import FILE figures.csv
sheet-profile-questions = Questions at the figures
sheet-profile-questions-how = Three questions to answer together at the figures.
sheet-poll-how = A digit counts one answer. With { KEY("fill-in") } you fill in numbers.
sheet-checklist-how = Go through the list: yes, partly or no. And at no: who takes it up?
sheet-timeline = Timeline
sheet-timeline-how = When did it go well, and when not? What did we learn from it?
sheet-web = Web
sheet-web-how = Six sides of health, as a talking picture. It is not a measurement.
sheet-monitoring = Looking back
sheet-monitoring-how = Four questions to look back with together.
sheet-social-map = Social map
sheet-social-map-how = Organisations that people can turn to. No names of residents.
sheet-cases = Cases
sheet-cases-how = Examples to learn from. Without names.

row-goal = goal
row-intervention = intervention
row-action = action
row-agreement-local = agreement
row-agreement = arrangement
row-item = line
row-moment = moment
row-web = web
row-organisation = organisation
row-case = case

column-item = What is it about?
column-row = About
column-filled = What was filled in
column-note = Note
column-answer = Answer
column-theme = Theme
column-residents-recognise = Residents recognise this
column-professionals-recognise = Professionals recognise this
column-difference = Difference with the figures
column-ambition = What do we want?
column-now = Where are we now?
column-reached = What has been reached?
column-goal-what = What is the goal?
column-goal-who = Whom is it for?
column-how-many = How many?
column-goal-when = When should it be done?
column-measured = How do we measure it?
column-intervention = Intervention
column-decision = What do we do with it?
column-pillar = Pillar
column-prevention = Kind of prevention
column-target-group = For whom?
column-setting = Where does it happen?
column-action = What are we going to do?
column-leaders = Leader (who pulls it?)
column-players = Players (who take part?)
column-supporters = Supporters (who help?)
column-role = Role
column-when = When?
column-first-step = What is the first step?
column-principles = Which principles does it serve?
column-phase = How far is it?
column-lesson = What did we learn?
column-local-agreement = Local agreement
column-what = What?
column-who = Who?
column-place = Where?
column-moment = What happened?
column-moment-when = When was that?
column-direction = Did it go up or down?
column-web-name = What is this web about?
column-residents-say = Residents say
column-professionals-say = Professionals say
column-organisation = Organisation
column-organisation-does = What do they do?
column-case = Short name (not of a person)
column-case-now = What was going on?
column-case-done = What was done?
column-case-reached = What came of it?

answer-yes = yes
answer-no = no
answer-partly = partly
answer-dont-know = don't know
answer-recognised = yes, recognised
answer-partly-recognised = partly
answer-not-recognised = no, not recognised
answer-blank = no answer
answer-not-applicable = not applicable
answer-hands = hands
agree-1 = do not agree at all
agree-2 = do not agree
agree-3 = agree
agree-4 = agree very much
importance-not = not important
importance-little = a little
importance-important = important
ring-1 = very close
ring-2 = close
ring-3 = further away
ring-4 = far away

pillar-education = information and education
pillar-support = signalling and support
pillar-environment = social and physical environment
pillar-rules = laws and rules
prevention-universal = for everyone
prevention-selective = for people at more risk
prevention-indicated = for people with first complaints
setting-home = home
setting-school = school
setting-work = work
setting-free-time = free time
setting-village = neighbourhood or village
setting-care = care
decision-keep = keep
decision-adapt = adapt
decision-stop = stop
decision-new = new
role-organise = organise
role-facilitate = facilitate
role-direct = direct
phase-plan = plan
phase-do = do
phase-check = check
phase-act = act
phase-let-go = let go
direction-up = up
direction-level = level
direction-down = down

principle-1 = work broadly, across fields of policy
principle-2 = do more where it is needed
principle-3 = use chances in every phase of life
principle-4 = work with the people it is about
principle-5 = look at the whole person
principle-6 = strengthen people's belief in themselves
principle-7 = learn by doing and try out
principle-8 = follow what you do and look back
principle-9 = make what works lasting

profile-question-1 = Does this fit what you see?
profile-question-2 = What are the three biggest themes?
profile-question-3 = Would residents name the same?
choosing-1 = Do residents really suffer from it?
choosing-2 = Do professionals see a problem or a chance?
choosing-3 = Do the figures differ from elsewhere?
choosing-4 = Is there an approach that fits and works?
choosing-5 = Is something under way that it fits with?
choosing-6 = Does it fit other worries here?
choosing-7 = Does it fit the goals of partners?
weighing-1 = Well spread over pillars, groups and places?
weighing-2 = Also something about the causes behind it?
weighing-3 = Is it known to work?
weighing-4 = Does it fit urgency, potential and energy?
weighing-5 = Are there time, people and money?
agreement-first-step = The first step
agreement-next-meeting = The next time
agreement-telling = Word to who took part
monitoring-1 = Do we reach the right residents?
monitoring-2 = Do they feel healthy?
monitoring-3 = Do we work together better?
monitoring-4 = Is the approach going well?
dimension-1 = Bodily functions
dimension-2 = Mental wellbeing
dimension-3 = Meaning
dimension-4 = Quality of life
dimension-5 = Taking part
dimension-6 = Daily functioning

sheet-begin = Nothing yet. Press n and fill in the first { $what }.
sheet-no-figures = There are no figures here yet. You read them from a file: dialoogtafel import SESSION figures.csv --kind profile. The guide says how.
sheet-empty = There is nothing to fill in here yet. The rows come from the blueprint, or from the themes that you choose at Choose.
sheet-does-not-grow = No rows can be added to this worksheet.
row-has-theme = “{ $row }” is now under the theme { $theme }. { KEY("undo") } takes that back.
row-answered = “{ $row }”: { $answer } ({ $asked }). { KEY("undo") } takes that back.
row-answer-taken-away = “{ $row }”: answer removed ({ $asked }). { KEY("undo") } takes that back.
row-removed = Row taken away. { KEY("undo") } brings it back.
row-stays = This row belongs to the worksheet. Empty it with { KEY("fill-in") }.
row-enter-first = Press { KEY("fill-in") } to fill in this row.
no-answer-number = There is no answer { $number }.
form-pick-one = Pick with a digit. The same digit again takes it away.
form-pick-some = Pick with digits. There may be more than one.
form-nothing = Nothing changed.
form-kept = Filled in.
fill-in-when = '{ $found }' is not a time. Fill in a year, month or day, such as 2027, March 2027 or 22-3-2027. With Esc this field stays as it was.
fill-in-up-to = '{ $found }' is not a number from 0 to { $most }. With Esc this field stays as it was.
pick-sheet = Which worksheet?
pick-sheet-hint = Enter opens the worksheet. A ✓: something is in it.
did-fill-row = row filled in
did-remove-row = row taken away
did-count-people = answers counted
did-bring-figures = figures brought in
do-next-sheet = next worksheet
    .also = next, form
do-previous-sheet = worksheet before
    .also = previous, form
do-other-sheet = all worksheets
    .also = worksheet, form, goals, actions, plan, timeline, checklist
do-fill-in = fill in
do-add-row = add a row
    .also = add, new
do-remove-row = take row away
    .also = delete, remove
do-next-field = next
do-keep-row = keep
do-pick-answer = answer
help-sheets = Worksheets
help-sheet = A worksheet has rows. { KEY("fill-in") } fills in a row, { KEY("add-row") } makes a new one. { KEY("next-sheet") } goes to the next worksheet, { KEY("next-question") } goes on with the conversation.
help-form = Filling in a row

# Figures and polls

figure-name = { $name } ({ $which })
figure-name-year = { $name } ({ $area }, { $year })
figure-none = no figure
figure-number = { $value }
figure-percent = { $value }%
figure-unit = { $value } { $unit }
figure-reference = { $area } { $value }
figure-area = { $area } ({ $level })
figure-area-example = { $area } ({ $level }), example
figures-of-area = { $title }: { $area }
figure-source = { $source }, { $year }
figure-equal = the same
figure-about-equal = about the same
figure-one-point = 1 point
figure-points = { $by } points
figure-higher = { $by } higher
figure-lower = { $by } lower
figure-said = { $name }, { $here }
figure-said-of = { $figure }, figure of { $area }
figure-said-beside = { $name }, { $here } ({ $there })
figure-same = This figure is the same as that of { $area }: is it really from here?
figure-not-a-hundred = The parts of '{ $whole }' are { $sum }% together, not 100%.
figure-larger-area = This figure is about { $area } ({ $level }), not about { $place } alone.
figure-example = This is an example: a figure of { $area } ({ $level }), not of here.
figure-missing = There is no figure for { $area }. That is not the same as zero.
figure-old = This figure is from { $year }: { $years } years before this session.
figure-nobody-recognises = Residents and professionals do not recognise this: { $figure }.
figure-residents-differ = Residents do not recognise this, professionals do: { $figure }.
figure-professionals-differ = Professionals do not recognise this, residents do: { $figure }.
figure-residents-do-not = Residents do not recognise this: { $figure }.
figure-professionals-do-not = Professionals do not recognise this: { $figure }.
level-neighbourhood = neighbourhood
level-village = village
level-municipality = municipality
level-province = province
level-country = country

poll-share = { $percent }% ({ $part } of { $of })
poll-share-outside = { $percent }% ({ $part } of { $of }; { $outside })
poll-outside = { $count } { $answer }
poll-count = { $count } times
poll-number = { $count }
poll-hands-unknown = { $count } hands, of how many people is not known
poll-hands-more = { $count } hands, but there are { $present } people
poll-together = together
poll-at = { $group }, { $place }
poll-nothing-to-take-back = Nothing is counted here yet.
do-take-back-answer = one off

figures-indicator = Figure
figures-area = Area
figures-here = Value
figures-there = There
figures-unit = Unit
figures-reference = Compared with
figures-difference = Difference
figures-recognised = Do people recognise this?
figures-side = { $side }: { $said }
figures-source-of = Source: { $source }. Area: { $area }.
figures-source = Source
figures-careful = Careful
figures-caution = { $name }: { $said }
figures-poll = Poll
figures-of = Of
figures-percent = Percent
workbook-profile = Figures of the area
workbook-polls = Polls
export-file-profile = figures-area
export-file-polls = polls
export-csv-profile = indicator;area;level;value;unit;reference_area;reference_value;year;source;whole
export-csv-polls = poll;question;group;answer;count;of;percent
overview-hidden-poll = Answers to { $items }
chart-figures = Figures of the area: { $figures }.
chart-poll = { $item }: { $lines }.
chart-poll-line = { $group }: { $answers }
chart-poll-answer = { $answer } { $said }
chart-rings = How close organisations are: { $organisations }.
chart-ring = { $ring } { $times }
chart-rings-resident = resident
import-columns-profile = indicator; area; level; value; unit; reference_area; reference_value; year; source; whole
import-profile-done = { $new ->
    [0] There is no new figure.
    [one] 1 figure read in.
   *[other] { $new } figures read in.
}{ $already ->
    [0] { "" }
    [one] { " " }1 figure was there already.
   *[other] { " " }{ $already } figures were there already.
}
import-figure-twice = this figure is on line { $line } already.
import-figure-empty = something belongs here.
import-figure-long = this is too long: { $found } characters. There is room for { $most }.
import-figure-number = found '{ $found }'. A number belongs here, or nothing where there is no figure.
import-figure-reference = there is a figure to compare with. Of which area is it?
import-figure-year = found '{ $found }'. A year belongs here, such as 2024.
import-figure-level = found '{ $found }'. Write neighbourhood, village, municipality, province or country.

problem-not-in-step = '{ $field }' does not belong in a step of this kind.
problem-poll-without-items = This poll asks nothing.
problem-choice-without-answers = In this poll there is nothing to choose from.
problem-answers-beside-scale = This poll has fixed answers already.
problem-same-figure = This figure is there twice: the same name, area and year.
hint-not-in-step = '{ $field }' can only be in: { $kinds }.
hint-poll-without-items = Put the questions in items = ["..."].
hint-choice-without-answers = Put the answers in answers = ["...", "..."].
hint-answers-beside-scale = Take answers away, or write scale = "choice".
hint-same-figure = Take one away, or give it another name.

# Doelen, aanpak, acties

found-title = Look at this
found-nothing = Nothing stands out here now.
found-more = Press v to see all of it.
found-no-ambition = No ambition yet for { $themes }.
found-no-goal = No goal yet for { $themes }.
found-no-intervention = No intervention yet for { $themes }.
found-no-action = No action yet for { $themes }.
found-no-theme = Not with a theme yet: { $names }.
found-vague = “{ $goal }”. Not concrete yet: { $missing }.
found-unfinished = “{ $action }”. Still open: { $missing }.
found-passed = “{ $what }”. The date has passed.
found-roles = { $theme }: no action yet to { $roles }.
found-empty-pillars = Nothing yet on { $pillars }.
found-empty-cells = { $count } of { $of } cells are empty.
found-overlap = { $names } do the same for the same people: { $group }.
found-not-placed = Not in a cell yet: { $names }. Fill in pillar and kind of prevention.
found-nothing-stops = There are { $count } interventions and nothing stops. What can go?
found-counted = Counted: { $counts }.
found-answers = { $theme }: { $counts }.
found-no = { $theme }: no to { $questions }.
found-principles = Nothing yet on these principles: { $principles }.
found-let-go = Let go: { $names }. That is an outcome too.
found-no-next-meeting = The next meeting has no date yet.
found-nobody-tells = Nobody tells those who took part yet.
found-quoted = “{ $name }”
found-count = { $name } { $count }
found-nameless = { $what } without a name
part-what = what
part-who = for whom
part-how-many = how many
part-when = when
part-measured = how it is measured
part-leaders = leader
part-players = players
part-supporters = supporters
part-role = role
part-first-step = first step
grid-pillars = Pillars and kind of prevention
grid-for-whom = For whom and where
grid-principles = The nine principles
grid-number = { $number }
grid-legend = { $number }: { $name }
grid-empty = empty
grid-stops = { $name } (stops)
do-sheet-overview = what stands out
    .also = overview, errors, missing
column-at-place = Place
export-plan-ambition = Ambition: { $what }
export-plan-now = Now: { $what }
export-plan-reached = Reached already: { $what }
export-plan-goals = Goals
export-plan-actions = Actions
export-plan-line = { $theme }: { $goals }
export-plan-led = { $theme }: { $goals }. Leader: { $leaders }
export-plan-no-goal = no goal yet
export-plan-no-leader = nobody yet
export-file-worksheets = worksheets
export-csv-worksheets = worksheet;row;field;value
export-more = { $name } ({ $number })
workbook-goals-actions = Goals and actions
workbook-kind = Kind
plan-to-do = Still to do
plan-of-theme = { $theme }: { $goals }, { $actions }{ $left ->
    [0] .
   *[other] , { $left } without a leader.
}
plan-goals = { $count ->
    [0] no goal yet
    [one] 1 goal
   *[other] { $count } goals
}
plan-actions = { $count ->
    [0] no action yet
    [one] 1 action
   *[other] { $count } actions
}
letter-goal = Our goal: { $what }
letter-goal-for = For whom: { $who }
letter-goal-many = How many: { $many }
letter-goal-when = Ready: { $when }
letter-action-who = Who: { $who }
letter-action-when = When: { $when }
letter-stops = We stop with: { $what }
letter-first-step = The first step: { $what }
letter-next-meeting = We meet again: { $what }
overview-hidden-rows-personal = { $count ->
    [one] one row of a worksheet
   *[other] { $count } rows of worksheets
}
