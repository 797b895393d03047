/** Until when what was begun may still have its effect: a call that nobody answered can arrive later. */
import { z } from "zod";
import { PACE, type Pace } from "../kernel/pace.js";

/** No request is under way for longer than this. */
export const LONGEST_IN_FLIGHT_MS = 60_000;
/** Of an intent that was written down with others, or before it was due, and whose turn did not come. */
export const NOT_BEGUN = { mayLandUntil: null };

/** What an unresolved entry records of its tries. */
const tried = z.object({ mayLandUntil: z.number().nullable() });

/** An effect that was begun, and of which nobody knows how it ended. */
export interface Begun {
  readonly kind: string;
  readonly intendedAt: Date;
  readonly result: unknown;
}

/** How long changes may be under way. */
export type InFlightPace = Pick<Pace, "inFlightMs" | "replyInFlightMs">;

/** How long a change of this kind may be under way after a crash or a lost connection. */
export function inFlightMs(kind: string, pace: InFlightPace = PACE): number {
  return kind === "reply" ? pace.replyInFlightMs : pace.inFlightMs;
}

/** Epoch milliseconds; null where it surely had no effect. */
export function inFlightUntil({ kind, intendedAt, result }: Begun, pace?: InFlightPace): number | null {
  const known = tried.safeParse(result);
  return known.success ? known.data.mayLandUntil : intendedAt.getTime() + inFlightMs(kind, pace);
}
