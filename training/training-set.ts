import type { Task } from "../src/ai/builtin/heads/head.js";
import { languageFreeFeatures, messageFeatures, type MessageFeatures } from "../src/ai/builtin/heads/message-features.js";
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

/** What a set of heads sees of a message. */
export type View = "full" | "multilingual" | "words";

/** One text with what is known of it. */
export interface Example {
  readonly text: string;
  readonly language: string;
  /** `public` rows train but never judge. */
  readonly writer: string;
  readonly features: MessageFeatures;
  readonly labels: Readonly<Partial<Record<Task, string>>>;
}

export function corpusExamples(
  messages: readonly LabelledMessage[],
  vectors: ReadonlyMap<string, Float32Array>,
  view: View,
): readonly Example[] {
  return messages.map(({ text, language, writer, category, urgency, sentiment, escalation }) => ({
    text,
    language,
    // Personas of one hand are one writer; a hand in several languages is another one in each, so that a fold holds out
    // the whole language.
    writer: language === "en" ? (writer.split("-")[0] ?? writer) : language,
    features: featuresOf(text, language, vectors, view),
    labels: {
      ...(category === null ? {} : { category }),
      ...(urgency === null ? {} : { urgency }),
      ...(sentiment === null ? {} : { sentiment }),
      ...(escalation === null ? {} : { escalation: String(escalation) }),
    },
  }));
}

export function publicExamples(
  rows: readonly PublicRow[],
  vectors: ReadonlyMap<string, Float32Array>,
  view: View,
): readonly Example[] {
  return rows.map(({ text, task, label }) => ({
    text,
    language: "en",
    writer: "public",
    features: featuresOf(text, "en", vectors, view),
    labels: { [task]: label },
  }));
}

function featuresOf(text: string, language: string, vectors: ReadonlyMap<string, Float32Array>, view: View): MessageFeatures {
  const vector = vectors.get(text) ?? null;
  const signals = signalsOf(text, language);
  if (view !== "multilingual") return messageFeatures(text, view === "full" ? vector : null, signals);
  if (vector === null) throw new Error("a message without a vector");
  return languageFreeFeatures(text, vector, signals);
}
