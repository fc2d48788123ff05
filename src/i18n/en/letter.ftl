### The letter to who took part.

letter-title = What you said, and what we do with it
letter-title-of = What you said in { $place }, and what we do with it
letter-greeting = Dear all,
letter-opening = On { $day } we talked about healthy living in { $place }.
letter-opening-undated = We talked about healthy living in { $place }.
letter-thanks = Thank you for taking part. This letter tells what you said and what we do with it.
letter-you-said = This is what you said
letter-most = { $count ->
    [one] It was mostly about { $themes }.
   *[other] It was most often about { $themes }.
}
letter-quotes = These are words that we may pass on:
letter-quote = “{ $text }”
letter-we-do = This is what we do
letter-we-do-intro = { $count ->
    [one] Together we chose one theme to begin with.
   *[other] Together we chose { $count } themes to begin with.
}
letter-theme = Theme { $theme }:
letter-we-do-not = This is what we do not do now
letter-we-do-not-intro = Not everything can be done at once. These themes have to wait, and we tell you why:
letter-not-theme = { $theme }, because { $why }.
letter-not-urgent = people found other themes more needed now
letter-no-potential = there is less that we can change here together now
letter-no-energy = fewer people want to put effort in it themselves now
letter-further = What happens next?
letter-regards = Kind regards,
letter-gap-chosen = fill in: what are we going to do? First choose themes in Choose
letter-gap-said = fill in: what did we hear?
letter-gap-action = fill in: who does what, and when?
letter-gap-who = fill in: who does this?
letter-gap-when = fill in: when?
letter-gap-further = fill in: when will you hear from us again?
letter-gap-questions = fill in: whom can you ask?
letter-gap-why = fill in: why not now?
letter-gap-name = fill in: your name and organisation
letter-has-gaps = This is not a letter to send yet: first fill in what stands between [ and ].

letter-window = The letter
letter-how = # begins a heading, - a point of a list. Esc keeps it and goes back.
letter-level = { $level ->
    [easy] Easy to read (B1).
   *[hard] Harder than B1. Make sentences shorter and choose plain words.
} Figure { $figure } (Flesch-Douma, made for Dutch; 60 or more is good).
letter-long = { $count ->
    [one] One sentence has more than { $most } words: { $sentence }
   *[other] { $count } sentences have more than { $most } words, the first: { $sentence }
}
letter-kept = The letter is kept. { KEY("undo") } brings back how it was.
letter-no-gaps = Nothing is open any more between [ and ].
letter-unchanged = The letter has not changed.
exported-with-gaps = { $count } files made. Note: the letter still has something to fill in, between [ and ].
finish-letter-first = First close the letter with Esc. It will be kept.
