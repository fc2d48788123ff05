### Files: opening, saving, recovering, importing.

file-not-found = There is no file '{ $file }'. Check the name and the folder. Is it on a stick? Then plug it in. Nothing was changed.
file-already-exists = There already is a file '{ $file }'. It stays as it is. Choose another name.
file-not-a-session = '{ $file }' is not a session of dialoogtafel. Nothing in it was changed. Choose a file that ends in .dialoog.
file-not-allowed = You may not read '{ $file }'. Nothing was changed. Ask the owner of the file to share it with you.
file-newer = '{ $file }' was made with a newer version of dialoogtafel. You can read it but not change it. Nothing is lost. Install the new version to go on working.
file-damaged = '{ $file }' is damaged. It stays as it is. Have it recovered: what can still be read then goes into a new file.
file-damaged-partly = '{ $file }' is damaged. { $read ->
        [one] 1 entry can
       *[other] { $read } entries can
    } still be read, and at least { $missing } { $missing ->
        [one] is
       *[other] are
    } missing. The file stays as it is. Have it recovered: what can still be read then goes into a new file.
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
