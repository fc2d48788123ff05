### What can be wrong with a blueprint. For a facilitator who edits the file in Notepad.

## The lines around a problem

problem-level-error = error
problem-level-warning = warning
problem-level-help = tip
problem-expected-found = expected: { $expected }; found: { $found }
problem-expected = expected: { $expected }
problem-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
problem-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
problem-errors-and-warnings = { $errors } and { $warnings }
problem-total = { $file }: { $count }.
problem-more = { $count ->
    [one] There is 1 more. You will see it when the others are solved.
   *[other] There are { $count } more. You will see them when the others are solved.
}

## What is wrong

problem-too-big = This file is too big for a blueprint.
problem-not-utf8 = This file was not saved as plain text (UTF-8).
problem-syntax = This line is not right.
problem-twice = '{ $field }' is here twice.
problem-too-early = This block comes too early.
problem-no-format = The file does not say which kind of blueprint it is.
problem-other-format = This blueprint has format { $found }. This program does not know that format.
problem-unknown-field = There is no field '{ $field }' here.
problem-missing-field = The field '{ $field }' is missing.
problem-wrong-type = The field '{ $field }' is not filled in right.
problem-out-of-range = The number at '{ $field }' is too low or too high.
problem-unknown-word = This word cannot be used at '{ $field }'.
problem-empty = The field '{ $field }' is empty.
problem-too-long = The text at '{ $field }' is too long.
problem-control-character = There is an invisible character here that can disturb the screen.
problem-not-one-line = The text at '{ $field }' has to fit on one line.
problem-bad-short-name = This cannot be a short name at '{ $field }'.
problem-empty-list = The list '{ $field }' is empty.
problem-duplicate = The short name '{ $id }' was used before.
problem-all-zero = There are only zeros at '{ $field }'. Then nothing counts.
problem-unreadable = This blueprint cannot be read.
problem-long-sentence = This question is long. That is hard to listen to.
problem-hard-text = This text is harder than B1.
problem-long-session = All steps together take more than 8 hours.
problem-hurried = This step has less than half a minute for each question.
problem-nobody-heard = There is no step in which a group can speak.
problem-no-keywords = This theme has no keywords.
problem-scoring-without-step = There are rounds or questions to score, but no step to score in.
problem-step-without-scoring = People score in this step, but nothing says how.

## What should be there

expected-text = a text between quotation marks
expected-short-name = a short name: lower case letters, digits and hyphens
expected-one-of = one of these words: { $words }
expected-whole = a whole number from { $min } to { $max }
expected-number = a number from { $min } to { $max }
expected-yes-or-no = true or false, without quotation marks
expected-texts = a list of texts, such as ["one", "two"]
expected-table = a block with single brackets
expected-tables = blocks with double brackets
expected-bytes = { $count } kB at most
expected-format = { $format }
expected-length = { $count } characters at most
expected-one-line = one line, without a tab
expected-something = at least one
expected-above-zero = at least one number above 0
expected-short-sentence = sentences of at most 15 words
expected-easy-text = readability { $score } or higher
expected-quotes = quotation marks, as in "text"
expected-value = a value after the = sign
expected-equals = an = sign
expected-field-name = the name of a field: letters, digits and hyphens
expected-closing-quote = a quotation mark at the end
expected-closing-bracket = a bracket at the end
expected-comma = a comma
expected-line-end = the end of the line
expected-point = a point instead of a comma
expected-no-backslash = a text without \
expected-valid-value = a number
expected-toml = a field or a block

## What is there

found-value = { $value }
found-list = a list
found-table = a block
found-bytes = { $count } kB
found-length = { $count } characters
found-character = the character with code { $code }
found-first = is also on line { $line }
found-words = { $count } words
found-score = { $score }
found-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
found-questions = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
found-hurried = { $questions } in { $minutes }

## What you can do

hint-too-big = A blueprint is a few pages of text. Is this the right file?
hint-not-utf8 = Choose 'Save as' in Notepad and set 'Encoding' to UTF-8.
hint-no-format = Put at the top of the file: blueprint = { $format }
hint-other-format = This program reads format { $format }. Perhaps there is a newer version of the program.
hint-nearest = Did you mean '{ $name }'?
hint-known-fields = These can be here: { $fields }.
hint-add = Write: { $example }
hint-control-character = Remove the character. Type this part again if you cannot see it.
hint-one-line = Put the whole text on one line. Use spaces instead of tabs.
hint-short-name = Write for example: { $name }
hint-empty-list = Put at least one in it, or start a block [[{ $field }]].
hint-duplicate = Give each its own short name.
hint-unreadable = This is a mistake in the program. Tell its makers and send them the file.
hint-long-sentence = Make two short sentences of it.
hint-hard-text = Use short sentences and common words. At a question its probes count too.
hint-long-session = Look at the minutes of the steps again. Or make two blueprints of it.
hint-hurried = Give the step more minutes, or ask fewer questions.
hint-nobody-heard = Add a step with kind = "talk" and a few questions.
hint-no-keywords = With keywords the program can suggest this theme. Write: keywords = ["bus", "bike"]
hint-scoring-without-step = Add a step with kind = "score". Or remove rounds and ask.
hint-step-without-scoring = Add a block [scoring]. Without it the usual choices apply.
hint-no-quotes = Put quotation marks around the text: "so". Write a number without other words.
hint-curly-quotes = Use straight quotation marks: "so". Curly ones do not count.
hint-no-value = Fill in something after the = sign, or remove the line.
hint-form-of-line = A line looks like this: field = "text"
hint-twice = Remove one of the two.
hint-double-brackets = Put double brackets around it: [[{ $field }]]
hint-single-brackets = Put single brackets around it: [{ $field }]
hint-too-early = Put a block [[{ $field }]] first. Put this block below it.
hint-open-text = Put a quotation mark after the text: "so"
hint-open-bracket = Close the list with ]. A block begins with [name] or [[name]].
hint-no-comma = Put a comma between two parts of a list: ["one", "two"]
hint-rest = Put each field on its own line. Is there a quotation mark in the text? Then write \"
hint-decimal-comma = Write 3.5 and not 3,5.
hint-backslash = A \ has a meaning of its own. Write \\ if you want to show that character.
hint-value = Write a number as 20 or 3.5. Put quotation marks around a text: "so"
hint-no-quotes-around = Remove the quotation marks: { $value }
hint-quotes-around = Put quotation marks around it: "so"
