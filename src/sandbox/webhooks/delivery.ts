/** One attempt to hand a notification to the app. */
export interface Delivery {
  readonly at: number;
  /** Null for pings. */
  readonly id: string | null;
  readonly topic: string;
  readonly conversationId: string | null;
  readonly attempt: number;
  /** Null where no answer came. */
  readonly status: number | null;
  readonly ms: number;
  readonly failure: string | null;
}

/** What waits to be delivered. The payload was taken when the event happened and does not change any more. */
export interface OutgoingWebhook {
  readonly id: string | null;
  readonly topic: string;
  readonly conversationId: string | null;
  readonly payload: object;
}
