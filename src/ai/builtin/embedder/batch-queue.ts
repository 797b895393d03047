import type { EmbedUrgency } from "./embedder.js";

export interface Wanted {
  readonly text: string;
  readonly settle: (vector: Float32Array | null) => void;
}

export interface BatchQueue {
  add(urgency: EmbedUrgency, wanted: Wanted): void;
  /** The next texts to compute, urgent ones first; empty when there is nothing to do. */
  take(): readonly Wanted[];
}

/** The worker is busy about 5 ms a text, so a message waits at most some 80 ms behind the articles. */
const BATCH_SIZE = 16;

export function batchQueue(): BatchQueue {
  const queues: Record<EmbedUrgency, Wanted[]> = { now: [], later: [] };
  return {
    add: (urgency, wanted) => void queues[urgency].push(wanted),
    take() {
      const batch = queues.now.splice(0, BATCH_SIZE);
      return batch.length > 0 ? batch : queues.later.splice(0, BATCH_SIZE);
    },
  };
}
