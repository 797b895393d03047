/** Trains one of the built-in classifiers, the same each time. */
import { bucketValue, type Head, scores, softmax, VECTOR_SCALE } from "./head.js";
import { BUCKETS, type MessageFeatures } from "./message-features.js";

export interface TrainingRow {
  readonly features: MessageFeatures;
  /** The class's place in `classes`. */
  readonly target: number;
  readonly weight: number;
  /** Scores to build on, one a class: the head then learns only what they miss. */
  readonly base?: readonly number[];
}

export interface TrainingPlan {
  readonly classes: readonly string[];
  readonly passes: number;
  /** Length of the sentence vector, 0 to train on words alone. */
  readonly vectorSize: number;
  /** AdaGrad's step. */
  readonly step: number;
  /** Pulls weights towards zero at each use: those of words, and those of the sentence vector. */
  readonly decay: number;
  readonly vectorDecay: number;
  readonly seed: number;
}

/** Softmax regression by AdaGrad. The same rows, plan and seed give the same head. */
export function trainHead(rows: readonly TrainingRow[], plan: TrainingPlan): Head {
  const head = emptyHead(plan);
  const squares = emptyHead(plan);
  const random = seededRandom(plan.seed);
  const order = rows.map((_, index) => index);
  for (let pass = 0; pass < plan.passes; pass += 1) {
    shuffle(order, random);
    for (const index of order) {
      const row = rows[index];
      if (row !== undefined) learn(head, squares, row, plan);
    }
  }
  return { ...head, temperature: 1 };
}

interface Weights extends Omit<Head, "temperature" | "bias"> {
  readonly bias: number[];
}

function emptyHead(plan: TrainingPlan): Weights {
  return {
    classes: plan.classes,
    bias: plan.classes.map(() => 0),
    vectorWeights: plan.vectorSize === 0 ? [] : plan.classes.map(() => new Float32Array(plan.vectorSize)),
    nearWeights: [],
    bucketWeights: plan.classes.map(() => new Float32Array(BUCKETS)),
  };
}

function learn(head: Weights, squares: Weights, row: TrainingRow, plan: TrainingPlan): void {
  const chances = softmax(
    scores(head, row.features).map((score, classIndex) => score + (row.base?.[classIndex] ?? 0)),
    1,
  );
  const value = bucketValue(row.features);
  chances.forEach((chance, target) => {
    const error = (chance - (target === row.target ? 1 : 0)) * row.weight;
    const bias = squares.bias[target] ?? 0;
    squares.bias[target] = bias + error * error;
    head.bias[target] = (head.bias[target] ?? 0) - (plan.step * error) / Math.sqrt(bias + error * error + 1e-6);
    descend(head.bucketWeights[target], squares.bucketWeights[target], row.features.buckets, error * value, plan);
    descendVector(head.vectorWeights[target], squares.vectorWeights[target], row.features.vector, error * VECTOR_SCALE, {
      ...plan,
      decay: plan.vectorDecay,
    });
  });
}

function descend(
  weights: Float32Array | undefined,
  squares: Float32Array | undefined,
  buckets: readonly number[],
  gradient: number,
  plan: TrainingPlan,
): void {
  if (weights === undefined || squares === undefined) return;
  for (const bucket of buckets) {
    const weight = weights[bucket] ?? 0;
    const slope = gradient + plan.decay * weight;
    const square = (squares[bucket] ?? 0) + slope * slope;
    squares[bucket] = square;
    weights[bucket] = weight - (plan.step * slope) / Math.sqrt(square + 1e-6);
  }
}

function descendVector(
  weights: Float32Array | undefined,
  squares: Float32Array | undefined,
  vector: Float32Array | null,
  gradient: number,
  plan: TrainingPlan,
): void {
  if (weights === undefined || squares === undefined || vector === null) return;
  for (let index = 0; index < weights.length; index += 1) {
    const weight = weights[index] ?? 0;
    const slope = gradient * (vector[index] ?? 0) + plan.decay * weight;
    const square = (squares[index] ?? 0) + slope * slope;
    squares[index] = square;
    weights[index] = weight - (plan.step * slope) / Math.sqrt(square + 1e-6);
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
}

/** Mulberry32: numbers from 0 to 1 that depend on the seed alone, so that training repeats exactly. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
