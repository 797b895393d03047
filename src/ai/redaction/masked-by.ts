import type { Attribution, Call } from "../ports.js";
import type { KnownContact } from "./known-contact.js";
import type { Mask } from "./mask.js";

/** Whom Intercom knows in the conversation a call is about. */
export type KnownContactsOf = (call: Call) => Promise<readonly KnownContact[]>;

/** Patterns alone, where nobody tells whom the text is about. */
export const NOBODY_KNOWN: KnownContactsOf = () => Promise.resolve([]);

/** Says beside the answer how many items were hidden from the engine. */
export function maskedBy(by: Attribution, mask: Mask): Attribution {
  return { ...by, masked: mask.count };
}
