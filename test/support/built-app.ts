/** The app as plain JavaScript, as `npm run build:server` makes it, without checking types: a process starts much sooner from it than by tsx. */
import { copyFile, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { transformWithEsbuild } from "vite";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Beside the app, what tests load into its processes. */
const SOURCES = ["src", "canvas", "test/chaos/support"];
const PAGE = join("src", "console", "page");

/** Makes `folder` a place where `npm run serve` starts the app. */
export async function buildApp(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  await symlink(join(ROOT, "training"), join(folder, "training"));
  for (const name of ["package.json", "app-manifest.json"]) await copyFile(join(ROOT, name), join(folder, name));
  const entries = await Promise.all(SOURCES.map((name) => readdir(join(ROOT, name), { recursive: true, withFileTypes: true })));
  const files = entries.flat().filter((entry) => entry.isFile());
  const paths = files.map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
  await Promise.all(paths.filter((path) => !path.startsWith(PAGE)).map((path) => buildFile(path, join(folder, "dist"))));
  return folder;
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
