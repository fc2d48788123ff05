### Wat op persoonsgegevens lijkt, en wie later gebeld wil worden.

privacy-email = e-mailadres
privacy-address = adres
privacy-phone = telefoonnummer
privacy-bsn = BSN
privacy-birth = geboortedatum
privacy-name = naam
privacy-placeholder = [{ $what }]
privacy-hint = { $what }? { KEY("replace-personal") } vervangt, { KEY("leave-personal") } laat staan.
privacy-hint-more = { $what } en nog { $more }? { KEY("replace-personal") } vervangt alles, { KEY("leave-personal") } laat staan.
privacy-replaced = { $count } keer vervangen. { KEY("undo") } haalt ze één voor één terug.
privacy-told = Hier staat misschien een { $what }. Enter nog een keer bewaart het zo. { KEY("replace-personal") } vervangt dat.
privacy-told-more = Hier staan { $count } dingen die op een naam of nummer lijken. Enter nog een keer bewaart het zo. { KEY("replace-personal") } vervangt ze.
privacy-empty-line = De regel is leeg. Staat er iets in een opgeslagen inbreng? Verbeter die met { KEY("edit") }.
privacy-nothing = Hier staat niets wat op een naam of nummer lijkt.

contact-title = Wie wil later gebeld worden? Dit staat apart.
contact-name = Naam
contact-reach = Telefoonnummer of e-mailadres
contact-about = Waarover? (mag leeg blijven)
contact-subject = Waarover
contact-date = Datum
contact-place = Plaats
contact-fill-in = Vul een telefoonnummer of e-mailadres in.
contact-kept = Genoteerd in { $file }. Dit komt niet in de sessie en niet in het overzicht.

import-personal = { $count ->
        [one] 1 opmerking lijkt een naam, nummer of adres te bevatten
       *[other] { $count } opmerkingen lijken een naam, nummer of adres te bevatten
    }. Zie in het bestand regel { $lines }{ $more ->
        [0] {""}
       *[other] {" "}en nog { $more }
    }. Alles is ingelezen. Open de sessie en verbeter ze bij Thema's.
