import { patternRule, type Rule } from "../rule.js";
import { passesLuhn, passesSpanishCheck } from "./checksums.js";

const LABELS = [
  "social security(?: number| no\\.?)?|ssn|social insurance(?: number)?|national insurance(?: number| no\\.?)?|ni number|nino",
  "pass?port|passeport|pasaporte|passaporto|passaporte|reisepass(?:nummer)?|paspoort(?:nummer)?|pass-?nr\\.?",
  "(?:personal)?ausweis(?:nummer|-?nr\\.?)?|id[ -]?card|identity card|national id|id[ -]number|carte d['’]identité|cni|documento de identidad|identiteitskaart",
  "driv(?:er['’]?s?|ing) licen[cs]e|führerschein(?:nummer)?|permis de conduire|carn[eé]t? de conducir|patente",
  "tax id(?:entification)?(?: number)?|steuer-?(?:id|nummer|nr\\.?)|sozialversicherungsnummer|numéro de sécurité sociale|n° ?sécu|nif|nie|dni|cpf|cnpj|bsn|burgerservicenummer|pesel|personnummer|fødselsnummer|cpr(?:-nummer)?|henkilötunnus|codice fiscale|aadhaa?r|pan card|nhs(?: number| no\\.?)|medicare(?: number)?|curp|rut",
].join("|");

export const ID_RULES: readonly Rule[] = [
  patternRule("id", /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/),
  patternRule(
    "id",
    new RegExp(
      `(?<![\\p{L}])(?:${LABELS})(?![\\p{L}])(?:\\s(?:number|num\\.?|no\\.?|nr\\.?|nummer|numéro|número|n°))?[\\s:#=-]{0,4}(?:(?:is|ist|est|es|é|è|was|my)\\s){0,2}(?<secret>[a-z0-9]{1,20}(?:[ ./-][a-z0-9]{0,4}\\d[a-z0-9]{0,8}){0,6})(?![\\p{L}\\p{N}])`,
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
