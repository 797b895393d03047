import { describe, expect, it } from "vitest";
import {
  alongAxis,
  nearnessInSlices,
  nearnessTo,
  packLandmarks,
  unpackLandmarks,
} from "../../../../src/ai/builtin/heads/landmarks.js";
import { packFineRow, unpackFineRow } from "../../../../src/ai/builtin/heads/packed-rows.js";
import { featuresOf, glossOf, headsFor } from "../../../../src/ai/builtin/heads/readable-message.js";
import { loadModel, predict } from "../../../../src/ai/builtin/heads/head.js";
import { createSlices } from "../../../../src/kernel/slices.js";
import { signalsOf } from "../../../../src/ai/builtin/lexicons/signals.js";
import { principalAxes, solveSymmetric } from "../../../../training/linear-algebra.js";

const directions = [
  [1, 0, 0, 1, 0, 0],
  [0, 1, 0, 0, 1, 0],
  [0, 0, 1, 0, 0, 1],
].map((vector) => Float32Array.from(vector));
const [first, second] = directions;
if (first === undefined || second === undefined) throw new Error("no vectors");
const axes = directions.map((vector) => vector.map((value) => value * Math.SQRT1_2));
const landmarks = {
  axes,
  positions: axes.map((axis) => Float32Array.from(directions, (vector) => alongAxis(axis, vector))),
};

describe("nearness to landmarks", () => {
  it("is 1 for the landmark itself and falls with distance", () => {
    const near = nearnessTo(landmarks, first);
    expect(near[0]).toBeCloseTo(1, 5);
    expect(near[1]).toBeCloseTo(Math.exp(-3), 5);
  });

  it("takes a vector without its English part as far from everything, not as an error", () => {
    const near = nearnessTo(landmarks, first.slice(0, 3));
    expect(near[0]).toBeGreaterThan(near[1] ?? 1);
    expect(near[0]).toBeLessThan(1);
  });

  it("adds up all axes, however many there are", () => {
    const axes = Array.from({ length: 6 }, (_, axis) =>
      Float32Array.from({ length: 6 }, (_unused, at) => Math.sin(axis * 6 + at)),
    );
    const positions = Array.from({ length: 6 }, (_, axis) => Float32Array.from([Math.cos(axis), Math.cos(axis * 2)]));
    const vector = Float32Array.from([0.1, 0.2, 0.3, 0.4, 0.5, 0.6]);
    const along = axes.map((axis) => axis.reduce((sum, value, at) => sum + value * (vector[at] ?? 0), 0) * Math.SQRT1_2);
    const cosine = positions.reduce((sum, position, axis) => sum + (position[1] ?? 0) * (along[axis] ?? 0), 0);
    expect(nearnessTo({ axes, positions }, vector)[1]).toBeCloseTo(Math.exp(3 * (cosine - 1)), 5);
  });

  it("is the same in slices, between which others have their turn", async () => {
    const { landmarks: all } = loadModel();
    const vector = Float32Array.from({ length: 896 }, (_, at) => Math.sin(at) / 15);
    let turns = 0;
    const inSlices = await nearnessInSlices(all, vector, () => Promise.resolve(void (turns += 1)));
    expect(inSlices).toEqual(nearnessTo(all, vector));
    expect(turns).toBe(Math.ceil(all.axes.length / 32));
    const few = { axes: axes.slice(0, 2), positions: landmarks.positions.slice(0, 2) };
    expect(await nearnessInSlices(few, first, createSlices())).toEqual(nearnessTo(few, first));
  });

  it("is nearly the same after packing into bytes", () => {
    const packed = nearnessTo(unpackLandmarks(packLandmarks(landmarks)), second);
    nearnessTo(landmarks, second).forEach((value, index) => {
      expect(packed[index]).toBeCloseTo(value, 2);
    });
  });

  it("keeps weights of which thousands are summed to four digits", () => {
    const weights = Float32Array.from({ length: 500 }, (_, index) => Math.sin(index));
    const unpacked = unpackFineRow(packFineRow(weights));
    expect(Math.max(...unpacked.map((value, index) => Math.abs(value - (weights[index] ?? 0))))).toBeLessThan(1e-4);
  });
});

describe("what the heads see", () => {
  const vector = new Float32Array(896).fill(0.03);

  it("sees the words of another language in English, with the phrases of both", () => {
    const text = "Bitte stornieren Sie die Bestellung";
    const gloss = glossOf(text, "de") ?? "";
    expect(gloss).toContain("order");
    const signals = signalsOf(text, "de");
    const seen = featuresOf({ text, language: "de", vector, signals, gloss: { text: gloss, signals: signalsOf(gloss, "en") } });
    const without = featuresOf({ text, language: "de", vector, signals, gloss: null });
    expect(seen.buckets.length).toBeGreaterThan(without.buckets.length);
  });

  it("has no gloss of English", () => {
    expect(glossOf("Please cancel the order", "en")).toBeNull();
  });

  it("goes by words alone without a vector", async () => {
    const model = loadModel();
    const message = { text: "refund please", language: "en", vector: null, signals: [], gloss: null };
    const { heads, features } = await headsFor(model, message, createSlices());
    expect(heads).toBe(model.words);
    expect(features.near).toBeNull();
  });

  it("gives every class a chance, and all of them together 1", async () => {
    const model = loadModel();
    const message = { text: "hallo", language: "de", vector, signals: [], gloss: null };
    const { heads, features } = await headsFor(model, message, createSlices());
    const chances = [...predict(heads.category, features).values()];
    expect(chances).toHaveLength(8);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
  });
});

describe("the training's arithmetic", () => {
  it("solves a symmetric system", () => {
    const matrix = [
      [4, 1, 0],
      [1, 3, 1],
      [0, 1, 2],
    ];
    const [x] = solveSymmetric(
      matrix.map((row) => Float64Array.from(row)),
      [Float64Array.from([9, 10, 8])],
    );
    matrix.forEach((row, index) => {
      expect(row.reduce((sum, value, at) => sum + value * (x?.[at] ?? 0), 0)).toBeCloseTo([9, 10, 8][index] ?? 0, 9);
    });
  });

  it("finds the directions along which rows differ most", () => {
    const rows = Array.from({ length: 40 }, (_, row) => Float32Array.from([10 * Math.sin(row), Math.cos(row * 3), 0.01]));
    const [axis] = principalAxes(rows, 1);
    expect(Math.abs(axis?.[0] ?? 0)).toBeGreaterThan(0.99);
  });
});
