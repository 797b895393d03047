import type { Kysely } from "kysely";
import type { Automation } from "../../domain/settings.js";
import type { AutomationStatusRow, Tables } from "../database/tables.js";

export interface AutomationStatus {
  readonly status: AutomationStatusRow["standing"];
  readonly detail: string | null;
}

/** Writes where an automation stands for a conversation. The latest word counts. */
export async function saveAutomationStatus(
  db: Kysely<Tables>,
  about: { readonly workspaceId: string; readonly conversationId: string; readonly automation: Automation },
  { status, detail }: AutomationStatus,
  at: number,
): Promise<void> {
  const standing = { standing: status, detail };
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
