import type { Write } from "../store/database/write-together.js";

/** The right to work on one conversation. Released exactly once. */
export interface Lock {
  /**
   * False where this process was stalled for so long that somebody else may have worked on the conversation meanwhile.
   * Quick where there is no doubt, so that it can be asked right before each change.
   */
  isHeld(): Promise<boolean>;
  /** Gives it back in the commit that ends the work under it; null where nothing is to be written for it. */
  releaseWrite(): Write | null;
  /** @param isWritten `releaseWrite` was, and its commit has returned */
  release(isWritten?: boolean): Promise<void>;
}

/** One job at a time for each conversation, whichever process it runs in. */
export interface ConversationLocks {
  /** Null when the lock was not to be had within `patienceMs`. */
  take(conversation: ConversationKey, patienceMs: number): Promise<Lock | null>;
}

export interface ConversationKey {
  readonly workspaceId: string;
  readonly conversationId: string;
}

/** Locks within one process, first come first served. Enough for the embedded database, which only one process opens. */
export function createLocalLocks(): ConversationLocks {
  const waiting = new Map<string, (() => void)[]>();

  function releaseNext(key: string): void {
    const next = waiting.get(key)?.shift();
    if (next === undefined) waiting.delete(key);
    else next();
  }

  return {
    take({ workspaceId, conversationId }, patienceMs) {
      const key = JSON.stringify([workspaceId, conversationId]);
      const lock: Lock = {
        isHeld: () => Promise.resolve(true),
        releaseWrite: () => null,
        release: () => Promise.resolve(releaseNext(key)),
      };
      const line = waiting.get(key);
      if (line === undefined) {
        waiting.set(key, []);
        return Promise.resolve(lock);
      }
      return new Promise((resolve) => {
        const turn = () => {
          clearTimeout(timer);
          resolve(lock);
        };
        const timer = setTimeout(() => {
          const index = line.indexOf(turn);
          if (index >= 0) line.splice(index, 1);
          resolve(null);
        }, patienceMs);
        line.push(turn);
      });
    },
  };
}
