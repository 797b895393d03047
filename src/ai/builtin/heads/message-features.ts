import type { FoundSignal } from "../lexicons/find-signals.js";
import { words } from "../text/words.js";

/** What a head sees of a message: the sentence vector where there is one, and the buckets its words fall into. */
export interface MessageFeatures {
  readonly vector: Float32Array | null;
  /** Distinct bucket numbers below `BUCKETS`. */
  readonly buckets: readonly number[];
}

/** Collisions cost little at this size and each class costs 4 KB. */
export const BUCKETS = 4096;

export function messageFeatures(text: string, vector: Float32Array | null, signals: readonly FoundSignal[]): MessageFeatures {
  const names = [...wordFeatures(text), ...shapeFeatures(text), ...signalFeatures(signals)];
  return { vector, buckets: [...new Set(names.map(bucketOf))] };
}

function wordFeatures(text: string): readonly string[] {
  const all = words(text).slice(0, 200).map((word) => (/^\d+$/.test(word) ? "0" : word));
  const pairs = all.slice(1).map((word, index) => `${all[index]} ${word}`);
  return [...all, ...pairs];
}

/** How a message is written tells as much of its urgency and mood as some words do. */
function shapeFeatures(text: string): readonly string[] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\b\p{Lu}{3,}\b/gu)?.length ?? 0;
  return [
    `length:${Math.min(6, Math.floor(Math.log2(letters + 1) / 1.3))}`,
    ...(/!{2,}/.test(text) ? ["shape:exclaims"] : []),
    ...(/\?{2,}|\?!/.test(text) ? ["shape:asks-hard"] : []),
    ...(/\?/.test(text) ? ["shape:asks"] : ["shape:tells"]),
    ...(capitals >= 2 ? ["shape:shouts"] : []),
  ];
}

function signalFeatures(signals: readonly FoundSignal[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { signal } of signals) counts.set(signal, (counts.get(signal) ?? 0) + 1);
  return [...counts].flatMap(([signal, count]) => (count > 1 ? [`signal:${signal}`, `signal:${signal}+`] : [`signal:${signal}`]));
}

/** FNV-1a, 32 bits. */
function bucketOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}
