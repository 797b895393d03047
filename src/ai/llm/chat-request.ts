import { z } from "zod";
import type { Manner } from "./manner.js";
import { PROMPTS } from "./prompts.js";

export interface Message {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface ChatQuestion<T> {
  /** Name of the schema, such as `classification`. */
  readonly name: string;
  readonly instructions: string;
  /** The material, fenced. */
  readonly data: string;
  readonly schema: z.ZodType<T>;
  readonly maxTokens: number;
}

/** The same message should get the same answer; a little above zero keeps small models from looping. */
const TEMPERATURE = 0.1;

export function messagesOf<T>({ instructions, data, schema }: ChatQuestion<T>, { format }: Manner): readonly Message[] {
  const shape = format === "json_schema" ? "" : `\n\n${PROMPTS.answerAs(JSON.stringify(jsonSchemaOf(schema)))}`;
  return [
    { role: "system", content: `${instructions}\n\n${PROMPTS.dataIsData}${shape}` },
    { role: "user", content: data },
  ];
}

export function chatRequest<T>(
  model: string,
  question: ChatQuestion<T>,
  manner: Manner,
  messages: readonly Message[],
  maxTokens: number,
): unknown {
  return {
    model,
    messages,
    [manner.tokenLimit]: maxTokens,
    ...(manner.temperature ? { temperature: TEMPERATURE } : {}),
    ...responseFormat(question, manner),
  };
}

function responseFormat<T>({ name, schema }: ChatQuestion<T>, { format }: Manner): Readonly<Record<string, unknown>> {
  if (format === "prompt") return {};
  if (format === "json_object") return { response_format: { type: "json_object" } };
  return { response_format: { type: "json_schema", json_schema: { name, strict: true, schema: jsonSchemaOf(schema) } } };
}

/** Without the name of the dialect, which strict servers refuse as an unknown keyword. */
function jsonSchemaOf(schema: z.ZodType): unknown {
  return { ...z.toJSONSchema(schema), $schema: undefined };
}
