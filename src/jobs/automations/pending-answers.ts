import type { Automation } from "../../domain/settings.js";
import type { PayloadOf } from "../catalog.js";
import type { Answered, PendingAnswers } from "./automation.js";

/** So many calls at most are under way for nobody. */
const MOST = 24;

/** Longer than any engine is waited for: then the job that goes on was another process's. */
const KEPT_MS = 120_000;

export function createPendingAnswers(): PendingAnswers {
  const kept = new Map<string, Promise<Answered>>();
  return {
    keep(automation, payload, answer) {
      // Whoever takes it sees the failure; where nobody does, it is nobody's.
      answer.catch(() => null);
      if (kept.size >= MOST) return;
      const key = keyOf(automation, payload);
      kept.set(key, answer);
      setTimeout(() => kept.get(key) === answer && kept.delete(key), KEPT_MS).unref();
    },
    take(automation, payload) {
      const key = keyOf(automation, payload);
      const answer = kept.get(key) ?? null;
      kept.delete(key);
      return answer;
    },
  };
}

function keyOf(automation: Automation, { workspaceId, conversationId, cause }: PayloadOf<Automation>): string {
  return JSON.stringify([automation, workspaceId, conversationId, cause.id]);
}
