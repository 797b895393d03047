/** How far each automation is with a conversation. */
import { type Kysely, sql } from "kysely";
import type { Automation } from "../../domain/settings.js";
import type { AutomationStatusRow } from "../database/conversation-tables.js";
import type { Tables } from "../database/tables.js";

export interface AutomationStatus {
  readonly status: AutomationStatusRow["standing"];
  readonly detail: string | null;
}

/** Of these a decision is stored with what follows from it: that they are done shows there. */
const SHOWN_BY_DECISION: readonly Automation[] = ["triage", "sentiment", "draft"];

/**
 * Whether a new status says something that does not show by what is stored.
 * @param known null where no row has one
 * @param isDecided whether a decision of now is stored with it: one of before says nothing of what was announced since
 */
export function isWorthARow(
  automation: Automation,
  status: AutomationStatus,
  known: AutomationStatus | null,
  isDecided: boolean,
): boolean {
  if (known === null) return status.status !== "done" || !isDecided || !SHOWN_BY_DECISION.includes(automation);
  // A draft's age is counted from its status; of the others only a change is worth a row.
  return automation === "draft" || known.status !== status.status || known.detail !== status.detail;
}

export interface ListedStatus extends AutomationStatus {
  readonly automation: string;
  /** Epoch milliseconds. */
  readonly since: number;
}

/**
 * Of each automation that has begun; one of which nothing else is known is done once it has decided. A draft's first decision for a
 * message stands: of another draft for the same one only its own time tells.
 */
export async function listAutomationStatuses(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
): Promise<readonly ListedStatus[]> {
  const here = sql`workspace_id = ${workspaceId} and conversation_id = ${conversationId}`;
  const { rows } = await sql<ListedStatus>`
    with known as (select automation, standing as status, detail, since from standings where ${here})
    select automation, status, detail, since from known
    union all
    select automation, 'done', null, case when automation = 'draft' and drafted_at * 1000 > decided_at
      then drafted_at * 1000 + 999 else decided_at end
    from (
      select automation, round(extract(epoch from max(decided_at)) * 1000)::bigint as decided_at,
        (select max(drafted_at) from drafts where ${here}) as drafted_at
      from decisions
      where ${here} and automation = any(${SHOWN_BY_DECISION}::text[]) and automation not in (select automation from known)
      group by automation
    ) as decided`.execute(db);
  return rows;
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
