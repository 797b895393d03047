import { z } from "zod";
import storedModel from "../model/heads.json" with { type: "json" };
import type { Head } from "./head.js";
import { packedHeadSchema, unpackHead } from "./packed-head.js";

export const TASKS = ["category", "urgency", "sentiment", "escalation"] as const;
export type Task = (typeof TASKS)[number];

export type Heads = Readonly<Record<Task, Head>>;

/** What was learned at development time by `npm run train`. */
export interface Model {
  /** For the attribution, such as `built-in 1a2b3c4d`: changes whenever the training data does. */
  readonly name: string;
  /** Names of the public files whose rows took part in the training. */
  readonly learnedFrom: ReadonlySet<string>;
  /** With the sentence encoder. */
  readonly full: Heads;
  /** Without it. */
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
  words: headsSchema,
});

export function loadModel(file: unknown = storedModel): Model {
  const { about, full, words } = modelFileSchema.parse(file);
  return {
    name: `built-in ${about.corpusSha256.slice(0, 8)}`,
    learnedFrom: new Set(Object.keys(about.publicRows)),
    full: unpackHeads(full),
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
