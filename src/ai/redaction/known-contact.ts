/** Rules from what Intercom knows of the people in a conversation. */
import ambiguous from "./ambiguous-names.json" with { type: "json" };
import { redactionRule, type Rule } from "./rule.js";
import { inPlainForms, UNSPACED } from "./scripts.js";
import { type KnownValue, valueRule } from "./value-finder.js";

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
/** People choose their names, and some paste a page of text: what is behind is no part of a name. */
const LONGEST_NAME = 200;
/** RFC 5321: 64 characters, an @, and 255. */
const LONGEST_EMAIL = 320;

export function knownContactRules(contacts: readonly KnownContact[]): readonly Rule[] {
  if (contacts.length === 0) return [];
  const values = contacts.flatMap(({ name, email }) => [
    ...(email === null || email === "" || email.length > LONGEST_EMAIL
      ? []
      : [{ kind: "email", value: email, anyCase: true } as const]),
    ...(name === null ? [] : valuesOfName(name)),
  ]);
  const phones = contacts.map(({ phone }) =>
    inPlainForms((phone ?? "").slice(-LONGEST_PHONE))
      .replace(/\D/g, "")
      .slice(-NATIONAL_DIGITS),
  );
  return [valueRule(values), phoneRule(phones.filter((phone) => phone.length >= SHORTEST_PHONE))];
}

function valuesOfName(name: string): readonly KnownValue[] {
  const whole = name.slice(0, LONGEST_NAME).trim().replace(/\s+/g, " ");
  const parts = whole.split(" ").filter((part) => isLongEnough(part) && /^\p{Lu}|^\P{Ll}/u.test(part));
  const full = isLongEnough(whole) ? [nameValue(whole, parts.some(isUnmistakable))] : [];
  // 田中 太郎 is 田中太郎 in a sentence.
  const together = UNSPACED_NAME.test(whole) ? [nameValue(whole.replaceAll(" ", ""), true)] : [];
  return [
    ...full,
    ...together,
    ...parts.flatMap((part) => [nameValue(part, isUnmistakable(part)), nameValue(part.toUpperCase(), false)]),
  ];
}

/** Names of two characters are usual in China, Japan and Korea; two syllables of kana may be any part of a sentence. */
const SHORT_NAME = /^[\p{Script=Han}\p{Script=Hangul}]{2}$/u;
const UNSPACED_NAME = new RegExp(`^[${UNSPACED}]+(?: [${UNSPACED}]+)+$`, "u");

function isLongEnough(name: string): boolean {
  return name.length >= SHORTEST_NAME || SHORT_NAME.test(name);
}

function nameValue(value: string, anyCase: boolean): KnownValue {
  return { kind: "name", value, anyCase };
}

function isUnmistakable(name: string): boolean {
  return name.length > SHORTEST_NAME && !AMBIGUOUS.has(name.toLowerCase());
}

const SHORTEST_PHONE = 6;
/** With every sign between its digits. */
const LONGEST_PHONE = 60;

/** Finds the numbers however they are grouped, with and without the country code. */
function phoneRule(phones: readonly string[]): Rule {
  const wanted = new Set(phones);
  const lengths = [...new Set(phones.map((phone) => phone.length))];
  return redactionRule("phone", function* (text) {
    if (wanted.size === 0) return;
    for (const match of text.matchAll(/(?<!\w)[+(]?\d[\d ()./-]{4,24}\d(?!\w)/g)) {
      const digits = match[0].replace(/\D/g, "");
      if (lengths.some((length) => wanted.has(digits.slice(-length))))
        yield { start: match.index, end: match.index + match[0].length };
    }
  });
}
