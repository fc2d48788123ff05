### The first minutes: first screen, tour, guide, and keys that do nothing.

## First screen
home-about = With this program you lead a conversation about healthy living. You write down what people say and choose together what to work on.
home-first = Nothing to see yet? Press { KEY("open-example") }. You get an example, with a short tour. To begin yourself, press { KEY("new-session") }.
home-kept = Your sessions are kept in { $folder }
home-file = File: { $file }
home-left = Last used on { $day } at { $time }
home-stands-at = You were at: { $step }
home-about-example = An invented evening in an invented village. You cannot break anything. A tour of { $count } steps shows what you can do.
home-about-new = First you choose a blueprint: the plan of the evening, with questions, themes and time.
home-open-it = Enter goes on with this session.
home-cannot-open = This session cannot simply be opened. Enter says what is the matter.

## Tour
do-tour = tour
    .also = tour, practise, practice, learn, try, demo, tutorial, step by step
do-tour-next = on with the tour
do-tour-end = stop the tour
    .also = skip, enough
help-tour = Tour
tour-count = Tour { $number } of { $total }
tour-key-next = { $key } on
tour-key-end = { $key } stops
tour-go = Go to screen { $number }, { $room }: press { $key }{ $times ->
    [one] {""}
   *[other] {" "}{ $times } times
}.
tour-record = Here you write down what somebody says. Type a sentence and press { $key }.
tour-tag = What was that sentence about? Press { $key }: that gives it the first theme.
tour-group = Now somebody of the other group says something. Press { $key } and look above the line.
tour-score = One person gives scores from 1 to 5. Type a few and press { $key }.
tour-reveal = The group saw the scores already. Your ballot is added: press { $key } and say yes with Enter.
tour-look = This is the order, with a picture at the right. Press { $key } for the next picture.
tour-choose = Which theme do you go on with? Press { $key } to choose the theme, or not to.
tour-export = Here you make the report. Press { $key }. After that the tour is done.
tour-done = That was the tour. { KEY("help") } always helps.
tour-ended = The tour has stopped. { KEY("tour") } begins it again.
tour-elsewhere = The tour goes through the example. Close this session with Esc and choose the tour there.

## Guide
do-guide = guide (in Dutch)
    .also = guide, manual, book, read, instructions, documentation, explanation
guide-title = Guide (in Dutch)
guide-find = Find:
guide-hint = Type a word. ↑ and ↓ scroll, Esc closes.
guide-found = { $count ->
    [0] That is not in it. Type another word.
    [one] 1 line
   *[other] { $count } lines, Enter goes to the next
}

## Keys that do nothing
do-all-kept = saving goes by itself
    .also = save, keep, safe, lost
all-kept = No need to save: everything is kept by itself.
do-on-the-wall = on the wall, with the projector
    .also = projector, beamer, wall, screen, present, show, second screen
on-the-wall = Open a second window on the projector and type there: dialoogtafel project
on-the-wall-file = Open a second window on the projector and type there: dialoogtafel project "{ $file }"
key-elsewhere = { $key } does nothing here. On screen { $number }, { $room }, it is: { $what }.
instead-copy = To copy: hold Shift and drag with the mouse. To leave: { KEY("quit") }.
instead-paste = To paste: Ctrl+Shift+V, or the right button of the mouse.
instead-leave = To leave: { KEY("quit") }. Everything is kept.
instead-larger = For large letters: { KEY("big-letters") }. The letters of the window itself are set in the terminal.
instead-find = To find something that was said: { KEY("find") }.
instead-refresh = No need to refresh: what you see is always up to date.
instead-menu = Everything you can do is under { KEY("palette") }.

## Nothing there yet
themes-none = No themes yet. { KEY("add-theme") } makes the first.
scores-no-themes = There are no themes to score yet. You make them on screen { $number }, { $room }.

## Help
help-words-here = Words on this screen
help-more = { KEY("guide") } opens the guide. { KEY("palette") } finds everything you can do: type a word.
