/** Moments as agents read them, in the workspace's time zone. */
import type { SourceView } from "./answer-view.js";
import { sidebarTexts } from "./texts.js";

/**
 * Absolute, as the Inbox rules want it: an open sidebar does not move on by itself, so "2 minutes ago" would turn into a lie.
 * https://developers.intercom.com/docs/canvas-kit/canvas-kit-inbox-best-practices
 */
export function formatTime(seconds: number, timezone: string): string {
  const zone = knownZone(timezone);
  const parts = partsOf(seconds, zone.name, { hour: "numeric", minute: "2-digit", hour12: true });
  if (parts === null) return "at an unknown time";
  return `${dateOf(parts)} at ${parts.hour ?? ""}:${parts.minute ?? ""}${parts.dayPeriod ?? ""}${zone.suffix}`;
}

export function formatDate(seconds: number, timezone: string): string {
  const parts = partsOf(seconds, knownZone(timezone).name, {});
  return parts === null ? "an unknown date" : dateOf(parts);
}

/** When a source was changed, or a past answer given. */
export function datedBy({ answeredAt, updatedAt }: Pick<SourceView, "answeredAt" | "updatedAt">, timezone: string): string {
  const { sources: words } = sidebarTexts;
  if (answeredAt !== undefined) return words.answered(formatDate(answeredAt, timezone));
  return updatedAt === null ? words.noDate : words.changed(formatDate(updatedAt, timezone));
}

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

const dateOf = ({ month, day, year }: Parts): string => `${month ?? ""} ${day ?? ""}, ${year ?? ""}`;

function partsOf(seconds: number, timeZone: string, clock: Intl.DateTimeFormatOptions): Parts | null {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return null;
  const format = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "short", day: "numeric", ...clock });
  return Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
}

/** Intercom names zones that not every Node knows; then the reader is told that it is UTC. */
function knownZone(timezone: string): { readonly name: string; readonly suffix: string } {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: timezone });
    return { name: timezone, suffix: "" };
  } catch {
    return { name: "UTC", suffix: " UTC" };
  }
}
