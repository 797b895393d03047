/** What the sentence encoders are to others: vectors and how near they are, and what passes to their thread. */
import type { Call } from "../../../domain/answers.js";

/**
 * Sentence vectors. Every text has the 512 numbers of the multilingual encoder; a text that may be English, or that can
 * be glossed in English, has the 384 of the English one after them. Each part has length 1. `null` means the models cannot be had here; callers then go
 * on with words and rules alone.
 */
export interface Embedder {
  embed(texts: readonly string[], urgency?: EmbedUrgency, encoders?: EncodersAsked): Promise<readonly Float32Array[] | null>;
  close(): Promise<void>;
}

/** What somebody waits for goes before a message of the past (`soon`), and that before the articles of an index being built. */
export type EmbedUrgency = "now" | "soon" | "later";

/** The English encoder takes four times as long as the multilingual one, which alone is enough to compare two long texts. */
export type EncodersAsked = "both" | "multilingual";

export function urgencyOf({ inBackground }: Pick<Call, "inBackground">): EmbedUrgency {
  return inBackground === true ? "soon" : "now";
}

/** One text's vector, or null where it cannot be had. */
export async function embedOne(embedder: Embedder, text: string, urgency?: EmbedUrgency): Promise<Float32Array | null> {
  return (await embedder.embed([text], urgency))?.[0] ?? null;
}

/** For questions that are all as urgent. */
export function withUrgency(embedder: Embedder, usual: EmbedUrgency): Embedder {
  return { ...embedder, embed: (texts, urgency = usual, encoders) => embedder.embed(texts, urgency, encoders) };
}

export const MULTILINGUAL_SIZE = 512;
export const ENGLISH_SIZE = 384;
export const VECTOR_SIZE = MULTILINGUAL_SIZE + ENGLISH_SIZE;

/** Longer texts only cost time: the encoders read some 160 pieces of a text. */
export const EMBEDDED_CHARACTERS = 1000;

/** Used where the model is unwanted: everything is answered from words and rules. */
export const noEmbedder: Embedder = {
  embed: () => Promise.resolve(null),
  close: () => Promise.resolve(),
};

/** How near in meaning by each encoder; where one text has no English part the other's stands for it. */
export interface Nearness {
  readonly multilingual: number;
  readonly english: number;
}

/** What the multilingual encoder never learned. These languages are known by their gloss. */
const UNLEARNED: ReadonlySet<string> = new Set(["sv"]);
/** Two texts in one of them are this near to it, whatever they say (.47 to .70): only what goes beyond tells anything. */
const NEAR_BY_SPELLING = 0.5;

/** @param language of both texts, where they are written in the same one */
export function nearnessOf(left: Float32Array, right: Float32Array, language: string | null = null): Nearness {
  const spelled = dot(left, right, 0, MULTILINGUAL_SIZE);
  const isLearned = language === null || !UNLEARNED.has(language);
  const multilingual = isLearned ? spelled : Math.max(0, (spelled - NEAR_BY_SPELLING) / (1 - NEAR_BY_SPELLING));
  if (left.length < VECTOR_SIZE || right.length < VECTOR_SIZE) return { multilingual, english: multilingual };
  return { multilingual, english: dot(left, right, MULTILINGUAL_SIZE, VECTOR_SIZE) };
}

/** How near in meaning: the mean of both encoders' cosines, or the one that both texts have. */
export function cosine(left: Float32Array, right: Float32Array, language: string | null = null): number {
  const { multilingual, english } = nearnessOf(left, right, language);
  return (multilingual + english) / 2;
}

/** Of numbers `from` to `to`, a multiple of four. Four sums at a time, since each addition would wait for the one before. */
export function dot(left: Float32Array, right: Float32Array, from: number, to: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let index = from; index < to; index += 4) {
    first += (left[index] ?? 0) * (right[index] ?? 0);
    second += (left[index + 1] ?? 0) * (right[index + 1] ?? 0);
    third += (left[index + 2] ?? 0) * (right[index + 2] ?? 0);
    fourth += (left[index + 3] ?? 0) * (right[index + 3] ?? 0);
  }
  return first + second + third + fourth;
}

/** A text for the encoders. */
export interface EncoderText {
  readonly text: string;
  /** What the English encoder shall read: the text, its gloss, or nothing. */
  readonly english: string | null;
}

/** What passes between the main thread and the worker. */
export interface EmbedQuestion {
  readonly id: number;
  readonly texts: readonly EncoderText[];
}

/** Asks the worker to end by itself: stopped in the middle of native code it takes the process with it. */
export const END = "end";

export type EmbedAnswer =
  /** Null for a text that the encoders could not read. */
  { readonly id: number; readonly vectors: readonly (Float32Array | null)[] } | { readonly id: number; readonly failure: string };
