/** The sidebar's screens. */
import type { AnswerView } from "./answer-view.js";
import type { UnsupportedView } from "./draft-view.js";
import type { CustomerView, MacrosView } from "./lookup-views.js";

/** Everything the sidebar can show while a conversation is open. */
export type Screen =
  | {
      readonly name: "home";
      /** The canvas carries words of the teammate's own; so on the editor, beside those it shows. */
      readonly keepsText?: boolean;
    }
  | {
      readonly name: "editor";
      /** What the teammate had typed; left out, the draft itself. */
      readonly text?: string;
      /** What in the typed text stands neither in the conversation nor in the articles; left out where it was not asked. */
      readonly unsupported?: CheckedText;
      readonly problem?: string;
      readonly keepsText?: boolean;
      /** Asked for by an older screen, and switched off since. */
      readonly blocked?: BlockedInsert;
      /** With which draft the text was not sent; one that is shown now and is another is newer. Null where it is not known. */
      readonly notSentWith?: string | null;
    }
  | {
      readonly name: "confirm-send";
      readonly text: string;
      /** As in the editor. */
      readonly notSentWith?: string | null;
      /** What in the text stands neither in the conversation nor in the articles. */
      readonly unsupported?: CheckedText;
    }
  | {
      readonly name: "regenerate";
      readonly instruction?: string;
      readonly problem?: string;
      /** What stood in the editor, and with which draft: Back leads to it. */
      readonly text?: string;
      readonly notSentWith?: string | null;
    }
  | {
      readonly name: "working";
      readonly what: WorkInHand;
      readonly actionId: string;
      /** What stood in the editor. */
      readonly typed?: string;
    }
  | { readonly name: "details" | "why" | "mood" | "sources" | "suggestion" | "receipts" }
  /** Null while it is being fetched. */
  | { readonly name: "customer"; readonly customer: CustomerView | null }
  | { readonly name: "macros"; readonly macros: MacrosView | null }
  | {
      readonly name: "ask";
      /** As the teammate typed it. */
      readonly question?: string;
      readonly answer?: AnswerView;
      readonly problem?: string;
    }
  /** `urgency`: what the teammate chose, and nobody has saved. */
  | { readonly name: "correct"; readonly problem?: string; readonly urgency?: string }
  /** `reason`: what the teammate typed against a score, and nobody has saved. */
  | { readonly name: "qa"; readonly problem?: string; readonly reason?: string }
  | { readonly name: "qa-dispute"; readonly problem?: string; readonly reason?: string }
  | { readonly name: "done"; readonly message: string; readonly detail?: string }
  | { readonly name: "refused"; readonly why: string };

/** What stands nowhere; "unknown" where the check failed. */
type CheckedText = readonly UnsupportedView[] | "unknown";

/** A way to use a draft that the workspace has switched off, or drafts altogether. */
export type BlockedInsert = "reply" | "note" | "card" | "draft";

export type WorkInHand = "draft" | "reply" | "note" | "undo" | "correction" | "suggestion" | "answer" | "question";

export type ScreenName = Screen["name"];

/** Where triage's category can be read, beside the first screen: whoever goes there is no longer asked about it blindly. */
export const SHOWS_CATEGORY: ReadonlySet<ScreenName> = new Set(["details", "why", "suggestion", "correct", "receipts"]);
