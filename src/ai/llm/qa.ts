/** What a language model makes of a whole conversation: its scores, held against the articles that answer its question, and a hand-over brief, each line with the message it rests on. */
import { z } from "zod";
import { cutText } from "../../kernel/cut-text.js";
import {
  type DialogueTurn,
  type Evaluation,
  type Brief,
  BRIEF_KINDS,
  type BriefKind,
  type BriefLine,
} from "../../domain/answers.js";
import type { Qa, Briefing } from "../ports.js";
import { articleMaterial, type FindArticles } from "./draft-prompt.js";
import type { ChatClient } from "./chat-client.js";
import { PROMPTS, turnsOf } from "./prompts.js";
import type { BriefMessage } from "../../domain/brief.js";
import { fitText } from "../fit-input.js";

interface Criterion {
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
  readonly findArticles: FindArticles;
}

/** Three are kept; some may be empty. */
const READ_NOTES = 50;

/** Scores by a language model; the overall score is computed here, by the rubric's weights. Throws OutsideError (party `qa`). */
export function createLlmQa({ client, findArticles }: LlmQaOptions): Qa {
  const list = STANDARD_RUBRIC.map(({ name, description }) => `- ${name}: ${description}`).join("\n");
  // On another scale, such as 1 to 5, nobody knows what 1 means: it is asked again.
  const share = z.number().refine((score) => score >= 0 && score <= 1, "must be a number between 0 and 1");
  const scored = z.object({ score: share, evidence: z.string().nullable() });
  const schema = z.object({
    dimensions: z.object(Object.fromEntries(STANDARD_RUBRIC.map(({ name }) => [name, scored]))),
    coaching_notes: z.array(z.string()),
  });

  return {
    async evaluate({ turns, rating }, call): Promise<Evaluation> {
      const conversation = turnsOf(turns);
      const found = (await findArticles("qa", askedIn(turns), call)) ?? [];
      const articles = found.length === 0 ? {} : { articles: articleMaterial(found) };
      const question = {
        name: "evaluation",
        instructions: PROMPTS.evaluate,
        options: [PROMPTS.dimensions(list)],
        material: { ...articles, conversation, ...(rating && { customer_rating: rating }) },
        schema,
        maxTokens: 1500,
      };
      const answer = await client.ask("qa", question, call);
      const said = plainWords(conversation.map(({ text }) => text).join("\n"));
      const dimensions = STANDARD_RUBRIC.map(({ name }) => {
        const { score = 0, evidence = null } = answer.dimensions[name] ?? {};
        return {
          name,
          score,
          evidence: evidence !== null && isQuoted(evidence, said) ? cutText(evidence, 500) : null,
        };
      });
      const overall = STANDARD_RUBRIC.reduce((sum, { weight }, index) => sum + weight * (dimensions[index]?.score ?? 0), 0);
      const notes = answer.coaching_notes
        .slice(0, READ_NOTES)
        .map((note) => cutText(note.trim(), 600))
        .filter((note) => note !== "");
      return { overallScore: Math.round(overall * 100) / 100, dimensions, coachingNotes: notes.slice(0, 3), by: client.by };
    },
  };
}

const QUESTION_LENGTH = 1000;

/** What the customer came with, and what they asked last. */
function askedIn(turns: readonly DialogueTurn[]): string {
  const asked = turns.filter(({ role }) => role === "customer").map(({ content }) => content.slice(0, QUESTION_LENGTH / 2));
  const last = asked.length > 1 ? asked.slice(-1) : [];
  return [...asked.slice(0, 1), ...last].join("\n");
}

/** A quote found nowhere in the conversation is an invention, and no evidence. */
function isQuoted(quote: string, said: string): boolean {
  const words = plainWords(quote);
  return words !== "" && said.includes(words);
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s"'“”‘’]+/g, " ")
    .trim();
}

const lineSchema = z.object({ text: z.string(), message: z.number().int() }).nullable();
const briefSchema = z.object({ wants: lineSchema, tried: lineSchema, missing: lineSchema });

/** Of one message: what is tried and wanted stands at its beginning or its end. */
const MESSAGE_LIMIT = 1500;
const LINE_LIMIT = 300;

/** Throws OutsideError (party `brief`). */
export function createLlmBriefing(client: ChatClient): Briefing {
  return {
    async write({ messages }, call): Promise<Brief> {
      const question = {
        name: "brief",
        instructions: PROMPTS.brief,
        material: {
          conversation: messages.map(({ role, content }, index) => ({
            number: index + 1,
            role,
            text: fitText(content, MESSAGE_LIMIT),
          })),
        },
        schema: briefSchema,
        maxTokens: 400,
      };
      const answer = await client.ask("brief", question, call);
      return {
        lines: BRIEF_KINDS.flatMap((kind) => restingOn(kind, answer[kind], messages)),
        quoted: false,
        by: client.by,
      };
    },
  };
}

/** No line where it names no message, one by somebody else than it tells of, or a number that nobody wrote. */
function restingOn(kind: BriefKind, line: z.infer<typeof lineSchema>, messages: readonly BriefMessage[]): readonly BriefLine[] {
  const message = line === null ? undefined : messages[line.message - 1];
  const text = line?.text.replace(/\s+/g, " ").trim().slice(0, LINE_LIMIT) ?? "";
  if (message === undefined || text === "") return [];
  if (kind === "wants" && message.role !== "customer") return [];
  const said = messages.map(({ content }) => content).join("\n");
  const invented = (text.match(/\p{N}+/gu) ?? []).some((number) => !said.includes(number));
  return invented ? [] : [{ kind, text, messageId: message.id }];
}
