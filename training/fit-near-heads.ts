/** The heads with encoders: ridge regression on how near and how alike in words a message is to those of the corpus. */
import { bucketValue, type Head, scores, type Task, TASKS } from "../src/ai/builtin/heads/head.js";
import { alongAxis, type Landmarks, nearnessTo, packLandmarks, unpackLandmarks } from "../src/ai/builtin/heads/landmarks.js";
import { BUCKETS } from "../src/ai/builtin/heads/message-features.js";
import type { HeldOut } from "./fit-head.js";
import { principalAxes, solveSymmetric } from "./linear-algebra.js";
import { CLASSES, type Example, heldOutWriters } from "./training-set.js";

/** Numbers kept of each vector's 896: with 208 or 256, writers the heads never saw are read as well as with all. */
const AXES = 208;
/** What being alike in words counts beside being near in meaning. */
const WORDS = 0.2;
/** Restraint: more, and the heads follow single messages less. */
const RIDGE = 0.5;
/** A message in another language counts less than one in English, of which more are sent. */
const FOREIGN_WEIGHT = 0.5;
/**
 * What a message told at length counts. Where they counted in full, escalations told at length were found more surely still,
 * and those in short messages of languages that the heads never saw less.
 */
const LONG_WEIGHT: Readonly<Record<Task, number>> = { category: 1, urgency: 1, sentiment: 1, escalation: 0.25 };
/** Shares of a class are turned into scores for a softmax. */
const SCALE = 6;

export interface NearExample extends Example {
  readonly features: Example["features"] & { readonly near: Float32Array };
}

/** Of what is packed, so that training sees the rounded numbers that the engine will see. */
export function landmarksOf(vectors: readonly Float32Array[]): Landmarks {
  const { axes } = unpackLandmarks(packLandmarks({ axes: principalAxes(vectors, AXES), positions: [] }));
  const positions = axes.map((axis) => Float32Array.from(vectors, (vector) => alongAxis(axis, vector)));
  return unpackLandmarks(packLandmarks({ axes, positions }));
}

/** The landmarks are the examples themselves, in their order. */
export function nearExamples(examples: readonly Example[], landmarks: Landmarks): readonly NearExample[] {
  return examples.map((example) => {
    const { vector } = example.features;
    if (vector === null) throw new Error("a message without a vector");
    return { ...example, features: { ...example.features, near: nearnessTo(landmarks, vector) } };
  });
}

/** One head for each task, from the examples with these places. */
export function fitNearHeads(all: readonly NearExample[], used: readonly number[]): ReadonlyMap<Task, Head> {
  // Tasks for which the examples weigh the same share a system, which takes nearly all the time.
  const weights = [...new Set(TASKS.map((task) => LONG_WEIGHT[task]))];
  return new Map(
    weights.flatMap((weight) => [
      ...fitTogether(
        all,
        used,
        TASKS.filter((task) => LONG_WEIGHT[task] === weight),
        weight,
      ),
    ]),
  );
}

function fitTogether(
  all: readonly NearExample[],
  used: readonly number[],
  tasks: readonly Task[],
  longWeight: number,
): ReadonlyMap<Task, Head> {
  const columns = tasks.flatMap((task) => CLASSES[task].map((name) => ({ task, name })));
  const means = columns.map(({ task, name }) => {
    const labels = used.flatMap((row) => all[row]?.labels[task] ?? []);
    return labels.filter((label) => label === name).length / Math.max(1, labels.length);
  });
  const targets = columns.map(({ task, name }, column) =>
    Float64Array.from(used, (row) => {
      const label = all[row]?.labels[task];
      // A doubtful label speaks for no class and against none.
      return label === undefined ? 0 : (label === name ? 1 : 0) - (means[column] ?? 0);
    }),
  );
  const solved = solveSymmetric(likeness(all, used, longWeight), targets);
  return new Map(
    tasks.map((task) => {
      const own = columns.flatMap((column, index) => (column.task === task ? [index] : []));
      const head: Head = {
        classes: CLASSES[task],
        temperature: 1,
        bias: own.map((column) => SCALE * (means[column] ?? 0)),
        vectorWeights: [],
        nearWeights: own.map((column) => spread(all.length, used, solved[column])),
        bucketWeights: own.map((column) => wordWeights(all, used, solved[column])),
      };
      return [task, head];
    }),
  );
}

/** How alike each two of the examples are; the lower half. */
function likeness(all: readonly NearExample[], used: readonly number[], longWeight: number): readonly Float64Array[] {
  const present = new Float32Array(BUCKETS);
  return used.map((position, index) => {
    const row = new Float64Array(used.length);
    const example = all[position];
    if (example === undefined) return row;
    for (const bucket of example.features.buckets) present[bucket] = bucketValue(example.features);
    for (let at = 0; at <= index; at += 1) {
      const other = all[used[at] ?? 0]?.features;
      let shared = 0;
      for (const bucket of other?.buckets ?? []) shared += present[bucket] ?? 0;
      row[at] = (example.features.near[used[at] ?? 0] ?? 0) + (other === undefined ? 0 : WORDS * shared * bucketValue(other));
    }
    for (const bucket of example.features.buckets) present[bucket] = 0;
    row[index] =
      (row[index] ?? 0) + RIDGE / ((example.language === "en" ? 1 : FOREIGN_WEIGHT) * (example.writesLong ? longWeight : 1));
    return row;
  });
}

/** Landmarks that were not used weigh nothing. */
function spread(size: number, used: readonly number[], solved: Float64Array | undefined): Float32Array {
  const weights = new Float32Array(size);
  used.forEach((row, index) => {
    weights[row] = SCALE * (solved?.[index] ?? 0);
  });
  return weights;
}

/** Being alike in words is a sum over words, so it folds into one weight a word. */
function wordWeights(all: readonly NearExample[], used: readonly number[], solved: Float64Array | undefined): Float32Array {
  const weights = new Float32Array(BUCKETS);
  used.forEach((row, index) => {
    const features = all[row]?.features;
    if (features === undefined) return;
    const share = SCALE * WORDS * (solved?.[index] ?? 0) * bucketValue(features);
    for (const bucket of features.buckets) weights[bucket] = (weights[bucket] ?? 0) + share;
  });
  return weights;
}

/** Scores of every message by heads that saw neither its writer nor, where it is not English, its language. */
export function nearHeldOutScores(all: readonly NearExample[], progress: () => void): ReadonlyMap<Task, readonly HeldOut[]> {
  const found = new Map<Task, HeldOut[]>(TASKS.map((task) => [task, []]));
  for (const held of heldOutWriters(all)) {
    const used = all.flatMap(({ writer }, index) => (held.has(writer) ? [] : [index]));
    const heads = fitNearHeads(all, used);
    for (const example of all.filter(({ writer }) => held.has(writer)))
      for (const [task, head] of heads) {
        const label = example.labels[task];
        if (label !== undefined) found.get(task)?.push({ example, label, raw: scores(head, example.features) });
      }
    progress();
  }
  return found;
}
