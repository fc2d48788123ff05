### What looks like personal data, and who wants to be called later.

privacy-email = e-mail address
privacy-address = address
privacy-phone = phone number
privacy-bsn = BSN
privacy-birth = date of birth
privacy-name = name
privacy-placeholder = [{ $what }]
