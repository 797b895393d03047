import type { CorrectedHead } from "../corrections/corrected-head.js";
import type { Embedder } from "../embedder/embedder.js";
import { type Model, predict, type Probabilities } from "../heads/head.js";
import { messageFeatures } from "../heads/message-features.js";
import { type FoundSignal, hasLexicon, signalsOf } from "../lexicons/signals.js";
import { analyzeByRules, escalationByRules, languageOf } from "./analyze-by-rules.js";

export interface ReaderParts {
  readonly model: Model;
  readonly embedder: Embedder;
  /** What the workspace's agents taught. */
  readonly corrected: CorrectedHead;
}

/** Longer messages are read at both ends: who writes at length says at the start what and at the end what for. */
const START_READ = 3000;
const END_READ = 1500;

function readablePart(text: string): string {
  return text.length <= START_READ + END_READ ? text : `${text.slice(0, START_READ)}\n${text.slice(-END_READ)}`;
}

/** Reads one message. The encoder knows English only: other languages get rules and say so by their basis. */
export async function analyzeMessage(
  message: string,
  workspaceId: string,
  { model, embedder, corrected }: ReaderParts,
): Promise<Reading> {
  const text = readablePart(message);
  const language = languageOf(text);
  const signals = signalsOf(text, language);
  if (language !== "en")
    return { ...analyzeByRules(signals), language, signals, basis: hasLexicon(language) ? "rules" : "nothing" };
  const vector = (await embedder.embed([text]))?.[0] ?? null;
  const heads = vector === null ? model.words : model.full;
  const features = messageFeatures(text, vector, signals);
  const risk = predict(heads.escalation, features).get("true") ?? 0;
  return {
    language,
    signals,
    vector,
    basis: vector === null ? "words" : "encoder",
    category: corrected.adjust(workspaceId, "category", heads.category, features),
    urgency: corrected.adjust(workspaceId, "urgency", heads.urgency, features),
    sentiment: predict(heads.sentiment, features),
    escalation: Math.max(risk, escalationByRules(signals)),
  };
}

/** Reads a message once for all who ask. */
export interface Reader {
  /** For the attribution. */
  readonly model: string;
  read(text: string, workspaceId: string): Promise<Reading>;
}

/** What an answer rests on, best first. */
export type Basis = "encoder" | "words" | "rules" | "nothing";

/** Everything the engine makes of one message; each contract takes from it what it needs. */
export interface Reading {
  /** ISO 639-1. */
  readonly language: string;
  readonly basis: Basis;
  readonly signals: readonly FoundSignal[];
  readonly vector: Float32Array | null;
  readonly category: Probabilities;
  readonly urgency: Probabilities;
  readonly sentiment: Probabilities;
  /** 0 to 1; 0.5 is where a team lead should look. */
  readonly escalation: number;
}
