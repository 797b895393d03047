/** A question as the request that a server of chat completions accepts. */
import { z } from "zod";
import { fenced, type Manner, type Material, PROMPTS } from "./prompts.js";

export interface ChatMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface ChatQuestion<T> {
  /** Name of the schema, such as `classification`. */
  readonly name: string;
  /** The same in every request. */
  readonly instructions: string;
  /** What else is wanted this time. */
  readonly options?: readonly string[];
  /** What other people wrote. */
  readonly material: Material;
  readonly schema: z.ZodType<T>;
  readonly maxTokens: number;
}

export interface Fenced<T> extends ChatQuestion<T> {
  /** The fence's name. */
  readonly fence: string;
}

/** The same message should get the same answer; a little above zero keeps small models from looping. */
const TEMPERATURE = 0.1;

/** What is the same each time comes first: servers keep what they computed of a beginning that they know. */
export function chatMessages<T>(question: Fenced<T>, { format }: Manner): readonly ChatMessage[] {
  const { instructions, options = [], material, schema, fence } = question;
  const shape = format === "json_schema" ? [] : [PROMPTS.answerAs(JSON.stringify(jsonSchemaOf(schema)))];
  const system = [instructions, PROMPTS.dataIsData, ...shape, ...options, PROMPTS.fencedBy(fence)];
  return [
    { role: "system", content: system.join("\n\n") },
    { role: "user", content: fenced(fence, material) },
  ];
}

export function chatRequest<T>(
  model: string,
  question: ChatQuestion<T>,
  manner: Manner,
  messages: readonly ChatMessage[],
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

/**
 * Without the name of the dialect, which strict servers refuse as an unknown keyword, and with every field required, as they
 * demand: what may be left out is null then (https://platform.openai.com/docs/guides/structured-outputs).
 */
function jsonSchemaOf(schema: z.ZodType): unknown {
  const strict = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.properties !== undefined) jsonSchema.required = Object.keys(jsonSchema.properties);
    },
  });
  return { ...strict, $schema: undefined };
}
