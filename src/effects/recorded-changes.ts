/** What the ledger says of changes that were made: for their undo, and for plans that go by them. */
import { type Kysely, sql } from "kysely";
import { z } from "zod";
import type { EarlierValues } from "../domain/attribute-values.js";
import type { Tables } from "../store/database/tables.js";
import { isUuid } from "../store/database/values.js";

/** A change of ours that came after another one, and was not taken back. */
export interface LaterChange {
  readonly kind: string;
  readonly wanted: unknown;
}

export interface WrittenNote {
  readonly id: string;
  readonly key: string;
  readonly partId: string | null;
}

const attributed = z.object({ values: z.record(z.string(), z.union([z.string(), z.number()])) });
const written = z.object({ partId: z.string().nullable() });

/** Each reads the record alone. */
export function recordedChanges(db: Kysely<Tables>) {
  return {
    /** The notes that we wrote in a conversation. */
    async writtenNotes(workspaceId: string, conversationId: string): Promise<readonly WrittenNote[]> {
      const rows = await db
        .selectFrom("effects")
        .select(["id", "key", "result"])
        .where("workspace_id", "=", workspaceId)
        .where("conversation_id", "=", conversationId)
        .where("kind", "=", "note")
        .where("state", "=", "done")
        .execute();
      return rows.map(({ result, ...row }) => ({ ...row, partId: written.safeParse(result).data?.partId ?? null }));
    },

    /** What we wrote into the attributes of a conversation, oldest first; what was taken back is left out. */
    async writtenAttributes(workspaceId: string, conversationId: string): Promise<readonly EarlierValues[]> {
      const rows = await db
        .selectFrom("effects")
        .select(["wanted", "state", "settled_at as completedAt"])
        .where("workspace_id", "=", workspaceId)
        .where("conversation_id", "=", conversationId)
        .where("kind", "=", "conversation-attributes")
        .where("state", "in", ["done", "intended"])
        .orderBy("intended_at")
        .execute();
      return rows.flatMap(({ wanted, state, completedAt }) => {
        const read = attributed.safeParse(wanted);
        const doneAt = state === "done" ? (completedAt?.getTime() ?? null) : null;
        return read.success ? [{ values: read.data.values, doneAt }] : [];
      });
    },

    /** Whether it was us who redacted this part. */
    async wasRedactedByUs(workspaceId: string, conversationId: string, partId: string): Promise<boolean> {
      const row = await db
        .selectFrom("effects")
        .select("id")
        .where("workspace_id", "=", workspaceId)
        .where("conversation_id", "=", conversationId)
        .where(sql`result ->> 'takenOff'`, "=", partId)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    /** One change of a conversation, as it was recorded. */
    async find(workspaceId: string, conversationId: string, id: string) {
      if (!isUuid(id)) return undefined;
      return db
        .selectFrom("effects")
        .select(["key", "state", "kind", "wanted", "before", "result", "settled_at as completedAt"])
        .where("workspace_id", "=", workspaceId)
        .where("conversation_id", "=", conversationId)
        .where("id", "=", id)
        .executeTakeFirst();
    },

    /** What we changed in the conversation after this one, without what was taken back. */
    async laterChanges(workspaceId: string, conversationId: string, id: string): Promise<readonly LaterChange[]> {
      return db
        .selectFrom("effects")
        .select(["kind", "wanted"])
        .where("workspace_id", "=", workspaceId)
        .where("conversation_id", "=", conversationId)
        .where("state", "in", ["done", "intended"])
        .where("intended_at", ">", (from) => from.selectFrom("effects").select("intended_at").where("id", "=", id))
        .execute();
    },

    /** Whether this was begun and may have had its effect. */
    async knows(workspaceId: string, key: string): Promise<boolean> {
      const row = await db
        .selectFrom("effects")
        .select("id")
        .where("workspace_id", "=", workspaceId)
        .where("key", "=", key)
        .where("state", "!=", "refused")
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
