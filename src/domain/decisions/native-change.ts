/** What people did in Intercom itself with what triage had put there, as a label on its decision. Pure. */
import type { Conversation } from "../conversation.js";
import { isSameTag, OWN_TAG_PREFIXES } from "../tag-names.js";
import type { Label } from "./label.js";

/** A change of triage's that was carried out and that nobody undid in the sidebar. */
export type LastingEffect =
  | { readonly kind: "tag"; readonly tag: string; readonly doneAt: number }
  | { readonly kind: "assign-team"; readonly teamId: string; readonly doneAt: number };

export interface NativeFacts {
  readonly conversation: Conversation;
  /** Epoch milliseconds at which the reading began. */
  readonly readAt: number;
  /** Of triage's decision; empty where it changed nothing. */
  readonly effects: readonly LastingEffect[];
  /** The teammate this app writes as. */
  readonly adminId: string;
}

export type NativeLabel = Pick<Label, "origin" | "agrees" | "said"> & { readonly byId: string | null };

/** Before it costs a query: whether anybody but this app may have changed something. */
export function mayHaveBeenChanged({ closings, assignments, messages }: Conversation, adminId: string): boolean {
  if (closings.length > 0 || assignments.some(({ by }) => by !== null && by !== adminId)) return true;
  return messages.some(({ role }) => role === "teammate");
}

/**
 * Null where nothing can be said yet. Intercom does not tell who removed a tag: a rule of the workspace counts as the people
 * who made it. What was done after the reading began says nothing.
 */
export function nativeLabel({ conversation, readAt, effects, adminId }: NativeFacts): NativeLabel | null {
  const known = effects.filter(({ doneAt }) => doneAt < readAt);
  if (known.length === 0) return null;
  const has = (tag: string) => conversation.tags.some(({ name }) => isSameTag(name, tag));
  const gone = known.find((effect) => effect.kind === "tag" && !has(effect.tag));
  if (gone?.kind === "tag") return disagrees(replacementOf(gone.tag, conversation), null);
  const assigned = known.find((effect) => effect.kind === "assign-team");
  if (assigned?.kind === "assign-team" && conversation.teamId !== assigned.teamId) {
    const mover = conversation.assignments.findLast(({ to, at }) => to !== "teammate" && at * 1000 >= assigned.doneAt - SECOND);
    // Moved by ourselves it is a correction, which is a label of its own.
    if (mover === undefined || mover.by === adminId) return null;
    return disagrees(conversation.teamId === null ? null : `team:${conversation.teamId}`, mover.by);
  }
  const wasClosed =
    conversation.state === "closed" && conversation.closings.some(({ at }) => at * 1000 > (known[0]?.doneAt ?? 0));
  return wasClosed ? { origin: "kept-at-close", agrees: true, said: null, byId: null } : null;
}

/** Intercom writes whole seconds. */
const SECOND = 1_000;

function disagrees(said: string | null, byId: string | null): NativeLabel {
  return { origin: "changed-in-intercom", agrees: false, said, byId };
}

/** The tag of the same kind that took its place. */
function replacementOf(tag: string, { tags }: Conversation): string | null {
  const prefix = OWN_TAG_PREFIXES.find((each) => tag.startsWith(each));
  if (prefix === undefined) return null;
  return tags.find(({ name }) => name.toLowerCase().startsWith(prefix))?.name ?? null;
}
