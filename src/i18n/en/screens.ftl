### Everything the screens say.

date = { $day } { $month } { $year }
month-year = { $month } { $year }
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
yes = yes
no = no

too-small = This window is too small ({ $found }). Make it at least { $width } wide and { $height } high. Everything is kept. Keys do nothing now, except { KEY("quit") }: that leaves.

## Bar and frame
bar-saved = saved { $time }
bar-saving = saving
bar-not-saved = NOT SAVED
bar-read-only = read only
bar-example = EXAMPLE, invented
bar-table = table { $table }
bar-minutes = { $minutes } min
bar-minutes-left = { $minutes } min left
bar-minutes-over = { $minutes } min over time
bar-minutes-late = { $minutes } late
bar-heard-all = Heard: { $groups }
bar-heard = { $group } { $count }
more-below = { $count } more ↓
room-talk = Talk
    .also = write down, notes, remarks, questions, agenda, conversation
room-themes = Themes
    .also = topics, sort, order, cluster, labels
room-score = Score
    .also = vote, voting, ballot, points, rate, enter
room-review = Look together
    .also = result, results, order, outcome, chart, ranking, look, discuss
room-choose = Choose and do
    .also = choice, goals, actions, plan, agreements, worksheets, ambition
room-overview = Overview
    .also = report, summary

## First screen
home-tagline = talk about healthy living, choose together what comes first
home-intro = Move with ↑ and ↓. Press Enter.
home-go-on = Go on where you were? { $place }, { $day } at { $time }, at { $step }. Press Enter.
home-list = Sessions
home-new = Begin a new session
home-example = Look at the example (invented session)
home-counts = { $remarks ->
    [one] { $remarks } remark
   *[other] { $remarks } remarks
}{ $votes ->
    [0] {""}
    [one] {", "}{ $votes } vote
   *[other] {", "}{ $votes } votes
}
back-at-home = This is the first screen. Leave with { $quit }.
pick-blueprint = Which blueprint?
pick-minutes = { $minutes } min

## Talk
talk-heard = Heard
talk-question-of = question { $number } of { $total }
talk-other-group = { KEY("next-group") } other group
talk-placeholder-go = Or type what is said.
talk-placeholder = Type what is said. Enter records it.
talk-consent = Ask first: { $say }
talk-go-score = Press Enter to score.
talk-go-sheet = Press Enter for: { $sheet }.
talk-go-themes = Press Enter to put remarks under themes.
talk-read-only = You can only read here.
talk-suggestion = #{ $typed } becomes theme { $theme }.
talk-theme-begin = Type the number or the start: { $themes }
talk-no-theme = No theme begins with { $typed }. { KEY("add-theme") } makes it.
talk-last = Last remarks, { $count } in all (pick one with ↑)
talk-selected = { KEY("edit") } edits, { KEY("remove") } removes, Esc goes back
talk-none-yet = No remarks yet. What you type above comes here.
type-something-first = Type what was said first.
recorded-without-theme = No theme begins with { $typed }. That word is still in the text.
last-question = This was the last question. Go on with room { $number }: { $room }.
last-question-person = This was the last question. { KEY("next-person") } is for the next person.
first-question = This is the first question.
no-suggestion = Type # and the start of a theme first.
no-remark-of-person = This person has said nothing yet. ↑ goes to an earlier remark.
no-remark-yet = There are no remarks yet.
no-theme-number = There is no theme { $number }.
now-quotable = Quotable, also outside the working group: { $text }
no-longer-quotable = No longer quotable: { $text }
tagged = Theme { $theme } is now on: { $text }
untagged = Theme { $theme } is no longer on: { $text }
removed = Removed. { KEY("undo") } brings the remark back.

## Themes
themes-remarks = Remarks: { $count }, without a theme: { $untagged }
themes-remarks-of = Remarks on { $theme }: { $count }
themes-list = Themes
themes-no-remarks = What people say comes here. You write it down at Talk: press { KEY("previous-room") }.

