/** Lets others have the conversation while a job waits for a slow service. */
import { PACE } from "../../kernel/pace.js";
import { BusyError } from "../../kernel/errors.js";
import type { Write } from "../../store/database/write-together.js";
import type { Lock } from "../../queue/conversation-locks.js";

const REACQUIRE_TRIES = 24;

/**
 * A lock that is released to others while a slow answer is awaited: a hanging service must not stop a conversation's other work.
 * `assureHeld` rejects with BusyError where the conversation may have passed to another process while this one was stalled.
 */
export function releaseWhileWaiting(
  first: Lock | null,
  acquire: () => Promise<Lock | null | "busy">,
  releaseAfterMs = PACE.releaseAfterMs,
) {
  let held = first;
  let kept: readonly Lock[] = [];

  async function release(isWritten = false): Promise<void> {
    const locks = [...kept, ...(held === null ? [] : [held])];
    [held, kept] = [null, []];
    for (const lock of locks) await lock.release(isWritten);
  }

  async function reacquire(): Promise<void> {
    for (let tried = 0; tried < REACQUIRE_TRIES; tried += 1) {
      const lock = await acquire();
      if (lock !== "busy") {
        held = lock;
        return;
      }
    }
    throw new BusyError("The conversation stayed busy while its answer was waiting");
  }

  async function assureHeld(): Promise<void> {
    if (held === null || !(await held.isHeld())) throw new BusyError("The conversation passed to another process meanwhile");
  }

  return {
    async waitFor<T>(answer: Promise<T>): Promise<T> {
      if (held === null) return answer;
      const released: Promise<void>[] = [];
      const timer = setTimeout(() => released.push(release()), releaseAfterMs);
      try {
        return await answer;
      } finally {
        clearTimeout(timer);
        await Promise.all(released);
        if (released.length > 0) await reacquire();
        else await assureHeld();
      }
    },
    assureHeld,
    release,
    /** Another lock, which is released with it. */
    keep(lock: Lock): void {
      kept = [...kept, lock];
    },
    /** Gives them back in the commit that ends the job; then `release` is to be told so. */
    releaseWrites(): readonly Write[] {
      return [...kept, ...(held === null ? [] : [held])].flatMap((lock) => lock.releaseWrite() ?? []);
    },
  };
}
