import type { Kysely } from "kysely";
import type { Automation } from "../domain/settings.js";
import type { StandingRow, Tables } from "./tables.js";

export type Standing = Pick<StandingRow, "standing" | "detail">;

/** Writes where an automation stands for a conversation. The latest word counts. */
export async function keepStanding(
  db: Kysely<Tables>,
  about: { readonly workspaceId: string; readonly conversationId: string; readonly automation: Automation },
  standing: Standing,
  at: number,
): Promise<void> {
  await db
    .insertInto("standings")
    .values({
      workspace_id: about.workspaceId,
      conversation_id: about.conversationId,
      automation: about.automation,
      ...standing,
      since: at,
    })
    .onConflict((conflict) =>
      conflict.columns(["workspace_id", "conversation_id", "automation"]).doUpdateSet({ ...standing, since: at }),
    )
    .execute();
}
