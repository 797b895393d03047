/** What a change of the settings would have made of the last weeks' decisions, before it is saved. */
import { compareReplays } from "../../../domain/decisions/compare-replays.js";
import { withLeftOut } from "../../../domain/merge-settings.js";
import { parseSettings } from "../../../domain/settings.js";
import type { KnownTeam } from "../../../domain/team-match.js";
import { createSlices } from "../../../kernel/slices.js";
import { toError } from "../../../kernel/errors.js";
import { findReplayedSince, listReplayable, REPLAYED } from "../../../store/decisions/decisions.js";
import { findWorkspace } from "../../../store/workspaces/workspaces.js";
import { answered, type ConsoleDeps, type Handler, refused } from "../handlers.js";
import { countKeptDays } from "../kept-days.js";
import { fetchTeamsSoon } from "../teams.js";
import { settingsTexts } from "./change-settings.js";

const MOST_SHOWN = 100;

export function replaySettings(deps: ConsoleDeps): Handler<"replay-settings"> {
  return async ({ settings: sent }, { viewer: { workspaceId }, signal }) => {
    const workspace = await findWorkspace(deps.db, workspaceId);
    if (workspace === null) return refused("unavailable", settingsTexts.notKnownYet);
    const decisions = await listReplayable(deps.db, workspaceId, deps.now());
    const teams = await teamsOf(workspaceId, signal, deps);
    const from = parseSettings(workspace.settings);
    const to = withLeftOut(sent, from);
    if (to === null) return refused("invalid", settingsTexts.leftOutDoNotFit);
    const change = { from, to, teams };
    const compared = await compareReplays(decisions, change, MOST_SHOWN, createSlices());
    const since = await findReplayedSince(deps.db, workspaceId, deps.now());
    const days = await countKeptDays(deps.db, workspaceId, change.from, deps.now(), REPLAYED.days);
    return answered({ days, since: since?.getTime() ?? null, teamsMissing: teams === null, ...compared });
  };
}

/** Only names that the settings map otherwise need them: without them the other decisions are replayed all the same. */
async function teamsOf(workspaceId: string, gone: AbortSignal, deps: ConsoleDeps): Promise<readonly KnownTeam[] | null> {
  try {
    return await fetchTeamsSoon(workspaceId, gone, deps);
  } catch (error) {
    deps.log.info({ error: toError(error) }, "Teams for the replay not loaded");
    return null;
  }
}
