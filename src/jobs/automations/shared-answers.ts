/** Several events of one conversation ask the same before any of their answers is stored: the engine is asked once. */
import { LRUCache } from "lru-cache";
import { OutsideError } from "../../kernel/errors.js";
import type { SharedAnswers } from "./automation.js";

/** Of those beyond an engine is asked again, which adds to a customer's timeline twice. */
const MOST = 1_000;

/** Longer than any engine is waited for: by then the answer is stored. */
const KEPT_MS = 120_000;

export function createSharedAnswers<Answer>(): SharedAnswers<Answer> {
  const kept = new LRUCache<string, Promise<Answer>>({ max: MOST, ttl: KEPT_MS });
  return {
    async ask(question, ask) {
      const key = JSON.stringify(question);
      const given = kept.get(key);
      try {
        if (given !== undefined) return await given;
      } catch (error) {
        // Whoever asked first may have given up, which is no failure of the engine.
        if (error instanceof OutsideError) throw error;
      }
      const answer = ask();
      kept.set(key, answer);
      answer.catch(() => kept.peek(key) === answer && kept.delete(key));
      return answer;
    },
  };
}
