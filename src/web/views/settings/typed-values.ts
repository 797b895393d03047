/** Settings as they are typed: numbers, and the form of alerts. A number that is none is NaN, which the settings' schema refuses. Pure. */
import type { AlertSettings } from "../../../domain/alert-settings.js";
import type { SettingValues } from "../../../domain/setting-changes.js";

/** Shares are typed and shown as percent, as in the sidebar. */
export type NumberUnit = "percent" | "minutes" | "words" | "days";

type NumbersOf<Values> = { [Name in keyof Values]: number extends Values[Name] ? Name : never }[keyof Values] & string;
export type NumberName = NumbersOf<SettingValues>;

/** A setting that is a number does not compile without its line: the form and the history both go by it. */
const UNITS: { readonly [Name in NumberName]: NumberUnit } = {
  triageThreshold: "percent",
  escalationFrom: "percent",
  escalationBelow: "percent",
  blindCheckShare: "percent",
  targetAgreement: "percent",
  minutesWrong: "minutes",
  minutesByHand: "minutes",
  qaMinimumWords: "words",
  retentionDays: "days",
  rawRetentionDays: "days",
};

const ALERT_UNITS: { readonly [Name in NumbersOf<AlertSettings> as `alerts.${Name}`]: NumberUnit } = {
  "alerts.escalationFrom": "percent",
  "alerts.qaBelow": "percent",
};

/** Null for a setting that only another version of the app knows. */
export function unitOf(setting: string): NumberUnit | null {
  return Object.entries({ ...UNITS, ...ALERT_UNITS }).find(([name]) => name === setting)?.[1] ?? null;
}

/** As typed. */
export function typedNumbers(values: SettingValues): { readonly [Name in NumberName]: string } {
  return eachNumber((name) => (UNITS[name] === "percent" ? percentOf(values[name]) : String(values[name])));
}

/** What was typed. */
export function numbersIn(typed: { readonly [Name in NumberName]: string }): { readonly [Name in NumberName]: number } {
  return eachNumber((name) => (UNITS[name] === "percent" ? shareIn(typed[name]) : numberIn(typed[name])));
}

function eachNumber<Value>(valueOf: (name: NumberName) => Value): { readonly [Name in NumberName]: Value } {
  // Object.keys forgets the keys' type; the object above is closed.
  const names = Object.keys(UNITS) as readonly NumberName[];
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as { readonly [Name in NumberName]: Value };
}

export function percentOf(share: number): string {
  return String(Number((share * 100).toFixed(2)));
}

export function shareIn(percent: string): number {
  return Number((numberIn(percent) / 100).toFixed(4));
}

function numberIn(typed: string): number {
  return typed.trim() === "" ? Number.NaN : Number(typed);
}

/** The form of alerts, as typed. */
export interface Typed {
  readonly escalationFrom: string;
  readonly qaBelow: string;
  readonly failedJobs: boolean;
  readonly tokenRefused: boolean;
  readonly customerWords: boolean;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly digestAt: string;
}

export function toTyped({ escalationFrom, qaBelow, quietHours, digestAt, ...switches }: AlertSettings): Typed {
  return {
    ...switches,
    escalationFrom: escalationFrom === null ? "" : percentOf(escalationFrom),
    qaBelow: qaBelow === null ? "" : percentOf(qaBelow),
    quietFrom: quietHours?.from ?? "",
    quietTo: quietHours?.to ?? "",
    digestAt: digestAt ?? "",
  };
}

export function toSettings({ escalationFrom, qaBelow, quietFrom, quietTo, digestAt, ...switches }: Typed): AlertSettings {
  return {
    ...switches,
    escalationFrom: escalationFrom.trim() === "" ? null : shareIn(escalationFrom),
    qaBelow: qaBelow.trim() === "" ? null : shareIn(qaBelow),
    quietHours: quietFrom === "" && quietTo === "" ? null : { from: quietFrom, to: quietTo },
    digestAt: digestAt === "" ? null : digestAt,
  };
}

/** What a person has touched. */
export function editedNames(base: Typed, typed: Typed): readonly (keyof Typed)[] {
  return (Object.keys(base) as (keyof Typed)[]).filter((name) => typed[name] !== base[name]);
}

/** Newer alerts with a person's own edits on top. */
export function rebasedTyped(base: Typed, typed: Typed, newer: Typed): Typed {
  return { ...newer, ...Object.fromEntries(editedNames(base, typed).map((name) => [name, typed[name]])) };
}
