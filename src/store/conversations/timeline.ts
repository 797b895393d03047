import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";

/** More than a person follows with their eyes; the newest are kept. */
const MOST = 60;

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
      .limit(MOST)
      .execute(),
    db
      .selectFrom("standings")
      .select(["automation", "standing as status", "detail", "since"])
      .where((eb) => eb.and(about))
      .where("since", ">=", since.getTime())
      .execute(),
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
      .limit(MOST)
      .execute(),
    db
      .selectFrom("drafts")
      .select(["confidence", "abstained", "engine", "drafted_at"])
      .where((eb) => eb.and(about))
      .where("drafted_at", ">=", seconds)
      .orderBy("drafted_at", "desc")
      .limit(MOST)
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
      .limit(MOST)
      .execute(),
  ]);
  return { notifications, statuses, classifications, sentiments, drafts, evaluations, effects };
}
