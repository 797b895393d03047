/** Lines for a workspace's record, written straight into the store. */
import { randomUUID } from "node:crypto";
import type { Insertable, Kysely } from "kysely";
import type { ActionRow, EffectRow } from "../../src/store/database/effect-tables.js";
import type { Tables } from "../../src/store/database/tables.js";

const START = Date.UTC(2026, 2, 1, 12);

/** Each line is a minute later than the one before it, unless given. */
export function createRecorder(db: Kysely<Tables>, workspaceId = "w1") {
  let minutes = 0;
  const next = () => new Date(START + ++minutes * 60_000);
  return {
    async effect(given: Partial<Insertable<EffectRow>> & { readonly wanted?: string } = {}): Promise<string> {
      const at = next();
      const id = given.id ?? randomUUID();
      const kind = given.kind ?? "tag";
      const automation = given.automation ?? "triage";
      const conversationId = given.conversation_id ?? "c1";
      await db
        .insertInto("effects")
        .values({
          id,
          workspace_id: workspaceId,
          conversation_id: conversationId,
          key: `${automation}|${conversationId}|opening|${id}`,
          kind,
          automation,
          wanted: JSON.stringify({ kind, tag: "ai-category:billing" }),
          why: "Because",
          before: null,
          result: null,
          state: "done",
          failure: null,
          intended_at: at,
          settled_at: at,
          ...given,
        })
        .execute();
      return id;
    },

    async action(given: Partial<Insertable<ActionRow>> = {}): Promise<string> {
      const at = next();
      const id = given.id ?? randomUUID();
      await db
        .insertInto("actions")
        .values({
          id,
          workspace_id: workspaceId,
          conversation_id: "c1",
          key: `key|${id}`,
          kind: "thumbs",
          teammate_id: "7401001",
          teammate_name: "Maren Holt",
          input: JSON.stringify({}),
          state: "done",
          message: null,
          requested_at: at,
          settled_at: at,
          ...given,
        })
        .execute();
      return id;
    },
  };
}
