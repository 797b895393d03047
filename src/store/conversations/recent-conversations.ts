/** Conversations of late, to be tried out on, and what came to be stored of one since. */
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.js";
import { listAutomationStatuses } from "./automation-status.js";
import { CUSTOMER_WROTE } from "./conversations.js";

/** A conversation in which a customer wrote. */
export interface RecentConversation {
  readonly id: string;
  /** Epoch milliseconds at which the first of these messages was announced. */
  readonly at: number;
  readonly customer: string | null;
  readonly begins: string | null;
}

const MOST_CONVERSATIONS = 20;
const BEGINNING = 120;

/** Those in which a customer wrote since then, the one that began last first. */
export async function listRecentConversations(
  db: Kysely<Tables>,
  workspaceId: string,
  since: Date,
): Promise<readonly RecentConversation[]> {
  const rows = await db
    .selectFrom("notifications")
    .leftJoin("conversations", (join) =>
      join
        .onRef("conversations.id", "=", "notifications.conversation_id")
        .onRef("conversations.workspace_id", "=", "notifications.workspace_id"),
    )
    .select(({ fn }) => [
      "notifications.conversation_id as id",
      fn.min("notifications.received_at").as("at"),
      sql<string | null>`min(conversations.snapshot -> 'messages' -> 0 ->> 'authorName')`.as("customer"),
      sql<string | null>`min(left(conversations.snapshot -> 'messages' -> 0 ->> 'text', ${BEGINNING}))`.as("begins"),
    ])
    .where("notifications.workspace_id", "=", workspaceId)
    .where("notifications.topic", "in", CUSTOMER_WROTE)
    .where("notifications.received_at", ">=", since)
    .where("conversations.deleted_at", "is", null)
    .groupBy("notifications.conversation_id")
    .orderBy("at", "desc")
    .limit(MOST_CONVERSATIONS)
    .execute();
  return rows.flatMap(({ id, at, customer, begins }) =>
    id === null ? [] : [{ id, at: new Date(at).getTime(), customer, begins }],
  );
}

/** The conversation read last, in that workspace or any connected one; null before the first. */
export async function findSampleConversation(db: Kysely<Tables>, workspaceId: string | null) {
  const known = db
    .selectFrom("conversations")
    .innerJoin("workspaces", "workspaces.id", "conversations.workspace_id")
    .select(["conversations.workspace_id as workspaceId", "conversations.id as conversationId"])
    .where("conversations.snapshot", "is not", null)
    .where("workspaces.disconnected_at", "is", null)
    .orderBy("conversations.touched_at", "desc")
    .limit(1);
  const row = workspaceId === null ? known : known.where("workspaces.id", "=", workspaceId);
  return (await row.executeTakeFirst()) ?? null;
}

/** More than a person follows with their eyes; the newest are kept. */
const MOST_EVENTS = 60;

export type StoredTimeline = Awaited<ReturnType<typeof listTimeline>>;

/** What is stored about one conversation since then, without anything a customer wrote. */
export async function listTimeline(db: Kysely<Tables>, workspaceId: string, conversationId: string, since: Date) {
  const about = { workspace_id: workspaceId, conversation_id: conversationId };
  const seconds = Math.floor(since.getTime() / 1000);
  const [notifications, statuses, classifications, sentiments, drafts, evaluations, effects] = await Promise.all([
    db
      .selectFrom("notifications")
      .select(["topic", "event_at", "received_at"])
      .where((eb) => eb.and(about))
      .where("received_at", ">=", since)
      .orderBy("received_at", "desc")
      .limit(MOST_EVENTS)
      .execute(),
    listAutomationStatuses(db, workspaceId, conversationId).then((all) => all.filter((each) => each.since >= since.getTime())),
    db
      .selectFrom("classifications")
      .select(["category", "urgency", "confidence", "engine", "decided_at"])
      .where((eb) => eb.and(about))
      .where("decided_at", ">=", seconds)
      .execute(),
    db
      .selectFrom("moods")
      .select(["label", "risk", "engine", "analyzed_at"])
      .where((eb) => eb.and(about))
      .where("analyzed_at", ">=", seconds)
      .orderBy("analyzed_at", "desc")
      .limit(MOST_EVENTS)
      .execute(),
    db
      .selectFrom("drafts")
      .select(["confidence", "abstained", "engine", "drafted_at"])
      .where((eb) => eb.and(about))
      .where("drafted_at", ">=", seconds)
      .orderBy("drafted_at", "desc")
      .limit(MOST_EVENTS)
      .execute(),
    db
      .selectFrom("evaluations")
      .select(["overall", "engine", "evaluated_at"])
      .where((eb) => eb.and(about))
      .where("evaluated_at", ">=", seconds)
      .execute(),
    db
      .selectFrom("effects")
      .selectAll()
      .where((eb) => eb.and(about))
      .where("intended_at", ">=", since)
      .orderBy("intended_at", "desc")
      .limit(MOST_EVENTS)
      .execute(),
  ]);
  return { notifications, statuses, classifications, sentiments, drafts, evaluations, effects };
}
