/** What a click means, and how that is put. */
import { createHash } from "node:crypto";
import type { Screen, SidebarView } from "../../canvas/sidebar/index.js";
import type { ActionInput, ActionKind } from "../store/activity/action-kinds.js";

/** What a click means: another screen, or something to be done first. */
export type ClickDecision =
  | { readonly kind: "show"; readonly screen: Screen }
  /** Intercom puts a card into the teammate's reply and asks us for it by these options. */
  | { readonly kind: "insert-card"; readonly draftId: string }
  | {
      readonly kind: "act";
      readonly action: {
        readonly kind: ActionKind;
        readonly key: string;
        readonly once: boolean;
        readonly input: ActionInput;
      };
      /** How long the click may wait for its own job. */
      readonly waitMs: number;
    }
  /** A screen of what Intercom knows beside the conversation. */
  | { readonly kind: "lookup"; readonly about: "customer" | "macros" }
  /** A form as its teammate left it: with what they asked there last, and what became of it. */
  | { readonly kind: "recall"; readonly asked: "ask" | "regenerate"; readonly screen: Screen }
  /** How an action ends that was still under way. */
  | { readonly kind: "follow"; readonly actionId: string };

/** Long enough for a prompt Intercom to answer, short enough not to be felt as hanging. */
const WAIT_MS = 900;

/** No request waits for Intercom or an engine, save for so long: who asked for a draft or an answer wants to see it. */
export const REGENERATE_WAIT_MS = 2_500;

export function act(kind: ActionKind, key: string, once: boolean, input: ActionInput, waitMs = WAIT_MS): ClickDecision {
  return actOn({ kind, key, once, input }, waitMs);
}

export function actOn(action: Extract<ClickDecision, { kind: "act" }>["action"], waitMs = WAIT_MS): ClickDecision {
  return { kind: "act", action, waitMs };
}

export function show(screen: Screen): ClickDecision {
  return { kind: "show", screen };
}

/** What one teammate says, however often it arrives: another's word, and another one of theirs, counts beside it. */
export function ownKey(kind: ActionKind, { conversationId, viewer }: SidebarView, said: string): string {
  return `${kind}|${conversationId}|${viewer.id}|${digest(said)}`;
}

export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
