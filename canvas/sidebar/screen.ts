import { canvas, type Canvas, type Component } from "../kit/index.js";
import type { StoredData } from "./buttons.js";
import { draftAtHand } from "./draft-area.js";
import type { SidebarView } from "./view.js";

/** Everything the sidebar can show while a conversation is open. */
export type Screen =
  | { readonly name: "home" }
  | {
      readonly name: "editor";
      /** What the teammate had typed; left out, the draft itself. */
      readonly text?: string;
      readonly problem?: string;
      /** Asked for by an older screen, and switched off since. */
      readonly blocked?: BlockedInsert;
    }
  | { readonly name: "confirm-send"; readonly text: string }
  | { readonly name: "regenerate" }
  | { readonly name: "working"; readonly what: WorkInHand }
  | { readonly name: "details" }
  | { readonly name: "why" }
  | { readonly name: "mood" }
  | { readonly name: "sources" }
  | { readonly name: "correct" }
  | { readonly name: "qa" }
  | { readonly name: "qa-dispute" }
  | { readonly name: "receipts" }
  | { readonly name: "done"; readonly message: string; readonly detail?: string }
  | {
      readonly name: "refused";
      readonly why: string;
      /** A newer draft is there, or can be had. */
      readonly freshOffered: boolean;
    };

/** A way to use a draft that the workspace has switched off, or drafts altogether. */
export type BlockedInsert = "reply" | "note" | "card" | "draft";

export type WorkInHand = "draft" | "reply" | "note" | "undo" | "correction";
export type ScreenName = Screen["name"];

export function screenCanvas(view: SidebarView, screen: ScreenName, components: readonly Component[], text?: string): Canvas {
  const draft = draftAtHand(view.draft);
  const stored: StoredData = {
    screen,
    ...(draft === null ? {} : { draftId: draft.id, draftVersion: draft.answers }),
    ...(text === undefined ? {} : { text }),
  };
  return canvas(components, { ...stored });
}
