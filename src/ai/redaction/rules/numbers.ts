/** The rules that hide numbers of accounts and identity papers, and dates of birth. */
import { patternRule } from "../pattern-rule.js";
import { redactionRule, type Rule, type Span } from "../rule.js";
import { UNSPACED, WORD_BEGINS, WORD_ENDS } from "../scripts.js";
import { passesLuhn } from "./cards.js";
import lengths from "./iban-lengths.json" with { type: "json" };
import { numberNear } from "./secrets.js";

const IBAN_FORMS: ReadonlyMap<string, { readonly length: number; readonly pattern: RegExp }> = new Map(
  Object.entries(lengths).map(([country, length]) => [
    country,
    {
      length,
      pattern: new RegExp(`^[a-z]{2}\\d{2}(?:(?:[ \\t]?[-\\n][ \\t]?|[ \\t.])?[a-z0-9]){${length - 4}}(?![a-z0-9])`, "i"),
    },
  ]),
);

/** Two groups of two to four letters and digits at least: words are read whole, so that there is one way to divide them. */
const IBAN_BODY = "(?:[a-z0-9]{4,32}|[a-z0-9]{2,3}[ -][a-z0-9]{2,32}|[ -][a-z0-9]{4,32}|[ -][a-z0-9]{2,3}[ -][a-z0-9]{2,32})";

export const BANK_RULES: readonly Rule[] = [
  redactionRule("bank", findIbans),
  // Mistyped, or of a country not in the table, but called an IBAN.
  patternRule(
    "bank",
    new RegExp(
      `\\biban\\b[\\s:#.=-]{0,4}(?:is\\s|ist\\s|est\\s|es\\s|は|是|为|[은는이])?\\s?(?<secret>[a-z]{2}\\d{2}${IBAN_BODY}(?:[ -][a-z0-9]{2,32}){0,7}?)(?=$|[\\s,.;)\\u0e00-\\uffff](?![a-z]{0,3}\\d))`,
      "im",
    ),
    (value) => value.replace(/[ -]/g, "").length <= LONGEST_IBAN,
  ),
  patternRule("bank", /\bsort[ -]?code\b\D{0,12}(?<secret>\d{2}[ -]?\d{2}[ -]?\d{2})(?!\d)/i),
  patternRule(
    "bank",
    /\b(?:routing|aba|blz|bankleitzahl|bsb|ifsc)\b(?:\s(?:number|no\.?|code))?\D{0,8}(?<secret>[A-Z]{0,4}\d[\d -]{4,10}\d)(?!\d)/i,
  ),
  patternRule(
    "bank",
    /\b(?:bank account|account (?:number|no\.?)|acct\.?(?: no\.?)?|a\/c|kontonummer|konto-?nr\.?|numéro de compte|número de cuenta)\b\D{0,12}(?<secret>\d[\d -]{5,18}\d)(?!\d)/i,
  ),
  patternRule(
    "bank",
    numberNear("accounts?|konto|compte|cuenta|conta|conto|rekening|bankrekening|bankkonto", "\\d(?:[ -]?\\d){5,17}"),
  ),
  patternRule("bank", /\b(?:swift|bic)\b(?:[ -]?code)?[\s:]{1,3}(?:is\s)?(?<secret>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?!\w)/i),
];

/** Two letters, two digits, and eight groups of four. */
const LONGEST_IBAN = 36;

const IBAN_HEADS = new RegExp(`(?<!(?![${UNSPACED}])[\\p{L}\\p{N}])[a-z]{2}\\d{2}`, "giu");

/** The country tells the length, so that a word behind the number does not spoil the check. */
function* findIbans(text: string): Iterable<Span> {
  for (const head of text.matchAll(IBAN_HEADS)) {
    const form = IBAN_FORMS.get(head[0].slice(0, 2).toUpperCase());
    if (form === undefined) continue;
    const written = form.pattern.exec(text.slice(head.index, head.index + 2 * form.length))?.[0];
    if (written === undefined || !passesMod97(written.replace(/[^a-z0-9]/gi, "").toUpperCase())) continue;
    yield { start: head.index, end: head.index + written.length };
  }
}

const LABELS = [
  "social security(?: number| no\\.?)?|ssn|social insurance(?: number)?|national insurance(?: number| no\\.?)?|ni number|nino",
  "pass?port|passeport|pasaporte|passaporto|passaporte|reisepass(?:nummer)?|paspoort(?:nummer)?|pass-?nr\\.?",
  "(?:personal)?ausweis(?:nummer|-?nr\\.?)?|id[ -]?card|identity card|national id|id[ -]number|carte d['’]identité|cni|documento de identidad|identiteitskaart",
  "driv(?:er['’]?s?|ing) licen[cs]e|führerschein(?:nummer)?|permis de conduire|carn[eé]t? de conducir|patente",
  "tax id(?:entification)?(?: number)?|steuer-?(?:id|nummer|nr\\.?)|sozialversicherungsnummer|num[ée]ro de s[ée]cu(?:rité sociale)?|n° ?sécu|(?:t\\.?c\\.? )?kimlik(?: ?(?:no|numara\\p{L}{0,4}))?|رقم (?:هويتي|الهوية|هوية|جواز السفر)|nr dowodu(?: osobistego)?|nif|nie|dni|cpf|cnpj|bsn|burgerservicenummer|pesel|personnummer|fødselsnummer|cpr(?:-nummer)?|henkilötunnus|codice fiscale|aadhaa?r|pan card|nhs(?: number| no\\.?)|medicare(?: number)?|curp|rut",
].join("|");

