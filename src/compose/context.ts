/** What every part of the app is built with. Tests give their own clock and ids. */
import type { Kysely } from "kysely";
import type { Config } from "../config.js";
import type { Logger } from "../kernel/log.js";
import type { Tables } from "../store/database/tables.js";

export interface Context {
  readonly config: Config;
  readonly db: Kysely<Tables>;
  readonly log: Logger;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
}
