### Settings: on their screen, and in config.toml.

settings-title = instellingen
settings-file = Dit staat in { $file }
setting-language = taal
setting-language-about = In welke taal het scherm staat. Automatisch is de taal van de computer.
setting-colours = kleuren
setting-colours-about = Kies wat u goed kunt lezen. Automatisch is wat het venster vertelt. Bij meer contrast zijn er geen kleuren.
setting-place = gewone plaats
setting-place-about = Deze plaats staat al ingevuld bij een nieuwe sessie.
setting-organisation = organisatie
setting-organisation-about = Deze naam staat in elk overzicht en elke brief. Leeg: er staat geen naam.
setting-sessions = map voor sessies
setting-sessions-about = Hier komen uw sessies te staan. Sessies die er al zijn, blijven staan waar ze zijn.
setting-audience = overzicht voor
setting-audience-about = Voor wie een overzicht is, als u niets anders kiest.
setting-formats = soorten bestanden
setting-formats-about = Welke bestanden u krijgt bij een overzicht, als u niets anders kiest.
setting-remarks = met inbreng
setting-remarks-about = Wat mensen zeiden gaat mee in een overzicht. Voor iedereen is dat alleen wat citeerbaar is.
setting-ballots = met stembriefjes
setting-ballots-about = De losse stembriefjes en tellingen gaan mee in bestanden om mee te rekenen.
setting-figures = met cijfers van het gebied
setting-figures-about = Cijfers over het gebied en peilingen gaan mee in een overzicht.
setting-worksheets = met werkbladen
setting-worksheets-about = Doelen, acties en andere werkbladen gaan mee in een overzicht.
setting-keys = toetsen
setting-keys-about = Welke toets wat doet. Pijltjes, Enter, Esc, Tab en cijfers liggen vast.
setting-keys-usual = gewoon
setting-keys-changed = { $count ->
    [one] 1 anders dan gewoon
   *[other] { $count } anders dan gewoon
}
setting-no-key = geen
setting-automatic = automatisch
setting-automatic-language = automatisch ({ $language })
setting-sessions-usual = gewone map
setting-empty = leeg
setting-press-key = druk op de nieuwe toets voor ‘{ $command }’. Esc laat alles zoals het is.
setting-wrong = Dat kan hier niet. Hier past: { $expected }.
setting-one-format = Eén soort bestand moet aan blijven.
language-nl = Nederlands
language-en = Engels
colours-light = lichte achtergrond
colours-dark = donkere achtergrond
colours-high-contrast = meer contrast
two-sentences = { $first } { $next }

## The file
config-head = Instellingen van dialoogtafel. U verandert ze in het programma, of hier.
config-export = Wat er in een overzicht staat
config-saved = Bewaard in { $file }
config-kept = Bewaard in { $file }. Het oude bestand was niet te lezen. Het staat nu in { $kept }
config-refused = Dit is niet bewaard. { $why }
config-trouble = In config.toml klopt iets niet. Dat telt niet mee.
config-problem = { $trouble } { $what }
config-problems = { $trouble } { $what } En nog { $more }.
config-closed = Het bestand is niet te openen: { $cause }
config-line = Regel { $line }: { $what }
config-nearest = { $wrong } Bedoelde u ‘{ $nearest }’?
config-unknown-setting = ‘{ $found }’ is geen instelling.
config-unknown-command = ‘{ $found }’ is geen opdracht.
config-unknown-key = ‘{ $found }’ is geen toets. Schrijf een toets als ctrl-z, alt-1 of f2.
config-wrong-value = { $found } kan niet bij ‘{ $setting }’. Hier past: { $expected }.
config-expected-one = één van { $words }
config-expected-many = een lijst met een keus uit { $words }
config-expected-yes-no = true of false
config-expected-name = een tekst van hoogstens { $longest } tekens
config-expected-folder = een map met alles ervoor, zoals /home/anna/sessies
config-expected-keys = een opdracht met een toets

## What was left out of an overview
overview-part-remarks = Inbreng
overview-part-ballots = Losse stembriefjes en tellingen
overview-part-figures = Cijfers van het gebied en peilingen
overview-part-worksheets = Werkbladen
overview-hidden-by-choice = Wie dit overzicht maakte, heeft dat weggelaten.
export-made-by = Gemaakt door { $name }
