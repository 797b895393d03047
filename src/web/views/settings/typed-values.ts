/** Settings as they are typed: numbers, and the form of alerts. A number that is none is NaN, which the settings' schema refuses. Pure. */
import type { AlertSettings } from "../../../domain/alert-settings.js";

/** Shares are typed as percent, as the sidebar shows them. */
type PercentName = "triageThreshold" | "escalationFrom" | "escalationBelow" | "blindCheckShare" | "targetAgreement";
type CountName = "minutesWrong" | "minutesByHand" | "qaMinimumWords" | "retentionDays" | "rawRetentionDays";
export type NumberName = PercentName | CountName;

export function percentOf(share: number): string {
  return String(Number((share * 100).toFixed(2)));
}

export function shareIn(percent: string): number {
  return Number((numberIn(percent) / 100).toFixed(4));
}

export function numberIn(typed: string): number {
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
