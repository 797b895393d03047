/** What the built-in classifiers see of a message: its sentence vector, and buckets of its words. */
import type { FoundSignal } from "../lexicons/signals.js";
import { words } from "../text.js";

/** What a head sees of a message: the sentence vector where there is one, and the buckets its words fall into. */
export interface MessageFeatures {
  readonly vector: Float32Array | null;
  /** How near it is to each landmark; null where nothing with landmarks will see it. */
  readonly near: Float32Array | null;
  /** Distinct bucket numbers below `BUCKETS`. */
  readonly buckets: readonly number[];
}

/** Collisions cost little at this size and each class costs 4 KB. */
export const BUCKETS = 4096;

export function messageFeatures(text: string, vector: Float32Array | null, signals: readonly FoundSignal[]): MessageFeatures {
  return features(vector, [...wordFeatures(text), ...shapeFeatures(text), ...signalFeatures(signals)]);
}

/** Of a message without a word that is known in English: its own would mean nothing to heads that learned English ones. */
export function languageFreeFeatures(text: string, vector: Float32Array, signals: readonly FoundSignal[]): MessageFeatures {
  return features(vector, [...shapeFeatures(text), ...signalFeatures(signals)]);
}

function features(vector: Float32Array | null, names: readonly string[]): MessageFeatures {
  return { vector, near: null, buckets: [...new Set(names.map(bucketOf))] };
}

/** Single words: pairs of words made the heads worse on writers they had not seen. */
function wordFeatures(text: string): readonly string[] {
  return words(text)
    .slice(0, 200)
    .map((word) => (/^\d+$/.test(word) ? "0" : word));
}

/** How a message is written shows something of its urgency and sentiment. */
function shapeFeatures(text: string): readonly string[] {
  const length = Math.min(6, Math.floor(Math.log2(text.length + 1) / 1.3));
  return [`shape:length ${length}`, text.includes("?") ? "shape:asks" : "shape:tells"];
}

/** A phrase of the lexicon is worth about three words. */
const SIGNAL_COPIES = 3;

function signalFeatures(signals: readonly FoundSignal[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { signal } of signals) counts.set(signal, (counts.get(signal) ?? 0) + 1);
  return [...counts].flatMap(([signal, count]) => {
    const copies = Array.from({ length: SIGNAL_COPIES }, (_, copy) => `signal:${signal}:${copy}`);
    return count > 1 ? [...copies, `signal:${signal}+`] : copies;
  });
}

/** FNV-1a, 32 bits. */
function bucketOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}
