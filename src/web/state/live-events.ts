/** The sandbox's event stream as state: changes, connection and timeline. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { JournalEntry } from "../../sandbox/inbox-events.js";
import { type StreamConnection, type EventStream, openEventStream } from "../api/event-stream.js";

/** The stream, open as long as its view is. */
export function useEventStream(url: string): EventStream {
  const [events] = useState(() => openEventStream(url));
  useEffect(() => () => events.close(), [events]);
  return events;
}

/** Short enough to feel live, long enough that one job's three writes are one reload. */
const GATHER_MS = 120;

/** Calls `onChange` when the conversation (null: any) changed, and when events may have been missed. */
export function useChanges(events: EventStream, conversationId: string | null, onChange: () => void): void {
  const soon = useLater(onChange, GATHER_MS);
  const wasLost = useRef(false);
  useEffect(
    () =>
      events.listen({
        changed: (id) => {
          if (conversationId === null || id === conversationId) soon();
        },
        connection: (connection) => {
          if (connection === "live" && wasLost.current) soon();
          if (connection !== "connecting") wasLost.current = connection === "lost";
        },
      }),
    [events, conversationId, soon],
  );
}

/** Runs `act` once, `ms` after the first of several calls: a burst of events becomes one request. */
function useLater(act: () => void, ms: number): () => void {
  const waiting = useRef<number | null>(null);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => () => window.clearTimeout(waiting.current ?? undefined), []);
  return useCallback(() => {
    waiting.current ??= window.setTimeout(() => {
      waiting.current = null;
      latest.current();
    }, ms);
  }, [ms]);
}

export function useConnection(events: EventStream): StreamConnection {
  const [connection, setConnection] = useState<StreamConnection>("connecting");
  useEffect(() => events.listen({ connection: setConnection }), [events]);
  return connection;
}

/** What happened, newest first. */
export function useTimeline(events: EventStream): readonly JournalEntry[] {
  const [timeline, setTimeline] = useState<readonly JournalEntry[]>([]);
  useEffect(() => events.listen({ happened: (happened) => setTimeline((before) => addHappened(before, happened)) }), [events]);
  return timeline;
}

const KEPT = 200;

/** Newest first. A reconnect tells again what was told; ids begin anew with each start of the server, times do not. */
function addHappened(timeline: readonly JournalEntry[], happened: JournalEntry): readonly JournalEntry[] {
  if (timeline.some((known) => known.id === happened.id && known.at === happened.at)) return timeline;
  return [happened, ...timeline].toSorted(newestFirst).slice(0, KEPT);
}

function newestFirst(one: JournalEntry, other: JournalEntry): number {
  return other.at - one.at || other.id - one.id;
}
