/** A conversation from before the twin began, as data. */
import type { SourceMessage } from "../world/part-records.js";
import type { ContactDetails } from "../world/workspace-records.js";

/** One event, so many minutes after the one before. */
export type PastTurn = { readonly after: number } & (
  | { readonly kind: "customer"; readonly text: string }
  | { readonly kind: "teammate" | "note"; readonly adminId: string; readonly text: string }
  | { readonly kind: "fin" | "fin-hands-over"; readonly text: string; readonly cites?: readonly string[] }
  | { readonly kind: "assign-team"; readonly teamId: string; readonly adminId: string }
  | { readonly kind: "close"; readonly adminId: string }
  | { readonly kind: "snooze"; readonly adminId: string; readonly hours: number }
  | { readonly kind: "rate"; readonly score: number; readonly remark?: string }
);

export interface ScriptedConversation {
  readonly customer: ContactDetails;
  /** Minutes before now at which the first message came. */
  readonly startedAgo: number;
  readonly channel?: SourceMessage["channel"];
  readonly subject?: string;
  readonly text: string;
  readonly turns: readonly PastTurn[];
}
