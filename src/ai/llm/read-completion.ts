import { z } from "zod";
import { parseJson } from "../http/parse-json.js";

export interface Completion {
  readonly text: string;
  /** The token limit cut it off. */
  readonly cutOff: boolean;
}

const part = z.looseObject({ text: z.string().catch("") });
const completion = z.looseObject({
  choices: z
    .array(
      z.looseObject({
        finish_reason: z.string().nullish().catch(null),
        message: z.looseObject({
          content: z.union([z.string(), z.array(part).transform((parts) => parts.map(({ text }) => text).join(""))]).nullish(),
        }),
      }),
    )
    .min(1),
});

/** The model's words, or null where the answer is no chat completion. */
export function parseCompletion(body: string): Completion | null {
  const read = completion.safeParse(parseJson(body));
  const choice = read.success ? read.data.choices[0] : undefined;
  if (choice === undefined) return null;
  return { text: choice.message.content ?? "", cutOff: choice.finish_reason === "length" };
}

/** The JSON in what a model wrote: without its thoughts, its code fence, or the sentence before it. Undefined where there is none. */
export function jsonIn(text: string): unknown {
  const said = text.replace(/<think>[\s\S]*?<\/think>/g, "").trim();
  const fenced = /```(?:json)?\s*([\s\S]*?)```/.exec(said)?.[1];
  const candidates = [said, fenced, said.slice(said.indexOf("{"), said.lastIndexOf("}") + 1)];
  for (const candidate of candidates) {
    const value = candidate === undefined ? undefined : parseJson(candidate);
    if (value !== undefined) return value;
  }
  return undefined;
}
