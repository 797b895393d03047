import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

const CONFIG = join(import.meta.dirname, "../../../src/web/vite.config.ts");

export interface BuiltPage {
  readonly folder: string;
  remove(): Promise<void>;
}

/** The page as it is now, not as it was when `dist` was last built. */
export async function buildPage(): Promise<BuiltPage> {
  const folder = await mkdtemp(join(tmpdir(), "simpli-page-"));
  await build({ configFile: CONFIG, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
