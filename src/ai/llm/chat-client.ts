import { z } from "zod";
import type { OutsideParty } from "../../errors.js";
import { ask, unexpectedAnswer } from "../http/ask.js";
import { type Breaker, createBreaker, DEFAULT_BREAKER, type BreakerOptions } from "../http/breaker.js";
import type { HttpAnswer } from "../http/exchange.js";
import type { Attribution, Call } from "../ports.js";
import { chatRequest, messagesOf, type ChatQuestion, type Message } from "./chat-request.js";
import { easierManner, FIRST_MANNER, type Manner } from "./manner.js";
import { PROMPTS } from "./prompts.js";
import { jsonIn, parseCompletion } from "./read-completion.js";

export interface ChatOptions {
  /** Up to and with `/v1`, such as `http://127.0.0.1:11434/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly model: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly timeoutMs?: number;
  readonly breaker?: BreakerOptions;
  /** Handed the breaker once it is there, so that a pause can be shown. */
  readonly onBreaker?: (breaker: Breaker) => void;
}

export interface ChatClient {
  readonly by: Attribution;
  /** Answers by the schema. Throws OutsideError in the name of the party that is asked for. */
  ask<T>(party: OutsideParty, question: ChatQuestion<T>, call: Call): Promise<T>;
}

const OPERATION = "POST /chat/completions";
const TIME_LIMIT_MS = 60_000;
/** Models that think aloud spend most of their limit before the first word of the answer. */
const MORE_TOKENS = 4;

export function createChatClient(options: ChatOptions): ChatClient {
  const { apiKey, model, now, timeoutMs = TIME_LIMIT_MS } = options;
  const url = `${options.baseUrl.replace(/\/+$/, "")}/chat/completions`;
  const breaker = createBreaker(options.breaker ?? DEFAULT_BREAKER, now);
  options.onBreaker?.(breaker);
  let learned = FIRST_MANNER;

  async function send<T>(party: OutsideParty, question: ChatQuestion<T>, repair: Repair | null, call: Call): Promise<HttpAnswer> {
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
        return asked.answer;
      }
      refused ??= asked.refusal.error;
      manner = easierManner(manner, asked.refusal);
    }
    throw refused ?? new Error("a manner was tried");
  }

  return {
    by: { engine: "llm", model, notice: null, masked: 0 },
    async ask(party, question, call) {
      const first = readAnswer(await send(party, question, null, call), question);
      if (first.ok) return first.value;
      const answer = await send(party, question, first.repair, call);
      const second = readAnswer(answer, question);
      if (second.ok) return second.value;
      throw unexpectedAnswer({ party, operation: OPERATION }, answer, "twice not in the shape asked for");
    },
  };
}

interface Repair {
  readonly messages: readonly Message[];
  readonly tokenFactor: number;
}

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly repair: Repair };

/** The value, or what to say for the second and last try. */
function readAnswer<T>(answer: HttpAnswer, { schema }: ChatQuestion<T>): Read<T> {
  const completion = parseCompletion(answer.text);
  const checked = schema.safeParse(jsonIn(completion?.text ?? ""));
  if (checked.success) return { ok: true, value: checked.data };
  if (completion === null || completion.text.trim() === "" || completion.cutOff) {
    return { ok: false, repair: { messages: [], tokenFactor: MORE_TOKENS } };
  }
  const messages: readonly Message[] = [
    { role: "assistant", content: completion.text.slice(0, 8000) },
    { role: "user", content: PROMPTS.repair(z.prettifyError(checked.error)) },
  ];
  return { ok: false, repair: { messages, tokenFactor: 1 } };
}
