import { describe, expect, it } from "vitest";
import { predict } from "../../../../src/ai/builtin/heads/head.js";
import { messageFeatures } from "../../../../src/ai/builtin/heads/message-features.js";
import { loadModel } from "../../../../src/ai/builtin/heads/head.js";
import { packHead, unpackHead } from "../../../../src/ai/builtin/heads/head.js";
import { trainHead } from "../../../../src/ai/builtin/heads/train-head.js";

const features = (text: string) => messageFeatures(text, null, []);
const rows = [
  ...["red apple", "ripe apple tree", "sweet apple"].map((text) => ({ features: features(text), target: 0, weight: 1 })),
  ...["fast car", "blue car door", "car engine"].map((text) => ({ features: features(text), target: 1, weight: 1 })),
];
const plan = { classes: ["fruit", "car"], passes: 20, vectorSize: 0, step: 0.3, decay: 1e-4, vectorDecay: 0, seed: 3 };

describe("a trained head", () => {
  it("tells apart what it learned", () => {
    const head = trainHead(rows, plan);
    expect(predict(head, features("an apple pie")).get("fruit")).toBeGreaterThan(0.5);
    expect(predict(head, features("my old car")).get("car")).toBeGreaterThan(0.5);
  });

  it("is the same for the same rows and seed", () => {
    expect(trainHead(rows, plan)).toEqual(trainHead(rows, plan));
  });

  it("answers nearly the same after packing into bytes", () => {
    const head = trainHead(rows, plan);
    const packed = unpackHead(packHead(head));
    for (const text of ["apple", "car", "neither"]) {
      expect(predict(packed, features(text)).get("fruit")).toBeCloseTo(predict(head, features(text)).get("fruit") ?? 0, 2);
    }
  });
});

describe("the model that is shipped", () => {
  it("has four heads with and without the encoder, and names its training data", () => {
    const model = loadModel();
    expect(model.name).toMatch(/^built-in [0-9a-f]{8}$/);
    expect(model.full.category.classes).toEqual(model.words.category.classes);
    expect(model.words.category.nearWeights).toEqual([]);
    expect(model.full.category.nearWeights[0]).toHaveLength(model.landmarks.positions[0]?.length ?? 0);
    expect(model.multilingual.category.nearWeights).toBe(model.full.category.nearWeights);
  });
});
