/** A change in Intercom as it is planned, its key, and the reference that people read. */
import { createHash } from "node:crypto";
import type { AttributeValues } from "../domain/attribute-values.js";
import type { Automation } from "../domain/settings.js";

/** A change this app makes in Intercom. Applying one that is already so does no harm, save for notes and replies. */
export type Effect =
  | { readonly kind: "tag"; readonly tag: string }
  /** By the id that the conversation itself gives. */
  | { readonly kind: "untag"; readonly tag: string; readonly tagId: string }
  | { readonly kind: "assign-team"; readonly teamId: string; readonly teamName: string }
  | {
      readonly kind: "contact-attributes";
      readonly contactId: string;
      readonly values: Readonly<Record<string, string | number>>;
    }
  /** Several attributes of one decision in one call. */
  | { readonly kind: "conversation-attributes"; readonly values: AttributeValues }
  /** Internal. `html` already carries the reference. */
  | { readonly kind: "note"; readonly html: string }
  /** Read by the customer: only ever on a teammate's confirmed click, in that teammate's name. */
  | { readonly kind: "reply"; readonly html: string; readonly teammateId: string };

/** An effect with what makes it once, and why. */
export interface PlannedEffect {
  /** Unique in the workspace: automation, conversation, cause and subject. The same key is never applied twice. */
  readonly key: string;
  readonly effect: Effect;
  readonly automation: Automation | "click";
  readonly why: string;
  /** What was there before, for undo. */
  readonly before: Readonly<Record<string, unknown>> | null;
}

export function effectKey(parts: {
  readonly automation: string;
  readonly conversationId: string;
  readonly cause: string;
  readonly subject: string;
}): string {
  return [parts.automation, parts.conversationId, parts.cause, parts.subject].join("|");
}

/** The key of what is only suggested because its conversation is from before the installation: the event itself may follow. */
export function suggestedKey(key: string): string {
  return `${key}|suggested`;
}

/** Short, unambiguous when read aloud, and the same whoever computes it: two processes look for the same reference. */
export function referenceOf(workspaceId: string, key: string): string {
  const digest = createHash("sha256").update(`${workspaceId}|${key}`).digest();
  const characters = [...digest.subarray(0, 8)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? "").join("");
  return `SI-${characters}`;
}

const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
