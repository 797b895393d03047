import type { Task } from "../src/ai/builtin/heads/head.js";
import { messageFeatures, type MessageFeatures } from "../src/ai/builtin/heads/message-features.js";
import { signalsOf } from "../src/ai/builtin/lexicons/signals.js";
import { CATEGORIES } from "../src/ai/builtin/lexicons/lexicon.js";
import type { LabelledMessage } from "./read-corpus.js";
import type { PublicRow } from "./read-public-rows.js";

export const CLASSES: Readonly<Record<Task, readonly string[]>> = {
  category: CATEGORIES,
  urgency: ["low", "medium", "high", "urgent"],
  sentiment: ["negative", "neutral", "positive"],
  escalation: ["false", "true"],
};

/** One text with what is known of it. */
export interface Example {
  readonly text: string;
  /** `public` rows train but never judge. */
  readonly writer: string;
  readonly features: MessageFeatures;
  readonly labels: Readonly<Partial<Record<Task, string>>>;
}

export function corpusExamples(
  messages: readonly LabelledMessage[],
  vectors: ReadonlyMap<string, Float32Array>,
): readonly Example[] {
  return messages.map(({ text, writer, category, urgency, sentiment, escalation }) => ({
    text,
    writer,
    features: featuresOf(text, vectors),
    labels: {
      ...(category === null ? {} : { category }),
      ...(urgency === null ? {} : { urgency }),
      ...(sentiment === null ? {} : { sentiment }),
      ...(escalation === null ? {} : { escalation: String(escalation) }),
    },
  }));
}

export function publicExamples(rows: readonly PublicRow[], vectors: ReadonlyMap<string, Float32Array>): readonly Example[] {
  return rows.map(({ text, task, label }) => ({
    text,
    writer: "public",
    features: featuresOf(text, vectors),
    labels: { [task]: label },
  }));
}

function featuresOf(text: string, vectors: ReadonlyMap<string, Float32Array>): MessageFeatures {
  return messageFeatures(text, vectors.get(text) ?? null, signalsOf(text, "en"));
}
