/** The app as plain JavaScript, as `npm run build:server` makes it: a process starts much sooner from it than by tsx. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleServer } from "../../scripts/bundle-server.js";
import { CHOICE_OF_ENCODER, OWN_ENCODER } from "./encoder-of-run.js";
import { copyFolder } from "./folders.js";
import { isBuilt, ROOT } from "./made-once.js";

export const APP_SOURCES = ["src", "canvas", "test/chaos/support", "test/support", "scripts/bundle-server.ts"];
export const PAGE_SOURCES = ["src", "canvas"];
const PAGE = join("src", "web");
/** What tests load into the app's processes, or start as such; in the built app they stand beside it, as its threads do. */
const OF_TESTS = [
  "test/chaos/support/die-at-commit",
  "test/chaos/support/set-pace",
  "test/support/postgres-embedded-writer",
  "test/support/process-pace",
  "test/support/shared-encoder-thread",
];

async function shareEncoder(built: string): Promise<void> {
  const thread = join(built, "embedder-thread.js");
  await rename(thread, join(built, OWN_ENCODER));
  await writeFile(thread, CHOICE_OF_ENCODER);
}

/** Makes `folder` a place where `npm run serve` starts the app. */
export async function buildApp(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  await symlink(join(ROOT, "training"), join(folder, "training"));
  for (const name of ["package.json", "app-manifest.json"]) await copyFile(join(ROOT, name), join(folder, name));
  const built = join(folder, "dist/src");
  await bundleServer(built, OF_TESTS);
  await shareEncoder(built);
}

/** The page as `npm run build:page` makes it, or as it just did. In a process of its own: it keeps a core busy for seconds. */
export async function buildPage(folder: string): Promise<void> {
  if (await isBuilt("dist/console/index.html", PAGE_SOURCES)) return copyFolder(join(ROOT, "dist/console"), folder);
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const config = join(ROOT, PAGE, "vite.config.ts");
  const args = [vite, "build", "--config", config, "--outDir", folder, "--emptyOutDir", "--logLevel", "warn"];
  const [code] = (await once(spawn(process.execPath, args, { cwd: ROOT, stdio: "inherit" }), "exit")) as unknown[];
  if (code !== 0) throw new Error(`The page could not be built: vite ended with ${String(code)}`);
}

/** Makes `folder` a place where `npm run serve` starts the app with its page. */
export async function addPage(app: string, page: string, folder: string): Promise<void> {
  await copyFolder(app, folder);
  await copyFolder(page, join(folder, "dist", "console"));
}
