/** Intercom's teams for a page that somebody waits for. */
import type { KnownTeam } from "../../domain/team-match.js";
import type { ConsoleDeps } from "./handlers.js";

/** Nobody waits longer than this for names. */
const ASK_WITHIN_MS = 4_000;

/** @returns null where the workspace is not connected. @throws OutsideError where Intercom does not answer in time */
export async function fetchTeamsSoon(
  workspaceId: string,
  gone: AbortSignal,
  { connections }: Pick<ConsoleDeps, "connections">,
): Promise<readonly KnownTeam[] | null> {
  const signal = AbortSignal.any([gone, AbortSignal.timeout(ASK_WITHIN_MS)]);
  const opened = await connections.open(workspaceId);
  return opened.open ? opened.connection.api.listTeams({ signal, priority: "click" }) : null;
}
