import type { Topic } from "../webhooks/topics.js";
import type { ConversationRecord, Part } from "./records.js";

/** What happened to a conversation: the part that came of it, and what Intercom would tell about it. */
export interface Change {
  readonly conversation: ConversationRecord;
  /** The triggering part, or null where the change left none. */
  readonly part: Part | null;
  readonly topics: readonly Topic[];
}
