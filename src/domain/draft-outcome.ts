/** What became of a draft, decided by the reply that a teammate really sent. */
import { wordTokens } from "./words.js";

export const DRAFT_OUTCOMES = ["as-is", "light-edit", "heavy-edit", "not-used"] as const;
export type DraftOutcome = (typeof DRAFT_OUTCOMES)[number];

export interface DraftComparison {
  readonly outcome: DraftOutcome;
  /** 0 to 1: the share of word pairs that draft and reply have in common. */
  readonly similarity: number;
}

/** A light edit changes less than two fifths; below a quarter in common, the reply was written anew. */
const BOUNDS = [
  { outcome: "as-is", from: 0.97 },
  { outcome: "light-edit", from: 0.6 },
  { outcome: "heavy-edit", from: 0.25 },
  { outcome: "not-used", from: 0 },
] as const;

export function compareDraft(draft: string, reply: string): DraftComparison {
  const similarity = Math.round(similarityOf(draft, reply) * 100) / 100;
  const bound = BOUNDS.find(({ from }) => similarity >= from) ?? BOUNDS[3];
  return { outcome: bound.outcome, similarity };
}

/** Dice's coefficient over neighbouring words: order counts, punctuation and capitals do not. */
function similarityOf(one: string, other: string): number {
  const ones = wordPairs(one);
  const others = wordPairs(other);
  if (ones.length === 0 && others.length === 0) return 1;
  const left = new Map<string, number>();
  for (const pair of others) left.set(pair, (left.get(pair) ?? 0) + 1);
  const shared = ones.filter((pair) => {
    const count = left.get(pair) ?? 0;
    if (count > 0) left.set(pair, count - 1);
    return count > 0;
  });
  return (2 * shared.length) / (ones.length + others.length);
}

/** No draft is longer; what a teammate added behind so much is another message. */
const COMPARED = 10_000;

function wordPairs(text: string): readonly string[] {
  const normalized = text
    .slice(0, COMPARED)
    .normalize("NFKC")
    // One Arabic ligature becomes 18 letters.
    .slice(0, 2 * COMPARED)
    .toLowerCase();
  const words = wordTokens(normalized);
  // A start mark gives a single word a pair of its own.
  return words.map((word, index) => `${words[index - 1] ?? "^"} ${word}`);
}
