/** What a chat completion says: the model's words, the JSON in them, and the tokens it cost. */
import { z } from "zod";
import { parseJson } from "../../kernel/json.js";
import { estimatedTokens, type Tokens } from "./usage.js";
import type { ChatMessage } from "./chat-request.js";

export interface ChatCompletion {
  readonly text: string;
  /** The token limit cut it off. */
  readonly cutOff: boolean;
}

const part = z.looseObject({ text: z.string().catch("") });
const completionShape = z.looseObject({
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

const usage = z.looseObject({
  usage: z.looseObject({ prompt_tokens: z.number().int().nonnegative(), completion_tokens: z.number().int().nonnegative() }),
});

/** As the server counted them; estimated by the characters where it does not tell. */
export function completionTokens(body: string, messages: readonly ChatMessage[]): Tokens {
  const counted = usage.safeParse(parseJson(body));
  if (counted.success) return { input: counted.data.usage.prompt_tokens, output: counted.data.usage.completion_tokens };
  const characters = messages.reduce((sum, { content }) => sum + content.length, 0);
  return { input: estimatedTokens(characters), output: estimatedTokens((parseCompletion(body)?.text ?? "").length) };
}

/** The model's words, or null where the answer is no chat completion. */
export function parseCompletion(body: string): ChatCompletion | null {
  const choice = completionShape.safeParse(parseJson(body)).data?.choices[0];
  if (choice === undefined) return null;
  return { text: choice.message.content ?? "", cutOff: choice.finish_reason === "length" };
}

/** The JSON in what a model wrote: without its thoughts, its code fence, or the sentence before it. Undefined where there is none. */
export function jsonIn(text: string): unknown {
  const written = withoutThoughts(text).trim();
  const candidates = [written, fencedIn(written), written.slice(written.indexOf("{"), written.lastIndexOf("}") + 1)];
  for (const candidate of candidates) {
    const value = candidate === null ? undefined : parseJson(candidate);
    if (value !== undefined) return value;
  }
  return undefined;
}

const THOUGHTS = { begin: "<think>", end: "</think>" } as const;

/** Without an end they are the answer's own words: some models only open them. Without a beginning the server's template began them. */
function withoutThoughts(text: string): string {
  let spoken = "";
  const [begun, ended] = [text.indexOf(THOUGHTS.begin), text.indexOf(THOUGHTS.end)];
  let position = ended !== -1 && (begun === -1 || ended < begun) ? ended + THOUGHTS.end.length : 0;
  for (;;) {
    const begin = text.indexOf(THOUGHTS.begin, position);
    const end = begin === -1 ? -1 : text.indexOf(THOUGHTS.end, begin);
    if (end === -1) return spoken + text.slice(position);
    spoken += text.slice(position, begin);
    position = end + THOUGHTS.end.length;
  }
}

/** What stands between the first two fences. */
function fencedIn(text: string): string | null {
  const [, fenced, behind] = text.split("```", 3);
  return fenced === undefined || behind === undefined ? null : fenced.replace(/^json/, "");
}
