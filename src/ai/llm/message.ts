/** What a language model makes of one message: its triage and its sentiment. */
import { z } from "zod";
import { type Call, type Classification, type Routing, SENTIMENT_LABELS, type SentimentReading } from "../../domain/answers.js";
import { clamp, labelOfScore } from "../answer-fields.js";
import { fitText } from "../fit-input.js";
import type { Sentiment, Triage } from "../ports.js";
import type { ChatClient } from "./chat-client.js";
import { DEFAULT_CATEGORIES, fence, PROMPTS } from "./prompts.js";

export interface LlmTriageOptions {
  readonly client: ChatClient;
  /** Category names with what belongs in each. */
  readonly categories?: Readonly<Record<string, string>>;
  /** Fixed routes, from category to team: no model is asked for these. */
  readonly routes?: Readonly<Record<string, string>>;
  /** The workspace's teams, for the model to choose from. */
  readonly teams?: (call: Call) => Promise<readonly string[]>;
}

const SUBJECT_LIMIT = 300;

function classificationInto(names: readonly string[]) {
  return z.object({
    category: z.enum(names),
    urgency: z.enum(["low", "medium", "high", "urgent"]),
    sentiment: z.enum(SENTIMENT_LABELS),
    confidence: z.number(),
    alternatives: z.array(z.object({ category: z.enum(names), confidence: z.number() })),
    reason: z.string(),
  });
}

/** What belongs in a category is explained where it is known; a name of the workspace's own speaks for itself. */
function listOf(names: readonly string[], meanings: Readonly<Record<string, string>>): string {
  const lines = names.map((name) => {
    const meaning = Object.entries(meanings).find(([known]) => known === name.toLowerCase())?.[1];
    return meaning === undefined ? `- ${name}` : `- ${name}: ${meaning}`;
  });
  return lines.join("\n");
}

/** Triage by a language model. Throws OutsideError (party `triage`). */
export function createLlmTriage({ client, categories = DEFAULT_CATEGORIES, routes = {}, teams }: LlmTriageOptions): Triage {
  return {
    async classify({ subject, body, metadata, categories: used }, call): Promise<Classification> {
      const names = used ?? Object.keys(categories);
      const facts = Object.keys(metadata).length === 0 ? "" : `\n${fence("facts", JSON.stringify(metadata))}`;
      const data = `${fence("subject", fitText(subject, SUBJECT_LIMIT))}\n${fence("message", fitText(body))}${facts}`;
      const question = {
        name: "classification",
        instructions: PROMPTS.classify(listOf(names, categories)),
        data,
        schema: classificationInto(names),
        maxTokens: 500,
      };
      const answer = await client.ask("triage", question, call);
      const alternatives = answer.alternatives
        .filter(({ category }) => category !== answer.category)
        .map(({ category, confidence }) => ({ category, confidence: clamp(confidence, 0, 1) }))
        .slice(0, 3);
      return {
        ...answer,
        confidence: clamp(answer.confidence, 0, 1),
        alternatives,
        reason: answer.reason.slice(0, 500),
        by: client.by,
      };
    },

    async route(request, call): Promise<Routing> {
      const { category, urgency, sentiment } = request;
      const fixed = Object.entries(routes).find(([name]) => name === category)?.[1];
      const known = fixed === undefined && teams !== undefined ? await teams(call) : [];
      if (fixed !== undefined || known.length === 0) return byRule(category, fixed ?? category);
      const schema = z.object({ team: z.enum(known).nullable(), reason: z.string() });
      const data = fence("classification", JSON.stringify({ category, urgency, sentiment }));
      const question = { name: "routing", instructions: PROMPTS.chooseTeam(known.join(", ")), data, schema, maxTokens: 300 };
      const { team, reason } = await client.ask("triage", question, call);
      return { team, agent: null, reason: reason.slice(0, 500), by: client.by };
    },
  };

  /** Without a better rule, the team named like the category. */
  function byRule(category: string, team: string): Routing {
    return { team, agent: null, reason: `Messages about ${category} go to ${team}.`, by: client.by };
  }
}

const sentimentSchema = z.object({
  score: z.number(),
  escalation_risk: z.number(),
  triggers: z.array(z.string()),
  confidence: z.number(),
});

/** Sentiment by a language model. Throws OutsideError (party `sentiment`). */
export function createLlmSentiment({ client }: { readonly client: ChatClient }): Sentiment {
  return {
    async analyze({ text, history }, call): Promise<SentimentReading> {
      const earlier = history.length === 0 ? "" : `\n${PROMPTS.earlierScores(history.slice(-10).join(", "))}`;
      const question = {
        name: "sentiment",
        instructions: PROMPTS.sentiment + earlier,
        data: fence("message", fitText(text)),
        schema: sentimentSchema,
        maxTokens: 400,
      };
      const answer = await client.ask("sentiment", question, call);
      const score = clamp(Math.round(answer.score * 100) / 100, -1, 1);
      // Only what the customer really wrote counts as a quote.
      const triggers = answer.triggers.filter(
        (quote) => quote.trim() !== "" && text.toLowerCase().includes(quote.trim().toLowerCase()),
      );
      return {
        score,
        label: labelOfScore(score),
        escalationRisk: clamp(answer.escalation_risk, 0, 1),
        confidence: clamp(answer.confidence, 0, 1),
        triggers: triggers.map((quote) => quote.trim().slice(0, 120)).slice(0, 5),
        by: client.by,
      };
    },
  };
}
