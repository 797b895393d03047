/** What happened in the twin: events for the page's timeline, and the REST calls for tests. */
import type { JournalEntry } from "./inbox-events.js";

/** Notifies listeners of what happened and which conversations changed, and keeps the latest events for late listeners. */
export interface Journal {
  record(happened: Omit<JournalEntry, "id" | "at">): void;
  changed(conversationId: string): void;
  /** What was recorded after this id, oldest first. */
  since(id: number): readonly JournalEntry[];
  listen(listener: JournalListener): () => void;
}

interface JournalListener {
  happened(happened: JournalEntry): void;
  changed(conversationId: string): void;
}

const KEPT_EVENTS = 200;

export function createJournal(now: () => number): Journal {
  const listeners = new Set<JournalListener>();
  const kept: JournalEntry[] = [];
  let lastId = 0;
  return {
    record(given) {
      lastId += 1;
      const happened: JournalEntry = { ...given, id: lastId, at: now() };
      kept.push(happened);
      if (kept.length > KEPT_EVENTS) kept.shift();
      for (const listener of listeners) listener.happened(happened);
    },
    changed(conversationId) {
      for (const listener of listeners) listener.changed(conversationId);
    },
    since: (id) => kept.filter((happened) => happened.id > id),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** One call our app made. */
export interface RecordedCall {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Method and path with the ids' names, such as `POST /conversations/{id}/tags`; `null` where no route matched. */
  operation: string | null;
  conversationId: string | null;
  body: unknown;
  readonly version: string | null;
  /** Null until answered, and for good where the connection was dropped. */
  status: number | null;
  readonly requestId: string;
}

/** No more than the latest calls, so that a sandbox may run for days. */
const KEPT_CALLS = 20_000;

export interface CallLog {
  readonly calls: readonly RecordedCall[];
  add(call: RecordedCall): void;
  reset(): void;
}

export function createCallLog(): CallLog {
  const calls: RecordedCall[] = [];
  return {
    calls,
    add(call) {
      calls.push(call);
      if (calls.length > KEPT_CALLS) calls.splice(0, calls.length - KEPT_CALLS);
    },
    reset() {
      calls.length = 0;
    },
  };
}
