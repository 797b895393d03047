/**
 * The steps that automations take with one conversation: read it, decide whether anything is due, ask the engines, decide
 * again on the conversation as it is after the wait, plan effects, apply them, and write down how it went. One event runs
 * several side by side on one reading; one that waits, fails or has a slow engine goes on in a job of its own, and holds up
 * no other.
 */
import { dependsOnCategory, isLeveled } from "../../domain/autonomy-levels.js";
import type { Automation } from "../../domain/settings.js";
import { RefusedEffectsError } from "../../effects/refusals.js";
import { BusyError, toError } from "../../kernel/errors.js";
import { type AutomationStatus, automationStatusWrite, isWorthARow } from "../../store/conversations/automation-status.js";
import { type Write, writeTogether } from "../../store/database/write-together.js";
import { type JobOutcome, nothing, type SeparateJob } from "../catalog.js";
import { type AppliedPlan, applyPlans, decidedWrite, storeUnlessPurged } from "./apply-plans.js";
import { type AskedAutomation, type AskOutcome, startAsking, WORKING } from "./ask-together.js";
import type { BoundAutomation } from "./automation-steps.js";
import type { AutomationRun, Ended, PlanOf } from "./automation.js";
import { fetchAgain, fetchReading, type FoundReading } from "./fetch-reading.js";

/** What conversations share is waited for so long; beside other automations shorter. */
const SHARED_PATIENCE_MS = { alone: 20_000, beside: 1_000 } as const;

/** What stays busy beside others is looked at again after so long. */
const BUSY_MS = 1_000;

/** One automation's part in the outcome of the job. */
interface Part {
  readonly automation: Automation;
  readonly outcome: JobOutcome;
  readonly status: AutomationStatus | null;
  /** A decision of now is stored with it. */
  readonly isDecided?: boolean;
  /** It does not end with this job. */
  readonly goesOn?: { readonly because: Error | null; readonly notBefore?: number; readonly isAnswerHeld?: true };
}

/**
 * @param automations one, in a job of its own, whose failure is the job's; or all that an event calls for
 * @throws the failure of an automation that is alone, and whatever stands in the way of reading the conversation
 */
