/** What the heads see of a message: its vector, its phrases and its words, of another language's in English. */
import type { GiveWay } from "../../../kernel/slices.js";
import { EMBEDDED_CHARACTERS } from "../embedder/embedder.js";
import { glossInEnglish } from "../embedder/gloss.js";
import { type FoundSignal, signalsInSlices } from "../lexicons/signals.js";
import type { Heads, Model } from "./head.js";
import { nearnessInSlices } from "./landmarks.js";
import { languageFreeFeatures, type MessageFeatures, messageFeatures } from "./message-features.js";

/** A message as far as it was analyzed before a head sees it. */
export interface ReadableMessage {
  readonly text: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly vector: Float32Array | null;
  /** Phrases of its own language. */
  readonly signals: readonly FoundSignal[];
  /** Word for word in English, with the phrases found in that; null in English, and where no word is known. */
  readonly gloss: Gloss | null;
}

export interface Gloss {
  readonly text: string;
  readonly signals: readonly FoundSignal[];
}

/** With turns for others between the phrases that are looked for. */
export async function readableMessage(
  message: Pick<ReadableMessage, "text" | "language" | "vector">,
  giveWay: GiveWay,
): Promise<ReadableMessage> {
  const signals = await signalsInSlices(message.text, message.language, giveWay);
  const text = message.vector === null ? null : glossOf(message.text, message.language);
  return { ...message, signals, gloss: text === null ? null : { text, signals: await signalsInSlices(text, "en", giveWay) } };
}

export function glossOf(text: string, language: string): string | null {
  return language === "en" ? null : glossInEnglish(text.slice(0, EMBEDDED_CHARACTERS), language);
}

/** The heads that know a message's language, and what they see of it. */
export async function headsFor(
  model: Model,
  message: ReadableMessage,
  giveWay: GiveWay,
): Promise<{ readonly heads: Heads; readonly features: MessageFeatures }> {
  const { vector } = message;
  const seen = featuresOf(message);
  if (vector === null) return { heads: model.words, features: seen };
  const features = { ...seen, near: await nearnessInSlices(model.landmarks, vector, giveWay) };
  return { heads: message.language === "en" ? model.full : model.multilingual, features };
}

export function featuresOf({ text, language, vector, signals, gloss }: ReadableMessage): MessageFeatures {
  if (vector === null || language === "en") return messageFeatures(text, vector, signals);
  if (gloss === null) return languageFreeFeatures(text, vector, signals);
  return messageFeatures(gloss.text, vector, [...signals, ...gloss.signals]);
}
