import { useEffect, useRef } from "preact/hooks";
import type { EventStream } from "../api/event-stream.js";
import { useLater } from "./use-later.js";

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
