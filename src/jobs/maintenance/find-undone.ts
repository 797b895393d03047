/** What should have been done for a conversation and was not. */
import type { AppWriters, Conversation } from "../../domain/conversation.js";
import { customerMessages, hasWords } from "../../domain/dialogue.js";
import { canReceiveDraft, isDraftKept, momentOf, repliesInstead } from "../../domain/draft-policy.js";
import { canBeEvaluated } from "../../domain/qa-policy.js";
import { type Automation, AUTOMATIONS, type Settings } from "../../domain/settings.js";
import { findClassification } from "../../store/conversations/classifications.js";
import { findNewestDraft, groundsOf, hasDraftFor, isUndecided } from "../../store/conversations/drafts.js";
import { findEvaluation } from "../../store/conversations/evaluations.js";
import { listSentiments } from "../../store/conversations/sentiments.js";
import { messagesToRead } from "../automations/sentiment/analyze-messages.js";
import type { JobDeps } from "../deps.js";
import { isLeftAlone } from "./switched-off.js";

interface Undone {
  readonly conversation: Conversation;
  readonly workspaceId: string;
  readonly settings: Settings;
  readonly writers: Required<AppWriters>;
  /** Unix seconds: what happened earlier is not checked. */
  readonly since: number;
}

/** The job that does it. */
type UndoneJob = Automation | "refresh";

type Deps = Pick<JobDeps, "db" | "now">;

type Ask = (undone: Undone, deps: Deps) => Promise<boolean>;

/**
 * What should have been done for a conversation and was not. Decided by what we hold of it, not by what was announced or read:
 * a job of one event reads the whole conversation, and must not hide that another event never arrived.
 */
export async function findUndone(undone: Undone, deps: Deps): Promise<readonly UndoneJob[]> {
  const { conversation, since } = undone;
  const { messages, closings, assignments } = conversation;
  const recent = [...messages, ...closings].some(({ at }) => at >= since);
  // Who was handed over, or woken, waits for a draft though nobody wrote.
  const mayWait = recent || conversation.state === "open" || assignments.some(({ at }) => at >= since);
  const names: UndoneJob[] = [];
  for (const name of AUTOMATIONS) {
    if (!(name === "draft" ? mayWait : recent)) continue;
    if (await isLeftAlone(name, undone, deps)) continue;
    if (await IS_UNDONE[name](undone, deps)) names.push(name);
  }
  if (!names.includes("draft") && !names.includes("qa") && (await hasStaleDraft(undone, deps))) names.push("refresh");
  return names;
}

export async function lacksClassification(conversation: Conversation, workspaceId: string, db: JobDeps["db"]): Promise<boolean> {
  return hasWords(customerMessages(conversation)) && (await findClassification(db, workspaceId, conversation.id)) === null;
}

export async function lacksDraft(
  conversation: Conversation,
  { workspaceId, ...writers }: Required<AppWriters> & { readonly workspaceId: string },
  { db, now }: Deps,
): Promise<boolean> {
  const decision = canReceiveDraft(conversation, momentOf(writers, now()));
  return decision.draft && !(await hasDraftFor(db, workspaceId, conversation.id, decision.answers.id));
}

const IS_UNDONE: Readonly<Record<Automation, Ask>> = {
  triage: async ({ conversation, workspaceId, since }, { db }) =>
    customerMessages(conversation).some(({ at }) => at >= since) && lacksClassification(conversation, workspaceId, db),

  async sentiment({ conversation, workspaceId, since }, { db }) {
    const sentiments = await listSentiments(db, workspaceId, conversation.id);
    const read = new Set(sentiments.map((sentiment) => sentiment.message_id));
    return messagesToRead(conversation, read, { partId: null, since }).length > 0;
  },

  draft: ({ conversation, workspaceId, writers }, deps) => lacksDraft(conversation, { ...writers, workspaceId }, deps),

  async qa({ conversation, workspaceId, settings, since }, { db }) {
    const decision = canBeEvaluated(conversation, settings);
    // Without a closing part a close has no name that lasts, and would be scored again with every change.
    if (!decision.evaluate || (conversation.closings.at(-1)?.at ?? 0) < since) return false;
    const about = { workspaceId, conversationId: conversation.id, closingId: decision.closingId };
    return (await findEvaluation(db, about)) === null;
  },
};

/** A draft that nobody needs any more is still shown in the sidebar, or an answer to one that was added as a note was missed. */
async function hasStaleDraft({ conversation, workspaceId, writers }: Undone, { db, now }: Deps): Promise<boolean> {
  const moment = momentOf(writers, now());
  if (canReceiveDraft(conversation, moment).draft) return false;
  const draft = await findNewestDraft(db, workspaceId, conversation.id);
  if (draft === null || !isUndecided(draft)) return false;
  if (draft.state === "noted") return repliesInstead(conversation, groundsOf(draft)).length > 0;
  return !isDraftKept(conversation, groundsOf(draft), moment);
}
