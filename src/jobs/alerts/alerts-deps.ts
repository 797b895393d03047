/** What posting alerts works with. */
import type { AlertChannel } from "../../domain/alert-settings.js";
import type { Sealer } from "../../store/workspaces/sealing.js";

/** What it takes to post an alert. */
export interface AlertsDeps {
  /** Opens the receivers' addresses; null where nothing can be sealed, and so no address was taken. */
  readonly sealer: Sealer | null;
  /** Whether private and unencrypted addresses are posted to. */
  readonly toPrivate: boolean;
  /** Where a teammate opens a conversation. */
  readonly linkTo: (workspace: { readonly id: string; readonly region: string }, conversationId: string) => string | null;
  readonly observe: (channel: AlertChannel, outcome: AlertOutcome) => void;
}

export type AlertOutcome = "sent" | "retried" | "failed";
