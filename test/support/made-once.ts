/** What is dear to make and follows from the sources alone is made once and used again until they change. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CACHE = join(ROOT, "node_modules/.cache/simpli-tests");
/** A run that began on older sources may still use what it made. */
const UNUSED_AFTER_MS = 3_600_000;

/**
 * The folder that `make` filled from these sources as they are now. Two runs at once may both make it; the first one counts.
 * @param sources files and folders, from the root.
 */
export async function madeOnce(
  name: string,
  sources: readonly string[],
  make: (folder: string) => Promise<unknown>,
): Promise<string> {
  const folder = join(CACHE, `${name}-${await fingerprint([...sources, "package-lock.json"])}`);
  if (!existsSync(folder)) {
    await mkdir(CACHE, { recursive: true });
    const unfinished = `${folder}.${process.pid}`;
    await rm(unfinished, { recursive: true, force: true });
    await make(unfinished);
    await rename(unfinished, folder).catch(async (error: unknown) => {
      await rm(unfinished, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    });
  }
  await utimes(folder, new Date(), new Date());
  await removeUnused();
  return folder;
}

/**
 * Whether what `npm run build` left in `dist` is younger than all that it is made of.
 * @param folders of sources, from the root.
 */
export async function isBuilt(made: string, folders: readonly string[]): Promise<boolean> {
  const built = await stat(join(ROOT, made)).catch(() => null);
  if (built === null) return false;
  const files = (await Promise.all(folders.map(filesIn))).flat();
  // A folder is younger than what was taken out of it.
  const paths = new Set([join(ROOT, "package-lock.json"), ...files.flatMap((path) => [path, dirname(path)])]);
  const times = await Promise.all([...paths].map(async (path) => (await stat(path)).mtimeMs));
  return Math.max(...times) < built.mtimeMs;
}

async function removeUnused(): Promise<void> {
  for (const name of await readdir(CACHE)) {
    const path = join(CACHE, name);
    const used = await stat(path).catch(() => null);
    if (used !== null && used.mtimeMs < Date.now() - UNUSED_AFTER_MS) await rm(path, { recursive: true, force: true });
  }
}

async function fingerprint(sources: readonly string[]): Promise<string> {
  const lists = await Promise.all(sources.map(filesIn));
  const facts = await Promise.all(
    lists
      .flat()
      .sort()
      .map(async (path) => {
        const { size, mtimeMs } = await stat(path);
        return `${path} ${size} ${mtimeMs}`;
      }),
  );
  return createHash("sha256").update(facts.join("\n")).digest("hex").slice(0, 16);
}

async function filesIn(name: string): Promise<string[]> {
  const path = join(ROOT, name);
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
