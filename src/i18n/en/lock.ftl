### A passphrase on a session.

do-protect = protect with a passphrase
    .also = password, lock, encrypt, secret, code, passphrase
lock-open-title = Locked
lock-open-about = The session { $file } has a passphrase.
lock-passphrase = Passphrase
lock-wrong = This passphrase does not fit. Try again. Nothing was changed.
lock-protect-title = Protect with a passphrase
lock-protect-about = Without this passphrase nobody can read the session any more. If you lose it, the session is lost too: nobody can help you. Four words that have nothing to do with each other are good.
lock-new = New passphrase
lock-again = The same once more
lock-too-short = This is too short. Take { $least } letters or more; rather four words.
lock-weak = This is easy to guess. Four separate words are better. Do you want this one all the same? Then press Enter.
lock-differs = The second time was different. Type it once more.
protected = The session has this passphrase now. Keep it well: without it the session is lost.{ $copies ->
    [0] {""}
    [one] {" "}1 older copy without this passphrase was erased.
   *[other] {" "}{ $copies } older copies without this passphrase were erased.
} Reports that were made before, and files on a stick, can still be read by anybody.
unprotected = The session has no passphrase any more: whoever has the file can read it.{ $copies ->
    [0] {""}
    [one] {" "}1 copy with the old passphrase was erased.
   *[other] {" "}{ $copies } copies with the old passphrase were erased.
}
protected-in-part = The session has this passphrase now. Keep it well: without it the session is lost. But something went wrong with the copies, or with clearing up in the file: there may still be words that anybody can read. { $why } When that is put right, protect the session once more.
unprotected-in-part = The session has no passphrase any more: whoever has the file can read it. But something went wrong with the copies: one may be left that opens with the old passphrase only. { $why }
protect-contacts = In contacten.csv { $count ->
    [one] there is still 1 person of this session
   *[other] there are still { $count } people of this session
}. Anybody can read that file. Copy down who wants to be called, take those lines out of the file, and do this again. Nothing was changed.
contact-protected = This session has a passphrase. Who wants to be called would go into a file that anybody can read. Write it on paper. Nothing was kept.
file-locked = '{ $file }' is locked.
file-wrong-passphrase = The passphrase does not fit '{ $file }'. Nothing was changed.
bring-in-locked = This session is locked. Bring sessions with a passphrase together with the command: dialoogtafel merge.

cli-protect = Give a session a passphrase, another one, or none any more
cli-protect-remove = Take the passphrase off
cli-passphrase-file = File with the passphrase; one a line for several files
cli-passphrase-stdin = Read the passphrase from the input, one a line
cli-ask-passphrase = Passphrase of { $file }:
cli-ask-new = New passphrase:
cli-ask-again = The same once more:
cli-passphrase-needed = '{ $file }' is locked. Run this in a terminal, or give the passphrase with --passphrase-file or --passphrase-stdin. Nothing was changed.
cli-passphrase-none-fits = '{ $file }' is locked, and none of the passphrases that were given fits. Nothing was changed.
cli-passphrase-not-asked = Nothing can be asked here. Give the new passphrase, as the last line, with --passphrase-file or --passphrase-stdin. Nothing was changed.
cli-passphrase-weak = Careful: this passphrase is easy to guess. Four separate words are better.
cli-passphrase-left = No passphrase was given. Nothing was changed.
cli-protect-not = '{ $file }' has no passphrase. Nothing was changed.
cli-passphrase-differs = The second time was different. Nothing was changed.
