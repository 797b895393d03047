/** Apart from the rest of the app, so that the database can open while that is loaded. */
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

export function composeDatabase({ config, ...rest }: ComposeDatabaseDeps): Promise<Database> {
  return openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, ...rest });
}
