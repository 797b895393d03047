/** Changes to what conversations share: a contact's attributes. */
import type { PlannedEffect } from "../../effects/plan.js";
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
