import type { Refusal } from "../http/ask.js";

/**
 * How a server wants to be asked. "OpenAI-compatible" is a family: some know JSON schemas, some only JSON,
 * some neither; newer models refuse a temperature and renamed the token limit.
 */
export interface Manner {
  readonly format: "json_schema" | "json_object" | "prompt";
  readonly temperature: boolean;
  readonly tokenLimit: "max_tokens" | "max_completion_tokens";
}

export const FIRST_MANNER: Manner = { format: "json_schema", temperature: true, tokenLimit: "max_tokens" };

/** The next easier way after a refusal, or null where asking differently cannot help. It only ever goes down, so it ends. */
export function easierManner(manner: Manner, { status, body }: Refusal): Manner | null {
  if (![400, 415, 422, 501].includes(status) || body.code === "context_length_exceeded") return null;
  if (/max_completion_tokens/.test(body.detail) && manner.tokenLimit === "max_tokens")
    return { ...manner, tokenLimit: "max_completion_tokens" };
  if (/temperature/i.test(body.detail) && manner.temperature) return { ...manner, temperature: false };
  if (manner.format === "json_schema") return { ...manner, format: "json_object" };
  return manner.format === "json_object" ? { ...manner, format: "prompt" } : null;
}
