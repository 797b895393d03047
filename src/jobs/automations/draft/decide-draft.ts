/** What is due of a draft: one for this message, the note of one that is saved, no more than a brief, or nothing. */
import { dependsOnCategory } from "../../../domain/autonomy-levels.js";
import type { Message } from "../../../domain/conversation.js";
import { canReceiveDraft, draftsAreOff, isDraftKept, momentOf } from "../../../domain/draft-policy.js";
import { BusyError } from "../../../kernel/errors.js";
import { groundsOf, type StoredDraft } from "../../../store/conversations/drafts.js";
import type { WorkFacts } from "../../../store/conversations/work-facts.js";
import type { JobDeps } from "../../deps.js";
import { supersedeUnused } from "../../supersede-unused.js";
import { doneBefore, due, notDue, type Step, withheld } from "../automation-steps.js";
import type { AutomationRun, ConversationReading } from "../automation.js";
import { lacksBrief } from "./write-brief.js";

/** What is due: a draft that answers this message, the note for the one that an earlier try saved, or no more than a brief. */
export interface DueDraft {
  readonly answers: Message;
  readonly saved: StoredDraft | null;
  readonly briefAlone?: true;
}

/** Null where the draft for this message was used. */
function findDueDraft(answers: Message, { liveDraft, draftedFor }: WorkFacts): DueDraft | null {
  if (liveDraft?.answers_message_id === answers.id) return { answers, saved: liveDraft };
  return draftedFor.has(answers.id) ? null : { answers, saved: null };
}

/** Why no draft is due whatever Intercom would say; null where one may be. */
export function whyNeedless(facts: WorkFacts, run: AutomationRun): string | null {
  return newerMessageAnnounced(facts, run) ? "the customer wrote again, and that message has a job of its own" : null;
}

/** A newer message has a job of its own. */
function newerMessageAnnounced({ newestCustomerEvent: newest }: WorkFacts, { payload }: AutomationRun): boolean {
  return newest !== null && newest.id !== payload.cause.id && newest.receivedAt > payload.cause.receivedAt;
}

/** A category may have a level of its own for drafts: triage's job is waited for, but not for ever. */
const TRIAGE_PATIENCE_MS = 20_000;
const AGAIN_MS = 500;
const LONGEST_AGAIN_MS = 10_000;

function triageComesFirst({ connection, facts }: Pick<ConversationReading, "connection" | "facts">, run: AutomationRun): boolean {
  const { payload, deps } = run;
  // In one job with triage the draft is held back there.
  if ("automations" in payload || facts.classification !== null || !dependsOnCategory(connection.settings)) return false;
  const status = facts.statuses.get("triage")?.status;
  const isUnderWay = status === undefined || status === "working";
  const isYoung = deps.now() - payload.cause.receivedAt < TRIAGE_PATIENCE_MS;
  return connection.settings.automations.triage !== "off" && isUnderWay && isYoung;
}

/** What rests on articles waits for a workspace's first ones, at growing intervals. */
async function waitForArticles({ payload, deps }: AutomationRun): Promise<void> {
  const now = deps.now();
  const waitedMs = now - payload.cause.receivedAt;
  if ((await deps.isFirstSyncComing?.(payload.workspaceId, waitedMs)) !== true) return;
  const againMs = Math.min(Math.max(AGAIN_MS, waitedMs / 2), LONGEST_AGAIN_MS);
  throw new BusyError("the first sync of the articles is under way", now + againMs);
}

export async function decideDraft(
  { conversation, connection, facts }: ConversationReading,
  run: AutomationRun,
  asked: DueDraft | null,
): Promise<Step<DueDraft>> {
  const decision = canReceiveDraft(conversation, momentOf(connection, run.deps.now()));
  if (!decision.draft) return { ...notWanted(decision.why), again: decision.until === undefined ? null : decision.until * 1000 };
  const { answers } = decision;
  if (asked === null) {
    if (triageComesFirst({ connection, facts }, run))
      throw new BusyError(
        "triage has not named the category, which decides what becomes of the draft",
        run.deps.now() + AGAIN_MS,
      );
    const work = findDueDraft(answers, facts);
    if (work === null) return doneBefore("the draft for this message has been used");
    if (work.saved === null) await waitForArticles(run);
    return due(work);
  }
  if (answers.id !== asked.answers.id || newerMessageAnnounced(facts, run))
    return notDue("the customer wrote again while the draft was being written");
  const isUsed = asked.briefAlone !== true && findDueDraft(answers, facts) === null;
  return isUsed ? notDue("another draft for this message was asked for and used meanwhile") : due(asked);
}

/** The draft at hand ends where it is not kept. */
export async function supersedeUnwanted(
  reading: Omit<ConversationReading, "readAt">,
  payload: Pick<AutomationRun["payload"], "workspaceId" | "conversationId" | "cause">,
  deps: JobDeps,
): Promise<void> {
  const unwanted = unwantedDraft(reading, deps.now());
  if (unwanted !== null) await supersedeUnused(unwanted, reading.conversation, payload, deps);
}

/** Null where there is no draft, or it is kept. Where drafts are switched off, none is. */
function unwantedDraft(
  { conversation, connection, facts }: Omit<ConversationReading, "readAt">,
  now: number,
): StoredDraft | null {
  const { liveDraft, classification } = facts;
  if (liveDraft === null || draftsAreOff(conversation.channel, classification?.category ?? null, connection.settings))
    return liveDraft;
  return isDraftKept(conversation, groundsOf(liveDraft), momentOf(connection, now)) ? null : liveDraft;
}

export const SWITCHED_OFF = notWanted("switched-off");

/** Where drafts are switched off. Of a channel that is switched off nothing is wanted. */
export async function decideBriefAlone(
  { conversation, connection }: ConversationReading,
  { payload, deps }: AutomationRun,
  asked: DueDraft | null,
): Promise<Step<DueDraft>> {
  const wasOn = asked !== null && asked.briefAlone !== true;
  if (wasOn || connection.settings.channelsOff.includes(conversation.channel)) return SWITCHED_OFF;
  const decision = canReceiveDraft(conversation, momentOf(connection, deps.now()));
  if (!decision.draft) return SWITCHED_OFF;
  const { answers } = decision;
  const lacks = await lacksBrief({ payload, conversation, answers }, deps);
  return lacks ? due({ answers, saved: null, briefAlone: true }) : SWITCHED_OFF;
}

function notWanted(why: string) {
  return withheld(why, `no draft is due (${why})`);
}
