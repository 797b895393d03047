/** What is typed into the form of alerts, and the settings it makes. Pure. */
import type { AlertSettings } from "../../../domain/alert-settings.js";
import { percentOf, shareIn } from "./numbers.js";

/** As typed. */
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
    escalationFrom: escalationFrom === "" ? null : shareIn(escalationFrom),
    qaBelow: qaBelow === "" ? null : shareIn(qaBelow),
    quietHours: quietFrom === "" && quietTo === "" ? null : { from: quietFrom, to: quietTo },
    digestAt: digestAt === "" ? null : digestAt,
  };
}
