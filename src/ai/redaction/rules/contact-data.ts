/** The rules that hide e-mail addresses, phone numbers, secrets in links, and addresses of networks. */
import { patternRule, type Surroundings, surroundings } from "../pattern-rule.js";
import { redactionRule, type Rule, type Span } from "../rule.js";
import { UNSPACED } from "../scripts.js";

/** `icon@2x.png` and `git@github.com` are no people. */
const NO_PERSON = /\.(?:png|jpe?g|gif|svg|webp|css|js|ts|html?)$|^git@/i;

/** Letters and digits of the scripts with blanks: what follows an address at once in another is no part of it. */
const CHARACTER = `[[\\p{L}\\p{N}]--[${UNSPACED}]]`;

export const EMAIL_RULES: readonly Rule[] = [
  patternRule(
    "email",
    new RegExp(
      `(?<![${CHARACTER}._%+'\\-])[${CHARACTER}_][${CHARACTER}._%+'\\-]{0,63}@[${CHARACTER}\\-]{1,63}(?:\\.[${CHARACTER}\\-]{1,63}){0,5}\\.[\\p{L}--[${UNSPACED}]]{2,24}(?!${CHARACTER})`,
      "v",
    ),
    (address) => !NO_PERSON.test(address),
  ),
  // One of such a script, with the words beside it.
  patternRule(
    "email",
    /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}_][\p{L}\p{N}._%+'-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}\.\p{L}{2,24}(?![\p{L}\p{N}])/u,
    (address) => !NO_PERSON.test(address),
  ),
  // As a parameter of an address
  patternRule("email", /(?<![\w.+-])[\w.+-]{1,64}%40[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/),
  // jane (at) example (dot) com; jane at example dot com
  patternRule(
    "email",
    /(?<![\p{L}\p{N}._-])[\p{L}\p{N}_][\p{L}\p{N}._%+-]{0,63}\s{0,2}(?:[[({]\s?(?:at|@|arroba|chez)\s?[\])}]|\sat\s)\s{0,2}[\p{L}\p{N}-]{1,63}(?:(?:\.|\s{0,2}[[({]\s?(?:dot|punkt|point|punto)\s?[\])}]\s{0,2}|\s(?:dot|punkt)\s)[\p{L}\p{N}-]{1,63}){1,4}(?![\p{L}\p{N}])/iu,
    (address) => /[[({]|\sdot\s|\spunkt\s/i.test(address),
  ),
];

/** Words that announce a telephone number. */
const PHONE_WORDS =
  /(?<!\p{L})(?:call(?: me| us| back)?|phone|tel|telephone|mobile|cell|whats ?app|signal|reach(?: me| us)?|text(?: me)?|sms|ring(?: me)?|fax|dial|contact|callback|my number|handy\w*|telefon\w*|ruf\w*|mobil\w*|anrufen|erreichbar|portable|téléphone|tél|appel\w*|joindre|tel[eé]fono|m[oó]vil|celular|ll[aá]m\w*|telem[oó]vel|telefone|lig\w{1,4}|cellulare|chiam\w*|telefoon\w*|bel(?:len)?|mobiel|puhelin\w*|numer telefonu|komórk\w*|(?:za)?dzwo\w*|zavol\w*|mob|tlf|soit\w*|ring|ligue|тел\p{L}*|звон\p{L}*|τηλ\p{L}*|هاتف\p{L}*|جوال\p{L}*|موبايل\p{L}*|تلفن|موبایل|फ़ोन|फोन|मोबाइल)(?!\p{L})[^\n;]{0,30}$/iu;
/** The same in scripts without blanks. */
const UNSPACED_PHONE_WORDS =
  /(?:電話|电话|手机|手機|携帯|ケータイ|スマホ|連絡先|联系方式|聯絡方式|致电|拨打|전화|휴대폰|핸드폰|연락처|โทร|เบอร์|มือถือ)[^\n;。、,!?]{0,14}$/u;
/** Words directly before a number that make it the number of a thing. */
const THING_WORDS =
  /(?<!\p{L})(?:orders?|bestell\w*|auftrag\w*|commande|pedido|ordine|zamówieni\w*|invoices?|rechnung\w*|facture|factura|fattura|fatura|tracking|sendung\w*|shipment|parcel|pa(?:ke|cka)t|package|colis|ticket|case|ref(?:erence)?|booking|reserv\w*|buchung\w*|sku|article|artikel\w*|item|product|produkt\w*|model|part|serial|s\/n|imei|ean|upc|isbn|barcode|version|build|release|error|fehler\w*|code|p\.?o|rma|transaction|txn|confirmation|quote|contract|vertrag\w*|subscription|customer|kunden\w*|client|member\w*|user|account|konto\w*|workspace|conversation|receipt|payment|amount|total|file|row|line|page|zip|flight|train)\W{0,3}(?:(?:id|no|nr|num|number|nummer|numéro|número|code|key|is|was|ist|of|n°|nº)\W{0,3}){0,3}$/iu;
const UNSPACED_THINGS =
  /(?:订单|訂單|单(?=号)|單(?=號)|快递|物流|发票|發票|客户|会员|會員|[账帐](?=[号户])|帳(?=號)|工单|商品|产品|型(?=[号號])|序列|注文|伝票|追跡|請求書?|領収書|顧客|お客様|品番|型番|製品|予約|주문|송장|운송장|예약|회원|고객|상품|제품|คำสั่งซื้อ|ออเดอร์|พัสดุ|ใบแจ้งหนี้|สมาชิก|ลูกค้า)\s?(?:の?番号?|号码?|號碼?|编号|編號|번호|หมายเลข|ID|no\.?)?\s?(?:は|が|是|为|為|[은는이가]|คือ)?[\s:#(]{0,3}$/iu;
const GENERIC_BEFORE = /(?:#|(?<!\p{L})(?:id|no\.?|nr\.?|n°|nº))\s?$/iu;
/** Whether what stands before a number makes it that of an order, a parcel, a bill. */
export const isNumberOfThing = (before: string): boolean => THING_WORDS.test(before) || UNSPACED_THINGS.test(before);
/** Money and quantities are written in the same groups. */
const QUANTITY_AFTER =
  /^\s?(?:[€$£¥%]|eur|usd|gbp|chf|kr\b|zł|px|kb|mb|gb|ms|rows?|users?|items?|records|seats|units|pieces|stück|km|kg|元|円|块|원|บาท)/i;
const MONEY_BEFORE = /(?:[€$£¥₩฿]|人民币|\b(?:eur|usd|gbp|chf|rs\.?|inr))\s?$/i;
const DATE = /^(?:\d{4}([./-])\d{1,2}\1\d{1,2}|\d{1,2}([./-])\d{1,2}\2(?:\d{4}|\d{2}))(?!\2?\d)/;

/** National habits of writing a number, without a country code. */
const NATIONAL = [
  /^(?:1[ .-]?)?\(?[2-9]\d{2}\)?[ .-]{1,2}\d{3}[ .-]\d{4}$/, // United States, Canada; Italian mobiles
  /^\(\d{2,5}\)[ .-]?\d{3,5}(?:[ .-]?\d{2,5}){0,3}$/, // an area code in brackets
  /^[4-9]\d{2}([ .-])\d{3}\1\d{3}$/, // Spain, Poland, Portugal
  /^[679]\d{2}([ .-])\d{2}\1\d{2}\1\d{2}$/, // Spain
  /^[1-9]\d ([1-9]\d{2}) \d{2} \d{2}$/, // Poland, Switzerland, Sweden
  /^3\d{2}[ .-]\d{6,7}$/, // Italy
  /^[6-9]\d{4}[ -]\d{5}$/, // India
  /^1[3-9]\d[ -]\d{4}[ -]\d{4}$/, // China
  /^\d{2} ?9?\d{4}[ -]\d{4}$/, // Brazil, Mexico
  /^8[ -]\(?\d{3}\)?[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}$/, // Russia
];
/** After the trunk zero: Germany, France, Britain, Italy, the Netherlands, Japan, Australia and their neighbours. */
const TRUNK = /^\(?0(?!0)\d/;

/** A number in two lines first: its first line may look like a shorter one. */
export const PHONE_RULES: readonly Rule[] = [findBrokenPhones, findPhones, findPhonesInCells].map((find) =>
  redactionRule("phone", find),
);

const RUN_BEGINS = `(?<!(?![${UNSPACED}])[\\p{L}\\p{N}_.,/@-]|\\d[ ])(?:\\+|\\(\\+?|00)?\\d`;
const RUN_ENDS = `(?!(?![${UNSPACED}])[\\p{L}\\p{N}_]|[.,:]\\d)`;
const PHONE_RUNS = new RegExp(`${RUN_BEGINS}(?:[ ()./-]{0,3}\\d){5,17}${RUN_ENDS}`, "gu");
const BROKEN_RUNS = new RegExp(`${RUN_BEGINS}(?:[ ()./-]{0,3}\\d){2,7}[ ]?\\n[ ]?\\d(?:[ ()./-]{0,3}\\d){3,14}${RUN_ENDS}`, "gu");
const CELL_RUNS = new RegExp(`${RUN_BEGINS}(?:[ \\t()./-]{0,3}\\d){5,17}${RUN_ENDS}`, "gu");

function* findPhones(text: string): Iterable<Span> {
  for (const match of text.matchAll(PHONE_RUNS)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (isPhone(match[0], surroundings(text, span.start, span.end))) yield span;
  }
}

/** Figures stand under each other too: over two lines only a country code makes a number, or a word that announces it. */
function* findBrokenPhones(text: string): Iterable<Span> {
  for (const match of text.matchAll(BROKEN_RUNS)) {
    const written = match[0];
    const span = { start: match.index, end: match.index + written.length };
    const around = surroundings(text, span.start, span.end);
    if (written.replace(/\D/g, "").length < SHORTEST_BROKEN) continue;
    if (!/^\(?\+/.test(written) && !(TRUNK.test(written) && PHONE_WORDS.test(around.before))) continue;
    if (isPhone(written.replace(/\s+/g, " "), around)) yield span;
  }
}

const SHORTEST_BROKEN = 10;

/** They stand in rows as well: between cells no habit of grouping makes a number. */
function* findPhonesInCells(text: string): Iterable<Span> {
  for (const match of text.matchAll(CELL_RUNS)) {
    const written = match[0];
    const span = { start: match.index, end: match.index + written.length };
    if (!written.includes("\t")) continue;
    if (isPhone(written.replaceAll("\t", " "), surroundings(text, span.start, span.end), [])) yield span;
  }
}

function isPhone(written: string, { before, after }: Surroundings, habits = NATIONAL): boolean {
  const digits = written.replace(/\D/g, "");
  if (digits.length > 15 || DATE.test(written) || MONEY_BEFORE.test(before) || QUANTITY_AFTER.test(after)) return false;
  if (/^\(?\+/.test(written)) return digits.length >= 7;
  if (
    THING_WORDS.test(before) &&
    !/(?:phone|mobile|cell|contact|fax|tel)\W{0,3}(?:no\.?|number|nr\.?)\W{0,3}(?:is\s)?$/i.test(before)
  )
    return false;
  if (UNSPACED_THINGS.test(before)) return false;
  if (PHONE_WORDS.test(before) || UNSPACED_PHONE_WORDS.test(before)) return true;
  if (GENERIC_BEFORE.test(before) || digits.length < 7) return false;
  if (habits.some((habit) => habit.test(written))) return true;
  const grouped = /[ ()./-]/.test(written);
  if (written.startsWith("00")) return grouped && digits.length >= 11;
  return (
    TRUNK.test(written) &&
    digits.length >= 9 &&
    digits.length <= 12 &&
    (grouped || digits.length >= 10) &&
    !/^0\.\d+$/.test(written)
  );
}

const SECRET_PARAMETERS =
  "access_token|refresh_token|id_token|auth_token|token|api_?key|apikey|key|secret|client_secret|signature|sig|password|passwd|pwd|pass|auth|authorization|code|otp|session_?id|session|sid|jwt|magic|invite|reset";

/** Addresses stay readable; what opens a door inside them does not. */
export const URL_RULES: readonly Rule[] = [
  patternRule("secret", /\b[a-z][a-z0-9+.-]{1,15}:\/\/(?<secret>[^\s/:@]{1,100}:[^\s/@]{1,200})@/i),
  patternRule("secret", new RegExp(`[?&#;](?:${SECRET_PARAMETERS})=(?<secret>[^\\s&#"'<>)\\]${UNSPACED}]{4,2000})`, "iu")),
];

const VERSION_BEFORE =
  /(?:\bv\.?|version|ver\.?|build|release|firmware|driver|update|patch|agent|client|app|sdk|windows|mac ?os|ios|android|chrome|firefox|safari|edge|opera)\s?[:#(]?\s?$/i;
const ADDRESS_BEFORE =
  /\b(?:ips?|ipv4|ip-adresse|address|adresse|server|host|from|ping|dns|gateway|router|subnet|proxy|vpn|firewall|whitelist|allowlist|block\w*)\b/i;

export const NETWORK_RULES: readonly Rule[] = [
  patternRule("network", /(?<![\d.\w-])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d|\w)/, isPersonalAddress),
  patternRule("network", /(?<![\w:.])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])/i),
  patternRule(
    "network",
    /(?<![\w:.])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\w:])/i,
    (address) => /\d/.test(address) && address.length > 6,
  ),
  patternRule("network", /(?<![\w:-])[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\w:-])/i),
];

/** Four numbers with dots are a version unless something speaks for an address. */
function isPersonalAddress(address: string, { before }: Surroundings): boolean {
  const octets = address.split(".").map(Number);
  if (octets.some((octet) => octet > 255) || [0, 127, 255].includes(octets[0] ?? 0)) return false;
  if (VERSION_BEFORE.test(before)) return false;
  return ADDRESS_BEFORE.test(before) || octets.some((octet) => octet > 99);
}
