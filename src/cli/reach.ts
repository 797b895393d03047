/** Where an operator's command runs: in the running server by its socket, or here with the database opened. */
import type { Config } from "../config.js";
import type { Logger } from "../kernel/log.js";
import { isEmbeddedDatabase } from "../store/database/embedded/database-folder.js";
import { checkTexts } from "../doctor/check-texts.js";
import { CommandRefused, type Reached } from "./command-list.js";
import { reachServer } from "./socket.js";

/**
 * Gets at the database, whoever has it: the embedded one belongs to the server while that runs, and is opened here
 * otherwise; PostgreSQL is opened beside the server, unless that is a sandbox, which alone has its Intercom.
 * A command makes no database: one that lacks the app's environment would find an empty one, and report that all is well.
 * @throws CommandRefused, DatabaseLockedError, DatabaseUnavailableError
 */
export async function reach(config: Config, log: Logger, onProgress: (sentence: string) => void): Promise<Reached> {
  // Nobody but a running sandbox has its Intercom, whichever the database.
  const isServers = config.databaseUrl === null || config.intercom.mode === "sandbox";
  const server = isServers ? await reachServer(config.dataDir, config.databaseUrl) : null;
  if (server !== null) return { runCommand: server, through: "server", close: () => Promise.resolve() };
  if (config.databaseUrl === null && !isEmbeddedDatabase(config.dataDir)) {
    const { says, remedy } = checkTexts.noDatabase(config.dataDir);
    throw new CommandRefused(`${says} ${remedy}`, "no-database");
  }
  // Loading databases and queue takes longer than most of what is asked of a running server.
  const { reachDatabase } = await import("./reach-database.js");
  return reachDatabase(config, log, onProgress);
}
