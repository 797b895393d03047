/** One message read by the heads in English, by rules in other languages. */
import { type CorrectedHead, createCorrectedHead } from "../corrections/corrected-head.js";
import type { Embedder } from "../embedder/embedder.js";
import { loadModel, type Model, predict } from "../heads/head.js";
import { messageFeatures } from "../heads/message-features.js";
import { languageOf } from "../language.js";
import { hasLexicon, signalsOf } from "../lexicons/signals.js";
import { analyzeByRules, escalationByRules } from "./analyze-by-rules.js";
import type { MessageReader, Reading } from "./reading.js";

export interface ReaderParts {
  readonly embedder: Embedder;
  /** What was learned from the corrections of the workspace's agents; by default nothing. */
  readonly corrected?: CorrectedHead;
  readonly model?: Model;
}

export function createReader(parts: ReaderParts): MessageReader {
  const { embedder, model = loadModel() } = parts;
  const corrected = parts.corrected ?? createCorrectedHead({ embedder, model });
  return {
    model: model.name,
    read: (text, workspaceId) => analyzeMessage(text, workspaceId, { model, embedder, corrected }),
  };
}

/** Longer messages are read at both ends: who writes at length says at the start what and at the end what for. */
const START_READ = 3000;
const END_READ = 1500;

function readablePart(text: string): string {
  return text.length <= START_READ + END_READ ? text : `${text.slice(0, START_READ)}\n${text.slice(-END_READ)}`;
}

/** Reads one message. The encoder knows English only: other languages get rules and say so by their basis. */
async function analyzeMessage(
  message: string,
  workspaceId: string,
  { model, embedder, corrected }: Required<ReaderParts>,
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
