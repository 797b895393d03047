/** The app as plain JavaScript, as `npm run build:server` makes it, but each file by itself: a process starts much sooner from it than by tsx. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { transformWithEsbuild } from "vite";
import { copyFolder } from "./folders.js";
import { ROOT } from "./made-once.js";

/** Beside the app, what tests load into its processes. */
export const APP_SOURCES = ["src", "canvas", "test/chaos/support", "test/support"];
export const PAGE_SOURCES = ["src", "canvas"];
const PAGE = join("src", "web");

/** Makes `folder` a place where `npm run serve` starts the app. */
export async function buildApp(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  await symlink(join(ROOT, "training"), join(folder, "training"));
  for (const name of ["package.json", "app-manifest.json"]) await copyFile(join(ROOT, name), join(folder, name));
  const entries = await Promise.all(
    APP_SOURCES.map((name) => readdir(join(ROOT, name), { recursive: true, withFileTypes: true })),
  );
  const files = entries.flat().filter((entry) => entry.isFile());
  const paths = files.map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
  await Promise.all(paths.filter((path) => !path.startsWith(PAGE)).map((path) => buildFile(path, join(folder, "dist"))));
}

/** The page as `npm run build:page` makes it. In a process of its own: it keeps a core busy for seconds. */
export async function buildPage(folder: string): Promise<void> {
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

async function buildFile(path: string, folder: string): Promise<void> {
  const target = join(folder, path.replace(/\.ts$/, ".js"));
  await mkdir(dirname(target), { recursive: true });
  if (!path.endsWith(".ts")) return copyFile(join(ROOT, path), target);
  const source = await readFile(join(ROOT, path), "utf8");
  const options = { target: "esnext", sourcemap: false, tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } } };
  const { code } = await transformWithEsbuild(source, path, options);
  await writeFile(target, code);
}
