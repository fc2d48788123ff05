### Files: opening, saving, recovering, importing.

file-not-found = There is no file '{ $file }'. Check the name and the folder. Is it on a stick? Then plug it in. Nothing was changed.
file-already-exists = There already is a file '{ $file }'. It stays as it is. Choose another name.
file-not-a-session = '{ $file }' is not a session of dialoogtafel. Nothing in it was changed. Choose a file that ends in .dialoog.
file-not-allowed = You may not read '{ $file }'. Nothing was changed. Ask the owner of the file to share it with you.
file-newer = '{ $file }' was made with a newer version of dialoogtafel. You can read it but not change it. Nothing is lost. Install the new version to go on working.
file-damaged = '{ $file }' is damaged. It stays as it is. Open it with dialoogtafel: what can still be read then goes into a new file.
file-damaged-partly = '{ $file }' is damaged. { $read ->
        [one] 1 entry can
       *[other] { $read } entries can
    } still be read, and at least { $missing } { $missing ->
        [one] is
       *[other] are
    } missing. The file stays as it is. Open it with dialoogtafel: what can still be read then goes into a new file.
file-in-use = '{ $file }' is already open in another window or program. You can go on working there and read along here. Nothing is lost.
file-read-only = dialoogtafel may not write in '{ $file }' or in its folder. You can read it. Nothing is lost. Copy it to a folder of your own to go on working.
file-no-locks = The disk of '{ $file }' cannot lock a file. Two people could then write in it at once, so you can only read it. Nothing is lost. Copy it to a folder of your own to go on working.
file-cut-off = Writing in '{ $file }' was cut off, and that cannot be set right in this folder. Everything that was saved is still there. Copy it together with '{ $file }-journal' to a folder of your own and open it there.
file-disk-full = The disk of '{ $file }' is full. This is not saved yet. What was saved before is still there. Make room and try again.
file-gone = '{ $file }' disappeared while it was open. It was removed, or the stick was pulled out. What you see is still in this program. Put it back, or save the session in another file.
file-other = Something went wrong with '{ $file }': { $cause }. This is not saved yet. What was saved before is still there. Try again, or save in another folder.
file-recovered = { $entries ->
        [one] 1 entry was
       *[other] { $entries } entries were
    } brought over to '{ $into }'. { $missing ->
        [0] No missing entry was found; the last ones may be gone all the same.
        [one] At least 1 entry is missing.
       *[other] At least { $missing } entries are missing.
    } The old file was not changed.

import-in-file = { $file }: { $what }
import-in-line = { $file }, line { $line }: { $what }
import-in-cell = { $file }, line { $line }, column '{ $column }': { $what }
import-refused = Nothing was imported. { $count ->
        [one] Correct this in the file and import it again.
       *[other] Correct these { $count } things in the file and import it again.
    }
import-contributions-done = { $new ->
        [0] There are no new contributions.
        [one] 1 contribution imported.
       *[other] { $new } contributions imported.
    }{ $already ->
        [0] {""}
        [one] {" "}1 was there already.
       *[other] {" "}{ $already } were there already.
    }
import-ballots-done = { $new ->
        [0] There are no new ballots.
        [one] 1 ballot imported.
       *[other] { $new } ballots imported.
    }{ $already ->
        [0] {""}
        [one] {" "}1 was there already.
       *[other] {" "}{ $already } were there already.
    }{ $replaced ->
        [0] {""}
       *[other] {" "}{ $replaced } of them in place of a ballot with the same name that was imported before.
    }

import-too-large = the file is larger than { $megabytes } MB. Choose a file with contributions or ballots.
import-not-utf8 = there is a character here that cannot be read. Save the file in the spreadsheet program as 'CSV UTF-8'.
import-empty = the file is empty. The first line should hold the names of the columns.
import-no-rows = there is nothing below the names of the columns.
import-kind-unknown = this line holds no columns that dialoogtafel knows. Contributions: { $contributions }. Ballots: { $ballots }. Counts: { $tallies }. Figures: { $profile }.
import-columns-contributions = group; question; theme; text; quotable
import-columns-ballots = ballot; group; theme; urgency; potential; energy
import-column-twice = this column is there twice.
import-column-missing = the column '{ $en }' (or '{ $nl }') is missing.
import-column-unknown = dialoogtafel does not know this column. Possible are: { $columns }.
import-column-unknown-meant = dialoogtafel does not know this column. Did you mean '{ $name }'?
import-quote-open = a quotation mark (") opens here and never closes. Add the second one, or remove this one.
import-too-few-cells = this row has { $found } cells, and there are { $expected } columns. Add the cells; an empty one is fine.
import-too-many-cells = this line has { $found } cells, and there are { $expected } columns. Put quotation marks (") around a text that has a separator in it.
import-group-unknown = there is no group '{ $found }'. These groups are there: { $known }.
import-group-neither = found '{ $found }' here. Write residents or professionals.
import-theme-unknown = there is no theme '{ $found }'. These themes are there: { $known }. Make a new theme yourself first.
import-theme-unknown-meant = there is no theme '{ $found }'. Did you mean '{ $name }'?
import-theme-empty = a theme is expected here.
import-theme-twice = this ballot has this theme already, on line { $line }.
import-question-unknown = this question is not in the blueprint. Copy the question exactly, or leave the cell empty.
import-question-unknown-meant = this question is not in the blueprint. Did you mean '{ $question }'?
import-text-empty = what somebody said is expected here.
import-text-long = this text has { $found } characters. At most { $most } fit. Spread the text over more rows.
import-quotable = yes, no or nothing is expected here.
import-ballot-empty = the number or name of the ballot is expected here, so that the rows of one ballot stay together.
import-score = found '{ $found }' here. A score is 1, 2, 3, 4 or 5, a ? for 'don't know', or nothing.
import-columns-tallies = group; theme; criterion; score; count
import-tallies-done = { $new ->
    [0] There is no new count.
    [one] 1 count read in.
   *[other] { $new } counts read in.
}{ $already ->
    [0] {""}
    [one] {" "}1 count was there already.
   *[other] {" "}{ $already } counts were there already.
}{ $replaced ->
    [0] {""}
    [one] {" "}1 of these took the place of an earlier count of the same group.
   *[other] {" "}{ $replaced } of these took the place of earlier counts of the same group.
}
import-score-twice = this number is on line { $line } already.
import-people-differ = yes and no together are first { $one } and elsewhere { $other }. Within a group that must be the same everywhere.
import-people-each = yes and no together are { $found }. Everybody may vote { $each } times, so this must be divisible by { $each }.
import-criterion = found '{ $found }'. Write urgency, potential or energy.
import-yes-no = found '{ $found }'. For hands and stickers yes or no belongs here.
import-tally-score = found '{ $found }'. A score is 1, 2, 3, 4 or 5, or a ? for 'don't know'.
import-count = found '{ $found }'. A number belongs here, at most { $most }.
