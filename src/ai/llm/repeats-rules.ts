/** Whether a draft gives away what the model was told. A customer who asks for it must not get it. */

/** Letters and digits in a row that no draft has in common with our instructions by chance: about eight words. */
const SHARED = 40;

export interface RulesCheck {
  /** @param secret a word of this request alone, such as the fence's name */
  repeats(draft: string, secret: string): boolean;
}

export function createRulesCheck(rules: readonly string[]): RulesCheck {
  const known = new Set(rules.flatMap((rule) => runsOf(lettersOf(rule))));
  const holds = (text: string) => {
    const letters = lettersOf(text);
    return isAnyKnown(letters, known) || isAnyKnown([...letters].reverse().join(""), known);
  };
  return {
    repeats: (draft, secret) =>
      (secret !== "" && draft.includes(secret)) || holds(draft) || encodedIn(draft).some((text) => holds(text)),
  };
}

/** Blanks, signs and capitals put in between hide nothing. */
function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function runsOf(letters: string): readonly string[] {
  return Array.from({ length: Math.max(0, letters.length - SHARED + 1) }, (_none, index) => letters.slice(index, index + SHARED));
}

function isAnyKnown(letters: string, known: ReadonlySet<string>): boolean {
  for (let from = 0; from + SHARED <= letters.length; from += 1) if (known.has(letters.slice(from, from + SHARED))) return true;
  return false;
}

/** Texts that are written as base64 in the draft. */
function encodedIn(draft: string): readonly string[] {
  return [...draft.matchAll(/[A-Za-z0-9+/=_-]{56,}/g)].map(([run]) => Buffer.from(run, "base64").toString("utf8"));
}
