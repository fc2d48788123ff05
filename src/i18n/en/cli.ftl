### The command line.

cli-about = Lead conversations about healthy living, record what people say and choose themes together.
    Without a command the first screen opens.
cli-usage = Usage
cli-usage-options = [OPTIONS]
cli-usage-command = [COMMAND]
cli-commands = Commands
cli-options = Options
cli-arguments = Arguments
cli-value-file = FILE
cli-value-csv = CSV-FILE
cli-value-blueprint = BLUEPRINT
cli-value-place = PLACE
cli-value-date = DATE
cli-value-table = TABLE
cli-value-kind = KIND
cli-value-round = ROUND
cli-value-audience = WHO
cli-value-folder = FOLDER
cli-value-count = COUNT
cli-value-number = NUMBER
cli-value-mean = MEAN
cli-value-shell = bash|zsh|fish|powershell|elvish
cli-value-order = ORDER
cli-file = The file of the session
cli-csv = File with remarks or ballots, as a spreadsheet saves it
cli-ballots = File with ballots, as a spreadsheet saves it
cli-help = This explanation
cli-version = The number of this version
cli-lang = Language: nl or en
cli-demo = Open the example session, on a copy
cli-new = Begin a session with a blueprint
cli-open = Go on with a session
cli-project = Show a session on the wall, beside the program that records
cli-project-file = The session file; without it: the session that is open now
cli-project-none = No session is open now that can go on the wall. Open one in another window first. Or name the file: dialoogtafel project FILE
cli-project-several = { $count } sessions are open now. Put one behind dialoogtafel project:{ $files }
cli-import = Read remarks, ballots, counts or figures from a CSV file into a session
cli-export = Make the results overview of a session
cli-score = Print the order of a CSV file of ballots as JSON
cli-check = Check blueprints
cli-blueprints = Look at or copy blueprints
cli-blueprints-list = Show all blueprints
cli-blueprints-show = Show the text of a blueprint
cli-blueprints-copy = Make your own copy of a blueprint
cli-blueprints-copy-file = Where the copy goes
cli-blueprints-schema = Print the JSON Schema, for editors
cli-completions = Write the script with which a shell completes commands
cli-man = Write the manual page for man
cli-guide = Read the guide for facilitators (in Dutch)
cli-log = Show what happened in a session
cli-log-json = As JSON, one line per event
cli-new-blueprint = Id of a blueprint, or a file
cli-new-session = Where the session's file goes
cli-new-place = Village, neighbourhood or spot
cli-new-date = Date, as in 2026-11-22
cli-new-table = Which table
cli-new-no-open = Only make the file
cli-import-kind = contributions, ballots, tallies or profile (figures)
cli-import-round = Round of the ballots: 1 (usually) or 2
cli-export-format = Which kinds: { $all }, with commas between (else all)
cli-export-for = For whom: working-group, public or letter
cli-export-output = Folder for the files (else this one); - for the screen
cli-export-force = Overwrite files that are there already
cli-score-choose = How many themes will be chosen (else 3)
cli-score-promising = From which mean on a theme is promising (else 3.0)
cli-score-order = geometric (usually), owa321 or arithmetic

cli-place-unknown = place unknown
cli-no-home = Your data folder cannot be found. Set DIALOOGTAFEL_HOME to a folder of yours.
cli-no-such-file = There is no file { $file }. Check the name.
cli-too-large = The file { $file } is larger than { $megabytes } MB. This program does not read it. Choose a smaller file.
cli-cannot-read = The file { $file } cannot be read: { $cause }.
cli-cannot-write = Writing fails: { $cause }.
cli-cannot-make-folder = The folder { $folder } cannot be made: { $cause }.
cli-needs-terminal = This needs a screen. Start the program in a terminal.
cli-terminal-failed = The terminal does not cooperate: { $cause }. Everything that was saved is kept.
cli-left-unsaved = The program was ended from outside. The disk refused what was recorded last; that is not saved.
cli-copied = The blueprint is in { $file }. Change it and check it with: dialoogtafel check { $file }
cli-no-such-blueprint = There is no blueprint { $id }. There are: { $all }.
cli-no-such-blueprint-near = There is no blueprint { $id }. Did you mean: { $near }?
cli-check-good = { $blueprint }: good.
cli-check-warnings = { $blueprint }: usable, with { $count ->
    [one] 1 remark
   *[other] { $count } remarks
}.
cli-export-one-to-stdout = Only one file can go to the screen. Pick one kind, for example --format pdf.
cli-export-not-for = There is no letter as { $asked }. There is one as { $have }. Nothing was written.
cli-export-exists = The file { $file } is there already. Nothing was written. Pick another folder with --output, or overwrite it with --force.

usage-no-such-command = There is no command { $found }.
usage-no-such-option = There is no option { $found }.
usage-too-much = There is too much: { $found }.
usage-value-missing = { $option } needs a value.
usage-wrong-value = { $found } does not fit { $option }.
usage-missing = Something is missing: { $missing }.
usage-twice = The option { $option } does not fit the rest.
usage-wrong = This command is not right.
usage-did-you-mean = Did you mean { $meant }?
usage-valid = Possible: { $valid }.
usage-for-example = For example: { $example }.
usage-see-help = Explanation: dialoogtafel --help

panic = dialoogtafel stopped because of a mistake in the program ({ $place }). What was saved is kept. Open the session again to go on.

## The man page
man-name = name
man-synopsis = synopsis
man-description = description
man-options = options
man-commands = commands
man-exit = exit status
man-exit-codes = 0: done. 1: failed, with a sentence that says why. 2: wrong usage.
man-files = files
man-files-where = Sessions, blueprints and settings are in the folder of your system for data of programs, or in the folder of DIALOOGTAFEL_HOME. The guide says where: dialoogtafel guide.
