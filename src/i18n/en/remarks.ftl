### Themes and find: what stands under which theme, and how to get there.

## Themes
themes-remarks-filtered = Remarks: { $count }, only { $filter }
themes-none-shown = No remark fits this. { KEY("clear-filter") } shows all again.
themes-suggestion = Enter: maybe #{ $theme }
themes-part = with { $theme }
maybe-theme = maybe #{ $theme }
maybe-theme-short = ?#{ $theme }
themes-key-open = remarks
themes-key-rename = name
themes-key-merge = merge
themes-key-drop = drop
themes-key-restore = back
tag-by-name-how = Type how a theme begins, or its number.
tag-by-name-on = Enter adds { $theme }.
tag-by-name-off = Enter takes { $theme } off.
rename-now = Now: { $theme }
help-theme-list = Themes, in the list of themes
talk-maybe = Maybe #{ $theme }? Press Alt+{ $number }.
no-suggestion-here = There is no suggestion for a theme here. Type the number of a theme.
pick-theme-first = First pick a theme with ↑ and ↓. Then press again.
no-other-theme = There is no other theme to put this with.
nothing-to-restore = There is no theme to take back.
no-filter = All remarks are shown already.
theme-merged = { $theme } is now part of { $whole }. Press h to take it out again.
theme-merged-scored = { $theme } is now part of { $whole }. The scores of { $theme } no longer count anywhere. They are kept. Press h to take the theme out again.
theme-dropped = { $theme } is no longer in the list. Press h to take it back.
theme-dropped-scored = { $theme } is no longer in the list. The scores of this theme no longer count. They are kept. Press h to take the theme back.
theme-restored = { $theme } is in the list again, with the remarks that belonged to it.
did-merge-themes = themes merged
did-restore-theme = theme taken back
did-drop-theme = theme taken off the list

## Lists over it
pick-merge = What is { $theme } part of?
pick-merge-hint = Enter merges. The remarks come along, the scores do not.
pick-theme = { $theme } ({ $count })
pick-restore = Which theme do you want to take back?
pick-restore-hint = Enter puts the theme back, with the remarks that belonged to it.
pick-part = { $theme }, now part of { $whole }
pick-dropped = { $theme }, taken off the list
pick-filter = Which remarks do you want to see?
pick-filter-hint = Enter turns it on or off. Esc goes to the list.
filter-group = from { $group }
filter-untagged = without a theme
filter-quotable = quotable
filter-theme = under { $theme }
filter-question = at the question: { $question }

## Find
find-title = Find in all remarks
find-hint = Type a word or a part of one. All words must occur.
find-count = { $count ->
    [0] Nothing found. Try a shorter word.
    [one] 1 found. Enter goes there.
   *[other] { $count } found, the last one first. Enter goes there.
}
find-busy = Still reading. Found { $count } so far.
