/** The trained heads: their arithmetic, their packed form, and the model file that holds them. */
import { z } from "zod";
import storedModel from "../model/heads.json" with { type: "json" };
import type { FoundSignal } from "../lexicons/signals.js";
import { languageFreeFeatures, type MessageFeatures, messageFeatures } from "./message-features.js";

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

/** A row of weights as signed bytes in base64, times `scale`. */
const packedRowSchema = z.object({ scale: z.number(), bytes: z.string() });

export const packedHeadSchema = z.object({
  classes: z.array(z.string()),
  bias: z.array(z.number()),
  temperature: z.number().positive(),
  vectorWeights: z.array(packedRowSchema),
  bucketWeights: z.array(packedRowSchema),
});

export type PackedHead = z.infer<typeof packedHeadSchema>;

/** One byte a weight: a fifth of a percent of accuracy at most, a tenth of the size. */
function packRow(weights: Float32Array): z.infer<typeof packedRowSchema> {
  const largest = weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 1e-9);
  const scale = largest / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return { scale: Number(scale.toPrecision(6)), bytes: Buffer.from(bytes.buffer).toString("base64") };
}

function unpackRow(row: z.infer<typeof packedRowSchema>): Float32Array {
  const bytes = new Int8Array(Buffer.from(row.bytes, "base64"));
  return Float32Array.from(bytes, (byte) => byte * row.scale);
}

export function packHead(head: Head): PackedHead {
  return {
    classes: [...head.classes],
    bias: head.bias.map((value) => Number(value.toPrecision(6))),
    temperature: Number(head.temperature.toPrecision(4)),
    vectorWeights: head.vectorWeights.map(packRow),
    bucketWeights: head.bucketWeights.map(packRow),
  };
}

export function unpackHead(packed: PackedHead): Head {
  return { ...packed, vectorWeights: packed.vectorWeights.map(unpackRow), bucketWeights: packed.bucketWeights.map(unpackRow) };
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
  /** For English, with the sentence encoders. */
  readonly full: Heads;
  /** For other languages: they see no words, only the vector and the lexicons' signals. */
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

export const modelFileSchema = z.object({
  about: z.object({
    corpusSha256: z.string(),
    messages: z.number(),
    writers: z.number(),
    publicRows: z.record(z.string(), z.number()),
    licences: z.array(z.string()),
  }),
  full: headsSchema,
  multilingual: headsSchema,
  words: headsSchema,
});

export function loadModel(file: unknown = storedModel): Model {
  const { about, full, multilingual, words } = modelFileSchema.parse(file);
  return {
    name: `built-in ${about.corpusSha256.slice(0, 8)}`,
    learnedFrom: new Set(Object.keys(about.publicRows)),
    full: unpackHeads(full),
    multilingual: unpackHeads(multilingual),
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

/** A message as far as it was analyzed before a head sees it. */
export interface ReadableMessage {
  readonly text: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly vector: Float32Array | null;
  readonly signals: readonly FoundSignal[];
}

/** The heads that know a message's language, and what they see of it. */
export function headsFor(model: Model, message: ReadableMessage): { readonly heads: Heads; readonly features: MessageFeatures } {
  const { text, language, vector, signals } = message;
  if (language !== "en" && vector !== null)
    return { heads: model.multilingual, features: languageFreeFeatures(text, vector, signals) };
  return { heads: vector === null ? model.words : model.full, features: messageFeatures(text, vector, signals) };
}
