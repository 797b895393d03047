import type { Rule } from "../rule.js";
import { ADDRESS_RULES, NAME_RULES } from "./names-and-addresses.js";
import { EMAIL_RULES, NETWORK_RULES, PHONE_RULES, URL_RULES } from "./contact-data.js";
import { BANK_RULES, BIRTHDATE_RULES, CARD_RULES, ID_RULES } from "./numbers.js";
import { LABELLED_SECRET_RULES, TOKEN_RULES } from "./secrets.js";

/** The order decides: the surer a rule, the earlier it comes. Phones are last among the numbers, because anything looks like one. */
export const REDACTION_RULES: readonly Rule[] = [
  ...URL_RULES,
  ...TOKEN_RULES,
  ...EMAIL_RULES,
  ...LABELLED_SECRET_RULES,
  ...BANK_RULES,
  ...CARD_RULES,
  ...BIRTHDATE_RULES,
  ...ID_RULES,
  ...NETWORK_RULES,
  ...ADDRESS_RULES,
  ...PHONE_RULES,
  ...NAME_RULES,
];
