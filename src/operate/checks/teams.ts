import type { Settings } from "../../domain/settings.js";
import { matchTeam } from "../../domain/team-match.js";
import type { CallOptions, IntercomApi } from "../../intercom/api.js";
import { checkTexts } from "../check-texts.js";
import { failure, type Finding, good, notice } from "../finding.js";
import { ask } from "./ask.js";
import type { TriageGroups } from "./triage-groups.js";

export interface TeamsQuestion {
  readonly groups: TriageGroups;
  readonly settings: Settings;
  readonly about: string | null;
}

/**
 * Whether every group that triage may name is a team in Intercom. A service's rules are somebody's decision, so an
 * unknown one is a fault; the built-in engine's names are only its guess at how teams are called.
 */
export async function checkTeams(api: IntercomApi, question: TeamsQuestion, options: CallOptions): Promise<readonly Finding[]> {
  const { groups, settings, about } = question;
  const asked = await ask("teams", about, "listTeams", () => api.listTeams(options));
  if (!asked.ok) return [asked.finding];
  const broken = Object.entries(settings.teams).filter(
    ([, team]) => !matchTeam(team, asked.value, { ...settings, teams: {} }).found,
  );
  const unread = groups.unreadBecause === null ? [] : [notice("teams", checkTexts.rulesUnread(groups.unreadBecause), about)];
  const unknown = groups.names.filter((name) => !matchTeam(name, asked.value, settings).found);
  const report = groups.decided ? failure : notice;
  const findings = [
    ...broken.map(([group, team]) => failure("teams", checkTexts.mapBroken(group, team), about)),
    ...unknown.map((name) => report("teams", checkTexts.teamUnknown(name), about)),
    ...unread,
  ];
  const matched = groups.names.length - unknown.length;
  return [...findings, ...(matched > 0 ? [good("teams", `${matched} of triage's groups are teams in Intercom.`, about)] : [])];
}
