/** Who somebody is and where they live: names and postal addresses. */
import { patternRule, type Surroundings } from "../pattern-rule.js";
import type { Rule } from "../rule.js";

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
  // "abito in via Garibaldi 12": small where it stands in a sentence, as "via" is in English for a channel.
  patternRule(
    "address",
    new RegExp(
      `(?<!\\p{L})(?:in|[Ii]ndirizzo(?: (?:è|di (?:casa|consegna|spedizione)))?:?|è|presso|[Ss]ede:?|[Cc]asa:?) (?<secret>(?:via|vicolo|largo|strada)\\s${PARTICLES}(?:(?=\\p{Lu}\\p{Ll}|[XVI]{1,6}\\s)${ROMANCE_WORD}\\s?${PARTICLES}){1,4},?\\s{0,2}(?:n[.ºo°]{0,2}\\s?)?\\d{1,4}(?:\\s?\\/\\s?\\d{0,3}[a-zA-Z]?|[a-zA-Z])?(?![\\p{L}\\d]|[.,:]\\d))`,
      "u",
    ),
    isItalianStreet,
  ),
  patternRule(
    "address",
    /(?<!\p{L})(?:P\.?\s?O\.?\s?Box|Postfach|Apartado(?: de Correos)?|Casella postale|Postbus|Boîte postale)\s\d{1,7}(?!\d)/iu,
  ),
  // Barbaros Bulvarı No: 12; 人民路100号3栋502室; 서울시 강남구 테헤란로 123; 渋谷区神宮前1-2-3
  patternRule(
    "address",
    /(?<!\p{L})(?:\p{Lu}[\p{L}'’]{1,24}\s){1,3}(?:Caddesi|Cad\.|Sokak|Sokağı|Sok\.|Bulvarı|Mahallesi)\s{0,2}(?:[Nn]o\s?[:.]?\s?)?\d{1,4}(?:\/\d{1,4})?(?!\d)/u,
  ),
  patternRule(
    "address",
    /\p{Script=Han}{2,8}[路街道巷弄]\d{1,5}[号號](?:\d{1,4}(?:栋|棟|座|幢|号楼|单元|楼)){0,2}(?:\d{1,5}室?)?/u,
  ),
  patternRule(
    "address",
    /(?<!\p{Script=Hangul})(?:\p{Script=Hangul}{1,6}[시도구군읍면]\s){1,3}\p{Script=Hangul}{1,10}[로길]\s?\d{1,4}(?:번길\s?\d{1,4})?(?:-\d{1,4})?(?!\d|[원개시분일월년명])/u,
  ),
  // Without a town: 강남대로 42, 서초대로 74길 33, and any street behind the word for an address.
  patternRule(
    "address",
    /(?<!\p{Script=Hangul})(?!(?:그|이|저|요|맘|마음|제멋|뜻|반|약속|말씀|순서|계획|예정|되는|하던|있는|원래|사실|규정|설명|안내|생각)대로)(?:\p{Script=Hangul}{1,8}대로(?:\s?\d{1,3}번?길)?|\p{Script=Hangul}{1,8}로\s?\d{1,3}번?길)\s?\d{1,4}(?:-\d{1,4})?(?!\d|\s?(?:[원개시분일월년명번회통장건차%]|만|천))/u,
  ),
  patternRule(
    "address",
    /(?:주소|배송지|도로명|사는 ?곳|거주지)\p{Script=Hangul}{0,3}\s?[:：]?\s?(?<secret>\p{Script=Hangul}{2,10}[로길]\s?\d{1,4}(?:번길\s?\d{1,4})?(?:-\d{1,4})?)(?!\d|\s?(?:[원개시분일월년명번회통장건차%]|만|천))/u,
  ),
  patternRule(
    "address",
    /[都道府県市区町村郡][\p{Script=Han}\p{Script=Katakana}ヶー]{1,12}\d{1,4}(?:-\d{1,4}){1,3}(?![\d日時人個回枚本円週月分年])/u,
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

/** "Log in via Google 2 days ago" is none. */
function isItalianStreet(address: string, { after }: Surroundings): boolean {
  if (
    /^\p{L}+\s(?:Google|Apple|Facebook|Instagram|Telegram|Paypal|Stripe|Klarna|Satispay|Zoom|Teams|Skype|Slack|Chrome|Safari|Firefox|Whats|Amazon|Airplay|Bluetooth|Android|Windows|Email|Mail|Internet)/iu.test(
      address,
    )
  )
    return false;
  return !/^\s(?!(?:a|e|ed|o|ma|per|non|grazie|interno|int|scala|piano|citofono|dopo|invece|perché|vicino|di|da|con|al|presso|è|e')(?!\p{L}))\p{Ll}/u.test(
    after,
  );
}

const CAPITAL = "\\p{Lu}[\\p{L}'’-]{1,30}\\.?";
const INITIAL = "\\p{Lu}\\.";
const PARTICLE = "(?:van|von|der|den|de|da|di|du|la|le|el|al|bin|dos|del)";
/** One to four words: "Thomas Müller", "Anna M. de la Cruz" */
const NAME = `(?:${INITIAL} ?){0,2}${CAPITAL}(?:[ \\u00a0]{1,2}(?:${INITIAL}|${PARTICLE}|${CAPITAL})){0,3}`;
const FULL_NAME = `${CAPITAL}(?:[ \\u00a0]{1,2}(?:${INITIAL}|${PARTICLE})){0,2}[ \\u00a0]{1,2}${CAPITAL}`;

const INTRODUCTIONS =
  "(?:[Mm]y|[Hh]is|[Hh]er)(?: full| last| first| legal)? name(?:'s| is| was)|[Nn]ame(?: on (?:the )?(?:card|account|order|invoice))?:|[Cc]ard ?holder(?: name)?:?|[Aa]ccount holder:?|[Ii]'?m called|(?:under|in) the name(?: of)?|(?:[Mm]y|[Oo]ur) (?:wife|husband|son|daughter|partner|boss|colleague|friend|mother|father|sister|brother|assistant|neighbou?r|manager|client)|(?:[Mm]eine?|[Uu]nsere?) (?:Frau|Mann|Sohn|Tochter|Kolleg(?:e|in)|Chef(?:in)?)|[Mm]ein [Nn]ame ist|[Ii]ch hei(?:ß|ss)e|[Jj]e m['’]appelle|[Mm]on nom est|[Mm]i nombre es|[Mm]e llamo|[Mm]i chiamo|[Mm]eu nome é|[Mm]e chamo|[Cc]hamo-me|(?:[Bb]enim )?[Aa]dım|[İi]smim|[Mm]ijn naam is|[Ii]k heet|[Jj]ag heter|[Mm]itt namn är|[Jj]eg heter|[Jj]eg hedder|[Nn]azywam się|[Mm]am na imię|[Nn]imeni on|[Mm]inun nimeni on";
const CLOSINGS =
  "(?:(?:[Kk]ind(?:est)?|[Bb]est|[Ww]arm(?:est)?) )?[Rr]egards|[Bb]est(?: wishes)?|[Cc]heers|(?:[Mm]any )?[Tt]hanks(?: again| so much| in advance)?|[Tt]hank you(?: very much| again)?|[Ss]incerely(?: yours)?|[Yy]ours(?: truly| sincerely| faithfully)?|[Rr]espectfully|[Cc]ordially|[Mm]it freundlichen Grü(?:ß|ss)en|[Mm]f[Gg]|(?:[Vv]iele|[Ll]iebe|[Bb]este|[Ff]reundliche) Grü(?:ß|ss)e|[Gg]ru(?:ß|ss)|[Cc]ordialement|[Bb]ien à vous|(?:[Uu]n )?[Ss]alud[oi]s?(?: cordiales)?|[Aa]tentamente|[Aa]tenciosamente|[Oo]brigad[oa]|[Gg]razie|[Cc]ordiali saluti|(?:[Mm]et vriendelijke )?[Gg]roet(?:en|jes)?|[Mm]vg|(?:[Mm]ed )?[Vv]änliga [Hh]älsningar|[Hh]älsningar|(?:[Mm]ed )?[Vv]ennlig [Hh]ilsen|[Mm]vh|[Pp]ozdrawiam|[Tt]erveisin";
const TITLES = "Mr|Mrs|Ms|Miss|Mister|Dr|Prof|Herrn?|Frau|Mme|Madame|Monsieur|Mlle|Señora?|Sra?|Signora?|Dhr|Mevr";

/** Words that stand where a name could, and are none. */
const NO_NAME =
  /^(?:Support|Team|Customer|Service|Sales|Billing|Help|Admin|Premium|Google|Microsoft|Apple|The|This|That|It|We|You|They|And|But|Not|Please|Sent|Plan|Account|Order|Company|User|Test|Member|Gold|Silver|Power|Pro|Enterprise|Business|New|Still|Locked|Out|Urgent|Important|Unable|Waiting|Trying|Having|Looking|Using|Getting|Very|Just|Really|Done|Ready|Also|Now|Then|When|If|On|In|At|For|From|Your|My|Our|All|Any|Everyone|Everybody|Happy|Sorry|Sure|Great|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|June|July|August|September|October|November|December|American|British|English|German|French|Spanish|Italian|Dutch|Polish|Chinese|Japanese|Indian|Canadian|Australian|European)(?!\p{L})/u;
const NO_LOWER_NAME =
  /^(?:not|wrong|spelled|misspelled|incorrect|missing|on|in|the|a|an|still|showing|being|too|displayed|different|changed|already|required|blank|empty|there)(?!\p{L})/iu;

/** The commonest of two characters or more; who is named otherwise has to say that it is a name. */
const JAPANESE_SURNAMES =
  "佐藤|鈴木|高橋|田中|伊藤|渡[辺邊邉部]|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|[斎斉齋齊]藤|清水|山[崎﨑]|池田|橋本|阿部|安部|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|後藤|近藤|村上|遠藤|青木|坂本|福田|太田|西村|藤井|金子|岡本|藤原|中野|三浦|原田|中川|松田|竹内|小野|田村|中山|和田|石田|森田|上田|内田|柴田|酒井|宮崎|横山|高木|安藤|宮本|大野|小島|谷口|今井|工藤|高田|増田|丸山|杉山|村田|大塚|新井|小山|平野|藤本|河野|上野|野口|武田|松井|千葉|菅原|岩崎|久保田?|木下|佐野|野村|松尾|市川|菊[地池]|杉本|古川|大西|島田|水野|桜井|高野|吉川|山内|西田|飯田|西川|小松|北村|安田|五十嵐|川口|平田|中田|服部|川崎|岩田|土屋|福島|本田|樋口|秋山|田口|永井|山中|中西|吉村|川上|石原|大橋|松岡|馬場|[浜濱]田|森本|星野|矢野|浅野|大島";

/** Scripts without capitals: only where the sentence says that it is a name. */
const CASELESS_NAME_RULES: readonly Rule[] = [
  patternRule("name", /(?<!\p{L})(?:و?اسمي)(?: هو)?\s{1,2}(?<secret>\p{Script=Arabic}{2,15}(?: (?!و)\p{Script=Arabic}{2,15})?)/u),
  patternRule(
    "name",
    /(?:我叫|我的名字(?:是|叫)|我姓名是)\s?(?![你您他她它人客快])(?<secret>\p{Script=Han}{2,4})(?=[，。,、！!\s]|$)/u,
  ),
  patternRule("name", /(?:名前は|氏名は)\s?(?<secret>[\p{Script=Han}\p{Script=Katakana}ー]{2,8})(?=です|と申|、|。)/u),
  patternRule(
    "name",
    /(?<![\p{Script=Han}\p{Script=Katakana}])(?<secret>[\p{Script=Han}\p{Script=Katakana}ー]{2,8})(?=と(?:申します|いいます|言います))/u,
  ),
  // "私は山口在住です" is where somebody lives.
  patternRule(
    "name",
    new RegExp(
      `(?:私|わたし|わたくし|僕|ぼく|俺)は\\s?(?<secret>(?:${JAPANESE_SURNAMES})(?!在住|出身|県|市|区|町|都|府|生まれ|育ち|支店|店|駅|大学|高校|方面|周辺|付近|製)[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]{0,4}?)(?=です|と申|といいます|と言います|でござい|。)`,
      "u",
    ),
  ),
  patternRule("name", /(?:제|내) 이름은\s?(?<secret>\p{Script=Hangul}{2,5}?)(?=입니다|이에요|예요|이고|이며|[.,])/u),
  patternRule("name", /(?:저는|전)\s(?<secret>\p{Script=Hangul}{2,5}?)(?=이?라고 합니다)/u),
];

export const NAME_RULES: readonly Rule[] = [
  patternRule("name", new RegExp(`(?<!\\p{L})(?:${INTRODUCTIONS})\\s{1,3}(?<secret>${NAME})`, "u"), isName),
  patternRule(
    "name",
    /(?<!\p{L})my name(?:'s| is) (?<secret>\p{Ll}{2,20}(?: (?!and |but |i |im |from |with |on |is |at |in |my |not |so )\p{Ll}{2,20})?)(?!\p{L})/iu,
    (name) => !NO_LOWER_NAME.test(name),
  ),
  patternRule(
    "name",
    new RegExp(
      `(?<!\\p{L})(?:I am|I['’]m|[Ii]ch bin|[Jj]e suis|[Ss]oy|[Ss]ono|[Ss]ou|[Ii]k ben|[Jj]estem|[Jj]ag är) (?<secret>${FULL_NAME})`,
      "u",
    ),
    isName,
  ),
  patternRule(
    "name",
    new RegExp(
      `(?<!\\p{L})(?:I am|I['’]m|[Tt]his is|[Hh]ere is|[Hh]ier ist|[Ii]ch bin|[Ss]oy|[Ss]ono) (?<secret>${NAME})(?=,|,? (?:and (?:I|my|we)|from|here|calling|speaking|again|at|und|von|aus|y|de)(?!\\p{L}))`,
      "u",
    ),
    isName,
  ),
  ...CASELESS_NAME_RULES,
  patternRule("name", new RegExp(`(?<!\\p{L})(?:${TITLES})\\.? (?<secret>${NAME})`, "u"), isName),
  // A closing on a line of its own, the name below it
  patternRule(
    "name",
    new RegExp(
      `(?:^|[\\n.!?]\\s{0,3})(?:${CLOSINGS})[,.!]?[ \\t]{0,3}\\r?\\n\\s{0,4}(?<secret>${NAME})(?=[ \\t]{0,3}(?:\\r?\\n|$|[,|]))`,
      "u",
    ),
    isName,
  ),
  // Behind the closing, at the end of the text
  patternRule("name", new RegExp(`(?<!\\p{L})(?:${CLOSINGS})[,.!]? [-–—]?\\s?(?<secret>${NAME})\\s{0,3}$`, "u"), isName),
  patternRule("name", new RegExp(`(?:^|\\n)\\s{0,3}[-–—~]{1,2}\\s?(?<secret>${NAME})\\s{0,3}$`, "u"), isName),
];

function isName(name: string): boolean {
  return !name.split(/\s+/).some((word) => NO_NAME.test(word));
}