## Review and Choose
review-no-votes = The order of the themes comes here. Nobody has scored yet. You do that at Score: press { KEY("previous-room") }.
review-blind = { $progress }. The scores are not revealed yet. Is everybody ready? Then press { KEY("reveal") }.
review-order = Order of themes
review-order-round = Order, round { $round }
review-promising = { $count ->
    [0] No theme is promising (★).
    [one] One theme is promising (★) and comes first.
   *[other] { $count } themes are promising (★) and come first.
} We look for { $wanted }.
review-tie = Equal: { $themes }. { $places ->
    [one] 1 place is left.
   *[other] { $places } places are left.
} Choose together.
review-tie-more = { $count } more
review-unranked = { $count ->
    [one] 1 theme cannot be compared yet.
   *[other] { $count } themes cannot be compared yet.
}
review-not-comparable = Cannot be compared yet: not every group has scored this theme.
review-gap-flag = discuss this difference
choose-question = Which themes do we go on with?
choose-count = Chosen: { $chosen } of { $wanted }. Press { KEY("choose") } to choose.
choose-blind = Without scores there is no order yet.
theme-chosen = Chosen: { $theme }.
theme-not-chosen = No longer chosen: { $theme }.
choose-after-reveal = Reveal the scores with { KEY("reveal") } first. Choosing without scores is done in room 5.
choose-next = Done choosing? { KEY("other-sheet") } opens a worksheet, such as Goals or Actions.
choose-no-themes = Here you choose themes to go on with. There are none yet. You make them on screen { $number }, { $room }.

## Overview
report-for = For whom
report-files = Files
report-go = { KEY("export") } makes these files.
report-busy = Making: { $done } of { $of }
report-written = Made in { $folder }
report-working-group = Everything but what small groups scored. For who decides together.
report-public = Only quotable words and figures of large groups.
report-letter = What you said, what we do and what not. With e you change the letter.
format-not-for = There is no letter as { $format }.
export-no-format = First choose with a digit which files you want.
report-page-working = The page is being made.
report-page-broke-off = Because of a mistake in the program ({ $place }) this page could not be made. Nothing is lost, and all else goes on as usual.
export-refused = The file for { $format } could not be made: { $why }. Nothing was written, and nothing is lost. Choose other files.
export-broke-off = Because of a mistake in the program ({ $place }) the overview was not made. Nothing is lost. Try again, or choose other files.
report-preview = This is how it looks
exported = { $count ->
    [one] 1 file
   *[other] { $count } files
} made { $whom ->
    [working-group] for the working group
    [public] for everyone
   *[letter] with the letter
}, in { $folder }

