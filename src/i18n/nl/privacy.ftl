### Wat op persoonsgegevens lijkt, en wie later gebeld wil worden.

privacy-email = e-mailadres
privacy-address = adres
privacy-phone = telefoonnummer
privacy-bsn = BSN
privacy-birth = geboortedatum
privacy-name = naam
privacy-placeholder = [{ $what }]
