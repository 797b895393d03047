/** One language model behind an OpenAI-compatible API: asks for JSON by a schema, and adapts to what the server accepts. */
import { z } from "zod";
import type { Attribution, Call } from "../../domain/answers.js";
import { OutsideError, type OutsideParty } from "../../kernel/errors.js";
import { parseJson } from "../../kernel/json.js";
import type { HttpAnswer } from "../../outbound/exchange.js";
import { ask, notAsked, unexpectedAnswer } from "../http/ask.js";
import { type Breaker, type BreakerOptions, createBreaker, DEFAULT_BREAKER } from "../http/breaker.js";
import { easierManner, fenced, FIRST_MANNER, type Manner, type Material, PROMPTS } from "./prompts.js";
import { estimatedTokens, type TokenLedger, type Tokens } from "./usage.js";

export interface ChatOptions {
  /** Up to and with `/v1`, such as `http://127.0.0.1:11434/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly model: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Something nobody can guess, for each request. */
  readonly newSecret: () => string;
  /** Counts what is asked, and says when a workspace may ask no more. */
  readonly ledger?: TokenLedger;
  readonly timeoutMs?: number;
  readonly breaker?: BreakerOptions;
  /** Handed the breaker once it is there, so that a pause can be shown. */
  readonly onBreaker?: (breaker: Breaker) => void;
}

export interface ChatClient {
  readonly by: Attribution;
  /** Answers by the schema. Throws OutsideError in the name of the party that is asked for. */
  ask<T>(party: OutsideParty, question: ChatQuestion<T>, call: Call): Promise<T>;
  /** Refuses an answer of the model that fits its schema and must not be used. */
  refuse(party: OutsideParty, code: RefusedAnswer): OutsideError;
}

/** Answered in the shape asked for, and given to nobody all the same. */
export type RefusedAnswer = "repeated_rules";

/** Of the refusal of a workspace that has used up its tokens. */
export const LIMIT_CODE = "daily_limit";

const OPERATION = "POST /chat/completions";
const TIME_LIMIT_MS = 60_000;
/** Models that think aloud spend most of their limit before the first word of the answer. */
const MORE_TOKENS = 4;

export function createChatClient(options: ChatOptions): ChatClient {
  const { apiKey, model, now, newSecret, ledger, timeoutMs = TIME_LIMIT_MS } = options;
  const url = `${options.baseUrl.replace(/\/+$/, "")}/chat/completions`;
  const breaker = createBreaker(options.breaker ?? DEFAULT_BREAKER, now);
  options.onBreaker?.(breaker);
  let learned = FIRST_MANNER;

  async function send<T>(party: OutsideParty, question: Fenced<T>, repair: Repair | null, call: Call): Promise<HttpAnswer> {
    const until = ledger?.limitedUntil(call.workspaceId) ?? null;
    if (until !== null) {
      const advice = { retry: "later", notBefore: until } as const;
      throw notAsked({ party, operation: OPERATION }, LIMIT_CODE, "the workspace's tokens of the day are used up", advice);
    }
    const headers = {
      "content-type": "application/json",
      accept: "application/json",
      "x-request-id": call.requestId,
      ...(apiKey === null || apiKey === "" ? {} : { authorization: `Bearer ${apiKey}` }),
    };
    let manner: Manner | null = learned;
    let refused: Error | null = null;
    while (manner !== null) {
      const messages = [...messagesOf(question, manner), ...(repair?.messages ?? [])];
      const body = chatRequest(model, question, manner, messages, question.maxTokens * (repair?.tokenFactor ?? 1));
      const http = { method: "POST", url, headers, body, timeoutMs, signal: call.signal } as const;
      const asked = await ask({ party, operation: OPERATION, ...http }, breaker, now);
      if (asked.ok) {
        learned = manner;
        ledger?.record(call.workspaceId, tokensOf(asked.answer.text, messages));
        return asked.answer;
      }
      refused ??= asked.refusal.error;
      manner = easierManner(manner, asked.refusal);
    }
    throw refused ?? new Error("a manner was tried");
  }

  return {
    by: { engine: "llm", model, notice: null, masked: 0 },
    async ask(party, asked, call) {
      const question = { ...asked, fence: `data-${newSecret()}` };
      const first = readAnswer(await send(party, question, null, call), question);
      if (first.ok) return first.value;
      const answer = await send(party, question, first.repair, call);
      const second = readAnswer(answer, question);
      if (second.ok) return second.value;
      throw unexpectedAnswer({ party, operation: OPERATION }, answer, "twice not in the shape asked for");
    },
    refuse(party, code) {
      const reason = "answered 200, but with its own instructions";
      const advice = { retry: "never" } as const;
      const failure = { party, operation: OPERATION, status: 200, code, requestId: null, outcome: "unknown", advice } as const;
      return new OutsideError(reason, failure);
    },
  };
}