export const ID_RULES: readonly Rule[] = [
  patternRule("id", /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/),
  patternRule(
    "id",
    new RegExp(
      `${WORD_BEGINS}(?:${LABELS})${WORD_ENDS}(?:\\s(?:number|num\\.?|no\\.?|nr\\.?|nummer|numéro|número|n°))?[\\s:#=-]{0,4}(?:(?:is|ist|est|es|é|è|was|my|är|jest|to|er|هو|هي)\\s|は\\s?|是\\s?|[은는이]\\s?){0,2}(?<secret>[a-z0-9]{1,20}(?:[ ./-](?=[a-z0-9]{0,4}\\d)[a-z0-9]{1,13}){0,6})(?!\\p{N})${WORD_ENDS}`,
      "iu",
    ),
    (value) => (value.match(/\d/g) ?? []).length >= 4,
  ),
  // British national insurance
  patternRule("id", /(?<![A-Z0-9])[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Z0-9])/),
  // British driving licence
  patternRule("id", /(?<!\w)[A-Z]{2,5}9{0,3}\d{6}[A-Z9]{2}\d[A-Z]{2}(?!\w)/),
  // Spanish DNI and NIE
  patternRule("id", /(?<![\w-])(?:\d{8}|[XYZ]\d{7})-?[A-Z](?!\w)/, (value) => passesSpanishCheck(value.replace("-", ""))),
  // Brazilian CPF, Italian codice fiscale, Indian PAN, Swedish personnummer
  patternRule("id", /(?<![\d.])\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)/),
  patternRule("id", /(?<!\w)[A-Z]{6}\d{2}[ABCDEHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?!\w)/),
  patternRule("id", /(?<!\w)[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z](?!\w)/),
  patternRule("id", /(?<![\d-])(?:19|20)?\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01])[-+]\d{4}(?![\d-])/, (value) =>
    passesLuhn(value.replace(/\D/g, "").slice(-10)),
  ),
];

const LABEL =
  "born(?: on| in)?|birth ?dates?|birthday|date of birth|d\\.?o\\.?b\\.?|geboren(?: am)?|geb\\.?|geburtsdatum|geburtstag|né(?:e|\\(e\\))?(?: le)?|date de naissance|nacid[oa](?: el)?|fecha de nacimiento|nascid[oa](?: em)?|data de nascimento|nat[oa](?: il)?|data di nascita|geboortedatum|född|født|syntynyt|urodzon[ya]|urodził[ae]m się|data urodzenia|doğum (?:tarihi|günü)\\p{L}{0,3}|nací|nasci|född|تاريخ (?:ميلادي|الميلاد)|ولدت";
const MONTH =
  "jan\\w{0,6}|feb\\w{0,7}|mar\\w{0,5}|mär\\w{0,3}|apr\\w{0,4}|ma[iy]\\w{0,3}|ju[in]\\w{0,5}|jul\\w{0,4}|aug\\w{0,4}|ago\\w{0,4}|sep\\w{0,7}|o[ck]t\\w{0,6}|nov\\w{0,7}|de[cz]\\w{0,6}|enero|févr\\w{0,4}|août|déc\\w{0,6}|gennaio|maggio|giugno|luglio|dicembre";
const DATE = [
  "\\d{1,4}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?\\d{1,4}",
  `\\d{1,2}(?:st|nd|rd|th|\\.)?\\s(?:of\\s|de\\s)?(?:${MONTH}),?(?:\\sde)?\\s\\d{2,4}`,
  `(?:${MONTH})\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{2,4}`,
].join("|");

/** A date is a birth date only where it is called one. */
export const BIRTHDATE_RULES: readonly Rule[] = [
  patternRule(
    "birthdate",
    new RegExp(
      `(?<![\\p{L}])(?:${LABEL})(?![\\p{L}])[\\s:=-]{0,4}(?:(?:is|ist|was|est|es|on|the|am|le|el|em|il|op|den|är|dnia|to|jest|هو|في)\\s){0,4}(?<secret>${DATE})(?!\\d)`,
      "iu",
    ),
  ),
];

/** ISO 13616: an IBAN in capitals without blanks. */
function passesMod97(iban: string): boolean {
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (character) => String(character.charCodeAt(0) - 55));
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder === 1;
}

/** Spain's DNI and NIE: the letter follows from the number. */
function passesSpanishCheck(id: string): boolean {
  const number = Number(id.slice(0, -1).replace(/^X/i, "0").replace(/^Y/i, "1").replace(/^Z/i, "2"));
  return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(number % 23) === id.slice(-1).toUpperCase();
}
