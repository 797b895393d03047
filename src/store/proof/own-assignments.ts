/** Which team assignments in a past conversation this app made: it writes as a teammate, who may be a person that routes by hand. */
import { type Kysely, sql } from "kysely";
import { isByApp } from "../../domain/app-writers.js";
import type { AppWriters } from "../../domain/conversation.js";
import type { PastConversation } from "../../domain/proof/as-of.js";
import { ownAssignments } from "../../domain/proof/truth.js";
import type { Tables } from "../database/tables.js";

const DAY_MS = 86_400_000;
/** Retention deletes by the moment before the call, Intercom dates it after: within this an effect may be gone already. */
const MARGIN_MS = 3_600_000;

/** Ids of the parts. */
type FindOwnAssignments = (past: PastConversation) => Promise<ReadonlySet<string>>;

interface OwnAssignmentsOf extends AppWriters {
  readonly workspaceId: string;
  readonly retentionDays: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

export function createFindOwnAssignments(db: Kysely<Tables>, of: OwnAssignmentsOf): FindOwnAssignments {
  let reach: ReturnType<typeof findReach> | null = null;
  return async (past) => {
    const mayBeOurs = past.parts.some(({ at, assigned }) => assigned?.to === "team" && isByApp(assigned.by, at, of));
    if (!mayBeOurs) return new Set();
    reach ??= findReach(db, of);
    const teams = await listAssignedTeams(db, of.workspaceId, past.conversation.id);
    return ownAssignments(past, { ...of, teams, ...(await reach) });
  };
}

/** Since when the app may have assigned anything, and since when its record of that is whole. */
async function findReach(db: Kysely<Tables>, { workspaceId, retentionDays, now }: OwnAssignmentsOf) {
  const { rows } = await sql<{ connected_at: Date; kept_since: Date | null }>`
    select connected_at, (
      select max(changed_at - make_interval(days => (change->>'before')::int))
      from setting_changes, jsonb_array_elements(changes) as change
      where workspace_id = ${workspaceId} and change->>'setting' = 'retentionDays'
    ) as kept_since
    from workspaces where id = ${workspaceId}`.execute(db);
  const [row] = rows;
  // What was deleted under a shorter retention is not back under a longer one.
  const recordedSince = Math.max(now - retentionDays * DAY_MS, row?.kept_since?.getTime() ?? 0) + MARGIN_MS;
  return { connectedAt: row?.connected_at.getTime() ?? 0, recordedSince };
}

/** Teams that the app assigned the conversation to, or gave it back to. */
async function listAssignedTeams(db: Kysely<Tables>, workspaceId: string, conversationId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("effects")
    .select([sql<string | null>`wanted->>'teamId'`.as("wanted"), sql<string | null>`before->>'teamId'`.as("before"), "state"])
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .where("kind", "=", "assign-team")
    .where("state", "in", ["intended", "done", "undone"])
    .execute();
  return new Set(
    rows.flatMap(({ wanted, before, state }) => (state === "undone" ? [wanted, before] : [wanted])).filter((id) => id !== null),
  );
}