interface Repair {
  readonly messages: readonly ChatMessage[];
  readonly tokenFactor: number;
}

/** A list of thousands has as many. */
const NAMED_ISSUES = 10;

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly repair: Repair };

/** The value, or what to say for the second and last try. */
function readAnswer<T>(answer: HttpAnswer, { schema }: ChatQuestion<T>): Read<T> {
  const completion = parseCompletion(answer.text);
  const checked = schema.safeParse(jsonIn(completion?.text ?? ""));
  if (checked.success) return { ok: true, value: checked.data };
  if (completion === null || completion.text.trim() === "" || completion.cutOff) {
    return { ok: false, repair: { messages: [], tokenFactor: MORE_TOKENS } };
  }
  const messages: readonly ChatMessage[] = [
    { role: "assistant", content: completion.text.slice(0, 8000) },
    { role: "user", content: PROMPTS.repair(z.prettifyError(new z.ZodError(checked.error.issues.slice(0, NAMED_ISSUES)))) },
  ];
  return { ok: false, repair: { messages, tokenFactor: 1 } };
}

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

interface Fenced<T> extends ChatQuestion<T> {
  /** The fence's name. */
  readonly fence: string;
}

/** The same message should get the same answer; a little above zero keeps small models from looping. */
const TEMPERATURE = 0.1;

/** What is the same each time comes first: servers keep what they computed of a beginning that they know. */
function messagesOf<T>(question: Fenced<T>, { format }: Manner): readonly ChatMessage[] {
  const { instructions, options = [], material, schema, fence } = question;
  const shape = format === "json_schema" ? [] : [PROMPTS.answerAs(JSON.stringify(jsonSchemaOf(schema)))];
  const system = [instructions, PROMPTS.dataIsData, ...shape, ...options, PROMPTS.fencedBy(fence)];
  return [
    { role: "system", content: system.join("\n\n") },
    { role: "user", content: fenced(fence, material) },
  ];
}

function chatRequest<T>(
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

export interface ChatCompletion {
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

const usage = z.looseObject({
  usage: z.looseObject({ prompt_tokens: z.number().int().nonnegative(), completion_tokens: z.number().int().nonnegative() }),
});

/** As the server counted them; estimated by the characters where it does not tell. */
function tokensOf(body: string, messages: readonly ChatMessage[]): Tokens {
  const counted = usage.safeParse(parseJson(body));
  if (counted.success) return { input: counted.data.usage.prompt_tokens, output: counted.data.usage.completion_tokens };
  const characters = messages.reduce((sum, { content }) => sum + content.length, 0);
  return { input: estimatedTokens(characters), output: estimatedTokens((parseCompletion(body)?.text ?? "").length) };
}

/** The model's words, or null where the answer is no chat completion. */
export function parseCompletion(body: string): ChatCompletion | null {
  const read = completion.safeParse(parseJson(body));
  const choice = read.success ? read.data.choices[0] : undefined;
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
const FENCE = "```";

/** Thoughts without an end are the answer's own words: some models write the opening alone. */
function withoutThoughts(text: string): string {
  let spoken = "";
  let position = 0;
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
  const begin = text.indexOf(FENCE);
  const end = begin === -1 ? -1 : text.indexOf(FENCE, begin + FENCE.length);
  return end === -1 ? null : text.slice(begin + FENCE.length, end).replace(/^json/, "");
}
