/** What the sandbox's inbox hears of the app: what happened, received alerts, switched failures and the sidebar's answers. */

/** An alert of the app as an operator's webhook received it. */
export interface ReceivedAlert {
  /** The same on each try; empty where none was given. */
  readonly id: string;
  readonly at: number;
  /** Such as "simpli.escalation". */
  readonly kind: string;
  readonly text: string;
  readonly conversationId: string | null;
  /** Whoever finds another than `valid` refuses the alert. */
  readonly signature: "valid" | "invalid" | "missing" | "too-old";
}

/** Switches by which an admin can watch the app survive failures. */
export interface Faults {
  readonly duplicateWebhooks: boolean;
  readonly reorderWebhooks: boolean;
  readonly rateLimited: boolean;
  readonly serverErrors: boolean;
  readonly dropAfterEffect: boolean;
}

/** One thing that happened, for the timeline. Sent over server-sent events as `data: <json>`, event name `happened`. */
export interface JournalEntry {
  readonly id: number;
  readonly at: number;
  readonly kind: "webhook" | "canvas" | "intercom-call" | "customer" | "teammate" | "alert";
  readonly conversationId: string | null;
  /** Such as "conversation.user.created" or "POST /conversations/{id}/tags". */
  readonly title: string;
  /** Such as "200 in 4 ms" or "signed sha1". */
  readonly detail: string;
  readonly ok: boolean;
}

/** What the app's canvas route answered, untouched, or why the twin refused it as Intercom would. */
export type SidebarAnswer =
  | { readonly ok: true; readonly canvas: unknown; readonly ms: number }
  | { readonly ok: false; readonly reason: string; readonly ms: number };
