/**
 * Sentence vectors: 512 numbers of length 1 for a text, so that a dot product is a cosine.
 * `null` means the model cannot be had here; callers then go on with words and rules alone.
 */
export interface Embedder {
  embed(texts: readonly string[], urgency?: EmbedUrgency): Promise<readonly Float32Array[] | null>;
  close(): Promise<void>;
}

/** A message that somebody waits for goes before the articles of an index being built. */
export type EmbedUrgency = "now" | "later";

export const VECTOR_SIZE = 512;

/** The encoder's own limit is 128 word pieces or so of useful context; longer texts only cost time. */
export const EMBEDDED_CHARACTERS = 1000;

/** Used where the model is unwanted: everything is answered from words and rules. */
export const noEmbedder: Embedder = {
  embed: () => Promise.resolve(null),
  close: () => Promise.resolve(),
};

/** The cosine of two vectors of length 1. */
export function dot(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) sum += (left[index] ?? 0) * (right[index] ?? 0);
  return sum;
}

/** What passes between the main thread and the worker. */
export interface EmbedQuestion {
  readonly id: number;
  readonly texts: readonly string[];
}

export type EmbedAnswer =
  { readonly id: number; readonly vectors: readonly Float32Array[] } | { readonly id: number; readonly failure: string };
