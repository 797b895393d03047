import { z } from "zod";
import type { Evaluation } from "../../domain/answers.js";
import { clamp } from "../answer-fields.js";
import type { Qa } from "../ports.js";
import type { ChatClient } from "./chat-client.js";
import { fence, PROMPTS, transcriptOf } from "./prompts.js";

export interface Criterion {
  readonly name: string;
  readonly description: string;
  /** All weights together are 1. */
  readonly weight: number;
}

/** Simpli QA's stock rubric, so that scores stay comparable between engines. */
const STANDARD_RUBRIC: readonly Criterion[] = [
  { name: "empathy", description: "acknowledges how the customer feels, is warm and personal", weight: 0.25 },
  { name: "resolution", description: "solves the problem or names the next step and when it comes", weight: 0.35 },
  { name: "communication", description: "clear, correct, complete, easy to read", weight: 0.25 },
  { name: "efficiency", description: "no needless turns, no question asked twice", weight: 0.15 },
];

export interface LlmQaOptions {
  readonly client: ChatClient;
  readonly rubric?: readonly Criterion[];
}

/** Scores by a language model; the overall score is computed here, by the rubric's weights. Throws OutsideError (party `qa`). */
export function createLlmQa({ client, rubric = STANDARD_RUBRIC }: LlmQaOptions): Qa {
  const list = rubric.map(({ name, description }) => `- ${name}: ${description}`).join("\n");
  const scored = z.object({ score: z.number(), evidence: z.string().nullable() });
  const schema = z.object({
    dimensions: z.object(Object.fromEntries(rubric.map(({ name }) => [name, scored]))),
    coaching_notes: z.array(z.string()),
  });

  return {
    async evaluate({ turns }, call): Promise<Evaluation> {
      const transcript = transcriptOf(turns);
      const question = {
        name: "evaluation",
        instructions: PROMPTS.evaluate(list),
        data: fence("conversation", transcript),
        schema,
        maxTokens: 1500,
      };
      const answer = await client.ask("qa", question, call);
      const dimensions = rubric.map(({ name }) => {
        const { score = 0, evidence = null } = answer.dimensions[name] ?? {};
        return {
          name,
          score: clamp(score, 0, 1),
          evidence: evidence !== null && isQuoted(evidence, transcript) ? evidence.slice(0, 500) : null,
        };
      });
      const overall = rubric.reduce((sum, { weight }, index) => sum + weight * (dimensions[index]?.score ?? 0), 0);
      const notes = answer.coaching_notes.map((note) => note.trim().slice(0, 600)).filter((note) => note !== "");
      return { overallScore: Math.round(overall * 100) / 100, dimensions, coachingNotes: notes.slice(0, 3), by: client.by };
    },
  };
}

/** A quote found nowhere in the conversation is an invention, and no evidence. */
function isQuoted(quote: string, transcript: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[\s"'“”‘’]+/g, " ")
      .trim();
  return plain(quote) !== "" && plain(transcript).includes(plain(quote));
}
