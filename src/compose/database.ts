/** Opens the database, waiting for one that is starting; apart from the rest of the app, so that it can while that is loaded. */
import type { Config } from "../config.js";
import type { Logger } from "../kernel/log.js";
import type { Database } from "../store/database/database.js";
import { openDatabase } from "../store/database/open-database.js";

export interface ComposeDatabaseDeps {
  readonly config: Config;
  readonly log: Logger;
  readonly onProgress: (sentence: string) => void;
  readonly onFatal: (error: Error) => void;
}

/** A recovery or a failover of PostgreSQL commonly ends within this; after it, whoever supervises the process starts it again. */
const WAIT_FOR_POSTGRES_MS = 30_000;

export function composeDatabase({ config, ...rest }: ComposeDatabaseDeps): Promise<Database> {
  return openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, waitMs: WAIT_FOR_POSTGRES_MS, ...rest });
}
