/** Saves settings with a line in their history, and warns of those that will not do what they say. */
import type { Kysely } from "kysely";
import { CHANNELS } from "../../../domain/conversation.js";
import { TEAM_BY_CATEGORY } from "../../../domain/triage-words.js";
import { withLeftOut } from "../../../domain/merge-settings.js";
import { settingChanges } from "../../../domain/setting-changes.js";
import { parseSettings, type Settings } from "../../../domain/settings.js";
import { matchTeam } from "../../../domain/team-match.js";
import { settingsRevision } from "../../../store/decisions/decisions.js";
import type { Tables } from "../../../store/database/tables.js";
import {
  holdSettings,
  listSettingChanges,
  saveSettings,
  type StoredSettingChange,
} from "../../../store/workspaces/workspaces.js";
import type { Choices, ReadSettings, SettingWarning } from "../../api/settings.js";
import type { Viewer } from "../../api/session.js";
import { answered, type ConsoleDeps, type Handler, refused } from "../handlers.js";

type Deps = Pick<ConsoleDeps, "db" | "now" | "newId">;

export function changeSettings(deps: Deps): Handler<"change-settings"> {
  return ({ settings: { checked: settings, given }, basedOn }, { viewer }) =>
    deps.db.transaction().execute((transaction) => changeWithin(transaction, { settings, given, basedOn }, viewer, deps));
}

interface Change {
  readonly settings: Settings;
  /** As a page sent them; absent where none did. */
  readonly given?: unknown;
  /** The version that was seen. */
  readonly basedOn: string;
}

/** The change and its line in the history are written together, or neither. */
export async function changeWithin(
  transaction: Kysely<Tables>,
  { settings: checked, given, basedOn }: Change,
  { workspaceId, teammateId, name }: Viewer,
  { now, newId }: Pick<Deps, "now" | "newId">,
): ReturnType<Handler<"change-settings">> {
  const stored = await holdSettings(transaction, workspaceId);
  if (stored === null) return refused("unavailable", settingsTexts.notKnownYet);
  const before = parseSettings(stored);
  const settings = withLeftOut({ checked, given: given ?? checked }, before);
  if (settings === null) return refused("invalid", given === undefined ? settingsTexts.doNotFit : settingsTexts.leftOutDoNotFit);
  if (settingChanges(before, settings).length === 0)
    return answered({ changed: false, settings: before, version: settingsRevision(before) });
  if (settingsRevision(before) !== basedOn) {
    const [latest] = await listSettingChanges(transaction, workspaceId, null, 1);
    return refused("conflict", settingsTexts.changedMeanwhile(latest?.changed_by ?? null));
  }
  const change = { id: newId(), workspaceId, by: { name, teammateId }, stored, before, after: settings };
  await saveSettings(transaction, change, now());
  return answered({ changed: true, settings, version: settingsRevision(settings) });
}

const PAGE = 20;

export function listHistory({ db }: Pick<ConsoleDeps, "db">): Handler<"list-setting-changes"> {
  return async ({ after }, { viewer }) => {
    // One more than is shown tells whether there is another page.
    const found = await listSettingChanges(db, viewer.workspaceId, after === undefined ? null : indexOf(after), PAGE + 1);
    const shown = found.slice(0, PAGE);
    const last = found.length > PAGE ? shown.at(-1) : undefined;
    const entries = shown.map(({ id, changed_by: by, changed_at: at, changes }) => ({ id, by, at: at.getTime(), changes }));
    return answered({ entries, next: last === undefined ? null : nameOf(last) });
  };
}

function indexOf(name: string): { at: Date; id: string } {
  const [at = "", id = ""] = name.split("_");
  return { at: new Date(Number(at)), id };
}

function nameOf({ changed_at, id }: StoredSettingChange): string {
  return `${changed_at.getTime()}_${id}`;
}

/** Settings that will not do what they say, as far as that can be known. Pure. */
export function settingWarnings(
  settings: Settings,
  { teams, teammates, styles }: ReadSettings["choices"],
  engines: ReadSettings["engines"],
): SettingWarning[] {
  const { insertModes, cardInsertion, automations } = settings;
  const isGone = (team: string) => teams.known && !matchTeam(team, teams.items, { ...settings, teams: {} }).found;
  const gone = Object.entries(settings.teams).filter(([, team]) => isGone(team));
  const rulesToGone = Object.entries(settings.categoryRules).filter(([, { team }]) => team !== null && isGone(team));
  const left = settings.excludedAgents.filter((id) => isMissing(id, teammates));
  const untaught =
    engines.triage === "builtin" ? settings.categories.filter((name) => !TEAM_BY_CATEGORY.has(name.toLowerCase())) : [];
  const useless = automations.draft !== "off" && !cardInsertion && !Object.values(insertModes).some(Boolean);
  return [
    ...untaught.map((name) => ({ setting: "categories" as const, message: settingsTexts.categoryUnknown(name) })),
    ...gone.map(([group]) => ({ setting: "teams" as const, message: settingsTexts.teamGone(group) })),
    ...rulesToGone.map(([name]) => ({ setting: "categoryRules" as const, message: settingsTexts.ruleTeamGone(name) })),
    ...(CHANNELS.every((channel) => settings.channelsOff.includes(channel))
      ? [{ setting: "channelsOff" as const, message: settingsTexts.noChannel }]
      : []),
    ...(isMissing(settings.style, styles)
      ? [{ setting: "style" as const, message: settingsTexts.styleUnknown(settings.style) }]
      : []),
    ...(useless ? [{ setting: "insertModes.reply" as const, message: settingsTexts.nothingToDo }] : []),
    ...left.map((id) => ({ setting: "excludedAgents" as const, message: settingsTexts.agentGone(id) })),
  ];
}

function isMissing(id: string, choices: Choices): boolean {
  return choices.known && !choices.items.some((choice) => choice.id.toLowerCase() === id.toLowerCase());
}

/** The words of the settings page. */
export const settingsTexts = {
  notKnownYet: "The workspace is not connected to Intercom yet. Try again in a minute.",
  doNotFit: "These settings do not fit each other: there may be too many categories or teams. Nothing was saved.",
  leftOutDoNotFit:
    "This page does not show all settings, and these do not fit the others, such as the minutes of a decision. Reload the page.",
  changedMeanwhile: (by: string | null) =>
    `${by ?? "Somebody"} has changed the settings since you opened them. Nothing was saved.`,
  teamsUnknown: "The teams could not be loaded from Intercom right now.",
  teammatesUnknown: "The teammates could not be loaded from Intercom right now.",
  stylesUnknown: "The styles could not be loaded from the reply service right now.",
  teamGone: (group: string) =>
    `"${group}" goes to a team that is no longer in Intercom. Such conversations are tagged, and not assigned.`,
  ruleTeamGone: (category: string) =>
    `The rules of "${category}" name a team that is no longer in Intercom. Such conversations are tagged, and not assigned.`,
  noChannel: "Every channel is off, so no conversation is worked on.",
  agentGone: (id: string) => `The excluded teammate ${id} is no longer in Intercom.`,
  styleUnknown: (style: string) => `The reply engine does not offer the style "${style}". It may write in its default style.`,
  categoryUnknown: (category: string) =>
    `The built-in engine does not know "${category}". It is only used where a teammate corrects to it.`,
  nothingToDo: "Drafts can be read in the sidebar, but nothing can be done with them there.",
} as const;
