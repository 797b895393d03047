/** What a text claims that can be compared: links, amounts, dates, other numbers, names and promises. Pure, and linear in the text. */
import type { Claim, FoundClaim } from "./claim.js";
import { addressesIn } from "./links.js";
import { namesIn } from "./names.js";
import { normalizedForClaims } from "./normalized.js";
import { halvesIn, numberClaimAt } from "./numbers.js";
import { promisesIn } from "./promises.js";
import { type Token, tokensOf } from "./tokens.js";

export function findClaims(written: string): readonly Claim[] {
  const text = normalizedForClaims(written);
  const addresses = addressesIn(text);
  const sentenceAt = sentencesOf(text);
  const claims: Claim[] = addresses.map(({ kind, quote, at, key, host, bare }) => ({
    kind,
    quote,
    sentence: sentenceAt(at),
    needs: [`${kind}|${key}`, ...(bare ? [`host|${host}`] : [])],
    gives: [`${kind}|${key}`, `host|${host}`],
    host: kind === "link" ? host : null,
  }));
  const tokens = tokensOf(blanked(text, addresses));
  let position = 0;
  while (position < tokens.length) {
    const found = placeholderAt(tokens, position) ?? numberClaimAt(tokens, position);
    if (found === null) {
      position += 1;
      continue;
    }
    const at = tokens[found.from]?.at ?? 0;
    const last = tokens[found.to - 1];
    const end = last === undefined ? at : last.at + last.text.length;
    const { kind, needs, gives } = found;
    claims.push({ kind, needs, gives, quote: text.slice(at, end), sentence: sentenceAt(at), host: null });
    position = Math.max(found.to, position + 1);
  }
  return [...claims, ...wordClaims(text, sentenceAt)];
}

/** What is said in words alone. */
function wordClaims(text: string, sentenceAt: (at: number) => string): readonly Claim[] {
  const names = namesIn(text).map(({ words, at, end }) => ({
    kind: "name" as const,
    at,
    end,
    keys: words.map((word) => `name|${word.toLowerCase()}`),
  }));
  const promises = promisesIn(text).map(({ key, at, end }) => ({
    kind: "promise" as const,
    at,
    end,
    keys: [key],
  }));
  const halves = halvesIn(text).map(({ key, at, end }) => ({ kind: "percentage" as const, at, end, keys: [key] }));
  return [...names, ...promises, ...halves].map(({ kind, at, end, keys }) => ({
    kind,
    quote: text.slice(at, end),
    sentence: sentenceAt(at),
    needs: keys,
    gives: keys,
    host: null,
  }));
}

/** The text with blanks where addresses stood: a number in an address is part of it. */
function blanked(text: string, ranges: readonly { readonly at: number; readonly end: number }[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { at, end } of ranges) {
    parts.push(text.slice(from, at), " ".repeat(end - at));
    from = end;
  }
  return parts.join("") + text.slice(from);
}

const SENTENCE_LENGTH = 240;
const SENTENCE_ENDS = /[.!?](?=\s|$)|[。\n]/g;

/** The sentence around a place; asked for places in any order. */
function sentencesOf(text: string): (at: number) => string {
  const ends = [...text.matchAll(SENTENCE_ENDS)].map(({ index }) => index + 1);
  return (at) => {
    const next = firstAbove(ends, at);
    const begin = ends[next - 1] ?? 0;
    const end = ends[next] ?? text.length;
    const from = Math.max(begin, Math.min(at - SENTENCE_LENGTH / 2, end - SENTENCE_LENGTH));
    return text.slice(from, Math.min(end, from + SENTENCE_LENGTH)).trim();
  };
}

function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

const PLACEHOLDER_TOKENS = 12;
const BRACKETS: ReadonlyMap<string, string> = new Map([
  ["[", "]"],
  ["{", "}"],
]);
/** How the redaction calls what it hid: one that came back was never a value, or belongs to nobody here. */
const HIDDEN_VALUE = /^(?:email|phone|card|bank|id|secret|birthdate|network|address|name|text)\s?-\s?[0-9]+$/i;

/** "[Your name]", "{{first_name}}" or "[email-3]": something that should have been filled in. */
function placeholderAt(tokens: readonly Token[], position: number): FoundClaim | null {
  const close = BRACKETS.get(tokens[position]?.text ?? "");
  if (close === undefined) return null;
  for (let to = position + 1; to < Math.min(tokens.length, position + PLACEHOLDER_TOKENS); to += 1) {
    const text = tokens[to]?.text ?? "";
    if (text === "\n") return null;
    if (text !== close) continue;
    const inside = tokens.slice(position + 1, to);
    // A link's words in brackets are no placeholder, and neither is a mark such as "[1]" or "[…]".
    if (tokens[to + 1]?.text === "(" || !inside.some(({ type }) => type === "word")) return null;
    const words = inside
      .map((token) => token.text)
      .join("")
      .trim();
    const key = `placeholder|${words.toLowerCase()}`;
    const isHidden = HIDDEN_VALUE.test(words);
    return { kind: "placeholder", needs: isHidden ? [] : [key], gives: isHidden ? [] : [key], from: position, to: to + 1 };
  }
  return null;
}
