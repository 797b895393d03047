/** One language model behind an OpenAI-compatible API: asks for JSON by a schema, and adapts to what the server accepts. */
import { z } from "zod";
import type { Attribution, Call } from "../../domain/answers.js";
import { OutsideError, type OutsideParty } from "../../kernel/errors.js";
import type { HttpAnswer } from "../../outbound/exchange.js";
import { ask, notAsked, unexpectedAnswer } from "../http/ask.js";
import { type Breaker, type BreakerOptions, createBreaker, DEFAULT_BREAKER } from "../http/breaker.js";
import { easierManner, FIRST_MANNER, type Manner, PROMPTS } from "./prompts.js";
import type { TokenLedger } from "./usage.js";
import { completionTokens, jsonIn, parseCompletion } from "./chat-completion.js";
import { type ChatMessage, chatMessages, type ChatQuestion, chatRequest, type Fenced } from "./chat-request.js";

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
  /** By the question's name: those whose answers are cut off unless they have more room from the start. */
  const roomy = new Set<string>();

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
      const messages = [...chatMessages(question, manner), ...(repair?.messages ?? [])];
      const body = chatRequest(
        model,
        question,
        manner,
        messages,
        question.maxTokens * Math.max(repair?.tokenFactor ?? 1, roomy.has(question.name) ? MORE_TOKENS : 1),
      );
      const http = { method: "POST", url, headers, body, timeoutMs, signal: call.signal } as const;
      const asked = await ask({ party, operation: OPERATION, ...http }, breaker, now);
      if (asked.ok) {
        learned = manner;
        ledger?.record(call.workspaceId, completionTokens(asked.answer.text, messages));
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
      // Of a model that thinks aloud each first try is paid in full; a limit that is not reached costs nothing.
      if (second.ok && first.repair.tokenFactor > 1) roomy.add(question.name);
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
