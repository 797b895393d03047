import type { Config } from "../config.js";
import type { Logger } from "../kernel/log.js";
import type { Reached } from "./command-list.js";
import { reachServer } from "./socket.js";

/**
 * Gets at the database, whoever has it: the embedded one belongs to the server while that runs, and is opened here
 * otherwise; PostgreSQL is opened beside the server.
 * @throws DatabaseLockedError, DatabaseUnavailableError
 */
export async function reach(config: Config, log: Logger, onProgress: (sentence: string) => void): Promise<Reached> {
  const server = config.databaseUrl === null ? await reachServer(config.dataDir) : null;
  if (server !== null) return { runCommand: server, through: "server", close: () => Promise.resolve() };
  // Loading databases and queue takes longer than most of what is asked of a running server.
  const { reachDatabase } = await import("./reach-database.js");
  return reachDatabase(config, log, onProgress);
}
