/** Asks the engines of several automations side by side, and waits for each as long as the others may be held up by it. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Automation } from "../../domain/settings.js";
import { toError } from "../../kernel/errors.js";
import { automationStatusWrite } from "../../store/conversations/automation-status.js";
import { writeTogether } from "../../store/database/write-together.js";
import type { Answered, AutomationRun, BoundAutomation, Question } from "./automation.js";
import type { Reading } from "./fetch-reading.js";

/** An engine slower than this answers in a job of its own. */
const BESIDE_OTHERS_MS = 1_000;

/** A wait that a teammate may notice: the reading is kept for other jobs by then, and the sidebar says what is under way. */
const NOTICED_MS = 250;

export interface AskedAutomation {
  readonly bound: BoundAutomation;
  readonly question: Question;
}

export interface Answers {
  readonly answered: readonly { readonly automation: Automation; readonly answer: Answered }[];
  /** Not answered yet: their answers are kept for the jobs that go on with them. */
  readonly slow: readonly Automation[];
  readonly failed: readonly { readonly automation: Automation; readonly error: Error }[];
  /** The wait was long enough for the reading to be kept. */
  readonly kept: boolean;
}

type Ending =
  | { readonly end: "answered"; readonly answer: Answered }
  | { readonly end: "failed"; readonly error: Error }
  | { readonly end: "slow" };

/** @param isAlone the job is this automation's own: its answer is waited for however long it takes */
export async function askTogether(
  asked: readonly AskedAutomation[],
  reading: Reading,
  run: AutomationRun,
  isAlone: boolean,
): Promise<Answers> {
  if (asked.length === 0) return { answered: [], slow: [], failed: [], kept: false };
  const noticed = notice(asked, reading, run);
  const endings = await Promise.all(asked.map(async (each) => ({ automation: each.bound.automation, ...(await endOf(each)) })));
  const kept = await noticed.stop();
  return {
    answered: endings.flatMap((each) => (each.end === "answered" ? [each] : [])),
    slow: endings.flatMap(({ end, automation }) => (end === "slow" ? [automation] : [])),
    failed: endings.flatMap((each) => (each.end === "failed" ? [each] : [])),
    kept,
  };

  async function endOf({ bound, question }: AskedAutomation): Promise<Ending> {
    const { pending } = run;
    const asking = pending.take(bound.automation, run.payload) ?? question.ask();
    const answer = isAlone ? run.context.waitFor(asking) : asking;
    const ending = answer.then(
      (found: Answered): Ending => ({ end: "answered", answer: found }),
      (error: unknown): Ending => ({ end: "failed", error: toError(error) }),
    );
    if (isAlone) return ending;
    const timer = new AbortController();
    const late = sleep(BESIDE_OTHERS_MS, { end: "slow" } as const, { signal: timer.signal }).catch(
      () => ({ end: "slow" }) as const,
    );
    const first = await Promise.race([ending, late]);
    timer.abort();
    if (first.end === "slow") pending.keep(bound.automation, run.payload, asking);
    return first;
  }
}

/** Once the wait is long: keeps the reading, and says that a draft is being written. */
function notice(asked: readonly AskedAutomation[], { unsaved }: Reading, { payload, deps }: AutomationRun) {
  const isDraft = asked.some(({ bound }) => bound.automation === "draft");
  const working = [{ automation: "draft", status: "working", detail: null } as const];
  let writing: Promise<void> | null = null;
  const timer = setTimeout(() => {
    const status = isDraft ? [automationStatusWrite(deps.db, payload, working, deps.now())] : [];
    writing = writeTogether(deps.db, [...(unsaved === null ? [] : [unsaved]), ...status]);
    // Whoever stops it is told.
    writing.catch(() => null);
  }, NOTICED_MS);
  return {
    async stop(): Promise<boolean> {
      clearTimeout(timer);
      if (writing === null) return false;
      await writing;
      return true;
    },
  };
}
