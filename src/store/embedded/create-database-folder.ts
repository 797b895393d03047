import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { startEngine } from "./engine.js";
import { syncFile, syncTree } from "./sync-tree.js";

export function isDatabaseFolder(folder: string): boolean {
  return existsSync(join(folder, "PG_VERSION"));
}

/**
 * Made aside and put in place when it is whole and on disk, so that a crash in between leaves no half of a database.
 * The thread that creates it takes up to 800 MB, which go with it: opening is left to another.
 */
export async function createDatabaseFolder(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  const engine = await startEngine(unfinished);
  await engine.close();
  await syncTree(unfinished);
  await rename(unfinished, folder);
  await syncFile(dirname(folder));
}
