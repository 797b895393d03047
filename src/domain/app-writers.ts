/** Which teammates this app writes and wrote as: its own changes stay its own when somebody else writes from then on. */
import type { AppWriters, Seconds, WritingPeriod } from "./conversation.js";

/** Intercom's clock and ours may differ by this much, and a change may be under way while the writer changes. */
const CLOCK_SKEW: Seconds = 5 * 60;

/**
 * Whether a change may be this app's: made in the name of whoever it writes as, or of whoever it wrote as at that time.
 * What a former writer does by hand afterwards is a person's.
 * @param at null where Intercom does not say
 */
export function isByApp(by: string | null, at: Seconds | null, { adminId, formerWriters = [] }: AppWriters): boolean {
  if (by === null) return false;
  if (by === adminId) return true;
  const isWithin = ({ since, until }: WritingPeriod) => at === null || (at >= since - CLOCK_SKEW && at <= until + CLOCK_SKEW);
  return formerWriters.some((period) => period.id === by && isWithin(period));
}
