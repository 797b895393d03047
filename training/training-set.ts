import type { Task } from "../src/ai/builtin/heads/head.js";
import { messageFeatures, type MessageFeatures } from "../src/ai/builtin/heads/message-features.js";
import { featuresOf, glossOf } from "../src/ai/builtin/heads/readable-message.js";
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

/** What a set of heads sees of a message: with the encoders, or its words alone. */
export type View = "encoders" | "words";

/** One text with what is known of it. */
export interface Example {
  readonly text: string;
  readonly language: string;
  /** `public` rows train but never judge. */
  readonly writer: string;
  /** By a writer who was to tell at length: calm stories, where the other long messages are mostly escalations. */
  readonly writesLong: boolean;
  readonly features: MessageFeatures;
  readonly labels: Readonly<Partial<Record<Task, string>>>;
}

/** The writers of `told-at-length`, and those who wrote such messages for the corpus. */
const LONG_WRITERS = /^[dl]\d/;

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
    writesLong: LONG_WRITERS.test(writer),
    features: featuresIn(text, language, vectors, view),
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
    writesLong: false,
    features: featuresIn(text, "en", vectors, view),
    labels: { [task]: label },
  }));
}

function featuresIn(text: string, language: string, vectors: ReadonlyMap<string, Float32Array>, view: View): MessageFeatures {
  const signals = signalsOf(text, language);
  if (view === "words") return messageFeatures(text, null, signals);
  const vector = vectors.get(text);
  if (vector === undefined) throw new Error("a message without a vector");
  const inEnglish = glossOf(text, language);
  const gloss = inEnglish === null ? null : { text: inEnglish, signals: signalsOf(inEnglish, "en") };
  return featuresOf({ text, language, vector, signals, gloss });
}

const FOLDS = 5;

/** Five groups of writers, each to be held out from the training of the heads that it judges. */
export function heldOutWriters(examples: readonly Example[]): readonly ReadonlySet<string>[] {
  const writers = [...new Set(examples.map(({ writer }) => writer))].filter((writer) => writer !== "public").sort();
  return Array.from({ length: FOLDS }, (_, fold) => new Set(writers.filter((_, index) => index % FOLDS === fold)));
}
