/** How far each automation is with a conversation. */
import type { Kysely } from "kysely";
import type { Automation } from "../../domain/settings.js";
import type { AutomationStatusRow } from "../database/conversation-tables.js";
import type { Tables } from "../database/tables.js";

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
  status: AutomationStatus,
  at: number,
): Promise<void> {
  await automationStatusWrite(db, about, [{ automation: about.automation, ...status }], at).execute();
}

/** Of several automations at once. @param at epoch milliseconds */
export function automationStatusWrite(
  db: Kysely<Tables>,
  about: Omit<AboutAutomation, "automation">,
  statuses: readonly (AutomationStatus & { readonly automation: Automation })[],
  at: number,
) {
  const rows = statuses.map(({ automation, status, detail }) => ({
    workspace_id: about.workspaceId,
    conversation_id: about.conversationId,
    automation,
    standing: status,
    detail,
    since: at,
  }));
  return db
    .insertInto("standings")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["workspace_id", "conversation_id", "automation"]).doUpdateSet(({ ref }) => ({
        standing: ref("excluded.standing"),
        detail: ref("excluded.detail"),
        since: ref("excluded.since"),
      })),
    );
}