export async function runAutomations(automations: readonly BoundAutomation[], run: AutomationRun): Promise<JobOutcome> {
  const isAlone = automations.length === 1;
  if (isAlone) leaveToHolder(automations, run);
  const patience = SHARED_PATIENCE_MS[isAlone ? "alone" : "beside"];
  const parts: Part[] = [];
  /** Why nothing is due of an automation whatever Intercom would say; null where that is not known. */
  let needless = new Map<BoundAutomation, string | null>();
  const first = await fetchReading(run, (facts) => {
    needless = new Map(automations.map((each) => [each, each.needless(facts, run)]));
    const needed = automations.filter((each) => needless.get(each) === null);
    if (needed.length > 0) return Math.max(...needed.map((each) => each.freshFrom(facts, run)));
    return { because: [...needless.values()].join("; ") };
  });
  if (!first.found) return nothing(first.because);

  const asked: AskedAutomation[] = [];
  for (const bound of automations) {
    const because = needless.get(bound) ?? null;
    if (because !== null) parts.push({ automation: bound.automation, outcome: nothing(because), status: null });
    else
      await guarded(bound.automation, async () => {
        const begun = await bound.begin(first, run);
        if (begun.next === "end") parts.push(toPart(bound.automation, begun, first, run));
        else asked.push({ bound, question: begun });
      });
  }

  const askedAt = run.deps.now();
  const mayAge = asked.every(({ bound }) => bound.readingMayAge);
  const asking = startAsking(asked, first, run, isAlone);
  const writes: Write[] = [];
  /** Triage's answer of this run, which the levels of others may depend on. */
  let { classification } = first.facts;
  /** Answered, and held back until triage has named the category. */
  let heldBack: readonly AskOutcome[] = [];
  let reading = first;
  /** The reading that is stored by now. */
  let stored: Write | null = null;
  /** The newest one that nothing has stored yet: of two in one statement the database takes neither. */
  let unstored: Write | null = null;
  const unwritten = () => (unstored === null ? writes : [unstored, ...writes]);
  for (;;) {
    const ended = await asking.next();
    if (ended === null && heldBack.length === 0) break;
    const all = [...heldBack, ...(ended ?? [])];
    const waits = ended !== null && asking.waitsFor("triage") && dependsOnCategory(first.connection.settings);
    heldBack = waits ? all.filter(({ automation }) => automation !== "triage" && isLeveled(automation)) : [];
    const endings = triageFirst(all.filter((each) => !heldBack.includes(each)));
    if (endings.length === 0) continue;
    // Before anything else: what it would write must not come after what is written here.
    if (await asking.wasNoticed()) stored ??= first.unsaved;
    const isAnswered = endings.some(({ answer }) => answer !== null);
    const fetching = isAnswered ? fetchAgain(reading, run, askedAt, mayAge) : reading;
    const again = await Promise.resolve(fetching).catch((error: unknown) => {
      asking.late();
      // What was concluded before is stored by nobody else: the end of the job does not come.
      const concluded = [...unwritten(), ...parts.flatMap(({ outcome }) => outcome.writes ?? [])];
      return failKeeping([...all, ...asking.untaken()], reading, run, error, concluded);
    });
    if (!again.found) return { ...nothing(again.because), writes: unwritten() };
    reading = again;
    classification = again.facts.classification ?? classification;
    const plans: PlanOf[] = [];
    for (const { automation, answer, error } of endings)
      await guarded(automation, async () => {
        if (answer === null) throw error;
        const known: FoundReading = { ...again, facts: { ...again.facts, classification } };
        const concluded = await answer
          .conclude(automation === "triage" ? again : known, run)
          .catch((thrown: unknown) => failKeeping([{ automation, answer, error }], again, run, thrown));
        if (concluded.next === "ask-again") throw new BusyError(concluded.because);
        if (concluded.next === "end") return void parts.push(toPart(automation, concluded, again, run));
        plans.push({ automation, plan: concluded.plan });
        classification = concluded.plan.classification ?? classification;
      });
    if (reading.unsaved !== null && reading.unsaved !== stored) unstored = reading.unsaved;
    const isLast = asking.isOver() && heldBack.length === 0;
    const done = await applyPlans(plans, reading, run, unstored, patience, isLast);
    if (done.isReadingStored) [stored, unstored] = [unstored ?? stored, null];
    writes.push(...done.writes);
    parts.push(...done.applied.map((applied) => appliedPart(applied, writes, run)));
  }
  // Nothing was due, or nothing has answered.
  if (stored === null && unstored === null && !(await asking.wasNoticed())) unstored = first.unsaved;
  for (const automation of asking.late())
    parts.push({
      automation,
      outcome: nothing("its engine is slow"),
      status: null,
      goesOn: { because: null, isAnswerHeld: true },
    });
  const known = new Map(reading.facts.statuses);
  if (await asking.wasNoticed()) known.set("draft", WORKING);
  return combined(parts, unwritten(), known, run);

  async function guarded(automation: Automation, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      parts.push(failed(automation, toError(error), run));
    }
  }
}

/** An answer is in the memory of the process that asked for it: any other would ask, and pay, a second time. @throws BusyError */
function leaveToHolder(automations: readonly BoundAutomation[], { payload, deps, pending }: AutomationRun): void {
  for (const { automation } of automations) {
    const until = pending.heldElsewhere(automation, payload, deps) ?? 0;
    const now = deps.now();
    if (now < until) throw new BusyError("another process keeps its engine's answer", Math.min(now + BUSY_MS, until), true);
  }
}

function appliedPart({ automation, plan, failure: refused }: AppliedPlan, writes: Write[], run: AutomationRun): Part {
  const failure = refused ?? plan.failure ?? null;
  const isApplied = refused === null || refused instanceof RefusedEffectsError;
  writes.push(...((isApplied ? plan.record : plan.retract) ?? []));
  const status = isApplied && failure === refused ? (plan.status ?? ({ status: "done", detail: null } as const)) : null;
  return {
    ...(failure === null ? { automation, outcome: plan.outcome } : failed(automation, failure, run)),
    status,
    isDecided: plan.decided !== undefined && plan.decided.isRepeat !== true,
  };
}

/** Longer than the longest wait before a failed job is tried again. */
const ANSWER_KEPT_MS = 65 * 60_000;

