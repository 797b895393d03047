import { useEffect, useState } from "preact/hooks";
import type { Happened } from "../../sandbox/inbox-api.js";
import type { EventStream } from "../api/event-stream.js";
import { addHappened } from "./timeline.js";

/** What happened, newest first. */
export function useTimeline(events: EventStream): readonly Happened[] {
  const [timeline, setTimeline] = useState<readonly Happened[]>([]);
  useEffect(() => events.listen({ happened: (happened) => setTimeline((before) => addHappened(before, happened)) }), [events]);
  return timeline;
}
