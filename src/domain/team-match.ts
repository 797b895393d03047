/** Finding the Intercom team that triage means. */
import { nameKey } from "./tag-names.js";
import type { Settings } from "./settings.js";

export type TeamMatch =
  | { readonly found: true; readonly id: string; readonly name: string }
  | { readonly found: false; readonly because: string };

/** In place of a route's reason, where triage answered everything but the team. */
export const TEAM_NOT_ANSWERED = "The triage service did not answer which team this goes to.";

/** The same where Intercom's list was needed to know which team triage means. */
export const TEAMS_NOT_GIVEN = "Intercom did not give its list of teams.";

/** Which team is meant shows only in Intercom's list, which could not be had. */
export const NO_TEAM_LIST = { found: false, because: "Intercom did not give its list of teams" } as const satisfies TeamMatch;

/** Where none is wanted. @param reason of the route */
export function noTeam(reason: string | null): TeamMatch {
  if (reason?.includes(TEAMS_NOT_GIVEN) === true) return NO_TEAM_LIST;
  return {
    found: false,
    because: isTeamMissing(reason) ? "the triage service did not answer which team" : "triage named no team",
  };
}

/** @param reason of the route */
export function isTeamMissing(reason: string | null): boolean {
  return missingIn(reason) !== undefined;
}

function missingIn(reason: string | null): string | undefined {
  return [TEAM_NOT_ANSWERED, TEAMS_NOT_GIVEN].find((text) => reason?.includes(text) === true);
}

/** The route's reason once the team is answered; what it began with, such as a change of subject, stays. */
export function reasonWithTeam(missing: string | null, answered: string | null): string | null {
  const begins = missing?.split(missingIn(missing) ?? TEAM_NOT_ANSWERED)[0]?.trim() ?? "";
  return [begins, answered ?? ""].filter((part) => part !== "").join(" ") || null;
}

export interface KnownTeam {
  readonly id: string;
  readonly name: string;
}

/**
 * Finds the Intercom team that triage means. Triage names teams in its own words: an Intercom id,
 * a name, or a slug; the workspace's map comes first.
 */
export function matchTeam(wanted: string | null, teams: readonly KnownTeam[], settings: Pick<Settings, "teams">): TeamMatch {
  if (wanted === null || wanted.trim() === "") return noTeam(null);
  const mapped = mappedTeam(wanted, settings);
  const team = teams.find(({ id }) => id === (mapped ?? wanted)) ?? teams.find(({ name }) => sameName(name, mapped ?? wanted));
  if (team !== undefined) return { found: true, id: team.id, name: team.name };
  return { found: false, because: `no team in Intercom is called "${wanted.slice(0, 60)}"` };
}

/** The team that the workspace's map gives for a name of triage's. */
export function mappedTeam(wanted: string, { teams }: Pick<Settings, "teams">): string | undefined {
  return Object.entries(teams).find(([name]) => sameName(name, wanted))?.[1];
}

function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}