## What lies over a screen
help-title = Help
help-home = Pick a session to go on with. Or begin a new one. Or look around in the example.
help-talk = Here you lead the conversation. Ask the question in bold. Type what is said and press Enter. { KEY("next-group") } says who is speaking. Type # and the start of a theme to add a theme. { KEY("next-question") } goes to the next question.
help-themes = Here you put remarks under themes. Remarks without a theme come first. Press the number of a theme to put it on or take it off. Does it say ?# or 'maybe' with a theme? Enter takes it. Remarks with ≈ stand together and say nearly the same. Tab goes to the list of themes. There { KEY("merge-theme") } puts a theme with another, { KEY("drop-theme") } takes it off the list, and { KEY("restore-theme") } takes it back. With { KEY("filter") } you pick which remarks you see.
help-score = Here you fill in ballots, from paper or aloud. Type three scores per theme. The cursor moves on by itself. { KEY("ballot-done") } records the ballot and begins a new one.
help-review = Here you look at the order together. A theme is promising (★) when urgency, potential and energy are all three high enough. The number is the score, from 0 to 100. The order is at the left, a view of it at the right. Tab goes to the next view. At Weights and Voice you try something else with ← and →. Nothing of that is kept.
help-choose = Here you choose the themes to go on with. { KEY("choose") } chooses a theme or takes the choice back.
help-overview = Here you see the overview as the working group gets it. { KEY("export") } makes the files, at any moment, also half-way.
help-filling-in = Here you fill in one row of the worksheet. Enter goes to the next question, after the last one the row is done. Can you choose? Type the digit before it. Esc keeps what is there.
help-prompt = Type what is asked and press Enter. Tab goes to the next field. Esc goes back, and nothing changes.
help-pasted = You pasted several lines at once. They may be one remark, or each line its own. Esc pastes nothing.
help-letter = Here you write the letter to who took part. Fill in what stands between [ and ]. A line that begins with # is a heading, one with - a point of a list. Esc keeps the letter.
help-settings = Go to a line with ↑ and ↓. Below it says what that line does. Enter chooses something else, or lets you type. Everything counts at once and is kept at once.
help-everywhere = Everywhere
help-at-home = First screen
help-session = In a session
help-question = At a question with yes or no
help-lists = In lists and fields
help-projector = On the projector
help-glossary = Words
palette-title = What do you want to do? Type a word.
palette-elsewhere = Not here and now, but at another place or moment:
palette-none = No command is called that. Type another word.
prompt-new-session = New session
prompt-place = Place (village, neighbourhood or spot)
prompt-table = Table, number or name (may stay empty)
prompt-date = Date (year-month-day)
prompt-edit = Edit remark
prompt-text = Text
prompt-reason = Why? (may stay empty)
prompt-remove = Remove remark
prompt-add-theme = New theme
prompt-rename-theme = Rename theme
prompt-tag-by-name = Theme for this remark
prompt-theme = Name of the theme
confirm-quit = Do you want to leave? Everything is kept. Later you go on where you were.
confirm-close = Close this session? Everything is kept. You come to the first screen.
confirm-quit-unsaved = Not everything is saved yet. If you leave now, that is lost. Leave all the same?
confirm-reveal = { $progress }. Show the scores?
confirm-remove-ballot = Remove this ballot? { KEY("undo") } brings it back.
confirm-clear-ballot = Clear what is filled in on this ballot?
fill-in-something = Pick a blueprint first.
fill-in-place = Fill in where the session is.
fill-in-real-date = { $found } is not on the calendar. Check the day, the month and the year.
day-typed = { $year }-{ $month }-{ $day }
fill-in-date = A date looks like 2026-11-22. Found: { $found }.
fill-in-text = The text is empty. Esc leaves the remark as it was.
fill-in-theme = Fill in a name for the theme.
theme-made = The theme { $theme } is made.
edit-left = The remark stays as it was.
pasted-personal = These lines may hold a name or number. { KEY("replace-personal") } replaces it. 2 once more records the lines as they are.
edited = The remark is edited.
ballot-left = The ballot stays as it was.
undo-finish-first = Finish what you are doing first, or clear it. Then something can be undone.
theme-exists = The theme { $theme } is there already.
no-such-theme = No theme begins with { $typed }.
paste-too-long = This is too much to paste: more than { $limit } characters. Nothing was pasted. Put it in a file and read that in with 'dialoogtafel import'.
too-long = This text is too long. It may have { $limit } characters. Split it up.

## What just happened
session-begun = The session has begun. { KEY("next-question") } goes to the first question.
session-open = The session is open again, at { $step }.
draft-is-back = What you were typing is back.
open-no-blueprint = The blueprint in this file cannot be read. The file was not changed. It may be from a newer version.
finish-this-first = Finish this with Enter first, or close it with Esc.
key-does-nothing = { $key } does nothing here. { KEY("help") } shows what can be done.
big-letters-on = Large letters are on. The question is large where it fits.
big-letters-on-elsewhere = Large letters are on. You see them in Talk, at the question.
big-letters-off = Large letters are off.
contrast-on = More contrast is on.
contrast-off = More contrast is off.
first-room = This is the first screen.
last-room = This is the last screen.
nothing-to-undo = There is nothing to undo.
nothing-to-undo-in-line = There is nothing to undo in this box. Esc goes back.
nothing-to-redo = There is nothing to redo.
undone = Undone: { $what }.
redone = Done again: { $what }.
did-write-letter = letter changed
did-paste-lines = { $count } pasted remarks
did-record = remark recorded
did-edit = remark edited
did-remove = remark removed
did-tag = theme put on
did-untag = theme taken off
did-quotable = quotable changed
did-add-theme = theme made
did-rename-theme = theme renamed
did-ballot = ballot recorded
did-remove-ballot = ballot removed
did-tally = count saved
did-remove-tally = count removed
did-present = number of people changed
did-round = other round begun
did-reveal = scores revealed
did-choose = choice changed
did-on-ballot = themes on the ballot changed
did-something = something done
