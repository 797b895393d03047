/** The rules that hide passwords, keys, codes and tokens. */
import { patternRule } from "../pattern-rule.js";
import { redactionRule, type Rule, type Span } from "../rule.js";
import harmless from "./harmless-words.json" with { type: "json" };

/** What people call a secret, in the languages customers write. */
export const PASSWORDS =
  "pass ?words?|pass-?wd|pass ?phrase|pass ?code|pwd|pw|passwort|pass-?wort|kennwort|passwd|mot de passe|mdp|contrase[nñ]a|clave(?: de acceso)?|senha|palavra[- ]passe|wachtwoord|lösenord(?:et|en|ets)?|adgangskode|passord|salasana|has[łl](?:o|a|em|u)|heslo|jelszó|parol(?:[aăe]|am|amız|anız)|şifre(?:m|miz|n|niz|si)?|пароль|пароля|κωδικός|סיסמה|mật khẩu|kata sandi|密码|密碼|口令|パスワード|合言葉|비밀번호|비번|패스워드|암호(?!화)|รหัสผ่าน|พาสเวิร์ด|كلمة (?:المرور|السر)|رمز عبور|कूटशब्द|पासवर्ड|kodeord|losung|codewort|zugangscode|zugangswort|geheimwort|pass ?key|(?:secret|code|magic) word|(?:access|entry|door|gate|unlock|alarm|wi-?fi|wlan|network|wpa2?|router)[ -]?(?:code|key|pass|password)|wi-?fi-?passwort|wlan-?(?:passwort|schlüssel)|schlüsselwort|credentials";
export const KEYS =
  "api[ _-]?(?:key|token|secret)|(?:access|secret|private|auth(?:entication)?|encryption|signing|shared)[ _-]?(?:key|token)|client[ _-]?secret|api ?(?:キー|密钥|키)|アクセス(?:キー|トークン)|トークン|密钥|金鑰|bearer token|security token|token|api-?schlüssel|clé api|clave api|licen[cs]e key|product key|activation key|secret|webhook secret|recovery codes?|backup codes?|seed phrase|recovery phrase|security answer|mother['’]?s maiden name|session(?:[ _-]?(?:id|key|cookie|token))|cookie|jwt|x-[a-z-]{2,20}-(?:key|token)";
export const CODES =
  "pin(?:[ -]?(?:code|number|nummer))?|geheimzahl|(?:cvv2?|cvc2?|csc)(?:[ -]?(?:code|number))?|security code|sicherheitscode|prüfziffer|code de sécurité|código de seguridad|otp|one[- ]time (?:code|password|passcode)|verification code|(?:login|sign[- ]?in|2fa|mfa|two[- ]factor|authenticator|auth|sms) code|bestätigungscode|code de vérification|código de verificación|tan|(?:my|your|the sms|received) code|رمز (?:التحقق|التأكيد)|کد تأیید|验证码|驗證碼|校验码|动态码|安全码|認証(?:コード|番号)|確認コード|暗証番号|セキュリティコード|ワンタイムパスワード|인증 ?(?:번호|코드)|보안 ?코드|핀 ?번호|รหัส ?(?:OTP|PIN|ยืนยัน)";

const START = "(?<![\\p{L}\\p{N}_])";
/** "password for the account is", "PIN of my card:" */
const OF_WHAT = "(?:\\s(?:for|of|to|on|für|zu|zum|von|de|du|pour|para|del|per|voor)(?:\\s[\\p{L}\\p{N}'’-]{1,20}){1,4}?)?";
const SEPARATOR = "\\s{0,2}(?:[:=：]|->|→|=>)\\s{0,3}";
const VERB =
  "(?:\\s(?:is|was|are|still|now|currently|lautet|ist|war|heißt|est|était|es|era|é|era|è|är|er|on|jest|je|adalah|là|هي|هو)){1,2}\\s{1,2}";
const QUOTED = "[\"'“”„«`‘](?<secret>[^\"'“”«»`’\\n]{3,80})[\"'“”«»`’]";
/** Ends before the punctuation of the sentence. */
const WORD = '(?<secret>[^\\s"“”«»]{2,200}[^\\s"“”«».,;:!?)\\]}\'’])';
const SECRETS = `(?:${PASSWORDS}|${KEYS})`;

