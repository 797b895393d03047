/** Times as the workspace's clocks show them. */
import { ENGLISH_TIMES } from "../../parts/format.js";

export interface WorkspaceClock {
  /** The day as `2026-01-31`, to tell days apart. */
  day(moment: number): string;
  /** Such as "Saturday, 31 January 2026". */
  dayTitle(moment: number): string;
  /** Such as "14:05". */
  time(moment: number): string;
  /** Day and time to the second. */
  whole(moment: number): string;
}

/** @param timezone IANA name; one this browser does not know is read as UTC. */
export function createWorkspaceClock(timezone: string): WorkspaceClock {
  const timeZone = isKnown(timezone) ? timezone : "UTC";
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
  const dayTitle = new Intl.DateTimeFormat(ENGLISH_TIMES, { timeZone, dateStyle: "full" });
  const time = new Intl.DateTimeFormat(ENGLISH_TIMES, { timeZone, hour: "2-digit", minute: "2-digit" });
  const whole = new Intl.DateTimeFormat(ENGLISH_TIMES, { timeZone, dateStyle: "long", timeStyle: "long" });
  return {
    day: (moment) => day.format(moment),
    dayTitle: (moment) => dayTitle.format(moment),
    time: (moment) => time.format(moment),
    whole: (moment) => whole.format(moment),
  };
}

function isKnown(timezone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: timezone });
    return true;
  } catch {
    return false;
  }
}
