import type { MessageFeatures } from "./message-features.js";

/** A softmax regression: one row of weights for each class. */
export interface Head {
  readonly classes: readonly string[];
  readonly bias: readonly number[];
  /** One weight for each number of the sentence vector; empty in a head that works without the encoder. */
  readonly vectorWeights: readonly Float32Array[];
  readonly bucketWeights: readonly Float32Array[];
  /** Divides the scores before the softmax so that 0.7 means right seven times in ten; set on writers the head never saw. */
  readonly temperature: number;
}

export type Probabilities = ReadonlyMap<string, number>;

/** Brings vector numbers, about 1/22 each, to the size of the bucket features. */
export const VECTOR_SCALE = 3;

export function bucketValue(features: MessageFeatures): number {
  return 1 / Math.sqrt(Math.max(1, features.buckets.length));
}

/** The raw score of each class. */
export function scores(head: Omit<Head, "temperature">, features: MessageFeatures): number[] {
  const value = bucketValue(features);
  return head.classes.map((_, row) => {
    const buckets = head.bucketWeights[row];
    let sum = 0;
    for (const bucket of features.buckets) sum += buckets?.[bucket] ?? 0;
    return (head.bias[row] ?? 0) + sum * value + vectorScore(head.vectorWeights[row], features.vector);
  });
}

function vectorScore(weights: Float32Array | undefined, vector: Float32Array | null): number {
  if (weights === undefined || vector === null) return 0;
  let sum = 0;
  for (let index = 0; index < weights.length; index += 1) sum += (weights[index] ?? 0) * (vector[index] ?? 0);
  return sum * VECTOR_SCALE;
}

export function softmax(values: readonly number[], temperature: number): number[] {
  const top = Math.max(...values);
  const powers = values.map((value) => Math.exp((value - top) / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

export function predict(head: Head, features: MessageFeatures): Probabilities {
  const chances = softmax(scores(head, features), head.temperature);
  return new Map(head.classes.map((name, index) => [name, chances[index] ?? 0]));
}
