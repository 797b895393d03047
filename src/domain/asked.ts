/** The answer to a teammate's own question, as it is kept with the click that asked. */
import { z } from "zod";
import type { Attribution, Draft } from "./answers.js";
import { withoutPastTitle } from "./past-title.js";
import { engineView } from "./engine-label.js";
import { parseJson } from "../kernel/json.js";

const source = z.object({
  title: z.string(),
  url: z.string().nullable(),
  updatedAt: z.number().nullable(),
  answeredAt: z.number().exactOptional(),
  answeredIn: z.string().exactOptional(),
  related: z.boolean().exactOptional(),
  internal: z.boolean().exactOptional(),
});

const answerSchema = z.object({
  text: z.string().nullable(),
  why: z.string().nullable(),
  confidence: z.number().nullable(),
  sources: z.array(source),
  engine: z.object({ label: z.string(), notice: z.string().nullable(), masked: z.number() }),
  /** Unix seconds. */
  at: z.number(),
});
export type AnswerToTeammate = z.infer<typeof answerSchema>;

const LONGEST = 4_000;
const MOST_SOURCES = 4;

/** What only asks back, or rests on nothing, is no answer. @param at unix seconds */
export function answerFromDraft(
  {
    text,
    abstained,
    confidence,
    sources,
    by,
  }: Pick<Draft, "text" | "abstained" | "confidence" | "sources"> & { readonly by: Attribution },
  at: number,
): AnswerToTeammate {
  const answers = abstained === null && text.trim() !== "";
  return {
    text: answers ? text.slice(0, LONGEST) : null,
    why: abstained,
    confidence: answers ? confidence : null,
    sources: sources
      .slice(0, MOST_SOURCES)
      .map(withoutPastTitle)
      .map(({ title, url, updatedAt, related, internal, ...past }) => ({
        title,
        url,
        updatedAt,
        ...(past.answeredAt !== undefined && { answeredAt: past.answeredAt }),
        ...(past.answeredIn !== undefined && { answeredIn: past.answeredIn }),
        ...(related !== undefined && { related }),
        ...(internal !== undefined && { internal }),
      })),
    engine: engineView(by),
    at,
  };
}

/** Null where it is none. */
export function parseAnswer(message: string | null): AnswerToTeammate | null {
  return answerSchema.safeParse(parseJson(message ?? "")).data ?? null;
}
