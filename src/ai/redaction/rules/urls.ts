import { patternRule, type Rule } from "../rule.js";

const SECRET_PARAMETERS =
  "access_token|refresh_token|id_token|auth_token|token|api_?key|apikey|key|secret|client_secret|signature|sig|password|passwd|pwd|pass|auth|authorization|code|otp|session_?id|session|sid|jwt|magic|invite|reset";

/** Addresses stay readable; what opens a door inside them does not. */
export const URL_RULES: readonly Rule[] = [
  patternRule("secret", /\b[a-z][a-z0-9+.-]{1,15}:\/\/(?<secret>[^\s/:@]{1,100}:[^\s/@]{1,200})@/i),
  patternRule("secret", new RegExp(`[?&#;](?:${SECRET_PARAMETERS})=(?<secret>[^\\s&#"'<>)\\]]{4,2000})`, "i")),
];
