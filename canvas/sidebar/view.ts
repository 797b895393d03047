/**
 * What the sidebar knows when it draws a screen: facts only, already decided.
 * Times are unix seconds; probabilities 0 to 1; null means "not known" and is shown so.
 * Every text here may come from a customer or an AI and is neutralised by the kit.
 */
import type { BlindCheckView, BriefView, QaView, SentimentView, SuggestionView, TriageView } from "./automation-views.js";
import type { DraftState } from "./draft-view.js";

export interface ReceiptView {
  readonly id: string;
  /** Such as "Tagged ai-category:billing". */
  readonly what: string;
  readonly why: string;
  readonly at: number;
  readonly state: "done" | "pending" | "failed" | "undone" | "withheld";
  readonly canUndo: boolean;
}

export interface ServiceProblem {
  readonly service: "triage" | "reply" | "sentiment" | "qa" | "intercom";
  readonly cause: string;
  readonly since: number;
  /** False once it was given up. */
  readonly willRetry: boolean;
}

export interface FilesView {
  readonly first: { readonly name: string; readonly isImage: boolean };
  readonly more: number;
}

export interface UnsentText {
  readonly text: string;
  readonly why: string;
  readonly draftId: string | null;
}

export interface SidebarView {
  readonly conversationId: string;
  /** Whether it was read from Intercom. */
  readonly isLoaded: boolean;
  /** It was read, and what was read is gone: a redaction deletes it. */
  readonly isReadingLost: boolean;
  readonly state: "open" | "closed" | "snoozed";
  readonly channel: "chat" | "email" | "phone" | "social" | "web";
  /** How many customers take part. */
  readonly people: number;
  /** IANA name, from the workspace. */
  readonly timezone: string;
  readonly viewer: { readonly id: string; readonly name: string };
  readonly triage: TriageView | null;
  /** Null where triage suggested nothing, or the classification was corrected since. */
  readonly suggestion: SuggestionView | null;
  readonly blindCheck: BlindCheckView | null;
  /** What the customer sent without a word; null where there are words. */
  readonly files: FilesView | null;
  /** The customer has written, and no words yet: nothing is read of it until there are some. */
  readonly lacksWords: boolean;
  readonly sentiment: SentimentView | null;
  readonly brief: BriefView | null;
  readonly draft: DraftState;
  /** What the viewing teammate tried to send or add here last, where it was refused and nobody has answered since. */
  readonly unsent: UnsentText | null;
  /** What the viewing teammate asked to send or add here last, where it has not reached Intercom yet. */
  readonly underWay: "reply" | "note" | null;
  readonly qa: QaView | null;
  /** Why there is no score, where the conversation is closed and has none. */
  readonly qaWithheld: string | null;
  /** The customer's, 1 to 5. */
  readonly rating: { readonly score: number; readonly remark: string | null } | null;
  /** The newest. */
  readonly receipts: readonly ReceiptView[];
  /** How many changes there are in all: made, undone since or not; and those suggested, refused or under way. */
  readonly changes: { readonly made: number; readonly notMade: number };
  readonly problems: readonly ServiceProblem[];
  /** Categories and urgencies a teammate can correct to. */
  readonly categories: readonly string[];
  readonly urgencies: readonly string[];
  readonly styles: readonly { readonly id: string; readonly name: string }[];
  readonly languages: readonly { readonly id: string; readonly name: string }[];
  /** The page with the copy button, signed and short-lived; null where PUBLIC_URL is unknown. */
  readonly copyUrl: string | null;
  /** Whether the version of Intercom's API has macros. */
  readonly offersMacros: boolean;
  /** What the workspace lets a teammate do with a draft. */
  readonly insertModes: { readonly reply: boolean; readonly note: boolean; readonly copy: boolean };
  readonly cardInsertion: boolean;
  /** The risk from which the workspace counts a conversation as at risk. */
  readonly riskFrom: number;
  /** What an admin has switched off. */
  readonly switchedOff: readonly ("triage" | "sentiment" | "draft" | "qa")[];
}

/** When there is no conversation to show: each has a screen of its own. */
export type SidebarAbsence =
  | { readonly kind: "not-set-up"; readonly remedy: string }
  | { readonly kind: "unknown-workspace" }
  | { readonly kind: "not-let-in" }
  | { readonly kind: "not-connected" }
  | { readonly kind: "no-token" }
  | { readonly kind: "unknown-conversation" }
  | { readonly kind: "deleted" }
  | { readonly kind: "no-conversation" }
  | { readonly kind: "internal-ticket" }
  | { readonly kind: "unknown-ticket" }
  | { readonly kind: "unreadable-request" }
  | { readonly kind: "unusable-id" }
  | { readonly kind: "store-down" };
