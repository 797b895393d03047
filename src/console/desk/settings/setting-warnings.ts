import { TEAMS } from "../../../ai/builtin/triage/teams.js";
import type { Settings } from "../../../domain/settings.js";
import { matchTeam } from "../../../domain/team-match.js";
import type { Choices, ReadSettings, SettingWarning } from "../../api/settings.js";
import { settingsTexts as say } from "./settings-texts.js";

/** Settings that will not do what they say, as far as that can be known. Pure. */
export function settingWarnings(
  settings: Settings,
  { teams, teammates, styles }: ReadSettings["choices"],
  engines: ReadSettings["engines"],
): SettingWarning[] {
  const { insertModes, cardInsertion, automations } = settings;
  const gone = Object.entries(settings.teams).filter(
    ([, team]) => teams.known && !matchTeam(team, teams.items, { ...settings, teams: {} }).found,
  );
  const left = settings.excludedAgents.filter((id) => isMissing(id, teammates));
  const untaught = engines.triage === "builtin" ? settings.categories.filter((name) => !TEAMS.has(name.toLowerCase())) : [];
  const useless = automations.draft !== "off" && !cardInsertion && !Object.values(insertModes).some(Boolean);
  return [
    ...untaught.map((name) => ({ setting: "categories" as const, message: say.categoryUnknown(name) })),
    ...gone.map(([group]) => ({ setting: "teams" as const, message: say.teamGone(group) })),
    ...(isMissing(settings.style, styles) ? [{ setting: "style" as const, message: say.styleUnknown(settings.style) }] : []),
    ...(useless ? [{ setting: "insertModes.reply" as const, message: say.nothingToDo }] : []),
    ...left.map((id) => ({ setting: "excludedAgents" as const, message: say.agentGone(id) })),
  ];
}

function isMissing(id: string, choices: Choices): boolean {
  return choices.known && !choices.items.some((choice) => choice.id.toLowerCase() === id.toLowerCase());
}
