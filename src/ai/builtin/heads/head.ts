/** The trained heads: their arithmetic, their packed form, and the model file that holds them. */
import { existsSync, readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { z } from "zod";
import { type Landmarks, packedLandmarksSchema, unpackLandmarks } from "./landmarks.js";
import type { MessageFeatures } from "./message-features.js";
import { packedRowSchema, packFineRow, packRow, unpackFineRow, unpackRow } from "./packed-rows.js";

/** One row of weights for each class: of the sentence vector, of nearness and of words, whichever it learned from. */
export interface Head {
  readonly classes: readonly string[];
  readonly bias: readonly number[];
  /** One weight for each number of the sentence vector; only what corrections teach has them. */
  readonly vectorWeights: readonly Float32Array[];
  /** One weight for each landmark; empty in a head that works without the encoder. */
  readonly nearWeights: readonly Float32Array[];
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
    const vectorScore = weighed(head.vectorWeights[row], features.vector) * VECTOR_SCALE;
    return (head.bias[row] ?? 0) + sum * value + vectorScore + weighed(head.nearWeights[row], features.near);
  });
}

function weighed(weights: Float32Array | undefined, numbers: Float32Array | null): number {
  if (weights === undefined || numbers === null) return 0;
  let sum = 0;
  for (let index = 0; index < weights.length; index += 1) sum += (weights[index] ?? 0) * (numbers[index] ?? 0);
  return sum;
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

export const packedHeadSchema = z.object({
  classes: z.array(z.string()),
  bias: z.array(z.number()),
  temperature: z.number().positive(),
  nearWeights: z.array(packedRowSchema),
  bucketWeights: z.array(packedRowSchema),
});

export type PackedHead = z.infer<typeof packedHeadSchema>;

/** As trained: what corrections teach, with its weights of the vector, is never packed. */
export function packHead(head: Head): PackedHead {
  return {
    classes: [...head.classes],
    bias: head.bias.map((value) => Number(value.toPrecision(6))),
    temperature: Number(head.temperature.toPrecision(4)),
    nearWeights: head.nearWeights.map(packFineRow),
    bucketWeights: head.bucketWeights.map(packRow),
  };
}

export function unpackHead(packed: PackedHead): Head {
  return {
    ...packed,
    vectorWeights: [],
    nearWeights: packed.nearWeights.map(unpackFineRow),
    bucketWeights: packed.bucketWeights.map(unpackRow),
  };
}

export const TASKS = ["category", "urgency", "sentiment", "escalation"] as const;
export type Task = (typeof TASKS)[number];

export type Heads = Readonly<Record<Task, Head>>;

/** What was learned at development time by `npm run train`. */
export interface Model {
  /** For the attribution, such as `built-in 1a2b3c4d`: changes whenever the training data does. */
  readonly name: string;
  /** Names of the public files whose rows took part in the training. */
  readonly learnedFrom: ReadonlySet<string>;
  readonly landmarks: Landmarks;
  /** For English, with the sentence encoders. */
  readonly full: Heads;
  /** For other languages: the same weights, calibrated by messages in other languages. */
  readonly multilingual: Heads;
  /** For English, without them. */
  readonly words: Heads;
}

const headsSchema = z.object({
  category: packedHeadSchema,
  urgency: packedHeadSchema,
  sentiment: packedHeadSchema,
  escalation: packedHeadSchema,
});

const calibrationSchema = z.object({ bias: z.array(z.number()), temperature: z.number().positive() });

const calibrationsSchema = z.object({
  category: calibrationSchema,
  urgency: calibrationSchema,
  sentiment: calibrationSchema,
  escalation: calibrationSchema,
});

export const modelFileSchema = z.object({
  about: z.object({
    corpusSha256: z.string(),
    messages: z.number(),
    writers: z.number(),
    publicRows: z.record(z.string(), z.number()),
    licences: z.array(z.string()),
  }),
  landmarks: packedLandmarksSchema,
  full: headsSchema,
  /** How the heads of `full` are calibrated for other languages. */
  otherLanguages: calibrationsSchema,
  words: headsSchema,
});

/** Beside the built file, or where the sources have it. */
const STORED = ["./heads.json.br", "../model/heads.json.br"].map((path) => new URL(path, import.meta.url)).find(existsSync);

let stored: Model | null = null;

/** Unpacked once: that takes some 50 ms, and several parts of the engine ask for it. */
export function loadModel(): Model {
  if (STORED === undefined) throw new Error("the heads' weights are not there");
  stored ??= unpackModel(JSON.parse(brotliDecompressSync(readFileSync(STORED)).toString("utf8")));
  return stored;
}

function unpackModel(file: unknown): Model {
  const { about, landmarks, otherLanguages, words, ...packed } = modelFileSchema.parse(file);
  const full = unpackHeads(packed.full);
  return {
    name: `built-in ${about.corpusSha256.slice(0, 8)}`,
    learnedFrom: new Set(Object.keys(about.publicRows)),
    landmarks: unpackLandmarks(landmarks),
    full,
    multilingual: {
      category: { ...full.category, ...otherLanguages.category },
      urgency: { ...full.urgency, ...otherLanguages.urgency },
      sentiment: { ...full.sentiment, ...otherLanguages.sentiment },
      escalation: { ...full.escalation, ...otherLanguages.escalation },
    },
    words: unpackHeads(words),
  };
}

function unpackHeads(packed: z.infer<typeof headsSchema>): Heads {
  return {
    category: unpackHead(packed.category),
    urgency: unpackHead(packed.urgency),
    sentiment: unpackHead(packed.sentiment),
    escalation: unpackHead(packed.escalation),
  };
}
