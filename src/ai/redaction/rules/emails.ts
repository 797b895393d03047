import { patternRule, type Rule } from "../rule.js";

/** `icon@2x.png` and `git@github.com` are no people. */
const NO_PERSON = /\.(?:png|jpe?g|gif|svg|webp|css|js|ts|html?)$|^git@/i;

export const EMAIL_RULES: readonly Rule[] = [
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
