/** Placeholders for what must not leave the process, and the way back. */
import { createSlices, type GiveWay } from "../../kernel/slices.js";
import { findSecrets, findSecretsInSlices } from "./find-secrets.js";
import { type KnownContact, knownContactRules } from "./known-contact.js";
import { patternRule } from "./pattern-rule.js";
import type { FoundSecret, SecretKind } from "./rule.js";
import { rulesFor, searchAhead } from "./rules/all.js";
import { redactAndShorten, searchedParts } from "./shorten.js";
import { type KnownValue, valueRule } from "./value-finder.js";

const KINDS = "email|phone|card|bank|id|secret|birthdate|network|address|name|text";

/**
 * Everything `reveal` would take for a placeholder: models change the case, add blanks or escape the brackets.
 * `hide` hides the same texts where a customer wrote them, so that they come back as they were.
 */
const PLACEHOLDER = new RegExp(`\\\\\\[\\s?(${KINDS})-(\\d{1,6})\\s?\\\\\\]|\\[\\s?(${KINDS})-(\\d{1,6})\\s?\\]`, "gi");

function placeholderOf(kind: SecretKind, number: number): string {
  return `[${kind}-${number}]`;
}

/** Hides what must not leave the process, and puts it back. One mask belongs to one question and its answer. */
export interface Mask {
  /**
   * The text with placeholders; the same value gets the same placeholder every time. A text longer than `limit` keeps its
   * head and its tail.
   */
  hide(text: string, limit?: number): string;
  /** All texts of one question: what is found in one is hidden in the others too. Others get their turn in between. */
  hideAll(texts: readonly string[], limit?: number): Promise<readonly string[]>;
  /** Hides the whole value, whatever it looks like; an empty one stays. */
  hideValue(kind: SecretKind, value: string): string;
  /** The text with the values put back. Unknown placeholders stay as they are. */
  reveal(text: string): string;
  /** How many different values were hidden in texts; what `hideValue` hid stood in none. */
  readonly count: number;
}

const PLACEHOLDER_TEXT = patternRule("text", PLACEHOLDER);
/** Shorter values could be any number or word: they are hidden only where they were found. */
const SHORTEST_REMEMBERED = 6;

export function createMask(...contacts: readonly KnownContact[]): Mask {
  const placeholders = new Map<string, string>();
  const values = new Map<string, string>();
  const counts = new Map<SecretKind, number>();
  const inTexts = new Set<string>();
  const own = [PLACEHOLDER_TEXT, ...knownContactRules(contacts)];
  const rules = (part: string) => [...own, ...rulesFor(part)];
  const findings = new Map<string, readonly FoundSecret[]>();
  const remembered: KnownValue[] = [];
  let rememberedRule = valueRule([]);
  let rememberedCount = 0;

  function placeholderFor(kind: SecretKind, value: string): string {
    const existing = placeholders.get(`${kind} ${value}`);
    if (existing !== undefined) return existing;
    const number = (counts.get(kind) ?? 0) + 1;
    const placeholder = placeholderOf(kind, number);
    counts.set(kind, number);
    placeholders.set(`${kind} ${value}`, placeholder);
    values.set(placeholder, value);
    if (kind !== "text" && value.length >= SHORTEST_REMEMBERED) remembered.push({ kind, value, anyCase: false });
    return placeholder;
  }

  function hideFound(kind: SecretKind, value: string): string {
    const placeholder = placeholderFor(kind, value);
    if (kind !== "text") inTexts.add(placeholder);
    return placeholder;
  }

  function findByRules(part: string): readonly FoundSecret[] {
    const known = findings.get(part) ?? findSecrets(part, rules(part));
    findings.set(part, known);
    return known;
  }

  /** Besides what the rules find, what was found in earlier texts. */
  function find(part: string): readonly FoundSecret[] {
    if (rememberedCount < remembered.length) {
      rememberedRule = valueRule(remembered);
      rememberedCount = remembered.length;
    }
    return findSecrets(part, [rememberedRule], findByRules(part));
  }

  /** For all texts that are hidden after this one; hiding it then costs little. */
  async function learn(text: string, giveWay: GiveWay, limit = Infinity): Promise<void> {
    for (const part of searchedParts(text, limit)) {
      if (!findings.has(part)) {
        await searchAhead(part, giveWay);
        findings.set(part, await findSecretsInSlices(part, rules(part), giveWay));
      }
      for (const { kind, start, end } of findByRules(part)) hideFound(kind, part.slice(start, end));
    }
  }

  function hide(text: string, limit = Infinity): string {
    return redactAndShorten(text, limit, find, ({ kind, start, end }, part) => hideFound(kind, part.slice(start, end)));
  }

  return {
    hide,
    async hideAll(texts, limit) {
      const giveWay = createSlices();
      for (const text of texts) {
        await learn(text, giveWay, limit);
      }
      const hidden: string[] = [];
      for (const text of texts) {
        await giveWay();
        hidden.push(hide(text, limit));
      }
      return hidden;
    },
    hideValue: (kind, value) => (value.trim() === "" ? value : placeholderFor(kind, value)),
    reveal: (text) =>
      text.replace(PLACEHOLDER, (written: string, ...groups: readonly unknown[]) => {
        const [escapedKind, escapedNumber, kind, number] = groups;
        return values.get(`[${String(escapedKind ?? kind).toLowerCase()}-${String(escapedNumber ?? number)}]`) ?? written;
      }),
    get count() {
      return inTexts.size;
    },
  };
}
