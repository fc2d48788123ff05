### De beamer: wat op de muur staat.

projector-blind = De cijfers ziet u straks, allemaal tegelijk.
projector-quotes = Gezegd over { $theme }
projector-chosen = Hier gaan we mee verder
projector-nothing = Te weinig stemmen om te laten zien.
projector-too-few = Te weinig stemmen om te laten zien: { $themes }.
projector-not-comparable = Nog niet te vergelijken: { $themes }.
projector-more = nog { $count }
projector-weights = Wat komt bovenaan als u anders weegt?
projector-weights-one = Hoe u ook weegt, dit komt bovenaan: { $theme }.
projector-weights-several = In { $share } van de 100 manieren van wegen komt dit bovenaan: { $theme }.
projector-later = { $count ->
    [one] 1 stembriefje is na het onthullen veranderd.
   *[other] { $count } stembriefjes zijn na het onthullen veranderd.
} Vanaf { $batch } van één groep telt dat hier mee.
projector-small-group = Een groep is te klein. Daarom ziet u hier iedereen samen.

projector-page = { $number } van { $count }
projector-still = Dit beeld staat stil. { $why }
projector-gone = Dit beeld staat stil: het bestand is weg. Zet het terug, dan loopt het weer mee.
projector-untagged = { $count ->
    [one] Nog 1 opmerking zonder thema
   *[other] Nog { $count } opmerkingen zonder thema
}
