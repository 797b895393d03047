/** What workflows and connectors are told of one conversation, and the key they ask with. */
import { type Kysely, sql } from "kysely";
import type { Channel } from "../../domain/conversation.js";
import { draftsAreOff, messageToAnswer } from "../../domain/draft-policy.js";
import { engineLabel } from "../../domain/engine-label.js";
import { parseSettings } from "../../domain/settings.js";
import type { Tables } from "../database/tables.js";
import { hashSecret } from "../workspaces/sealing.js";
import { findWorkspace } from "../workspaces/workspaces.js";
import { listAutomationStatuses } from "./automation-status.js";
import { findClassification } from "./classifications.js";
import { findConversation, newestCustomerEvent } from "./conversations.js";
import { findLiveDraft } from "./drafts.js";
import { listSentiments } from "./sentiments.js";

/** The names are an interface: workflows branch on them. Null is unknown. */
export interface ConversationFacts {
  readonly category: string | null;
  readonly urgency: string | null;
  readonly escalation_risk: number | null;
  readonly sentiment: string | null;
  /** Whether a draft waits that answers what the customer asked last. */
  readonly draft_ready: boolean;
  /** Who gave the newest answer. */
  readonly engine: string | null;
  /** ISO 8601: the time of the newest answer. */
  readonly as_of: string | null;
}

/** Of an automation that has not ended with the newest message. */
const UNDER_WAY: ReadonlySet<string> = new Set(["working", "failing"]);

/** Reads from the store alone. Null for a conversation that is not known in this workspace, or was deleted. */
export async function getConversationFacts(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
): Promise<ConversationFacts | null> {
  const [known, classification, sentiments, draft, statuses, event, workspace] = await Promise.all([
    db
      .selectFrom("conversations")
      .select(["deleted_at", "read_at", "last_customer_message_id", sql<Channel | null>`snapshot ->> 'channel'`.as("channel")])
      .where("workspace_id", "=", workspaceId)
      .where("id", "=", conversationId)
      .executeTakeFirst(),
    findClassification(db, workspaceId, conversationId),
    listSentiments(db, workspaceId, conversationId),
    findLiveDraft(db, workspaceId, conversationId),
    listAutomationStatuses(db, workspaceId, conversationId),
    newestCustomerEvent(db, workspaceId, conversationId),
    findWorkspace(db, workspaceId),
  ]);
  if (known === undefined || known.deleted_at !== null) return null;
  const newest = sentiments.at(-1);
  const answers = [
    ...(classification === null ? [] : [{ at: classification.decided_at, engine: classification.engine }]),
    ...(newest === undefined ? [] : [{ at: newest.analyzed_at, engine: newest.engine }]),
    ...(draft === null ? [] : [{ at: draft.drafted_at, engine: draft.engine }]),
  ].toSorted((one, other) => other.at - one.at);
  const [last] = answers;
  const lastMessage = known.last_customer_message_id;
  /** After an out-of-office reply it is the question before that waits. */
  const answersWhatWaits = async (messageId: string) => {
    if (lastMessage === null || messageId === lastMessage) return true;
    const snapshot = (await findConversation(db, workspaceId, conversationId))?.snapshot ?? null;
    return snapshot !== null && messageToAnswer(snapshot)?.id === messageId;
  };
  /** A workflow that runs on a message asks before we have read it: what is stored is of the message before. */
  const isBehind = (automation: "draft" | "sentiment", answeredAt: number) => {
    const status = statuses.find((each) => each.automation === automation);
    if (status === undefined || event === null) return false;
    // Answers are kept to the second: one of the same second may be of the message before.
    const ended = UNDER_WAY.has(status.status) ? answeredAt * 1000 : status.since;
    return event.receivedAt > ended;
  };
  /** A status that stays as it was keeps its time: which message was read, and when, says more. */
  const isRead = event !== null && known.read_at !== null && known.read_at.getTime() >= event.receivedAt;
  const isOfNewest = newest !== undefined && isRead && newest.message_id === lastMessage;
  const feels = newest === undefined || (!isOfNewest && isBehind("sentiment", newest.analyzed_at)) ? null : newest;
  const category = classification?.category ?? null;
  const settings = workspace === null ? null : parseSettings(workspace.settings);
  const isOffered = settings !== null && !draftsAreOff(known.channel, category, settings);
  return {
    category,
    urgency: classification?.urgency ?? null,
    escalation_risk: feels?.risk ?? null,
    sentiment: newest === undefined ? (classification?.sentiment ?? null) : (feels?.label ?? null),
    draft_ready:
      isOffered &&
      draft !== null &&
      draft.abstained === null &&
      (await answersWhatWaits(draft.answers_message_id)) &&
      !isBehind("draft", draft.drafted_at),
    engine: last === undefined ? null : engineLabel(last.engine),
    as_of: last === undefined ? null : new Date(last.at * 1000).toISOString(),
  };
}

/** Whose key it is; null for one that is nobody's, was replaced or revoked, or whose workspace is not connected. */
export async function findFactsWorkspace(db: Kysely<Tables>, key: string): Promise<string | null> {
  // Found by its hash: what is compared says nothing about the key.
  const row = await db.selectFrom("facts_keys").select("workspace_id").where("key_hash", "=", hashSecret(key)).executeTakeFirst();
  if (row === undefined) return null;
  const workspace = await findWorkspace(db, row.workspace_id);
  return workspace === null || workspace.disconnected_at !== null || workspace.uninstall !== null ? null : workspace.id;
}

/** By which the process knows right keys from guesses before the first request. */
export async function listFactsKeyHashes(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db.selectFrom("facts_keys").select("key_hash").execute();
  return rows.map((row) => row.key_hash);
}

export interface StoredFactsKey {
  readonly endsWith: string;
  readonly madeBy: string;
  /** Epoch milliseconds. */
  readonly madeAt: number;
}

export async function findFactsKey(db: Kysely<Tables>, workspaceId: string): Promise<StoredFactsKey | null> {
  const row = await db.selectFrom("facts_keys").selectAll().where("workspace_id", "=", workspaceId).executeTakeFirst();
  return row === undefined ? null : { endsWith: row.ends_with, madeBy: row.made_by, madeAt: row.made_at.getTime() };
}

/** In place of the key before, which ends with it. */
export async function saveFactsKey(
  db: Kysely<Tables>,
  { workspaceId, key, by }: { readonly workspaceId: string; readonly key: string; readonly by: string },
  now: number,
): Promise<void> {
  const columns = { key_hash: hashSecret(key), ends_with: key.slice(-4), made_by: by, made_at: new Date(now) };
  await db
    .insertInto("facts_keys")
    .values({ workspace_id: workspaceId, ...columns })
    .onConflict((conflict) => conflict.column("workspace_id").doUpdateSet(columns))
    .execute();
}

export async function deleteFactsKey(db: Kysely<Tables>, workspaceId: string): Promise<void> {
  await db.deleteFrom("facts_keys").where("workspace_id", "=", workspaceId).execute();
}
