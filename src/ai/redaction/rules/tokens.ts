import { patternRule, type Rule } from "../rule.js";

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
  patternRule("secret", /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{1,8000}?-----END [A-Z ]{0,30}PRIVATE KEY-----/),
  patternRule("secret", new RegExp(`(?<![\\w-])(?:${ISSUED.join("|")})(?![\\w])`)),
  patternRule("secret", /\b(?:Bearer|Basic)\s{1,3}(?<secret>[\w.~+/-]{12,4000}={0,2})/i, hasDigitOrCase),
  // Wallets: whoever reads one can follow the person.
  patternRule("secret", /(?<![\w-])(?:0x[a-fA-F0-9]{40}|bc1[a-z0-9]{25,62})(?!\w)/),
  // Nothing people write by hand is 28 characters of both cases and digits. Not inside addresses: those stay.
  patternRule("secret", /(?<![\w/.=#-])[A-Za-z0-9_+-]{28,500}={0,2}(?![\w/])/, isRandom),
];

function hasDigitOrCase(value: string): boolean {
  return /\d/.test(value) || (/[a-z]/.test(value) && /[A-Z]/.test(value));
}

/** Both cases and digits, and no long stretch of plain words. A hash in hexadecimal or a UUID is an id, not a secret. */
function isRandom(value: string): boolean {
  return /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && !/[a-z]{9}/.test(value);
}
