/**
 * How near a message is to each of those that the heads learned from. Heads that weigh nearness follow bends that no straight
 * line through the sentence vectors follows.
 */
import { z } from "zod";
import type { GiveWay } from "../../../kernel/slices.js";
import { dot } from "../embedder/embedder.js";
import { packedRowSchema, packRow, unpackRow } from "./packed-rows.js";

export interface Landmarks {
  /** Turn a sentence vector into few numbers that keep most of what tells messages apart. */
  readonly axes: readonly Float32Array[];
  /** For each axis, how far along it each of the messages lies that were learned from. */
  readonly positions: readonly Float32Array[];
}

/** How fast nearness falls with distance: sharper, and a message is like hardly any other; less, and it is like all. */
const SHARPNESS = 3;

/** Both encoders' parts of a vector have length 1: their mean is the mean of both cosines. */
const MEAN = Math.SQRT1_2;

export function alongAxis(axis: Float32Array, vector: Float32Array): number {
  // A text that could not be glossed has no English part.
  return dot(axis, vector, 0, Math.min(axis.length, vector.length)) * MEAN;
}

/** One number for each landmark: 1 for the same message, about 0.1 for one that has nothing to do with it. */
export function nearnessTo(landmarks: Landmarks, vector: Float32Array): Float32Array {
  const { near, addAxes } = beginNearness(landmarks, vector);
  addAxes(0, landmarks.axes.length);
  return near.map(nearnessBy);
}

/** So many take a third of a millisecond. */
const AXES_AT_ONCE = 32;

/** The same, with turns for others: all of it takes longer than a slice. */
export async function nearnessInSlices(landmarks: Landmarks, vector: Float32Array, giveWay: GiveWay): Promise<Float32Array> {
  const { near, addAxes } = beginNearness(landmarks, vector);
  for (let from = 0; from < landmarks.axes.length; from += AXES_AT_ONCE) {
    await giveWay();
    addAxes(from, Math.min(landmarks.axes.length, from + AXES_AT_ONCE));
  }
  return near.map(nearnessBy);
}

const nearnessBy = (cosine: number): number => Math.exp(SHARPNESS * (cosine - 1));

const NONE = new Float32Array(0);

/** Four axes at a time, so `from` is a multiple of four. */
function beginNearness({ axes, positions }: Landmarks, vector: Float32Array) {
  const near = new Float32Array(positions[0]?.length ?? 0);
  const addend = (index: number): Addend => {
    const axis = axes[index];
    return { row: positions[index] ?? NONE, factor: axis === undefined ? 0 : alongAxis(axis, vector) };
  };
  const addAxes = (from: number, to: number) => {
    for (let index = from; index < to; index += 4)
      addTimes(near, addend(index), addend(index + 1), addend(index + 2), addend(index + 3));
  };
  return { near, addAxes };
}

interface Addend {
  readonly row: Float32Array;
  readonly factor: number;
}

/** A plain loop over four rows: a function called for each number takes five times as long, each row alone twice. */
function addTimes(sums: Float32Array, a: Addend, b: Addend, c: Addend, d: Addend): void {
  const { row: rowA, factor: byA } = a;
  const { row: rowB, factor: byB } = b;
  const { row: rowC, factor: byC } = c;
  const { row: rowD, factor: byD } = d;
  for (let index = 0; index < sums.length; index += 1)
    sums[index] =
      (sums[index] ?? 0) +
      byA * (rowA[index] ?? 0) +
      byB * (rowB[index] ?? 0) +
      byC * (rowC[index] ?? 0) +
      byD * (rowD[index] ?? 0);
}

export const packedLandmarksSchema = z.object({ axes: z.array(packedRowSchema), positions: z.array(packedRowSchema) });

export function packLandmarks({ axes, positions }: Landmarks): z.infer<typeof packedLandmarksSchema> {
  return { axes: axes.map(packRow), positions: positions.map(packRow) };
}

export function unpackLandmarks({ axes, positions }: z.infer<typeof packedLandmarksSchema>): Landmarks {
  return { axes: axes.map(unpackRow), positions: positions.map(unpackRow) };
}
