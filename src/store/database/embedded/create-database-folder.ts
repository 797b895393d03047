import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runProcess } from "../../../kernel/threads.js";
import { DatabaseUnavailableError } from "../database.js";
import { syncFile, syncTree } from "./start-pglite.js";

export function isDatabaseFolder(folder: string): boolean {
  return existsSync(join(folder, "PG_VERSION"));
}

/**
 * Made in another folder and moved into place when it is whole and on disk, so that a crash in between leaves no half of a database.
 * Creating takes up to 800 MB, of which a thread would leave us a hundred: a process of its own takes them all along.
 */
export async function createDatabaseFolder(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  const { code, said } = await runProcess(new URL("./create-database-process.js", import.meta.url), [unfinished]);
  if (code !== 0) throw new DatabaseUnavailableError(`it could not be created (${said || `exit code ${String(code)}`})`);
  await syncTree(unfinished);
  await rename(unfinished, folder);
  await syncFile(dirname(folder));
}
