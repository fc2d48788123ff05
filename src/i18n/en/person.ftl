### Gesprek: people one after another, the time, who has been heard, what was pasted.

## One person after another
help-person = Here you talk with one person at a time. First read out what it says and ask whether you may write. If somebody says no, nothing is kept. Type what somebody says and press Enter. { KEY("next-person") } ends the conversation and asks the age.
help-consent = Asking consent
help-one-by-one = One person at a time
session-begun-person = The session has begun. Read out what it says.
consent-title = Read out
consent-usual = I write down what you say, without your name. Is that all right?
consent-yes = yes, begin the conversation
consent-no = no, nothing is kept
consent-refused = Fine. Nothing was kept. You can ask the next person.
person-done = Conversation { $number } is done. { KEY("undo") } brings it back.
person-done-with = Conversation { $number } is done. Also recorded: { $text }
person-nothing-said = Nothing was written down in this conversation. It does not count. { KEY("undo") } opens it again.
person-goes-on = The conversation goes on.
undo-after-no = Nothing was kept of a no. { KEY("undo") } once more undoes this: { $what }.
undo-person-before = Before this came: { $what }. { KEY("undo") } once more undoes that.
person-today = Today: { $themes }
person-today-theme = { $theme } { $count }
person-none-today = No themes have been named today.
bar-day = { $count ->
    [0] no conversation yet today
    [one] 1 conversation today
   *[other] { $count } conversations today
}
bar-conversation = conversation { $number } of today
bar-conversation-time = { $minutes } of { $planned } min
age-title = How old are you, about?
age-how = Ask, or let them point. Press the digit.
age-recorded = Also recorded, { KEY("undo") } brings it back:
    { $text }
age-under-20 = under 20
age-20 = 20 to 34
age-35 = 35 to 49
age-50 = 50 to 64
age-65 = 65 to 79
age-80 = 80 or older
age-not-said = rather not say
did-begin-conversation = conversation begun
did-age = conversation { $number } ended

## Time
bar-minutes-nearly = 1 min left: round off
bar-minutes-up = time is up
agenda-title = Agenda: real/plan
agenda-end = ends { $end }
agenda-end-late = ends { $end }, { $minutes } behind
agenda-shared-anew = ~ What comes is shared out anew.
extended = { $step } now gets { $minutes } min. What comes is shared out anew. It ends at { $end }.
extended-later = The time of { $step } was changed. The session is not going on now.
extend-too-short = This part cannot be shorter. { KEY("next-question") } goes on.
extend-no-agenda = With one person at a time there is no agenda to change.
did-extend = time changed

## Who has been heard
bar-heard-people = People: { $groups }
bar-heard-hoped = People/hoped for: { $groups }
heard-head = said people
heard-silent = Not heard yet: { $groups }.
heard-silent-long = Nothing from { $groups } for 10 minutes.
one-group = There is one group: { $group }. The blueprint can hold more.
heard-missed = Who did we miss? { $groups }.
heard-missed-some = { $group } ({ $people })
heard-missed-none = Every group was heard. Who did we miss still?
heard-ask-present = How many people are there? { KEY("present") } fills it in.

## What was pasted
pasted-title = Pasted text
pasted-question = You pasted { $count } lines. What are they?
pasted-whole = one remark
pasted-several = { $count } separate remarks
pasted-drop = do not paste
pasted-found = looks like a name or number ({ $count }): { $words }. { KEY("replace-personal") } replaces all, { KEY("leave-personal") } leaves the first.
pasted-lines = { $count ->
    [one] 1 remark recorded.
   *[other] { $count } remarks recorded.
}
