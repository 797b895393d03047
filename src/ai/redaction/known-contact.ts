/** Rules from what Intercom knows of the people in a conversation. */
import ambiguous from "./ambiguous-names.json" with { type: "json" };
import { findExact, findSecrets, type Rule, type Span } from "./rule.js";
import { RULES } from "./rules/all.js";

/** What Intercom knows of a person in the conversation. Exact matches solve names better than any pattern. */
export interface KnownContact {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Names that are ordinary words too: hidden only where they are written as names. */
const AMBIGUOUS: ReadonlySet<string> = new Set(ambiguous);
/** The part of a number that stays the same with and without its country code. */
const NATIONAL_DIGITS = 8;
const SHORTEST_NAME = 3;

export function knownContactRules(contacts: readonly KnownContact[]): readonly Rule[] {
  return contacts.flatMap(({ name, email, phone }) => [
    ...(email === null || email === "" ? [] : [exactRule("email", email, true)]),
    ...(phone === null ? [] : [phoneRule(phone)]),
    ...(name === null ? [] : nameRules(name)),
  ]);
}

function nameRules(name: string): readonly Rule[] {
  const whole = name.trim().replace(/\s+/g, " ");
  const parts = whole.split(" ").filter((part) => part.length >= SHORTEST_NAME && /^\p{Lu}|^\P{Ll}/u.test(part));
  const full = whole.length < SHORTEST_NAME ? [] : [exactRule("name", whole, parts.some(isUnmistakable))];
  return [
    ...full,
    ...parts.flatMap((part) => [exactRule("name", part, isUnmistakable(part)), exactRule("name", part.toUpperCase(), false)]),
  ];
}

function isUnmistakable(name: string): boolean {
  return name.length > SHORTEST_NAME && !AMBIGUOUS.has(name.toLowerCase());
}

function exactRule(kind: "email" | "name", value: string, anyCase: boolean): Rule {
  return { kind, find: (text) => findExact(text, value, anyCase) };
}

/** Finds the number however it is grouped, with and without the country code. */
function phoneRule(phone: string): Rule {
  const wanted = phone.replace(/\D/g, "").slice(-NATIONAL_DIGITS);
  return {
    kind: "phone",
    *find(text): Iterable<Span> {
      if (wanted.length < 6) return;
      for (const match of text.matchAll(/(?<!\w)[+(]?\d[\d ()./-]{4,24}\d(?!\w)/g)) {
        if (match[0].replace(/\D/g, "").endsWith(wanted)) yield { start: match.index, end: match.index + match[0].length };
      }
    },
  };
}

/** The text with a word in place of whatever identifies somebody, such as `[email]`: for what is kept and never needs it back. */
export function hideForGood(text: string, contacts: readonly KnownContact[] = []): string {
  let hidden = "";
  let from = 0;
  for (const { kind, start, end } of findSecrets(text, [...knownContactRules(contacts), ...RULES])) {
    hidden += `${text.slice(from, start)}[${kind}]`;
    from = end;
  }
  return hidden + text.slice(from);
}
