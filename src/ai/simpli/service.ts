/** One of Simpli's services: asks an operation at the path the service knows it by, and reads the answer. */
import type { Attribution, Call } from "../../domain/answers.js";
import { parseJson } from "../../kernel/json.js";
import { ask as askOnce, type Asked, notAsked, unexpectedAnswer } from "../http/ask.js";
import { isFailure } from "../http/error-body.js";
import { type Breaker, type BreakerOptions, createBreaker, DEFAULT_BREAKER } from "../http/breaker.js";
import { createPaths, type OperationName, OPERATIONS, type PathOverrides, type SimpliParty, timeLimitOf } from "./operations.js";
import { createSpecificationReader, isExpectedService, type Specification } from "./specification.js";

export interface SimpliOptions {
  /** Base URL, with or without a slash at its end. */
  readonly url: string;
  /** Sent as `X-API-Key`; null where the service asks for none. */
  readonly apiKey: string | null;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly timeoutMs?: number;
  readonly paths?: PathOverrides;
  readonly breaker?: BreakerOptions;
  /** Handed the breaker once it is there, so that a pause can be shown. */
  readonly onBreaker?: (breaker: Breaker) => void;
  /** Told who answers at this address, from the start on: its title where that is another service's, else null. */
  readonly onIdentified?: (otherTitle: string | null) => void;
}

/**
 * A service answers in JSON whatever it answers. What is none is the page of a proxy before a service that is away, and waits
 * like any outage; what is not in this list is not worth asking again, or would be stored twice.
 */
const ASKED_AGAIN: ReadonlySet<OperationName> = new Set<OperationName>(["classify", "route", "draft", "analyze", "evaluate"]);

/** How an answer is read, null where it is empty: `read` answers null where the mandatory field is missing, which `missing` names. */
export interface AnswerReader<T> {
  readonly read: (body: unknown) => T | null;
  readonly missing: string;
}

export interface SimpliService {
  /** Throws OutsideError for everything that is not a readable 2xx answer. `body` undefined sends none. */
  ask<T>(
    operation: OperationName,
    body: unknown,
    call: Call,
    reader: AnswerReader<T>,
  ): Promise<{ readonly value: T; readonly by: Attribution }>;
  /** The error for a request that would only be refused. */
  refuse(operation: OperationName, code: string, reason: string): Error;
}

export function createSimpliService(party: SimpliParty, options: SimpliOptions): SimpliService {
  const { apiKey, now } = options;
  const url = options.url.replace(/\/+$/, "");
  const paths = createPaths(options.paths ?? {});
  const breaker = createBreaker(options.breaker ?? DEFAULT_BREAKER, now);
  options.onBreaker?.(breaker);
  const { onIdentified } = options;
  const specification = createSpecificationReader(url, now, (read) =>
    onIdentified?.(isExpectedService(read, party) === false ? (read.title?.slice(0, 100) ?? null) : null),
  );
  // Nothing waits for it.
  if (onIdentified !== undefined) void specification();

  const send = (operation: OperationName, path: string, body: unknown, call: Call): Promise<Asked> => {
    const { method } = OPERATIONS[operation];
    const question = {
      party,
      operation: `${method} ${path}`,
      method,
      url: url + path,
      headers: headersOf(call, apiKey),
      body,
      timeoutMs: options.timeoutMs ?? timeLimitOf(operation),
    };
    return askOnce({ ...question, signal: call.signal }, breaker, now);
  };

  return {
    async ask(operation, body, call, { read, missing }) {
      const about = await specification();
      const path = paths.choose(operation, about?.paths ?? []);
      let asked = await send(operation, path, body, call);
      let used = path;
      const other = paths.other(operation, path);
      if (!asked.ok && asked.refusal.status === 404 && asked.refusal.body.bare && other !== null) {
        const again = await send(operation, other, body, call);
        if (again.ok || !again.refusal.body.bare) [asked, used] = [again, other];
      }
      if (!asked.ok) throw asked.refusal.error;
      paths.remember(operation, used);
      const { text } = asked.answer;
      const answer = text.trim() === "" ? null : parseJson(text);
      const isFailed = isFailure(answer);
      const value = answer === undefined || isFailed ? null : read(answer);
      if (value === null) {
        const question = { party, operation: `${OPERATIONS[operation].method} ${used}` };
        if (answer === undefined && ASKED_AGAIN.has(operation))
          throw unexpectedAnswer(question, asked.answer, "not in JSON", { retry: "later" });
        throw unexpectedAnswer(question, asked.answer, isFailed ? "with an error in it" : missing);
      }
      return { value, by: attribute(about) };
    },
    refuse: (operation, code, reason) => {
      const {
        method,
        paths: [documented],
      } = OPERATIONS[operation];
      return notAsked({ party, operation: `${method} ${documented}` }, code, reason);
    },
  };
}

function headersOf(call: Call, apiKey: string | null): Record<string, string> {
  return {
    "content-type": "application/json",
    accept: "application/json",
    "x-request-id": call.requestId,
    "x-pipeline-id": call.pipelineId,
    ...(apiKey === null || apiKey === "" ? {} : { "x-api-key": apiKey }),
  };
}

function attribute(about: Specification | null): Attribution {
  const model = [about?.title, about?.version].filter((word) => word !== null && word !== undefined).join(" ");
  return { engine: "simpli", model: model === "" ? null : model.slice(0, 100), notice: null, masked: 0 };
}
