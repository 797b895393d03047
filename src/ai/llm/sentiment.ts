import { z } from "zod";
import type { SentimentReading } from "../../domain/answers.js";
import { clamp, labelOfScore } from "../answer-fields.js";
import { fitText } from "../fit-input.js";
import type { Sentiment } from "../ports.js";
import type { ChatClient } from "./chat-client.js";
import { fence, PROMPTS } from "./prompts.js";

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
