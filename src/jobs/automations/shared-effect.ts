/** Changes to what conversations share, a contact's attributes: planned and applied under a lock of their own. */
import type { Target } from "../../effects/execute.js";
import type { PlannedEffect } from "../../effects/plan.js";
import { BusyError } from "../../kernel/errors.js";
import type { ConversationLocks, Lock } from "../../queue/conversation-locks.js";
import type { ShownSentiment } from "../../store/conversations/sentiments.js";
import type { Read } from "../../store/database/read.js";
import type { Write } from "../../store/database/write-together.js";

export type PlannedChange = PlannedEffect | SharedEffect;

/** A change to something that conversations share: planned and applied while nobody else changes the same. */
export interface SharedEffect {
  /** Names what is shared, beside the conversations' own locks. */
  readonly lock: string;
  /** What is shown by now, read under the lock. */
  readonly shown: Read<ShownSentiment | null>;
  /** Null where nothing is left to change. */
  planUnderLock(
    shown: ShownSentiment | null,
  ): Promise<{ readonly effect: PlannedEffect; readonly writes: readonly Write[] } | null>;
}

/** Names the attributes of a contact, which all its conversations share. */
export const contactLock = (contactId: string): string => `contact:${contactId}`;

/** @throws BusyError where it was not to be had within `patienceMs` */
export function takeShared(lock: string, workspaceId: string, locks: ConversationLocks, patienceMs: number): Promise<Lock> {
  return orBusy(locks.take({ workspaceId, conversationId: lock }, patienceMs));
}

/** The lock, with what is shown by now. @throws BusyError as above */
export function takeAndRead({ lock, shown }: SharedEffect, workspaceId: string, locks: ConversationLocks, patienceMs: number) {
  return orBusy(locks.takeAndRead({ workspaceId, conversationId: lock }, patienceMs, shown));
}

async function orBusy<Taken>(taking: Promise<Taken | null>): Promise<Taken> {
  const taken = await taking;
  if (taken === null) throw new BusyError("The contact stayed busy");
  return taken;
}

/** A target that is changed only while these are held as well. */
export function heldBy(target: Target, locks: readonly Lock[]): Target {
  const assureHeld = async () => {
    await target.assureHeld();
    for (const lock of locks) if (!(await lock.isHeld())) throw new BusyError("The contact passed to another process meanwhile");
  };
  return { ...target, assureHeld };
}
