//! The words that the rules know. Set by hand, so that a list stays a block.

/// Two letters that follow a number for another reason: '2000 en 3', '1500 km 2'.
#[rustfmt::skip]
pub(super) const NO_POSTCODE: &[&str] = &[
    "al", "cm", "de", "en", "er", "ga", "gb", "ha", "ik", "in", "is", "ja", "je", "kg", "km", "mb", "mm", "na",
    "nu", "of", "om", "op", "sa", "sd", "ss", "te", "tv", "we", "ze", "zo",
];

/// What a number behind a street counts; then it is not the number of a house.
#[rustfmt::skip]
pub(super) const COUNTED: &[&str] = &[
    "auto", "auto's", "bewoners", "bomen", "cent", "centimeter", "cm", "dagen", "euro", "families", "fietsers",
    "gezinnen", "graden", "huishoudens", "huizen", "inwoners", "jaar", "jongeren", "keer", "kilometer", "kinderen",
    "km", "m", "maal", "maanden", "man", "mensen", "meter", "minuten", "ouderen", "personen", "procent", "rijden",
    "stuks", "tot", "uur", "weken", "woningen", "x", "à",
];

/// How names of streets end.
#[rustfmt::skip]
pub(super) const STREET: &[&str] = &[
    "straat", "straatje", "laan", "laantje", "steeg", "gracht", "singel", "dreef", "plein", "weg", "kade", "dijk",
    "pad", "hof", "brink", "wijk", "erf", "park", "wal", "diep", "kamp", "allee", "akker", "akkers", "veld", "oord",
    "es", "eind", "einde", "sloot", "poort",
];

/// What has a number for another reason than that people live there: 'groep 7', 'kamer 12'.
#[rustfmt::skip]
pub(super) const NUMBERED: &[&str] = &[
    "afdeling", "afrit", "artikel", "bladzijde", "blok", "boot", "bus", "camping", "covid", "deel", "etage", "fase",
    "flat", "formulier", "gebouw", "groep", "hal", "halte", "havo", "hoofdstuk", "huis", "huisnummer", "ingang",
    "jaargang", "kamer", "kanaal", "kavel", "klas", "leeftijd", "lijn", "locatie", "loket", "mavo", "nederland",
    "net", "niveau", "npo", "nummer", "pagina", "perron", "plaats", "plan", "plek", "psalm", "punt", "radio", "regel",
    "ronde", "route", "spoor", "stand", "stap", "station", "tafel", "team", "thema", "toets", "trede", "type", "unit",
    "vak", "verdieping", "versie", "vmbo", "vraag", "vwo", "weken", "wijk", "windows", "zaal", "zender", "zone",
];

/// Endings that no other word has, so that a small letter in front will do.
#[rustfmt::skip]
pub(super) const SURELY_STREET: &[&str] = &["straat", "laan", "steeg", "gracht", "singel", "dreef"];

/// Words that end like a street and are none.
#[rustfmt::skip]
pub(super) const NO_STREET: &[&str] = &[
    "achterpad", "achterpoort", "autoweg", "fietspad", "halverwege", "heenweg", "hoofdweg", "klinkerweg", "landweg", "looppad",
    "nieuwbouwwijk", "noodweg", "omweg", "onderweg", "parallelweg", "ruiterpad", "schoolplein", "snelweg",
    "sportpark", "sportveld", "terugweg", "uiteinde", "uitweg", "vakantiepark", "vluchtweg", "voetbalveld", "voetpad",
    "volkswijk", "wandelpad", "weekeind", "weekeinde", "winkelstraat", "woonwijk", "zandpad", "zandweg", "zijstraat",
    "zijweg",
];

/// Endings of streets and schools that surnames do not have.
#[rustfmt::skip]
pub(super) const NO_SURNAME: &[&str] = &[
    "straat", "laan", "plein", "steeg", "gracht", "singel", "dreef", "weg", "school",
];