/** Intercom failed after the engines had answered: the next try goes on with their answers. @throws what it is given */
async function failKeeping(
  endings: readonly AskOutcome[],
  reading: FoundReading,
  run: AutomationRun,
  error: unknown,
  concluded: readonly Write[] = [],
): Promise<never> {
  const writes = [...concluded];
  for (const { automation, answer } of endings) {
    if (answer === null) continue;
    run.pending.hold(automation, run.payload, Promise.resolve(answer), ANSWER_KEPT_MS);
    writes.push(...(await answer.unplanned(reading, run)));
  }
  await storeUnlessPurged(writes, reading, run);
  throw error;
}

function triageFirst(endings: readonly AskOutcome[]): readonly AskOutcome[] {
  const isTriage = ({ automation }: AskOutcome) => automation === "triage";
  return [...endings.filter(isTriage), ...endings.filter((each) => !isTriage(each))];
}

function toPart(automation: Automation, ended: Ended, reading: FoundReading, run: AutomationRun): Part {
  const { withheld, isDone } = ended;
  const decided = ended.decided === undefined ? [] : [decidedWrite(ended.decided, [], reading, run)];
  const outcome = { ...ended.outcome, writes: [...(ended.outcome.writes ?? []), ...decided] };
  const goesOn = outcome.outcome === "later" ? { because: null, notBefore: outcome.at } : undefined;
  const ending = isDone ? ({ status: "done", detail: null } as const) : null;
  const status = withheld === null ? ending : ({ status: "withheld", detail: withheld } as const);
  return { automation, outcome, status, ...(goesOn && { goesOn }) };
}

function failed(automation: Automation, error: Error, { context, deps }: AutomationRun): Part {
  // Given up by ourselves, at shutdown: then all of the job comes back.
  if (context.signal.aborted) throw error;
  const busy = error instanceof BusyError ? { because: null, notBefore: error.notBefore ?? deps.now() + BUSY_MS } : null;
  return { automation, outcome: nothing(error.message), status: null, goesOn: busy ?? { because: error } };
}

/** What all parts come to: for one that is alone its own outcome, or its failure. */
async function combined(
  parts: readonly Part[],
  applied: readonly Write[],
  known: ReadonlyMap<Automation, AutomationStatus>,
  run: AutomationRun,
): Promise<JobOutcome> {
  const { payload, deps } = run;
  const statuses = parts.flatMap(({ automation, status, isDecided = false }) =>
    status !== null && isWorthARow(automation, status, known.get(automation) ?? null, isDecided)
      ? [{ automation, ...status }]
      : [],
  );
  const status = statuses.length === 0 ? [] : [automationStatusWrite(deps.db, payload, statuses, deps.now())];
  const writes = [...applied, ...parts.flatMap(({ outcome }) => outcome.writes ?? []), ...status];
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return endAlone(only, writes, deps);
  const separate = parts.flatMap((part) => toSeparate(part, run) ?? []);
  const did = parts.flatMap(({ automation, outcome }) => (outcome.outcome === "done" ? [`${automation}: ${outcome.what}`] : []));
  if (did.length > 0) return { outcome: "done", what: did.join("; "), writes, separate };
  const why = parts.map(({ automation, outcome }) => `${automation}: ${outcome.outcome === "done" ? "" : outcome.because}`);
  return { outcome: "nothing", because: why.join("; "), writes, separate };
}

async function endAlone({ outcome, goesOn }: Part, writes: readonly Write[], { db }: AutomationRun["deps"]): Promise<JobOutcome> {
  if (goesOn === undefined || outcome.outcome === "later") return { ...outcome, writes };
  await writeTogether(db, writes);
  if (goesOn.because !== null) throw goesOn.because;
  throw new BusyError(outcome.outcome === "nothing" ? outcome.because : "busy", goesOn.notBefore ?? null);
}

function toSeparate({ automation, goesOn }: Part, { payload, deps, pending }: AutomationRun): SeparateJob | null {
  if (goesOn === undefined) return null;
  const kept = goesOn.isAnswerHeld ? pending.heldHere(deps) : {};
  const notBefore = goesOn.notBefore === undefined ? {} : { notBefore: goesOn.notBefore };
  const { workspaceId, conversationId, cause } = payload;
  return {
    job: { name: automation, payload: { workspaceId, conversationId, cause, ...kept }, ...notBefore },
    failure: goesOn.because,
  };
}
