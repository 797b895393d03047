import { patternRule, type Rule, type Surroundings } from "../rule.js";

const NAME_WORD = "(?:\\p{Lu}[\\p{L}'’.-]{0,24}|of|the|de|la|del|den|der|van|di|\\d{1,3}(?:st|nd|rd|th))";
const ENGLISH_TYPES =
  "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Square|Sq|Terrace|Way|Close|Crescent|Highway|Hwy|Parkway|Pkwy|Circle|Cir|Gardens|Grove|Mews|Hill|Row|Walk|Quay|Broadway";
const UNIT = "(?:,?\\s(?:[Aa]pt\\.?|[Aa]partment|[Uu]nit|[Ss]uite|[Ss]te\\.?|[Ff]lat|[Ff]loor|#)\\s?[\\w-]{1,6})?";
const AT_HOME =
  "(?:live[sd]? (?:at|on|in)|address(?: is)?:?|ship(?:ped)?(?: it)? to|deliver(?:ed)?(?: it)? to|send(?: it)? to|moved to|located at|delivery to|residing at)";
const NUMBER = "\\d{1,5}(?:\\s?[a-zA-Z])?(?:[-/]\\d{1,4}[a-zA-Z]?)?";
const GERMANIC =
  "straße|strasse|str\\.|weg|platz|allee|gasse|chaussee|straat|laan|plein|gracht|kade|singel|dijk|gatan|vägen|gata|veien|vegen|vej|gade|katu";
const ROMANCE_FIRST =
  "Calle|C\\/|Avenida|Avda\\.?|Av\\.|Plaza|Paseo|Carrer|Camino|Rua|Travessa|Praça|Via|Viale|Piazza|Corso|Largo|Vicolo|ulica|ul\\.|Strada|[Uu]litsa|calle|avenida|plaza|paseo|rua|viale|piazza|corso";
const PARTICLES = "(?:(?:de|del|della|dei|di|da|do|dos|das|du|des|la|las|los|el|le|les|l['’]|d['’])\\s?){0,3}";
/** To its last letter: were it allowed to end before, "Via AAAA…" could be divided into words in as many ways as it is long. */
const ROMANCE_WORD = "[\\p{Lu}\\d][\\p{L}'’.-]{0,24}(?![\\p{L}'’.-])";
const FRENCH_NUMBER = "(?<![\\p{L}\\p{N}.,])\\d{1,4}(?:\\s?(?:bis|ter))?,?\\s";
const MORE_NAMES = "(?:[\\s-]\\p{Lu}[\\p{L}'’-]{1,24}){0,3}";
const GERMAN_STREET_ENDINGS =
  "(?:markt|bahnhof|rathaus|park|see|berg|anger|hang|wald|stein|kirche|graben|hof|feld|bach|mühle|linden|ufer|tor|schloss|brunnen|wiese|garten)";

/** "Karl", and "Müller-von-der" of Müller-von-der-Tann-Straße; a dash before a capital parts two words, so that there is one way to. */
const GERMAN_WORD = "\\p{Lu}(?:[\\p{L}.]{1,24}|(?=-))(?:-\\p{Ll}[\\p{L}.]{0,24}){0,3}";

