import type { Settings } from "./settings.js";

export type TeamMatch =
  { readonly found: true; readonly id: string; readonly name: string } | { readonly found: false; readonly because: string };

export interface KnownTeam {
  readonly id: string;
  readonly name: string;
}

/**
 * Finds the Intercom team that triage means. Triage names teams in its own words: an Intercom id,
 * a name, or a slug; the workspace's map comes first.
 */
export function matchTeam(wanted: string | null, teams: readonly KnownTeam[], settings: Settings): TeamMatch {
  if (wanted === null || wanted.trim() === "") return { found: false, because: "triage named no team" };
  const mapped = mappedByName(wanted, settings);
  const team = teams.find(({ id }) => id === (mapped ?? wanted)) ?? teams.find(({ name }) => sameName(name, mapped ?? wanted));
  if (team !== undefined) return { found: true, id: team.id, name: team.name };
  return { found: false, because: `no team in Intercom is called "${wanted.slice(0, 60)}"` };
}

function mappedByName(wanted: string, settings: Settings): string | undefined {
  return Object.entries(settings.teams).find(([name]) => sameName(name, wanted))?.[1];
}

function sameName(one: string, other: string): boolean {
  return normalise(one) === normalise(other);
}

/** "Billing Team", "billing-team" and "billing" are one name. */
function normalise(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b(team|group|inbox|queue)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
