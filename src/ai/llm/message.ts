/** What a language model makes of one message: its triage and its sentiment. */
import { cutText } from "../../kernel/cut-text.js";
import type { Classification, Routing, SentimentReading } from "../../domain/answers.js";
import { clamp, labelOfScore, toProbability } from "../answer-scores.js";
import { fitText } from "../fit-input.js";
import type { Sentiment, Triage } from "../ports.js";
import type { MessageAsker } from "./ask-message.js";
import type { ChatClient } from "./chat-client.js";
import { DEFAULT_CATEGORIES } from "./prompts.js";

export interface LlmTriageOptions {
  readonly client: ChatClient;
  /** Shared by triage and sentiment, so that one request can answer both. */
  readonly asker: MessageAsker;
}

const SUBJECT_LIMIT = 300;

/** What belongs in a category is explained where it is known, by the workspace before ourselves; a name of the workspace's own speaks for itself. */
function listOf(names: readonly string[], meanings: Readonly<Record<string, string>>): string {
  const lines = names.map((name) => {
    const meaning = Object.entries(meanings).findLast(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
    return meaning === undefined ? `- ${name}` : `- ${name}: ${meaning}`;
  });
  return lines.join("\n");
}

/** Triage by a language model. Throws OutsideError (party `triage`). */
export function createLlmTriage({ client, asker }: LlmTriageOptions): Triage {
  return {
    async classify(
      { subject, body, metadata, categories: used, descriptions = {}, examples = [] },
      call,
    ): Promise<Classification> {
      const names = used ?? Object.keys(DEFAULT_CATEGORIES);
      const message = fitText(body);
      const facts = Object.keys(metadata).length === 0 ? {} : { facts: metadata };
      const known = examples.filter(({ category }) => names.includes(category));
      const sorted = known.length === 0 ? {} : { examples: known.map(({ text, category }) => ({ message: text, category })) };
      const material = { subject: fitText(subject, SUBJECT_LIMIT), message, ...facts, ...sorted };
      const list = listOf(names, { ...DEFAULT_CATEGORIES, ...descriptions });
      const answer = await asker.triage({ message, material, categories: names, list }, call);
      const alternatives = answer.alternatives
        .filter(({ category }) => category !== answer.category)
        .map(({ category, confidence }) => ({ category, confidence: toProbability(confidence) }))
        .slice(0, 3);
      return {
        ...answer,
        confidence: toProbability(answer.confidence),
        alternatives,
        reason: cutText(answer.reason, 500),
        by: client.by,
      };
    },

    /** The team named like the category: a model that is told no team can choose none. */
    route: ({ category }): Promise<Routing> =>
      Promise.resolve({
        team: category,
        agent: null,
        reason: `Messages about ${category} go to ${category}.`,
        by: client.by,
      }),
  };
}

export interface LlmSentimentOptions {
  readonly client: ChatClient;
  readonly asker: MessageAsker;
}

const EARLIER_SCORES = 10;
/** Each is searched for in the whole message. */
const READ_TRIGGERS = 50;

/** Sentiment by a language model. Throws OutsideError (party `sentiment`). */
export function createLlmSentiment({ client, asker }: LlmSentimentOptions): Sentiment {
  return {
    async analyze({ text, history }, call): Promise<SentimentReading> {
      const message = fitText(text);
      const earlier = history.length === 0 ? {} : { earlier_scores: history.slice(-EARLIER_SCORES) };
      const answer = await asker.sentiment({ message, material: { message, ...earlier } }, call);
      const score = clamp(Math.round(answer.score * 100) / 100, -1, 1);
      // Only what the customer really wrote counts as a quote.
      const lower = text.toLowerCase();
      const triggers = answer.triggers
        .slice(0, READ_TRIGGERS)
        .filter((quote) => quote.trim() !== "" && lower.includes(quote.trim().toLowerCase()));
      return {
        score,
        label: labelOfScore(score),
        escalationRisk: toProbability(answer.escalation_risk),
        confidence: toProbability(answer.confidence),
        triggers: triggers.map((quote) => cutText(quote.trim(), 120)).slice(0, 5),
        by: client.by,
      };
    },
  };
}