/// Speeds: what stands behind the name of a street when people wish for less of it.
#[rustfmt::skip]
pub(super) const SPEEDS: &[&str] = &["15", "30", "50", "60", "70", "80"];

/// What a number of nine digits counts; then it is no citizen's number.
#[rustfmt::skip]
pub(super) const AMOUNTS: &[&str] = &[
    "euro", "gulden", "inwoners", "keer", "kilometer", "mensen", "meter", "mijl", "stuks", "ton",
];

/// Near these words a date is that of a birth.
#[rustfmt::skip]
pub(super) const BIRTH: &[&str] = &[
    "born", "geb", "geboorte", "geboortedag", "geboortedatum", "geboren", "jarig", "verjaardag", "verjaart",
];

/// Near these words it is that of something that happened.
#[rustfmt::skip]
pub(super) const EVENT: &[&str] = &[
    "aanvraag", "afgelopen", "afspraak", "begon", "begonnen", "besluit", "bevrijd", "bevrijding", "bijeenkomst",
    "brand", "brief", "dicht", "feest", "fusie", "gebouwd", "geopend", "gesloten", "gestart", "gestopt",
    "getrouwd", "krant", "oorlog", "opening", "opgericht", "overleden", "overleed", "per", "plan", "ramp",
    "rapport", "sinds", "storm", "uiterlijk", "vanaf", "vergadering", "verhuisd", "verkiezingen", "verslag",
    "watersnood", "wet",
];

/// 'mevrouw' and the like: behind them a very common name is known in small letters too.
#[rustfmt::skip]
pub(super) const POLITE: &[&str] = &[
    "dhr", "fam", "familie", "heer", "juffrouw", "meneer", "mevr", "mevrouw", "mijnheer", "mrs", "mw", "weduwe",
];

/// Who one calls by name, and what people are of each other.
#[rustfmt::skip]
pub(super) const PERSON: &[&str] = &[
    "achterbuurman", "achterbuurvrouw", "broer", "broertje", "buurjongen", "buurman", "buurmeisje", "buurvrouw",
    "collega", "dochter", "dochtertje", "dokter", "dr", "drs", "ds", "ir", "juf", "kleindochter", "kleinzoon",
    "meester", "mr", "neef", "neefje", "nicht", "nichtje", "oma", "oom", "opa", "overbuurman", "overbuurvrouw",
    "prof", "schoondochter", "schoonzoon", "schoonzus", "tante", "vriend", "vriendin", "zoon", "zoontje", "zus",
    "zusje", "zuster", "zwager",
];

/// What somebody does for a living: what stands behind 'van' is most likely a place.
#[rustfmt::skip]
pub(super) const OFFICE: &[&str] = &[
    "agent", "apotheker", "arts", "burgemeester", "conciërge", "directeur", "dominee", "fysiotherapeut",
    "gedeputeerde", "huisarts", "jongerenwerker", "leraar", "lerares", "notaris", "opbouwwerker", "pastoor",
    "pater", "praktijkondersteuner", "professor", "raadslid", "tandarts", "trainer", "verpleegkundige",
    "voorzitter", "wethouder", "wijkagent", "wijkverpleegkundige",
];

/// A name only where it is somebody's own: 'mijn man Piet'.
#[rustfmt::skip]
pub(super) const OWN: &[&str] = &["ex", "man", "moeder", "partner", "vader", "vrouw"];

/// Whose.
#[rustfmt::skip]
pub(super) const WHOSE: &[&str] = &["haar", "hun", "m'n", "mijn", "onze", "uw", "z'n", "zijn"];

/// Titles that are short for something and may have a dot.
#[rustfmt::skip]
pub(super) const SHORT: &[&str] = &["dhr", "dr", "drs", "ds", "fam", "ir", "mevr", "mr", "mrs", "mw", "prof"];

