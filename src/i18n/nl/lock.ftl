### A passphrase on a session.

do-protect = beveiligen met een wachtwoord
    .also = wachtwoord, slot, vergrendelen, beveiligen, versleutelen, geheim, wachtzin, code
lock-open-title = Op slot
lock-open-about = De sessie { $file } heeft een wachtwoord.
lock-passphrase = Wachtwoord
lock-wrong = Dit wachtwoord past niet. Probeer het nog een keer. Er is niets veranderd.
lock-protect-title = Beveiligen met een wachtwoord
lock-protect-about = Zonder dit wachtwoord kan niemand de sessie nog lezen. Bent u het kwijt, dan is ook de sessie kwijt: niemand kan u helpen. Goed zijn vier woorden die niets met elkaar te maken hebben.
lock-new = Nieuw wachtwoord
lock-again = Nog een keer hetzelfde
lock-too-short = Dit is te kort. Neem er { $least } letters of meer; liever vier woorden.
lock-weak = Dit is makkelijk te raden. Vier losse woorden zijn beter. Wilt u toch dit wachtwoord? Druk dan op Enter.
lock-differs = De tweede keer was anders. Typ het nog een keer.
protected = De sessie heeft nu dit wachtwoord. Bewaar het goed: zonder dit wachtwoord is de sessie weg.{ $copies ->
    [0] {""}
    [one] {" "}1 oudere kopie zonder dit wachtwoord is gewist.
   *[other] {" "}{ $copies } oudere kopieën zonder dit wachtwoord zijn gewist.
} Verslagen die al gemaakt zijn, en bestanden op een stick, kan iedereen nog lezen.
unprotected = De sessie heeft geen wachtwoord meer: wie het bestand heeft, kan het lezen.{ $copies ->
    [0] {""}
    [one] {" "}1 kopie met het oude wachtwoord is gewist.
   *[other] {" "}{ $copies } kopieën met het oude wachtwoord zijn gewist.
}
protected-in-part = De sessie heeft nu dit wachtwoord. Bewaar het goed: zonder dit wachtwoord is de sessie weg. Maar met de kopieën, of met het opruimen in het bestand, ging iets mis: er kunnen nog woorden staan die iedereen kan lezen. { $why } Is dat in orde? Beveilig de sessie dan nog een keer.
unprotected-in-part = De sessie heeft geen wachtwoord meer: wie het bestand heeft, kan het lezen. Maar met de kopieën ging iets mis: er kan er nog een zijn die alleen met het oude wachtwoord opent. { $why }
protect-contacts = In contacten.csv { $count ->
    [one] staat nog 1 mens van deze sessie
   *[other] staan nog { $count } mensen van deze sessie
}. Dat bestand kan iedereen lezen. Schrijf over wie gebeld wil worden, haal die regels uit het bestand, en doe dit dan opnieuw. Er is niets veranderd.
contact-protected = Deze sessie heeft een wachtwoord. Wie gebeld wil worden, zou in een bestand komen dat iedereen kan lezen. Schrijf het op papier. Er is niets bewaard.
file-locked = '{ $file }' is op slot.
file-wrong-passphrase = Het wachtwoord past niet op '{ $file }'. Er is niets veranderd.
bring-in-locked = Deze sessie is op slot. Sessies met een wachtwoord zet u bij elkaar met de opdracht: dialoogtafel merge.

cli-protect = Geef een sessie een wachtwoord, een ander wachtwoord, of geen meer
cli-protect-remove = Haal het wachtwoord eraf
cli-passphrase-file = Bestand met het wachtwoord; voor meer bestanden één per regel
cli-passphrase-stdin = Lees het wachtwoord van de invoer, één per regel
cli-ask-passphrase = Wachtwoord van { $file }:
cli-ask-new = Nieuw wachtwoord:
cli-ask-again = Nog een keer hetzelfde:
cli-passphrase-needed = '{ $file }' is op slot. Start dit in een terminal, of geef het wachtwoord mee met --passphrase-file of --passphrase-stdin. Er is niets veranderd.
cli-passphrase-none-fits = '{ $file }' is op slot, en geen van de wachtwoorden die u meegaf past. Er is niets veranderd.
cli-passphrase-not-asked = Hier kan niets worden gevraagd. Geef het nieuwe wachtwoord mee, als laatste regel, met --passphrase-file of --passphrase-stdin. Er is niets veranderd.
cli-passphrase-weak = Let op: dit wachtwoord is makkelijk te raden. Vier losse woorden zijn beter.
cli-passphrase-left = Er is geen wachtwoord gegeven. Er is niets veranderd.
cli-protect-not = '{ $file }' heeft geen wachtwoord. Er is niets veranderd.
cli-passphrase-differs = De tweede keer was anders. Er is niets veranderd.
