### Thema's and find: what stands under which theme, and how to get there.

## Thema's
themes-remarks-filtered = Inbreng: { $count }, alleen { $filter }
themes-none-shown = Er is geen inbreng die hierbij past. Met { KEY("clear-filter") } ziet u alles weer.
themes-suggestion = Enter: misschien #{ $theme }
themes-part = met { $theme }
maybe-theme = misschien #{ $theme }
maybe-theme-short = ?#{ $theme }
themes-key-open = inbreng
themes-key-rename = naam
themes-key-merge = samen
themes-key-drop = weg
themes-key-restore = terug
tag-by-name-how = Typ het begin van een thema, of zijn nummer.
tag-by-name-on = Enter zet { $theme } erbij.
tag-by-name-off = Enter haalt { $theme } weg.
rename-now = Nu: { $theme }
help-theme-list = Thema's, in de lijst met thema's
talk-maybe = Misschien #{ $theme }? Druk op Alt+{ $number }.
no-suggestion-here = Hier is geen voorstel voor een thema. Typ het nummer van een thema.
pick-theme-first = Kies eerst een thema met ↑ en ↓. Druk daarna nog een keer.
no-other-theme = Er is geen ander thema om dit bij te zetten.
nothing-to-restore = Er is geen thema om terug te halen.
no-filter = Alle inbreng staat er al.
theme-merged = { $theme } hoort nu bij { $whole }. Met h haalt u het er weer uit.
theme-merged-scored = { $theme } hoort nu bij { $whole }. De cijfers van { $theme } tellen nergens meer mee. Ze blijven bewaard. Met h haalt u het thema er weer uit.
theme-dropped = { $theme } staat niet meer in de lijst. Met h haalt u het terug.
theme-dropped-scored = { $theme } staat niet meer in de lijst. De cijfers van dit thema tellen niet meer mee. Ze blijven bewaard. Met h haalt u het thema terug.
theme-restored = { $theme } staat weer in de lijst, met de inbreng die erbij hoorde.
did-merge-themes = thema's samengevoegd
did-restore-theme = thema teruggehaald
did-drop-theme = thema uit de lijst gehaald

## Lists over it
pick-merge = Waar hoort { $theme } bij?
pick-merge-hint = Enter voegt samen. De inbreng gaat mee, de cijfers niet.
pick-theme = { $theme } ({ $count })
pick-restore = Welk thema wilt u terughalen?
pick-restore-hint = Enter zet het thema terug, met de inbreng die erbij hoorde.
pick-part = { $theme }, hoort nu bij { $whole }
pick-dropped = { $theme }, uit de lijst gehaald
pick-filter = Welke inbreng wilt u zien?
pick-filter-hint = Enter zet aan of uit. Esc gaat naar de lijst.
filter-group = van { $group }
filter-untagged = zonder thema
filter-quotable = citeerbaar
filter-theme = bij { $theme }
filter-question = bij de vraag: { $question }

## Find
find-title = Zoeken in alle inbreng
find-hint = Typ een woord of een stuk ervan. Alle woorden moeten erin staan.
find-count = { $count ->
    [0] Niets gevonden. Probeer een korter woord.
    [one] 1 gevonden. Enter gaat erheen.
   *[other] { $count } gevonden, de laatste eerst. Enter gaat erheen.
}
find-busy = Nog bezig met lezen. Tot nu toe { $count } gevonden.
