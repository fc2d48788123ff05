### What looks like personal data, and who wants to be called later.

privacy-email = e-mail address
privacy-address = address
privacy-phone = phone number
privacy-bsn = BSN
privacy-birth = date of birth
privacy-name = name
privacy-placeholder = [{ $what }]
privacy-hint = { $what }? { KEY("replace-personal") } replaces it, { KEY("leave-personal") } leaves it.
privacy-hint-more = { $what } and { $more } more? { KEY("replace-personal") } replaces all, { KEY("leave-personal") } leaves it.
privacy-replaced = Replaced { $count } times. { KEY("undo") } brings them back one by one.
privacy-told = This may be somebody's { $what }. Enter once more records it as it is. { KEY("replace-personal") } replaces it.
privacy-told-more = { $count } things here look like a name or number. Enter once more records it as it is. { KEY("replace-personal") } replaces them.
privacy-empty-line = The line is empty. Is it in a remark that is recorded? Correct that with { KEY("edit") }.
privacy-nothing = Nothing here looks like a name or number.

contact-title = Who wants to be called later? This is kept apart.
contact-name = Name
contact-reach = Phone number or e-mail address
contact-about = What about? (may stay empty)
contact-subject = About
contact-date = Date
contact-place = Place
contact-fill-in = Fill in a phone number or e-mail address.
contact-kept = Noted in { $file }. This goes neither into the session nor into the overview.

import-personal = { $count ->
        [one] 1 remark looks like it holds a name, number or address
       *[other] { $count } remarks look like they hold a name, number or address
    }. In the file, see line { $lines }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }. Everything was imported. Open the session and correct them in Themes.