/// What stands between a title or first name and the rest of a name.
#[rustfmt::skip]
pub(super) const PARTICLES: &[&str] = &[
    "'s", "'t", "aan", "al", "bij", "da", "de", "den", "der", "di", "du", "el", "het", "in", "la", "le", "op", "te",
    "ten", "ter", "uit", "van", "vande", "vander", "vd", "von", "zu",
];

/// Of those, the ones behind which a place can stand as well: 'in Emmen', 'van de Jumbo'.
#[rustfmt::skip]
pub(super) const WHERE: &[&str] = &["aan", "bij", "in", "op", "te", "uit"];

/// Words that make what follows a description: 'de dokter van Emmen', 'een meneer van de Jumbo'.
#[rustfmt::skip]
pub(super) const DESCRIBING: &[&str] = &[
    "aardige", "andere", "dat", "de", "deze", "die", "dit", "een", "eigen", "elke", "geen", "haar", "het", "hun",
    "iedere", "je", "jonge", "jouw", "lieve", "mijn", "nieuwe", "ons", "onze", "oude", "uw", "vaste", "vorige",
    "welke", "zijn",
];

/// Words with a capital, at the beginning of a sentence or in a text all in capitals, that are no name.
#[rustfmt::skip]
pub(super) const NO_NAME: &[&str] = &[
    "ik", "je", "jij", "u", "hij", "zij", "ze", "we", "wij", "jullie", "het", "de", "een", "die", "dat", "dit",
    "deze", "en", "of", "maar", "want", "dus", "als", "dan", "er", "hier", "daar", "niet", "geen", "ook", "wel",
    "nog", "nu", "altijd", "nooit", "vaak", "soms", "met", "zonder", "voor", "naar", "om", "over", "door", "tot",
    "is", "was", "zijn", "waren", "heeft", "had", "kan", "kon", "wil", "wilde", "moet", "moest", "mag", "zal",
    "zou", "komt", "kwam", "gaat", "ging", "doet", "deed", "zegt", "zei", "vindt", "vond", "belt", "belde",
    "woont", "woonde", "werkt", "werkte", "helpt", "hielp", "weet", "wist", "wordt", "werd", "ziet", "zag",
    "staat", "stond", "zit", "zat", "krijgt", "kreeg", "maakt", "rijdt", "reed", "blijft", "luistert", "praat",
    "god", "google", "whatsapp", "facebook", "corona", "covid", "thuiszorg", "sociaal", "welzijn", "gemeente",
    "nederland", "nederlands", "nederlandse", "drenthe", "drents", "drentse", "gelderland", "friesland", "turks",
    "turkse", "pools", "poolse", "syrisch", "syrische", "engels", "engelse", "duits", "duitse", "maandag",
    "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "januari", "februari", "maart", "april",
    "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", "kerst", "pasen",
    "pinksteren", "sinterklaas",
];

/// The most common surnames, as they are typed in a hurry behind 'mevrouw'.
#[rustfmt::skip]
pub(super) const COMMON: &[&str] = &[
    "bakker", "beek", "berg", "bos", "bosma", "broek", "brouwer", "bruijn", "bruin", "dekker", "dijk", "dijkstra",
    "gerritsen", "graaf", "groot", "haan", "heijden", "hendriks", "hendriksen", "heuvel", "hoekstra", "hofman",
    "huisman", "jacobs", "jansen", "janssen", "jong", "jonker", "kok", "koster", "kuipers", "leeuwen", "linden",
    "meer", "meijer", "meyer", "mulder", "peters", "pietersen", "postma", "prins", "schouten", "smit", "smits",
    "veen", "veenstra", "vermeulen", "visser", "vliet", "vos", "vries", "willems", "wit",
];

/// Words that are short for something: the dot behind them ends no sentence.
#[rustfmt::skip]
pub(super) const ABBREVIATED: &[&str] = &[
    "apr", "aug", "dec", "feb", "geb", "jan", "jul", "jun", "mob", "mrt", "nov", "nr", "okt", "sep", "tel",
];
