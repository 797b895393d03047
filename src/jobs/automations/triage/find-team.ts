/** Which team of Intercom's triage means. Where Intercom does not give its list, nothing but the team is left open. */
import { matchTeam, NO_TEAM_LIST, type TeamMatch } from "../../../domain/team-match.js";
import { curableRefusal } from "../../../effects/refusals.js";
import { failsEveryCall, OutsideError } from "../../../kernel/errors.js";
import type { Connection } from "../../../workspaces/connections.js";

export interface FoundTeam {
  readonly match: TeamMatch;
  /** Why Intercom's list could not be had, where it may be had later or once an admin has cured it. */
  readonly failure: OutsideError | null;
}

/** @param isMapped named by the workspace's own settings: such a team may be younger than the list we remember */
export async function findTeam(
  name: string,
  isMapped: boolean,
  { api, settings }: Connection,
  signal: AbortSignal,
): Promise<FoundTeam> {
  try {
    const match = matchTeam(name, await api.listTeams({ signal }), settings);
    if (match.found || !isMapped) return { match, failure: null };
    return { match: matchTeam(name, await api.listTeams({ signal, fresh: true }), settings), failure: null };
  } catch (error) {
    return { match: NO_TEAM_LIST, failure: whyNoTeams(error) };
  }
}

/** Null where Intercom refuses its list for good. @throws what would have failed as well whatever had been asked for */
export function whyNoTeams(error: unknown): OutsideError | null {
  if (!(error instanceof OutsideError) || failsEveryCall(error)) throw error;
  return error.failure.advice.retry === "later" ? error : curableRefusal([error]);
}