/** "… is the old password": what stands between a value and the word for it. */
const BEFORE_LABEL = [
  "[\"'”’»]?,?\\s(?:is|was|ist|war|lautete?|est|était|es|era|foi|é|è|fue|jest|był|är|var)(?:\\s(?:still|now|not|noch|jetzt|toujours|todavía|ainda|ancora|nog|nu)){0,1}",
  "[\"'”’»]?,",
  "[\"'”’»]?\\s(?:as|for|als|comme|como|come|als|jako|som)",
].join("|");
const DETERMINERS =
  "(?:the|my|our|your|his|her|a|das|mein|unser|ihr|le|mon|notre|votre|la|mi|nuestra|su|a|minha|nossa|sua|mia|nostra|mijn|het|ons|de|moje|mitt)";
/** "the password field", "my password problem": the word is no label there. */
const NO_LABEL =
  "(?!\\s(?:fields?|pages?|managers?|reset|resets|link|policy|problems?|issues?|change|screen|box|rules?|prompt|form|hint|length|protection)(?!\\p{L}))";

/** What a one-time code is called besides its longer names. Not the code of an error, a discount or a town. */
const ANY_CODE =
  "(?<!(?:error|status|http|promo|discount|voucher|coupon|gift|postal|zip|post|area|country|dialling|dialing|product|item|colou?r|bar|source|tax|booking|order|exit|response|dress|qr)[ -])(?:codes?|codice|c[oó]digo|kod)(?!\\s(?:promo|postal|postale|sconto|erreur|errore|source|barre|fiscale|cliente|produ[ck]t|ean)|\\sde\\s(?:error|erro|descuento|desconto|barras|r[ée]duction|produ)|\\sd['’]erreur)";
/** Numbers that are none of a code or an account, though they stand near one. */
const OTHER_NUMBERS =
  "(?:orders?|errors?|invoices?|tickets?|tracking|versions?|line|balance|price|total|bestellung|fehler|rechnung|saldo|betrag|commande|facture|erreur|solde|montant|pedido|factura|fatura|encomenda|erro|valor|ordine|fattura|errore|importo|bestelling|factuur|fout|bedrag)";
const WORDS_BETWEEN = `(?:,?\\s(?!${OTHER_NUMBERS}(?!\\p{L}))[\\p{L}'’-]{1,20}){0,5}?`;
const LINK =
  ",?\\s(?:is|was|says|reads|being|number|no\\.|nr\\.?|ist|war|lautet|lautete|nummer|est|était|numéro|es|era|fue|número|é|foi|è|numero|luidt|jest|był|numer|är|var)";

/** "the code that came was 4711", "the account that I opened has the number …": up to four words between the two, and a link. */
export function numberNear(nouns: string, digits: string): RegExp {
  return new RegExp(
    `${START}(?:${nouns})(?!\\p{L})${WORDS_BETWEEN}(?:${LINK}){1,2}(?::\\s?|\\s{1,2}|\\s?#)(?<secret>${digits})(?![\\d%.,]\\d|\\d|%|\\s?(?:[€$£]|eur|usd|gbp|euros?|dollars?|pounds?|points?|punt))`,
    "iu",
  );
}

const HARMLESS: ReadonlySet<string> = new Set(harmless);

