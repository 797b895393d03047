/** The facts key's form: made from random bytes, and told from anything else that is sent in its stead. */
const PREFIX = "simpli_facts_";
const FORM = new RegExp(`^${PREFIX}[\\w-]{43}$`);

/** @param random 32 bytes as base64url. */
export function toFactsKey(random: string): string {
  return `${PREFIX}${random}`;
}

export function isFactsKey(text: string): boolean {
  return FORM.test(text);
}
