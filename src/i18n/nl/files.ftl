### Bestanden: openen, bewaren, herstellen, inlezen.

file-not-found = Het bestand '{ $file }' is er niet. Kijk of de naam en de map kloppen. Staat het op een stick? Steek die er dan in. Er is niets veranderd.
file-already-exists = Er is al een bestand '{ $file }'. Het blijft zoals het is. Kies een andere naam.
file-not-a-session = '{ $file }' is geen sessie van dialoogtafel. Er is niets aan veranderd. Kies een bestand dat eindigt op .dialoog.
file-not-allowed = U mag '{ $file }' niet lezen. Er is niets veranderd. Vraag degene van wie het bestand is om het met u te delen.
file-newer = '{ $file }' is gemaakt met een nieuwere versie van dialoogtafel. U kunt het lezen, maar niet veranderen. Er is niets weg. Installeer de nieuwe versie om verder te werken.
file-damaged = '{ $file }' is beschadigd. Het blijft zoals het is. Open het met dialoogtafel: wat nog te lezen is, komt dan in een nieuw bestand.
file-damaged-partly = '{ $file }' is beschadigd. { $read ->
        [one] Er is nog 1 regel te lezen
       *[other] Er zijn nog { $read } regels te lezen
    }, en { $missing ->
        [one] er ontbreekt er zeker 1
       *[other] er ontbreken er zeker { $missing }
    }. Het bestand blijft zoals het is. Open het met dialoogtafel: wat nog te lezen is, komt dan in een nieuw bestand.
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

import-in-file = { $file }: { $what }
import-in-line = { $file }, regel { $line }: { $what }
import-in-cell = { $file }, regel { $line }, kolom '{ $column }': { $what }
import-refused = Er is niets ingelezen. { $count ->
        [one] Verbeter dit in het bestand en lees het opnieuw in.
       *[other] Verbeter deze { $count } dingen in het bestand en lees het opnieuw in.
    }
import-contributions-done = { $new ->
        [0] Er zijn geen nieuwe opmerkingen.
        [one] 1 opmerking ingelezen.
       *[other] { $new } opmerkingen ingelezen.
    }{ $already ->
        [0] {""}
        [one] {" "}1 stond er al.
       *[other] {" "}{ $already } stonden er al.
    }
import-ballots-done = { $new ->
        [0] Er zijn geen nieuwe stembriefjes.
        [one] 1 stembriefje ingelezen.
       *[other] { $new } stembriefjes ingelezen.
    }{ $already ->
        [0] {""}
        [one] {" "}1 stond er al.
       *[other] {" "}{ $already } stonden er al.
    }{ $replaced ->
        [0] {""}
       *[other] {" "}Daarvan { $replaced } in plaats van een eerder ingelezen stembriefje met dezelfde naam.
    }

import-too-large = het bestand is groter dan { $megabytes } MB. Kies een bestand met opmerkingen of stembriefjes.
import-not-utf8 = hier staat een teken dat niet te lezen is. Bewaar het bestand in het rekenprogramma als 'CSV UTF-8'.
import-empty = het bestand is leeg. Op de eerste regel horen de namen van de kolommen.
import-no-rows = onder de namen van de kolommen staat niets.
import-kind-unknown = op deze regel staan geen kolommen die dialoogtafel kent. Opmerkingen: { $contributions }. Stembriefjes: { $ballots }. Tellingen: { $tallies }. Cijfers: { $profile }.
import-columns-contributions = groep; vraag; thema; tekst; citeerbaar
import-columns-ballots = stembriefje; groep; thema; urgentie; potentie; energie
import-column-twice = deze kolom staat er twee keer.
import-column-missing = de kolom '{ $nl }' (of '{ $en }') ontbreekt.
import-column-unknown = deze kolom kent dialoogtafel niet. Dit kan: { $columns }.
import-column-unknown-meant = deze kolom kent dialoogtafel niet. Bedoelt u '{ $name }'?
import-quote-open = hier begint een aanhalingsteken (") dat nergens sluit. Zet het tweede erbij, of haal het weg.
import-too-few-cells = deze regel heeft { $found } cellen, en er zijn { $expected } kolommen. Vul de cellen aan; een lege cel mag.
import-too-many-cells = deze regel heeft { $found } cellen, en er zijn { $expected } kolommen. Zet een tekst met een scheidingsteken erin tussen aanhalingstekens (").
import-group-unknown = de groep '{ $found }' is er niet. Deze groepen zijn er: { $known }.
import-group-neither = hier staat '{ $found }'. Schrijf inwoners of professionals.
import-theme-unknown = het thema '{ $found }' is er niet. Deze thema's zijn er: { $known }. Maak een nieuw thema eerst zelf.
import-theme-unknown-meant = het thema '{ $found }' is er niet. Bedoelt u '{ $name }'?
import-theme-empty = hier hoort een thema te staan.
import-theme-twice = dit stembriefje heeft dit thema al op regel { $line }.
import-question-unknown = deze vraag staat niet in het bouwplan. Neem de vraag precies over, of laat de cel leeg.
import-question-unknown-meant = deze vraag staat niet in het bouwplan. Bedoelt u '{ $question }'?
import-text-empty = hier hoort te staan wat iemand zei.
import-text-long = deze tekst heeft { $found } tekens. Er passen er { $most }. Verdeel de tekst over meer regels.
import-quotable = hier hoort ja, nee of niets te staan.
import-ballot-empty = hier hoort een nummer of naam van het stembriefje te staan, zodat de regels van één briefje bij elkaar blijven.
import-score = hier staat '{ $found }'. Een score is 1, 2, 3, 4 of 5, een ? voor 'weet ik niet', of niets.
import-columns-tallies = groep; thema; criterium; score; aantal
import-tallies-done = { $new ->
    [0] Er is geen nieuwe telling.
    [one] 1 telling ingelezen.
   *[other] { $new } tellingen ingelezen.
}{ $already ->
    [0] {""}
    [one] {" "}1 telling was er al.
   *[other] {" "}{ $already } tellingen waren er al.
}{ $replaced ->
    [0] {""}
    [one] {" "}1 daarvan verving een eerdere telling van dezelfde groep.
   *[other] {" "}{ $replaced } daarvan vervingen een eerdere telling van dezelfde groep.
}
import-score-twice = dit aantal staat al op regel { $line }.
import-people-differ = ja en nee samen zijn eerst { $one } en ergens anders { $other }. In een groep moet dat overal gelijk zijn.
import-people-each = ja en nee samen zijn { $found }. Iedereen mag { $each } keer, dus dit moet door { $each } te delen zijn.
import-criterion = hier staat '{ $found }'. Schrijf urgentie, potentie of energie.
import-yes-no = hier staat '{ $found }'. Bij handen en stickers hoort hier ja of nee te staan.
import-tally-score = hier staat '{ $found }'. Een score is 1, 2, 3, 4 of 5, of een ? voor 'weet ik niet'.
import-count = hier staat '{ $found }'. Hier hoort een aantal te staan, hoogstens { $most }.