export const ADDRESS_RULES: readonly Rule[] = [
  patternRule(
    "address",
    new RegExp(
      `(?<![\\p{L}\\p{N}.,$€£])\\d{1,5}[A-Za-z]?(?:[-/]\\d{1,4}[A-Za-z]?)?,?\\s(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\\.?\\s)?(?:${NAME_WORD}\\s){1,4}(?<!(?:Google|Flash|Hard|Disk|USB|External|Milky) )(?:${ENGLISH_TYPES})(?!\\p{L})\\.?(?:\\s(?:N|S|E|W|NE|NW|SE|SW)(?!\\p{L}))?${UNIT}`,
      "u",
    ),
  ),
  patternRule(
    "address",
    new RegExp(
      `${AT_HOME}\\s(?<secret>\\d{1,5}[a-z]?,?\\s(?:[\\p{L}'’.-]{1,24}\\s){1,4}(?:${ENGLISH_TYPES})(?!\\p{L})${UNIT})`,
      "iu",
    ),
  ),
  // Hauptstraße 5, Keizersgracht 123, Drottninggatan 12
  patternRule(
    "address",
    new RegExp(
      `(?<!\\p{L})(?:\\p{Lu}[\\p{L}-]{0,24}\\s){0,2}\\p{Lu}\\p{L}{1,30}(?:${GERMANIC})\\s{1,2}${NUMBER}(?![\\p{L}\\d]|[.,]\\d)`,
      "u",
    ),
  ),
  patternRule("address", /(?<!\p{L})\p{Ll}{3,30}(?:straße|strasse|straat|gracht|gatan|vägen)\s\d{1,4}\s?[a-z]?(?![\p{L}\d])/u),
  patternRule(
    "address",
    new RegExp(
      `(?<!\\p{L})(?:(?!(?:Auf|Den|Der|Die|Das|Ein|Einen|Mein|Kein|Dieser|Von)\\s)${GERMAN_WORD}[\\s-]){1,6}(?:Straße|Strasse|Str\\.|Weg|Platz|Allee|Gasse|Ring|Damm|Ufer)\\s${NUMBER}(?![\\p{L}\\d]|[.,]\\d)`,
      "u",
    ),
  ),
  patternRule(
    "address",
    new RegExp(
      `(?<!\\p{L})(?:Am|An der|Im|In der|Auf der|Zum|Zur|Unter den)\\s(?:\\p{Lu}\\p{Ll}{2,20}\\s)?(?:\\p{Lu}\\p{Ll}{0,20})?${GERMAN_STREET_ENDINGS}\\s${NUMBER}(?![\\p{L}\\d]|[.,]\\d)`,
      "iu",
    ),
    isGermanTown,
  ),
  // 12 bis, rue de la Paix; the second half are ordinary words, unless a name follows
  patternRule(
    "address",
    new RegExp(
      `${FRENCH_NUMBER}(?:[Rr]ue|[Aa]venue|[Aa]v\\.|[Bb]oulevard|[Bb]d|[Ii]mpasse|[Qq]uai|[Aa]llée|[Ff]aubourg)\\s${PARTICLES}[\\p{L}'’-]{2,30}${MORE_NAMES}`,
      "u",
    ),
  ),
  patternRule(
    "address",
    new RegExp(
      `${FRENCH_NUMBER}(?:[Pp]lace|[Cc]hemin|[Cc]ours|[Rr]oute|[Ss]quare)\\s${PARTICLES}\\p{Lu}[\\p{L}'’-]{1,30}${MORE_NAMES}`,
      "u",
    ),
  ),
  // Calle Mayor 12, Via Roma, 5, ul. Długa 7/3
  patternRule(
    "address",
    new RegExp(
      `(?<!\\p{L})(?:${ROMANCE_FIRST})\\s?${PARTICLES}(?:${ROMANCE_WORD}\\s?${PARTICLES}){1,4},?\\s{0,2}(?:n[.ºo°]{0,2}\\s?)?${NUMBER}(?![\\p{L}\\d]|[.,]\\d)`,
      "u",
    ),
    isNoChannel,
  ),
  patternRule(
    "address",
    /(?<!\p{L})(?:P\.?\s?O\.?\s?Box|Postfach|Apartado(?: de Correos)?|Casella postale|Postbus|Boîte postale)\s\d{1,7}(?!\d)/iu,
  ),
  // British postcodes: one is a dozen houses.
  patternRule("address", /(?<![A-Z0-9-])(?:[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?)\s\d[ABD-HJLNP-UW-Z]{2}(?![A-Z0-9-])/),
];

/** "im Park 3 Stunden" is a stay, "Am Park 3" an address. */
function isGermanTown(address: string, { after }: Surroundings): boolean {
  return /^\p{Lu}/u.test(address) && !/^\s(?:Uhr|Stunden?|Tagen?|Minuten?|Personen|Mal|Stück)(?!\p{L})/u.test(after);
}

/** "Via Stripe 3 payments failed": what goes on in lower case is no address. */
function isNoChannel(address: string, { after }: Surroundings): boolean {
  return !/^Via\s/.test(address) || !/^\s\p{Ll}/u.test(after);
}
