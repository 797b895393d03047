import type { ReadSettings } from "../../../console/api/settings.js";
import { AUTONOMY } from "../../../domain/settings.js";
import { settingsTexts as texts } from "./texts.js";

type Choices = Pick<ReadSettings["choices"], "teams" | "teammates">;

/** A setting's value in words, also one that was written down by another version of the app. */
export function describeValue(setting: string, value: unknown, choices: Choices): string {
  if (typeof value === "boolean") return value ? texts.on : texts.off;
  if (typeof value === "number") return describeNumber(setting, value);
  if (typeof value === "string") return describeText(value);
  if (Array.isArray(value)) {
    const names = value.map((item) => (setting === "excludedAgents" ? nameOf(String(item), choices.teammates) : String(item)));
    return names.length === 0 ? texts.none : names.join(", ");
  }
  if (typeof value !== "object" || value === null) return texts.none;
  const entries = Object.entries(value).map(([group, team]) => `${group} to ${nameOf(String(team), choices.teams)}`);
  return entries.length === 0 ? texts.defaultTeams : entries.join(", ");
}

function describeText(value: string): string {
  const way = AUTONOMY.find((each) => each === value);
  return way === undefined ? value : texts.ways[way];
}

function describeNumber(setting: string, value: number): string {
  if (setting === "qaMinimumWords") return texts.words(value);
  return setting.endsWith("Days") ? texts.days(value) : `${Number((value * 100).toFixed(2))} %`;
}

function nameOf(id: string, choices: Choices["teams"]): string {
  return (choices.known ? choices.items.find((choice) => choice.id === id)?.name : undefined) ?? id;
}
