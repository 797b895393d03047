/** Long texts are shortened before they are searched for secrets: what no engine reads need not be searched. */
import { gapOf, type TextGap } from "../fit-input.js";
import type { FoundSecret } from "./rule.js";

/**
 * Characters searched beyond a cut. A secret may stand across it, and half of an address is found by no rule; longer than this
 * are only keys, whose beginning alone gives them away.
 */
const OVERLAP = 400;

/**
 * The text with each finding replaced. Longer than `limit`, it keeps its head and its tail, as every engine would cut it;
 * a finding that stands across the cut is left out as a whole.
 */
export function redactAndShorten(
  text: string,
  limit: number,
  find: (part: string) => readonly FoundSecret[],
  replace: (found: FoundSecret, part: string) => string,
): string {
  const gap = gapOf(text, limit);
  if (gap === null) return replaced(text, find(text), 0, text.length, replace);
  const { tail } = partsAround(text, gap);
  const beginning = redactedBeginning(text, gap.from, find, replace);
  const ending = replaced(tail, find(tail), tail.length - (text.length - gap.to), tail.length, replace);
  return beginning + gap.text + ending;
}

/** The first `length` characters with each finding replaced; a finding that stands across the cut is left out as a whole. */
export function redactedBeginning(
  text: string,
  length: number,
  find: (part: string) => readonly FoundSecret[],
  replace: (found: FoundSecret, part: string) => string,
): string {
  const part = partBefore(text, length);
  return replaced(part, find(part), 0, Math.min(part.length, length), replace);
}

/** What `redactedBeginning` searches. */
export function partBefore(text: string, length: number): string {
  return text.slice(0, length + OVERLAP);
}

/** What `shortened` searches: the text, or its head and its tail, each somewhat longer than what is kept. */
export function searchedParts(text: string, limit: number): readonly string[] {
  const gap = gapOf(text, limit);
  if (gap === null) return [text];
  const { head, tail } = partsAround(text, gap);
  return [head, tail];
}

function partsAround(text: string, gap: TextGap) {
  return { head: partBefore(text, gap.from), tail: text.slice(Math.max(0, gap.to - OVERLAP)) };
}

function replaced(
  part: string,
  found: readonly FoundSecret[],
  from: number,
  to: number,
  replace: (found: FoundSecret, part: string) => string,
): string {
  let hidden = "";
  let position = from;
  for (const one of found) {
    if (one.end <= position || one.start >= to) continue;
    if (one.start >= position) {
      hidden += part.slice(position, one.start);
      if (one.end > to) return hidden;
      hidden += replace(one, part);
    }
    position = one.end;
  }
  return hidden + part.slice(position, Math.max(position, to));
}