export const LABELLED_SECRET_RULES: readonly Rule[] = [
  patternRule("secret", labelled(SECRETS, `(?:${SEPARATOR}|${VERB}|\\s{1,2})${QUOTED}`), isNoSentence),
  patternRule("secret", /(?<![\p{L}])(?:seed|recovery) phrase\s?(?:is|:)\s{1,3}(?<secret>[a-z]{3,10}(?: [a-z]{3,10}){10,23})/iu),
  patternRule("secret", labelled(SECRETS, `${SEPARATOR}${WORD}`), isNoPlainRemark),
  patternRule("secret", labelled(PASSWORDS, `${VERB}${WORD}`), isNoPlainRemark),
  patternRule("secret", labelled(KEYS, `${VERB}${WORD}`), isMixed),
  // "clave secreta: luna1234"
  patternRule("secret", labelled(PASSWORDS, `(?:\\s\\p{L}{2,14}){1,2}${SEPARATOR}${WORD}`), isMixed),
  // "my password, the one from yesterday (Kx9#mmP2), …": what looks like one near the word is one
  patternRule(
    "secret",
    new RegExp(
      `${START}(?:${PASSWORDS})(?!\\p{L})[^\\n]{1,40}?[\\s("'“‘«](?<secret>[^\\s"'“”‘’«»()]{7,60}[^\\s"'“”‘’«»().,;:!?])`,
      "iu",
    ),
    isStrong,
  ),
  // Settings as developers paste them: DB_PASSWORD=…
  patternRule(
    "secret",
    /(?<![\w])[A-Za-z][A-Za-z0-9_]{0,40}_(?:KEY|TOKEN|SECRET|PASSWORD|PASSWD|PWD|PASS)\s?[=:]\s?["']?(?<secret>[^\s"']{4,400})/i,
    isMixed,
  ),
  // "hunter2 is my password", "I typed hunter2 as the password"
  patternRule(
    "secret",
    new RegExp(
      `(?<![^\\s"'“„«(])(?<secret>[^\\s"'“”„«»,]{4,60})(?:(?:${BEFORE_LABEL})\\s${DETERMINERS}|["'”’»]?\\s(?:as|als|comme|como|come|jako|som))(?:\\s\\p{L}{2,12}){0,2}?\\s(?:${PASSWORDS})(?!\\p{L})${NO_LABEL}`,
      "iu",
    ),
    isMixed,
  ),
  patternRule(
    "secret",
    new RegExp(
      `["“„«](?<secret>[^"“”„«»\\n]{3,60})(?:["”»])(?:(?:${BEFORE_LABEL})\\s${DETERMINERS}|["'”’»]?\\s(?:as|als|comme|como|come|jako|som))(?:\\s\\p{L}{2,12}){0,2}?\\s(?:${PASSWORDS})(?!\\p{L})${NO_LABEL}`,
      "iu",
    ),
  ),
  // "pass" alone may be a boarding pass.
  patternRule("secret", new RegExp(`${START}pass(?:${SEPARATOR}|\\sis\\s|\\s)${WORD}`, "iu"), (value) => isMixed(value)),
  patternRule("secret", new RegExp(`${START}pass${SEPARATOR}${WORD}`, "iu"), isNoPlainRemark),
  // "changed my password to …", "password Hunter2!"
  patternRule(
    "secret",
    new RegExp(`${START}(?:${SECRETS})(?!\\p{L})(?:\\s(?:to|in|auf|à|a|por)|\\s[-–—])?\\s{1,2}${WORD}`, "iu"),
    isMixed,
  ),
  patternRule(
    "secret",
    new RegExp(
      `${START}(?:${CODES})(?!\\p{L})${OF_WHAT}(?:${SEPARATOR}|${VERB}|\\s{1,2}|#)(?<secret>(?:[A-Z]-)?\\d(?:[ -]?\\d){2,7})(?![\\d%.,]\\d|\\d|%)`,
      "iu",
    ),
  ),
  patternRule("secret", numberNear(CODES, "\\d(?:[ -]?\\d){2,7}")),
  patternRule("secret", numberNear(ANY_CODE, "\\d(?:[ -]?\\d){3,7}")),
  patternRule("secret", /(?<!\w)G-\d{6}(?!\d)/),
  // Both halves of a login: "log in with maria / Sup3r", "login: maria / Sup3r"
  patternRule(
    "secret",
    /(?<!\p{L})(?:log(?:ged|ging)?[ -]?in|sign(?:ed)?[ -]?in)\s(?:with|as|using|mit|avec|con)\s\S{2,60}(?:\s?[/|,:]\s?|\s(?:and|und|et|y)\s)(?<secret>\S{4,80})/iu,
    isMixed,
  ),
  patternRule(
    "secret",
    /(?<![\p{L}])(?:login|log-in|zugangsdaten|identifiants|credentials)\s?(?:is|are|:|=)\s{0,2}\S{2,60}\s?[/|]\s?(?<secret>\S{4,80})/iu,
    isMixed,
  ),
];

function labelled(labels: string, value: string): RegExp {
  return new RegExp(`${START}(?:${labels})(?!\\p{L})${OF_WHAT}${value}`, "iu");
}

/** "password: wrong again" tells nothing, "password: sunshine" tells all. */
export function isNoPlainRemark(value: string): boolean {
  if (/^\[[a-z]+-\d+$/.test(value) || /^\W+$/u.test(value)) return false;
  return isMixed(value) || (value.length >= 4 && !HARMLESS.has(value.toLowerCase().replace(/['’]/g, "")));
}

export function isNoSentence(value: string): boolean {
  return isMixed(value) || value.split(" ").some((word) => !HARMLESS.has(word.toLowerCase()));
}

/** Letters with digits or signs, or several digits: what a password looks like and a word does not. */
export function isMixed(value: string): boolean {
  const digits = (value.match(/\d/g) ?? []).length;
  const characters = /\p{L}/u.test(value);
  const signs = /[!@#$%^&*+=?~]/.test(value);
  return value.length >= 4 && ((characters && (digits > 0 || signs)) || digits >= 6 || (digits > 0 && signs));
}

/** Both cases and digits, or letters, digits and signs. */
function isStrong(value: string): boolean {
  const cases = /\p{Lu}/u.test(value) && /\p{Ll}/u.test(value);
  return (
    /\d/.test(value) && /\p{L}/u.test(value) && (cases || /[!@#$%^&*+=?~]/.test(value)) && !/^https?:|^\w+[-_]\d+$/.test(value)
  );
}

/** Keys that say by their first letters what they are. */
const ISSUED = [
  "sk-(?:proj-|ant-|or-|live-|test-)?[\\w-]{16,200}",
  "(?:sk|pk|rk)_(?:live|test)_\\w{10,200}",
  "whsec_[\\w+/=]{16,200}",
  "gh[pousr]_\\w{20,255}",
  "github_pat_\\w{20,255}",
  "gl(?:pat|ptt|dt|rt)-[\\w-]{16,100}",
  "xox[abeoprs]-[\\w-]{10,200}",
  "xapp-[\\w-]{10,200}",
  "(?:AKIA|ASIA|AGPA|AIDA|AROA)[A-Z0-9]{16}",
  "AIza[\\w-]{30,50}",
  "ya29\\.[\\w-]{20,500}",
  "GOCSPX-[\\w-]{20,60}",
  "SG\\.[\\w-]{16,40}\\.[\\w-]{16,60}",
  "npm_\\w{30,60}",
  "pypi-[\\w-]{16,200}",
  "hf_\\w{20,60}",
  "do[oprt]_v1_[a-f0-9]{40,80}",
  "shp(?:at|ca|pa|ss)_[a-fA-F0-9]{20,60}",
  "EAA[A-Za-z0-9]{40,300}",
  "key-[a-f0-9]{32}",
  "dG9rO[\\w+/=:]{20,200}",
  "eyJ[\\w-]{8,4000}(?:\\.[\\w-]{2,4000}){0,2}",
];

export const TOKEN_RULES: readonly Rule[] = [
  redactionRule("secret", findPrivateKeys),
  patternRule("secret", new RegExp(`(?<![\\w-])(?:${ISSUED.join("|")})(?![\\w])`)),
  patternRule("secret", /\b(?:Bearer|Basic)\s{1,3}(?<secret>[\w.~+/-]{12,4000}={0,2})/i, hasDigitOrCase),
  // Wallets: whoever reads one can follow the person.
  patternRule("secret", /(?<![\w-])(?:0x[a-fA-F0-9]{40}|bc1[a-z0-9]{25,62})(?!\w)/),
  // Nothing people write by hand is 28 characters of both cases and digits. Not inside addresses: those stay.
  patternRule("secret", /(?<![\w/.=#-])[A-Za-z0-9_+-]{28,500}={0,2}(?![\w/])/, isRandom),
];

const LONGEST_KEY = 8000;

/** From a first line to the next last line. The last lines are read once: a text of first lines only has none to be searched for. */
function* findPrivateKeys(text: string): Iterable<Span> {
  const lines = [...text.matchAll(/-----(BEGIN|END) [A-Z ]{0,30}PRIVATE KEY-----/g)];
  let start: number | null = null;
  for (const { index, 0: line, 1: side } of lines) {
    if (side === "BEGIN") start = start !== null && index - start < LONGEST_KEY ? start : index;
    else if (start !== null) {
      if (index - start <= LONGEST_KEY) yield { start, end: index + line.length };
      start = null;
    }
  }
}

function hasDigitOrCase(value: string): boolean {
  return /\d/.test(value) || (/[a-z]/.test(value) && /[A-Z]/.test(value));
}

/** Both cases and digits, and no long stretch of plain words. A hash in hexadecimal or a UUID is an id, not a secret. */
function isRandom(value: string): boolean {
  return /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && !/[a-z]{9}/.test(value);
}
