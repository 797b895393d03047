import type { Happened } from "../../sandbox/inbox-api.js";

const KEPT = 200;

/** Newest first. A reconnect tells again what was told; ids begin anew with each start of the server, times do not. */
export function addHappened(timeline: readonly Happened[], happened: Happened): readonly Happened[] {
  if (timeline.some((known) => known.id === happened.id && known.at === happened.at)) return timeline;
  return [happened, ...timeline].toSorted(newestFirst).slice(0, KEPT);
}

function newestFirst(one: Happened, other: Happened): number {
  return other.at - one.at || other.id - one.id;
}
