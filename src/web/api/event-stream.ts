/** The sandbox's event stream, which reconnects by itself. */
import type { JournalEntry } from "../../sandbox/inbox-events.js";
import { changedShape, happenedShape } from "./inbox-answers.js";

export type StreamConnection = "connecting" | "live" | "lost";

interface StreamListener {
  happened?(happened: JournalEntry): void;
  changed?(conversationId: string): void;
  /** `live` after `lost` means that events may have been missed: load again what is shown. */
  connection?(connection: StreamConnection): void;
}

export interface EventStream {
  /** Answers how to stop listening. */
  listen(listener: StreamListener): () => void;
  close(): void;
}

/** A browser reconnects by itself after a break, but gives up where the server answered with an error. */
const COME_BACK_MS = 2_000;

export function openEventStream(url: string): EventStream {
  const listeners = new Set<StreamListener>();
  let source = connect();
  let waiting: number | undefined;
  let connection: StreamConnection = "connecting";

  function connect(): EventSource {
    const opened = new EventSource(url);
    opened.addEventListener("open", () => report("live"));
    opened.addEventListener("error", () => {
      report("lost");
      if (opened.readyState === EventSource.CLOSED) waiting = window.setTimeout(() => (source = connect()), COME_BACK_MS);
    });
    opened.addEventListener("happened", (event) => {
      const happened = happenedShape.safeParse(jsonIn(event)).data;
      if (happened) for (const listener of listeners) listener.happened?.(happened);
    });
    opened.addEventListener("changed", (event) => {
      const changed = changedShape.safeParse(jsonIn(event)).data;
      if (changed) for (const listener of listeners) listener.changed?.(changed.conversationId);
    });
    return opened;
  }
  function report(now: StreamConnection): void {
    connection = now;
    for (const listener of listeners) listener.connection?.(now);
  }
  return {
    listen(listener) {
      listeners.add(listener);
      listener.connection?.(connection);
      return () => listeners.delete(listener);
    },
    close() {
      window.clearTimeout(waiting);
      source.close();
    },
  };
}

function jsonIn(event: MessageEvent<unknown>): unknown {
  try {
    return JSON.parse(String(event.data));
  } catch {
    return null;
  }
}
