/** Asks the engines of several automations side by side. What has answered is worked on while slower ones are waited for, whose answers are kept. */
import { setTimeout as sleep } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import type { Automation } from "../../domain/settings.js";
import { OutsideError, toError } from "../../kernel/errors.js";
import { PACE } from "../../kernel/pace.js";
import { automationStatusWrite } from "../../store/conversations/automation-status.js";
import { writeTogether } from "../../store/database/write-together.js";
import type { PayloadOf } from "../catalog.js";
import type { Answered, AutomationRun, PendingAnswers, AutomationQuestion, SharedAnswers } from "./automation.js";
import type { BoundAutomation } from "./automation-steps.js";
import type { FoundReading } from "./fetch-reading.js";

export interface AskedAutomation {
  readonly bound: BoundAutomation;
  readonly question: AutomationQuestion;
}

export type AskOutcome = { readonly automation: Automation } & (
  | { readonly answer: Answered; readonly error: null }
  | { readonly answer: null; readonly error: Error }
);

export interface Asking {
  /** Those that ended since the last time, as soon as there are some; null where no more are waited for. */
  next(): Promise<readonly AskOutcome[] | null>;
  /** Those that ended since then, without waiting for any. */
  untaken(): readonly AskOutcome[];
  /** Whether all that is waited for was taken. */
  isOver(): boolean;
  /** Whether it was asked and has not answered. */
  waitsFor(automation: Automation): boolean;
  /** Not answered in time: their answers are kept for the jobs that go on with them. */
  late(): readonly Automation[];
  /** Whether the wait was so long that the reading was kept. */
  wasNoticed(): Promise<boolean>;
}

/** @param isAlone the job is this automation's own: its answer is waited for however long it takes */
export function startAsking(
  asked: readonly AskedAutomation[],
  reading: FoundReading,
  run: AutomationRun,
  isAlone: boolean,
): Asking {
  const { besideOthersMs, togetherMs } = run.deps.pace ?? PACE;
  const noticed = notice(asked, reading, run);
  const waiting = new Map<Automation, { readonly answer: Promise<Answered>; readonly ending: Promise<void> }>();
  let ended: AskOutcome[] = [];
  for (const { bound, question } of asked) {
    const { automation } = bound;
    const answer = run.pending.take(automation, run.payload) ?? question.ask();
    const ending = (isAlone ? run.context.waitFor(answer) : answer)
      .then(
        (found: Answered): AskOutcome => ({ automation, answer: found, error: null }),
        (error: unknown): AskOutcome => ({ automation, answer: null, error: toError(error) }),
      )
      .then((end) => {
        ended.push(end);
        waiting.delete(automation);
      });
    waiting.set(automation, { answer, ending });
  }
  const timer = new AbortController();
  const deadline = isAlone
    ? new Promise<void>(() => undefined)
    : sleep(besideOthersMs, undefined, { signal: timer.signal }).catch(() => undefined);

  return {
    async next() {
      const endings = () => [...waiting.values()].map(({ ending }) => ending);
      if (ended.length === 0 && waiting.size > 0) await Promise.race([...endings(), deadline]);
      if (waiting.size > 0 && ended.length > 0) await Promise.race([Promise.all(endings()), sleep(togetherMs), deadline]);
      const taken = ended;
      ended = [];
      if (taken.length > 0) return taken;
      timer.abort();
      return null;
    },
    untaken: () => ended,
    isOver: () => waiting.size === 0 && ended.length === 0,
    waitsFor: (automation) => waiting.has(automation),
    late() {
      for (const [automation, { answer }] of waiting) run.pending.hold(automation, run.payload, answer);
      return [...waiting.keys()];
    },
    wasNoticed: noticed.stop,
  };
}

/** What is said of a draft where the wait was so long. */
export const WORKING = { status: "working", detail: null } as const;

/** Once the wait is long: keeps the reading, and says that a draft is being written. */
function notice(asked: readonly AskedAutomation[], { unsaved }: FoundReading, { payload, deps }: AutomationRun) {
  if (asked.length === 0) return { stop: () => Promise.resolve(false) };
  const isDraft = asked.some(({ bound }) => bound.automation === "draft");
  const working = [{ automation: "draft", ...WORKING } as const];
  let writing: Promise<void> | null = null;
  const timer = setTimeout(
    () => {
      const status = isDraft ? [automationStatusWrite(deps.db, payload, working, deps.now())] : [];
      writing = writeTogether(deps.db, [...(unsaved === null ? [] : [unsaved]), ...status]);
      // Whoever stops it is told.
      writing.catch(() => null);
    },
    (deps.pace ?? PACE).noticedMs,
  );
  return {
    async stop(): Promise<boolean> {
      clearTimeout(timer);
      if (writing === null) return false;
      await writing;
      return true;
    },
  };
}

/** Each with the conversation that it is about. Of those beyond an engine is asked a second time, which adds to a customer's timeline twice. */
const MOST = 1_000;

/** Longer than any engine is waited for: by then it is stored, or the job that goes on was another process's. */
const KEPT_MS = 120_000;

/** @param processId null where no other process works on the same queue */
export function createPendingAnswers(processId: string | null): PendingAnswers {
  const kept = new Map<string, Promise<Answered>>();
  return {
    analyzed: createSharedAnswers(),
    classified: createSharedAnswers(),
    hold(automation, payload, answer, keptMs = KEPT_MS) {
      // Whoever takes it sees the failure; where nobody does, it is nobody's.
      answer.catch(() => null);
      const [oldest] = kept.size >= MOST ? kept.keys() : [];
      if (oldest !== undefined) kept.delete(oldest);
      const key = keyOf(automation, payload);
      kept.set(key, answer);
      setTimeout(() => kept.get(key) === answer && kept.delete(key), keptMs).unref();
    },
    take(automation, payload) {
      const key = keyOf(automation, payload);
      const answer = kept.get(key) ?? null;
      kept.delete(key);
      return answer;
    },
    heldHere: ({ now, pace = PACE }) =>
      processId === null ? {} : { answer: { by: processId, until: now() + pace.answerKeptMs } },
    heldElsewhere(automation, payload, { now, pace = PACE }) {
      const { answer } = payload;
      if (processId === null || answer === undefined || answer.by === processId) return null;
      // By a clock that was set back since, or one that is ahead of ours by more than a little.
      if (answer.until - now() > 2 * pace.answerKeptMs) return null;
      return kept.has(keyOf(automation, payload)) ? null : answer.until;
    },
  };
}

function keyOf(automation: Automation, { workspaceId, conversationId, cause }: PayloadOf<Automation>): string {
  return JSON.stringify([automation, workspaceId, conversationId, cause.id]);
}

/** Several events of one conversation ask the same before any of their answers is stored: the engine is asked once. */
function createSharedAnswers<Answer>(): SharedAnswers<Answer> {
  const kept = new LRUCache<string, Promise<Answer>>({ max: MOST, ttl: KEPT_MS });
  return {
    async ask(question, ask) {
      const key = JSON.stringify(question);
      const given = kept.get(key);
      try {
        if (given !== undefined) return await given;
      } catch (error) {
        // Whoever asked first may have given up, which is no failure of the engine.
        if (error instanceof OutsideError) throw error;
      }
      const answer = ask();
      kept.set(key, answer);
      answer.catch(() => kept.peek(key) === answer && kept.delete(key));
      return answer;
    },
  };
}
