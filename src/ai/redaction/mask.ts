/** Placeholders for what must not leave the process, and the way back. */
import { type KnownContact, knownContactRules } from "./known-contact.js";
import { findExact, findSecrets, type Kind, patternRule, type Rule } from "./rule.js";
import { RULES } from "./rules/all.js";

const KINDS = "email|phone|card|bank|id|secret|birthdate|network|address|name|text";

/**
 * Everything `reveal` would take for a placeholder: models change the case, add blanks or escape the brackets.
 * `hide` hides the same texts where a customer wrote them, so that they come back as they were.
 */
const PLACEHOLDER = new RegExp(`\\\\\\[\\s?(${KINDS})-(\\d{1,6})\\s?\\\\\\]|\\[\\s?(${KINDS})-(\\d{1,6})\\s?\\]`, "gi");

function placeholderOf(kind: Kind, number: number): string {
  return `[${kind}-${number}]`;
}

/** Hides what must not leave the process, and puts it back. One mask belongs to one question and its answer. */
export interface Mask {
  /** The text with placeholders; the same value gets the same placeholder every time. */
  hide(text: string): string;
  /** All texts of one question: what is found in one is hidden in the others too. */
  hideAll(texts: readonly string[]): readonly string[];
  /** Hides the whole value, whatever it looks like; an empty one stays. */
  hideValue(kind: Kind, value: string): string;
  /** The text with the values put back. Unknown placeholders stay as they are. */
  reveal(text: string): string;
  /** How many different values are hidden. */
  readonly count: number;
}

const PLACEHOLDER_TEXT = patternRule("text", PLACEHOLDER);
/** Shorter values could be any number or word: they are hidden only where they were found. */
const SHORTEST_REMEMBERED = 6;

export function createMask(...contacts: readonly KnownContact[]): Mask {
  const placeholders = new Map<string, string>();
  const values = new Map<string, string>();
  const counts = new Map<Kind, number>();
  const remembered: Rule[] = [];
  const known = knownContactRules(contacts);

  function placeholderFor(kind: Kind, value: string): string {
    const existing = placeholders.get(`${kind} ${value}`);
    if (existing !== undefined) return existing;
    const number = (counts.get(kind) ?? 0) + 1;
    const placeholder = placeholderOf(kind, number);
    counts.set(kind, number);
    placeholders.set(`${kind} ${value}`, placeholder);
    values.set(placeholder, value);
    if (kind !== "text" && value.length >= SHORTEST_REMEMBERED)
      remembered.push({ kind, find: (text) => findExact(text, value, false) });
    return placeholder;
  }

  function hide(text: string): string {
    let hidden = "";
    let from = 0;
    for (const { kind, start, end } of findSecrets(text, [PLACEHOLDER_TEXT, ...known, ...RULES, ...remembered])) {
      hidden += text.slice(from, start) + placeholderFor(kind, text.slice(start, end));
      from = end;
    }
    return hidden + text.slice(from);
  }

  return {
    hide,
    hideAll(texts) {
      texts.forEach(hide);
      return texts.map(hide);
    },
    hideValue: (kind, value) => (value.trim() === "" ? value : placeholderFor(kind, value)),
    reveal: (text) =>
      text.replace(PLACEHOLDER, (written: string, ...groups: readonly unknown[]) => {
        const [escapedKind, escapedNumber, kind, number] = groups;
        return values.get(`[${String(escapedKind ?? kind).toLowerCase()}-${String(escapedNumber ?? number)}]`) ?? written;
      }),
    get count() {
      return values.size - (counts.get("text") ?? 0);
    },
  };
}
