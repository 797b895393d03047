/** Triage of a conversation whose subject changed: two customer messages in a row that read as another category. */
import type { Classification } from "../../../domain/answers.js";
import { isSameCategory } from "../../../domain/category-rules.js";
import type { Message } from "../../../domain/conversation.js";
import { type Followed, OPENING } from "../../../domain/decisions/decision.js";
import { teammateMessages } from "../../../domain/dialogue.js";
import { messageQuestion } from "../../../domain/engine-questions.js";
import {
  type OwnTriage,
  subjectChanged,
  type SubjectMessages,
  whyClassificationStays,
  whySameSubject,
} from "../../../domain/subject-change.js";
import type { StoredClassification } from "../../../store/conversations/classifications.js";
import { findOwnTriage } from "../../../store/decisions/lasting-effects.js";
import type { AutomationRun, ConversationReading } from "../automation.js";
import { type AnsweredTriage, classifyQuestion, routeClassified } from "./ask-triage.js";
import type { DueSubject } from "./decide-triage.js";

/** What the engines answered of the messages that may be about something else. */
export interface AnsweredSubject extends Omit<DueSubject, "of"> {
  /** Null with the reason where the subject is the same. */
  readonly answered: AnsweredTriage | null;
  readonly because: string;
}

/** Asks what the messages are about, and where that is another subject, for its team. */
export async function askAboutSubject(
  { messages, earlier }: DueSubject,
  reading: ConversationReading,
  run: AutomationRun,
): Promise<AnsweredSubject> {
  const answer = await analyzeSubject(messages, earlier, reading, run);
  if (!answer.changed) return { messages, earlier, answered: null, because: answer.because };
  const answered = await routeClassified(answer.read, [messages.earlier, messages.newest], reading, run);
  return { messages, earlier, answered, because: "" };
}

/** The newest message first: mostly it is about the same, and the one before it need not be read. */
async function analyzeSubject(
  messages: SubjectMessages,
  { category }: StoredClassification,
  reading: ConversationReading,
  run: AutomationRun,
): Promise<{ readonly changed: false; readonly because: string } | { readonly changed: true; readonly read: Classification }> {
  const { settings } = reading.connection;
  const read = await classifyMessage(messages.newest, reading, run);
  const same = whySameSubject(read, category, settings);
  if (same !== null) return { changed: false, because: same };
  const before = await classifyMessage(messages.earlier, reading, run);
  const sameBefore = whySameSubject(before, category, settings);
  if (sameBefore !== null) return { changed: false, because: "only the newest message is about something else" };
  if (!isSameCategory(before.category, read.category))
    return { changed: false, because: "the last two messages are about two things" };
  return { changed: true, read };
}

function classifyMessage(message: Message, reading: ConversationReading, run: AutomationRun): Promise<Classification> {
  return classifyQuestion(messageQuestion(reading.conversation, message), reading, run);
}

/** The classification that takes the place of the one before. @param routed the same, with its team and that team's reason */
export function followingClassification(
  earlier: StoredClassification,
  routed: StoredClassification,
  { newest }: SubjectMessages,
): StoredClassification {
  const changed = subjectChanged(earlier.category, routed.category);
  const because = (reason: string | null) => (reason === null ? changed : `${changed} ${reason}`);
  return {
    ...routed,
    reason: because(routed.reason),
    route_reason: because(routed.route_reason ?? routed.reason),
    cause: newest.id,
    opened_as: earlier.opened_as ?? earlier.category,
  };
}

/** A change of subject that is not stored yet. */
export interface SubjectChange {
  readonly messages: SubjectMessages;
  readonly own: OwnTriage;
}

/** What a person set or corrected stays. */
export async function changeUnlessItStays(
  messages: SubjectMessages,
  { conversation, readAt }: ConversationReading,
  { payload, deps }: AutomationRun,
): Promise<SubjectChange | { readonly stays: string }> {
  const own = await findOwnTriage(deps.db, payload, readAt);
  const stays = whyClassificationStays(conversation, own);
  return stays === null ? { messages, own } : { stays };
}

/**
 * What a change of subject was decided by beside the settings; null at the opening.
 * @param change null where it is stored
 */
export async function followedOf(
  { cause, opened_as: openedAs }: Pick<StoredClassification, "cause" | "opened_as">,
  change: SubjectChange | null,
  { conversation, facts, readAt }: Pick<ConversationReading, "conversation" | "readAt"> & Partial<ConversationReading>,
  { payload, deps }: Pick<AutomationRun, "deps"> & { readonly payload: ConversationRef },
): Promise<Followed | null> {
  if (cause === OPENING) return null;
  const own = change?.own ?? (await findOwnTriage(deps.db, payload, readAt));
  return {
    from: (change === null ? openedAs : facts?.classification?.category) ?? "",
    messageIds: change === null ? [cause] : [change.messages.earlier.id, change.messages.newest.id],
    ownTeamId: own.teamId,
    isAnswered: teammateMessages(conversation).length > 0,
  };
}

interface ConversationRef {
  readonly workspaceId: string;
  readonly conversationId: string;
}
