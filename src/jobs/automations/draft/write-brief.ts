/** The brief of a conversation for whoever takes it over: asked for beside the draft, or alone where no draft is wanted. */
import type { Brief, Call } from "../../../domain/answers.js";
import { briefQuestion, needsBrief, wasHandedOver } from "../../../domain/brief.js";
import type { Conversation, Message } from "../../../domain/conversation.js";
import { datedLines } from "../../../domain/dated-brief.js";
import { briefWrite, findBrief, type StoredBrief } from "../../../store/conversations/briefs.js";
import type { StoredDraft } from "../../../store/conversations/drafts.js";
import { unlessPurged } from "../../../store/conversations/conversations.js";
import { isPurgedMeanwhile } from "../../../kernel/errors.js";
import { type Write, writeTogether } from "../../../store/database/write-together.js";
import type { Cause } from "../../catalog.js";
import type { JobContext, JobDeps } from "../../deps.js";
import { callOf } from "../../fetch-conversation.js";

/** What is written about: a conversation, and the message that waits for an answer. */
export interface BriefToWrite {
  readonly payload: { readonly workspaceId: string; readonly conversationId: string; readonly cause: Cause };
  readonly conversation: Conversation;
  readonly answers: Message;
}

/** Asked beside the draft, once for a message: another draft for the same one needs no other brief. */
export async function askForBrief(request: BriefToWrite, call: Call, deps: JobDeps): Promise<Brief | null> {
  return (await lacksBrief(request, deps)) ? deps.engines.brief.write(briefQuestion(request.conversation), call) : null;
}

export async function lacksBrief({ payload, conversation, answers }: BriefToWrite, deps: JobDeps): Promise<boolean> {
  if (!needsBrief(conversation)) return false;
  const known = await findBrief(deps.db, payload.workspaceId, payload.conversationId);
  return known?.answers_message_id !== answers.id;
}

/** Where the workspace wants no drafts, whoever takes over still reads what it is about. */
export async function writeBriefAlone(request: BriefToWrite, context: JobContext, deps: JobDeps): Promise<readonly Write[]> {
  const { payload, conversation } = request;
  const brief = await deps.engines.brief.write(briefQuestion(conversation), callOf(payload, context, conversation));
  return [briefWrite(deps.db, toStoredBrief(request, brief, deps))];
}

/**
 * Where the draft beside it failed, or did not wait for it.
 * @param readAt when it was asked for, in epoch milliseconds: what was redacted since may be in it, and a brief written since is
 * of a newer message
 */
export async function saveBriefAlone(request: BriefToWrite, brief: Brief, readAt: number, deps: JobDeps): Promise<void> {
  const { payload, conversation } = request;
  const known = await findBrief(deps.db, payload.workspaceId, payload.conversationId);
  if (known !== null && known.written_at >= Math.floor(readAt / 1000)) return;
  const guard = unlessPurged(payload.workspaceId, { conversation, readAt });
  try {
    await writeTogether(deps.db, [guard, briefWrite(deps.db, toStoredBrief(request, brief, deps))]);
  } catch (error) {
    if (!isPurgedMeanwhile(error)) throw error;
  }
}

/** The one that a draft's note shows, where a teammate takes over: of the message that the draft answers. */
export async function briefForNote(
  written: StoredBrief | null,
  { workspace_id, answers_message_id }: StoredDraft,
  conversation: Conversation,
  { db }: JobDeps,
): Promise<StoredBrief | null> {
  if (!wasHandedOver(conversation)) return null;
  const stored = written ?? (await findBrief(db, workspace_id, conversation.id));
  return stored?.answers_message_id === answers_message_id ? stored : null;
}

export function toStoredBrief({ payload, conversation, answers }: BriefToWrite, brief: Brief, deps: JobDeps): StoredBrief {
  return {
    workspace_id: payload.workspaceId,
    conversation_id: payload.conversationId,
    answers_message_id: answers.id,
    lines: [...datedLines(brief, conversation)],
    engine: brief.by,
    written_at: Math.floor(deps.now() / 1000),
  };
}
