import type { Kysely } from "kysely";
import type { Engines } from "../../ai/ports.js";
import type { ServiceWatch } from "../../ai/service-watch.js";
import type { Config } from "../../config.js";
import type { Connections } from "../../intercom/connection.js";
import type { IntercomCalls } from "../../intercom/intercom-calls.js";
import type { Logger } from "../../log.js";
import type { RunCommand } from "../../operate/command-list.js";
import type { Queue } from "../../queue/queue.js";
import type { Database } from "../../store/database.js";
import type { Tables } from "../../store/tables.js";

/** What the performers work with. */
export interface ConsoleDeps {
  readonly config: Config;
  readonly database: Database;
  readonly db: Kysely<Tables>;
  readonly queue: Queue;
  readonly connections: Connections;
  readonly engines: Engines;
  readonly services: ServiceWatch;
  readonly intercomCalls: IntercomCalls;
  /** The operators' commands, done in this process. */
  readonly runCommand: RunCommand;
  /** Where browsers reach this server, once it listens. */
  readonly address: () => string | null;
  readonly log: Logger;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
}
