### glossary

glossary-actie-term = Actie
glossary-actie = Een afspraak: wie doet wat, en wanneer is het klaar.

glossary-ambitie-term = Ambitie
glossary-ambitie = Waar we samen naartoe willen, in één of twee zinnen. De doelen maken dat precies.

glossary-bouwplan-term = Bouwplan
glossary-bouwplan = Het plan van een sessie: de onderdelen, de vragen, de thema’s en de tijd.

glossary-citeerbaar-term = Citeerbaar
glossary-citeerbaar = De spreker vindt het goed dat anderen deze inbreng letterlijk lezen. Alleen dan komt die op de beamer of in een openbaar verslag.

glossary-doel-term = Doel
glossary-doel = Wat we bij een thema willen bereiken: wat, voor wie, hoeveel, wanneer, en hoe we het meten.

glossary-doorvraag-term = Doorvraag
glossary-doorvraag = Een korte extra vraag. Handig als het stil wordt of een antwoord nog vaag is.

glossary-eens-term = Eens
glossary-eens = Bij Cijfers: hoe dicht de cijfers van één groep bij elkaar liggen. 1: iedereen gaf hetzelfde. 0: van alles wat. -1: twee kampen.

glossary-energie-term = Energie
glossary-energie = Of mensen achter een thema staan en zich er zelf voor willen inzetten.

glossary-gespreksleider-term = Gespreksleider
glossary-gespreksleider = De persoon die de vragen stelt, opschrijft en zorgt dat iedereen aan de beurt komt.

glossary-gewicht-term = Gewicht
glossary-gewicht = Hoe zwaar urgentie, potentie of energie meetelt voor de volgorde. Dat staat in het bouwplan. Bij Gewichten probeert u iets anders.

glossary-inbreng-term = Inbreng
glossary-inbreng = Wat iemand in het gesprek zegt, in eigen woorden opgeschreven. Er staat bij uit welke groep het komt, nooit van wie. Eén stuk inbreng heet ook een opmerking.

glossary-indicator-term = Indicator
glossary-indicator = Eén ding dat is gemeten, zoals hoeveel mensen moeite hebben om rond te komen. Het is een aanwijzing, geen bewijs.

glossary-interventie-term = Interventie
glossary-interventie = Iets wat u volgens plan doet om een doel te halen. Bijvoorbeeld een cursus, een wandelgroep of een nieuwe regel.

glossary-kansrijk-term = Kansrijk
glossary-kansrijk = Een thema is kansrijk als urgentie, potentie én energie hoog genoeg zijn. Is er één te laag, dan is het thema nog niet kansrijk.

glossary-onthullen-term = Onthullen
glossary-onthullen = De scores laten zien, voor iedereen tegelijk. Tot dan toe ziet niemand ze.

glossary-perspectief-term = Perspectief
glossary-perspectief = De kant van waaruit iemand spreekt: als inwoner of als professional. Beide tellen even zwaar, tenzij het bouwplan iets anders zegt.

glossary-pijler-term = Pijler
glossary-pijler = Eén van de vier manieren om gezondheid te verbeteren: uitleg geven, op tijd zien en helpen, de omgeving, en regels. Ze werken het best samen.

glossary-potentie-term = Potentie
glossary-potentie = Of we hier samen iets aan een thema kunnen veranderen. Zijn er mensen, geld en ruimte voor?

glossary-preventie-term = Preventie
glossary-preventie = Iets op tijd doen, zodat een probleem niet komt of niet groter wordt.

glossary-professional-term = Professional
glossary-professional = Iemand die hier voor inwoners werkt, zoals een huisarts, leraar of sportcoach.

glossary-resultatenoverzicht-term = Resultatenoverzicht
glossary-resultatenoverzicht = Het verslag van een sessie. Eerst één bladzijde met het belangrijkste, daarna de rest.

glossary-ronde-term = Ronde
glossary-ronde = Eén keer scoren met de hele groep. Na het gesprek kan er een tweede ronde komen.

glossary-samenvoegen-term = Samenvoegen
glossary-samenvoegen = Twee thema’s worden er één. De inbreng gaat mee, de cijfers niet. U kunt ze weer uit elkaar halen.

glossary-sessie-term = Sessie
glossary-sessie = Eén bijeenkomst, of één reeks korte gesprekken, met alles wat daarin is opgeschreven. Een sessie is één bestand.

glossary-stembriefje-term = Stembriefje
glossary-stembriefje = Het blad waarop één persoon elk thema een cijfer geeft voor urgentie, potentie en energie. Er staat geen naam op.

glossary-stem-term = Stem
glossary-stem = Hoe zwaar één kant meetelt voor de volgorde: de inwoners of de professionals.

glossary-stevig-term = Stevig
glossary-stevig = Een volgorde is stevig als dezelfde thema’s bovenaan blijven, ook met andere mensen of andere gewichten.

glossary-telling-term = Telling
glossary-telling = Hoeveel mensen een cijfer gaven, zonder te weten wie welk cijfer gaf. Zo telt u vingers, handen of stickers.

glossary-terugkoppeling-term = Terugkoppeling
glossary-terugkoppeling = De brief aan de deelnemers: wat zij zeiden, wat ermee gebeurt, en wat niet en waarom.

glossary-thema-term = Thema
glossary-thema = Een onderwerp waar het gesprek over gaat, zoals vervoer of eenzaamheid. Inbreng, cijfers en doelen horen bij een thema.

glossary-urgentie-term = Urgentie
glossary-urgentie = Hoe nodig het is om nu iets aan een thema te doen.

glossary-verschil-term = Verschil
glossary-verschil = Het gemiddelde van inwoners min dat van professionals. Is dat 1 of meer, naar welke kant ook, dan staat er een ! bij: praat daarover.

glossary-volgorde-term = Volgorde
glossary-volgorde = De thema’s onder elkaar, met het meest kansrijke thema bovenaan. De volgorde helpt bij het kiezen, maar kiest niet zelf.

glossary-voorrang-term = Voorrang
glossary-voorrang = Kies steeds één inwoner en één professional. Boven 0 geeft de inwoner vaker het hoogste cijfer, onder 0 de professional. 1 en -1 zijn: altijd.

glossary-wijkgezondheidsprofiel-term = Wijkgezondheidsprofiel
glossary-wijkgezondheidsprofiel = Cijfers over de gezondheid in een wijk of dorp, en wat daarbij meespeelt. Het is een begin van het gesprek, niet het laatste woord.
