import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

/** So many wait for the disk at once: it writes them together, and they are far from using up the files a process may have open. */
const SYNCED_TOGETHER = 16;

/** Puts a folder and everything in it on disk. */
export async function syncTree(folder: string): Promise<void> {
  const paths = (await readdir(folder, { recursive: true })).map((name) => join(folder, name));
  for (let at = 0; at < paths.length; at += SYNCED_TOGETHER)
    await Promise.all(paths.slice(at, at + SYNCED_TOGETHER).map(syncFile));
  await syncFile(folder);
}

/** A file or a folder; the latter puts its list of names on disk, which Windows neither needs nor allows. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } catch (error) {
    if (process.platform !== "win32") throw error;
  } finally {
    await handle.close();
  }
}
