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
