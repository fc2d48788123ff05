### Settings: on their screen, and in config.toml.

settings-title = settings
settings-file = This is in { $file }
setting-language = language
setting-language-about = The language of the screen. Automatic is the language of the computer.
setting-colours = colours
setting-colours-about = Choose what you can read well. Automatic is what the window tells. With more contrast there are no colours.
setting-place = usual place
setting-place-about = This place is filled in already for a new session.
setting-organisation = organisation
setting-organisation-about = This name is in every overview and every letter. Empty: there is no name.
setting-sessions = folder of sessions
setting-sessions-about = Your sessions are kept here. Sessions that are there already stay where they are.
setting-audience = overview for
setting-audience-about = Whom an overview is for, unless you choose otherwise.
setting-formats = kinds of files
setting-formats-about = Which files you get with an overview, unless you choose otherwise.
setting-remarks = with remarks
setting-remarks-about = What people said is in an overview. For everyone that is only what may be quoted.
setting-ballots = with ballots
setting-ballots-about = The single ballots and counts are in files to count with.
setting-figures = with figures of the area
setting-figures-about = Figures of the area and polls are in an overview.
setting-worksheets = with worksheets
setting-worksheets-about = Goals, actions and other worksheets are in an overview.
setting-keys = keys
setting-keys-about = Which key does what. Arrows, Enter, Esc, Tab and digits stay as they are.
setting-keys-usual = as usual
setting-keys-changed = { $count ->
    [one] 1 not as usual
   *[other] { $count } not as usual
}
setting-no-key = none
setting-automatic = automatic
setting-automatic-language = automatic ({ $language })
setting-sessions-usual = usual folder
setting-empty = empty
setting-press-key = press the new key for ‘{ $command }’. Esc leaves everything as it is.
setting-wrong = That cannot be. What fits here: { $expected }.
setting-one-format = One kind of file has to stay on.
language-nl = Dutch
language-en = English
colours-light = light background
colours-dark = dark background
colours-high-contrast = more contrast
two-sentences = { $first } { $next }

## The file
config-head = Settings of dialoogtafel. Change them in the program, or here.
config-export = What is in an overview
config-saved = Saved in { $file }
config-kept = Saved in { $file }. The old file could not be read. It is now in { $kept }
config-refused = This is not saved. { $why }
config-trouble = Something in config.toml is wrong. That does not count.
config-problem = { $trouble } { $what }
config-problems = { $trouble } { $what } And { $more } more.
config-closed = The file cannot be opened: { $cause }
config-line = Line { $line }: { $what }
config-nearest = { $wrong } Did you mean ‘{ $nearest }’?
config-unknown-setting = ‘{ $found }’ is no setting.
config-unknown-command = ‘{ $found }’ is no command.
config-unknown-key = ‘{ $found }’ is no key. Write a key as ctrl-z, alt-1 or f2.
config-wrong-value = { $found } cannot be for ‘{ $setting }’. What fits here: { $expected }.
config-expected-one = one of { $words }
config-expected-many = a list of some of { $words }
config-expected-yes-no = true or false
config-expected-name = a text of at most { $longest } characters
config-expected-folder = a folder with all that is before it, such as /home/anna/sessions
config-expected-keys = a command with a key

## What was left out of an overview
overview-part-remarks = Remarks
overview-part-ballots = Single ballots and counts
overview-part-figures = Figures of the area and polls
overview-part-worksheets = Worksheets
overview-hidden-by-choice = Who made this overview left that out.
export-made-by = Made by { $name }
