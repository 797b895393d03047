import type { Happened } from "./inbox-api.js";

/** Tells listeners what happened and which conversations changed, and keeps the latest for those who come later. */
export interface Journal {
  record(happened: Omit<Happened, "id" | "at">): void;
  changed(conversationId: string): void;
  /** What was recorded after this id, oldest first. */
  since(id: number): readonly Happened[];
  listen(listener: JournalListener): () => void;
}

export interface JournalListener {
  happened(happened: Happened): void;
  changed(conversationId: string): void;
}

const KEPT = 200;

export function createJournal(now: () => number): Journal {
  const listeners = new Set<JournalListener>();
  const kept: Happened[] = [];
  let lastId = 0;
  return {
    record(given) {
      lastId += 1;
      const happened: Happened = { ...given, id: lastId, at: now() };
      kept.push(happened);
      if (kept.length > KEPT) kept.shift();
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
