/** How teams were named when a backtest was asked for, by the history of settings: its report does not say it. */
import type { Kysely } from "kysely";
import { settingsSteps } from "../../domain/proof/level-starts.js";
import type { TeamsThen } from "../../domain/proof/merge-proposal.js";
import type { Settings } from "../../domain/settings.js";
import { createSlices } from "../../kernel/slices.js";
import type { Tables } from "../database/tables.js";
import { listSettingChanges } from "../workspaces/workspaces.js";
import type { StoredBacktest } from "./backtests.js";

/** Further back nobody looks. */
const MOST_CHANGES = 500;

export async function findTeamsThen(
  db: Kysely<Tables>,
  { workspace_id: workspaceId, requested_at: requestedAt }: StoredBacktest,
  present: Settings,
): Promise<TeamsThen> {
  const changes = await listSettingChanges(db, workspaceId, null, MOST_CHANGES);
  const since = changes.filter(({ changed_at: at }) => at > requestedAt);
  const history = since.map((change) => ({ at: change.changed_at.getTime(), changes: change.changes }));
  const giveWay = createSlices();
  let then = present;
  for (const { before } of settingsSteps(present, history)) {
    await giveWay();
    then = before;
  }
  return { teams: then.teams, categoryRules: then.categoryRules };
}
