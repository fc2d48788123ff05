### The command line.

cli-about = Gesprekken over gezond leven leiden, vastleggen wat mensen zeggen en samen thema's kiezen.
    Zonder opdracht opent het eerste scherm.
cli-usage = Gebruik
cli-usage-options = [OPTIES]
cli-usage-command = [OPDRACHT]
cli-commands = Opdrachten
cli-options = Opties
cli-arguments = Gegevens
cli-value-file = BESTAND
cli-value-csv = CSV-BESTAND
cli-value-blueprint = BOUWPLAN
cli-value-place = PLAATS
cli-value-date = DATUM
cli-value-table = TAFEL
cli-value-kind = SOORT
cli-value-round = RONDE
cli-value-audience = WIE
cli-value-folder = MAP
cli-value-count = AANTAL
cli-value-number = NUMMER
cli-value-mean = CIJFER
cli-value-shell = bash|zsh|fish|powershell|elvish
cli-value-order = VOLGORDE
cli-file = Het bestand van de sessie
cli-csv = Bestand met inbreng of stembriefjes, zoals een rekenprogramma het bewaart
cli-ballots = Bestand met stembriefjes, zoals een rekenprogramma het bewaart
cli-help = Deze uitleg
cli-version = Het nummer van deze versie
cli-lang = Taal: nl of en
cli-demo = Open de voorbeeldsessie, op een kopie
cli-new = Begin een sessie met een bouwplan
cli-open = Ga verder met een sessie
cli-project = Laat een sessie op de muur zien, naast het programma dat opschrijft
cli-project-file = Het sessiebestand; zonder: de sessie die nu open is
cli-project-none = Er is nu geen sessie open die op de muur kan. Open eerst een sessie in een ander venster. Of zet het bestand erachter: dialoogtafel beamer BESTAND
cli-project-several = Er zijn nu { $count } sessies open. Zet er één achter dialoogtafel beamer:{ $files }
cli-import = Lees inbreng, stembriefjes, tellingen of cijfers uit een CSV-bestand in een sessie
cli-export = Maak het resultatenoverzicht van een sessie
cli-score = Geef de volgorde van een CSV-bestand met stembriefjes als JSON
cli-check = Controleer bouwplannen
cli-blueprints = Bekijk of kopieer bouwplannen
cli-blueprints-list = Laat alle bouwplannen zien
cli-blueprints-show = Laat de tekst van een bouwplan zien
cli-blueprints-copy = Maak een eigen kopie van een bouwplan
cli-blueprints-copy-file = Waar de kopie komt
cli-blueprints-schema = Geef het JSON-schema, voor tekstprogramma's
cli-completions = Schrijf het script waarmee een shell opdrachten aanvult
cli-man = Schrijf de handleiding voor man
cli-guide = Lees de handleiding voor gespreksleiders
cli-log = Laat zien wat er in een sessie gebeurde
cli-log-json = Als JSON, één regel per gebeurtenis
cli-new-blueprint = Naam van een bouwplan, of een bestand
cli-new-session = Waar het bestand van de sessie komt
cli-new-place = Dorp, wijk of plek
cli-new-date = Datum, zoals 2026-11-22
cli-new-table = Welke tafel
cli-new-no-open = Maak alleen het bestand
cli-import-kind = contributions (inbreng), ballots (stembriefjes), tallies (tellingen) of profile (cijfers)
cli-import-round = Ronde van de stembriefjes: 1 (gewoonlijk) of 2
cli-export-format = Welke soorten: { $all }, met komma's ertussen (anders alle)
cli-export-for = Voor wie: working-group (werkgroep), public (openbaar) of letter (brief)
cli-export-output = Map waar de bestanden komen (anders deze map); - voor het scherm
cli-export-force = Overschrijf bestanden die er al zijn
cli-score-choose = Hoeveel thema's er gekozen worden (anders 3)
cli-score-promising = Vanaf welk gemiddelde een thema kansrijk is (anders 3,0)
cli-score-order = geometric (gewoonlijk), owa321 of arithmetic

cli-place-unknown = plaats onbekend
cli-no-home = Uw map met gegevens is niet te vinden. Zet DIALOOGTAFEL_HOME op een map die van u is.
cli-no-such-file = Het bestand { $file } is er niet. Kijk of de naam klopt.
cli-too-large = Het bestand { $file } is groter dan { $megabytes } MB. Dit programma leest het niet. Kies een kleiner bestand.
cli-cannot-read = Het bestand { $file } is niet te lezen: { $cause }.
cli-cannot-write = Schrijven lukt niet: { $cause }.
cli-cannot-make-folder = De map { $folder } is niet te maken: { $cause }.
cli-needs-terminal = Hiervoor is een scherm nodig. Start het programma in een terminal.
cli-terminal-failed = De terminal werkt niet mee: { $cause }. Alles wat opgeslagen was, is bewaard.
cli-left-unsaved = Het programma is van buitenaf gestopt. De schijf weigerde wat er het laatst is opgenomen; dat is niet opgeslagen.
cli-copied = Het bouwplan staat in { $file }. Pas het aan en controleer het met: dialoogtafel check { $file }
cli-no-such-blueprint = Er is geen bouwplan { $id }. Wel zijn er: { $all }.
cli-no-such-blueprint-near = Er is geen bouwplan { $id }. Bedoelde u: { $near }?
cli-check-good = { $blueprint }: goed.
cli-check-warnings = { $blueprint }: bruikbaar, met { $count ->
    [one] 1 opmerking
   *[other] { $count } opmerkingen
}.
cli-export-one-to-stdout = Naar het scherm kan maar één bestand. Kies één soort, bijvoorbeeld --format pdf.
cli-export-not-for = Een brief is er niet als { $asked }. Wel als { $have }. Er is niets geschreven.
cli-export-exists = Het bestand { $file } is er al. Er is niets geschreven. Kies een andere map met --output, of overschrijf het met --force.

usage-no-such-command = De opdracht { $found } bestaat niet.
usage-no-such-option = De optie { $found } bestaat niet.
usage-too-much = Er staat te veel: { $found }.
usage-value-missing = Bij { $option } hoort een waarde.
usage-wrong-value = Bij { $option } past { $found } niet.
usage-missing = Er ontbreekt iets: { $missing }.
usage-twice = De optie { $option } past niet bij de rest.
usage-wrong = Deze opdracht klopt niet.
usage-did-you-mean = Bedoelde u { $meant }?
usage-valid = Wel kan: { $valid }.
usage-for-example = Bijvoorbeeld: { $example }.
usage-see-help = Uitleg: dialoogtafel --help

panic = dialoogtafel is gestopt door een fout in het programma ({ $place }). Wat was opgeslagen, is bewaard. Open de sessie opnieuw om verder te gaan.

## De man-pagina
man-name = naam
man-synopsis = gebruik
man-description = beschrijving
man-options = opties
man-commands = opdrachten
man-exit = afloop
man-exit-codes = 0: gelukt. 1: niet gelukt, met een zin waarom. 2: de opdracht klopt niet.
man-files = bestanden
man-files-where = Sessies, bouwplannen en instellingen staan in de map van uw systeem voor gegevens van programma's, of in de map van DIALOOGTAFEL_HOME. De handleiding zegt waar: dialoogtafel handleiding.
