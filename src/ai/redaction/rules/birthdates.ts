import { patternRule, type Rule } from "../rule.js";

const LABEL =
  "born(?: on| in)?|birth ?dates?|birthday|date of birth|d\\.?o\\.?b\\.?|geboren(?: am)?|geb\\.?|geburtsdatum|geburtstag|né(?:e|\\(e\\))?(?: le)?|date de naissance|nacid[oa](?: el)?|fecha de nacimiento|nascid[oa](?: em)?|data de nascimento|nat[oa](?: il)?|data di nascita|geboortedatum|född|født|syntynyt|urodzon[ya]|data urodzenia";
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
      `(?<![\\p{L}])(?:${LABEL})(?![\\p{L}])[\\s:=-]{0,4}(?:is\\s|ist\\s|was\\s|est\\s|es\\s|on\\s|the\\s)*(?<secret>${DATE})(?!\\d)`,
      "iu",
    ),
  ),
];
