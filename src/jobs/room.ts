import type { Kysely } from "kysely";
import type { Engines } from "../ai/ports.js";
import type { EffectsDeps } from "../effects/apply.js";
import type { Connections } from "../intercom/connection.js";
import type { ConversationLocks } from "../queue/conversation-locks.js";
import type { Queue } from "../queue/queue.js";
import type { Tables } from "../store/tables.js";

/** What the handlers work with. Made in `compose.ts`. */
export interface JobDeps {
  readonly db: Kysely<Tables>;
  readonly connections: Connections;
  readonly engines: Engines;
  readonly effects: EffectsDeps;
  readonly locks: ConversationLocks;
  readonly queue: Queue;
  /** Lets the built-in engine learn from a workspace's corrections, in the background. */
  readonly learn: (workspaceId: string) => void;
  /** ISO 639-1, or null where the text is too short to tell. */
  readonly detectLanguage: (text: string) => string | null;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
}
