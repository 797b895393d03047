/** Whether a draft gives away what the model was told. A customer who asks for it must not get it. */

/** Letters and digits in a row that no draft has in common with our instructions by chance: about eight words. */
const SHARED = 40;

export interface RulesCheck {
  repeats(draft: string): boolean;
}

export function createRulesCheck(rules: readonly string[]): RulesCheck {
  const known = new Set(rules.flatMap((rule) => runsOf(bareText(rule))));
  const holds = (text: string) => {
    const bare = bareText(text);
    return isAnyKnown(bare, known) || isAnyKnown([...bare].reverse().join(""), known);
  };
  return {
    repeats: (draft) => holds(draft) || encodedIn(draft).some(holds),
  };
}

/** Blanks, signs and capitals put in between hide nothing. */
function bareText(text: string): string {
  return (
    text
      .normalize("NFKC")
      // One Arabic ligature becomes 18 letters: our rules are written in none.
      .slice(0, 2 * text.length + 20)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, "")
  );
}

function runsOf(bare: string): readonly string[] {
  return Array.from({ length: Math.max(0, bare.length - SHARED + 1) }, (_none, index) => bare.slice(index, index + SHARED));
}

function isAnyKnown(bare: string, known: ReadonlySet<string>): boolean {
  for (let from = 0; from + SHARED <= bare.length; from += 1) if (known.has(bare.slice(from, from + SHARED))) return true;
  return false;
}

/** Texts that are written as base64 in the draft. */
function encodedIn(draft: string): readonly string[] {
  return [...draft.matchAll(/[A-Za-z0-9+/=_-]{56,}/g)].map(([run]) => Buffer.from(run, "base64").toString("utf8"));
}
