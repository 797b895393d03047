import type { Kysely } from "kysely";
import type { Automation } from "../../domain/settings.js";
import type { AutomationStatusRow, Tables } from "../database/tables.js";

export interface AutomationStatus {
  readonly status: AutomationStatusRow["standing"];
  readonly detail: string | null;
}

interface AboutAutomation {
  readonly workspaceId: string;
  readonly conversationId: string;
  readonly automation: Automation;
}

export async function findAutomationStatus(
  db: Kysely<Tables>,
  { workspaceId, conversationId, automation }: AboutAutomation,
): Promise<AutomationStatus | null> {
  const row = await db
    .selectFrom("standings")
    .select(["standing as status", "detail"])
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .where("automation", "=", automation)
    .executeTakeFirst();
  return row ?? null;
}

/** How far an automation is with a conversation. The latest status counts. */
export async function saveAutomationStatus(
  db: Kysely<Tables>,
  about: AboutAutomation,
  { status, detail }: AutomationStatus,
  at: number,
): Promise<void> {
  const columns = { standing: status, detail, since: at };
  await db
    .insertInto("standings")
    .values({
      workspace_id: about.workspaceId,
      conversation_id: about.conversationId,
      automation: about.automation,
      ...columns,
    })
    .onConflict((conflict) => conflict.columns(["workspace_id", "conversation_id", "automation"]).doUpdateSet(columns))
    .execute();
}
