import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

/** Puts a folder and everything in it on disk. */
export async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    await (entry.isDirectory() ? syncTree(path) : syncFile(path));
  }
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
