### Bestanden: openen, bewaren, herstellen, inlezen.

file-not-found = Het bestand '{ $file }' is er niet. Kijk of de naam en de map kloppen. Staat het op een stick? Steek die er dan in. Er is niets veranderd.
file-already-exists = Er is al een bestand '{ $file }'. Het blijft zoals het is. Kies een andere naam.
file-not-a-session = '{ $file }' is geen sessie van dialoogtafel. Er is niets aan veranderd. Kies een bestand dat eindigt op .dialoog.
file-not-allowed = U mag '{ $file }' niet lezen. Er is niets veranderd. Vraag degene van wie het bestand is om het met u te delen.
file-newer = '{ $file }' is gemaakt met een nieuwere versie van dialoogtafel. U kunt het lezen, maar niet veranderen. Er is niets weg. Installeer de nieuwe versie om verder te werken.
file-damaged = '{ $file }' is beschadigd. Het blijft zoals het is. Laat het herstellen: wat nog te lezen is, komt dan in een nieuw bestand.
file-damaged-partly = '{ $file }' is beschadigd. { $read ->
        [one] Er is nog 1 regel te lezen
       *[other] Er zijn nog { $read } regels te lezen
    }, en { $missing ->
        [one] er ontbreekt er zeker 1
       *[other] er ontbreken er zeker { $missing }
    }. Het bestand blijft zoals het is. Laat het herstellen: wat nog te lezen is, komt dan in een nieuw bestand.
file-in-use = '{ $file }' is al open in een ander venster of programma. Daar kunt u verder werken, hier kunt u meelezen. Er is niets weg.
file-read-only = In '{ $file }', of in de map waar het staat, mag dialoogtafel niet schrijven. U kunt het wel lezen. Er is niets weg. Kopieer het naar een eigen map om verder te werken.
file-no-locks = De schijf van '{ $file }' kan een bestand niet op slot doen. Dan kunnen twee mensen er tegelijk in schrijven. U kunt het daarom alleen lezen. Er is niets weg. Kopieer het naar een eigen map om verder te werken.
file-cut-off = Het schrijven in '{ $file }' is halverwege gestopt, en in deze map kan dat niet worden hersteld. Alles wat bewaard was, is er nog. Kopieer het samen met '{ $file }-journal' naar een eigen map en open het daar.
file-disk-full = De schijf van '{ $file }' is vol. Dit is nog niet bewaard. Wat al bewaard was, is er nog. Maak ruimte en probeer het opnieuw.
file-gone = '{ $file }' is verdwenen terwijl het open was. Het is weggehaald, of de stick is eruit. Wat u ziet, is er nog in dit programma. Zet het terug, of bewaar de sessie in een ander bestand.
file-other = Met '{ $file }' ging iets mis: { $cause }. Dit is nog niet bewaard. Wat al bewaard was, is er nog. Probeer het opnieuw, of bewaar in een andere map.
file-recovered = { $entries ->
        [one] 1 regel is
       *[other] { $entries } regels zijn
    } overgezet naar '{ $into }'. { $missing ->
        [0] Er is geen regel gevonden die ontbreekt; de laatste regels kunnen wel weg zijn.
        [one] Er ontbreekt zeker 1 regel.
       *[other] Er ontbreken zeker { $missing } regels.
    } Het oude bestand is niet veranderd.
