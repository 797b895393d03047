/**
 * The server in `dist/src`: its own code and the packages it uses in a few files, since Node spends half of a start on
 * finding and linking 1,400 small ones. Threads and commands stay files of their own, under the names they are started by.
 */
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { packFolder } from "../src/store/database/embedded/folder-archive.js";
import { createDatabaseFolder, EMPTY_DATABASE } from "../src/store/database/embedded/open-embedded.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = process.argv[2] ?? join(ROOT, "dist/src");

/** What is started as a file beside the one that starts it, wherever it stands in the sources: here all are in one folder. */
const BESIDE = [
  "main",
  "store/database/embedded/engine-thread",
  "store/database/embedded/create-database-process",
  "intercom/reading/reading-thread",
  "ai/builtin/embedder/embedder-thread",
  "ai/builtin/corrections/learn-thread",
];
/** In folders of their own; `operate` holds the paths of earlier releases. */
const COMMANDS = [
  ...["cli", "operate"].flatMap((folder) => ["setup", "doctor", "jobs", "kb-sync"].map((name) => `${folder}/${name}`)),
  "cli/erase",
  "cli/backtest",
  "cli/eval",
];

/** They find their files by where they stand; the last is not installed. */
const NOT_BUNDLED = ["@electric-sql/pglite", "onnxruntime-node", "pg-native"];

/** For the packages that are not ES modules. */
const REQUIRE = 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';

/**
 * The language detector's data is a literal of 50,000 objects, which cost 60 MB: V8 keeps such a literal twice. Read as
 * JSON, and what many have in common only once, they cost 20.
 */
const languageData: Plugin = {
  name: "language data",
  setup({ onLoad }) {
    onLoad({ filter: /eld[\\/]src[\\/]ngrams[\\/]\w+\.js$/ }, async ({ path }) => {
      const { ngramsData } = (await import(pathToFileURL(path).href)) as { ngramsData: { ngrams: Record<string, object> } };
      const scores = new Map<string, { readonly index: number; readonly values: object }>();
      const indexOf = (values: object): number => {
        const text = JSON.stringify(values);
        const known = scores.get(text) ?? { index: scores.size, values };
        scores.set(text, known);
        return known.index;
      };
      const ngrams = Object.fromEntries(Object.entries(ngramsData.ngrams).map(([ngram, values]) => [ngram, indexOf(values)]));
      const file = `${basename(path, ".js")}.json`;
      const data = { ...ngramsData, ngrams, scores: [...scores.values()].map(({ values }) => values) };
      await writeFile(join(OUT, file), JSON.stringify(data));
      return { contents: readLanguageData(file), loader: "js" };
    });
  },
};

function readLanguageData(file: string): string {
  return `
    import { readFileSync } from "node:fs";
    const { scores, ...data } = JSON.parse(readFileSync(new URL(${JSON.stringify(file)}, import.meta.url), "utf8"));
    for (const ngram in data.ngrams) data.ngrams[ngram] = scores[data.ngrams[ngram]];
    export const ngramsData = data;`;
}

async function bundle(): Promise<void> {
  await build({
    entryPoints: [
      ...BESIDE.map((name) => ({ in: join(ROOT, "src", `${name}.ts`), out: basename(name) })),
      ...COMMANDS.map((name) => ({ in: join(ROOT, "src", `${name}.ts`), out: name })),
    ],
    outdir: OUT,
    absWorkingDir: ROOT,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    sourcemap: true,
    external: NOT_BUNDLED,
    banner: { js: REQUIRE },
    plugins: [languageData],
    logLevel: "warning",
  });
  await check();
}

/** Files that code looks for beside itself are there, and where code has moved to another folder it looks for none. */
async function check(): Promise<void> {
  for (const name of (await readdir(OUT, { recursive: true })).filter((each) => each.endsWith(".js"))) {
    const code = (await readFile(join(OUT, name), "utf8")).replace(REQUIRE, "");
    const wanted = [...code.matchAll(/new URL\("(\.{1,2}\/[\w./-]+\.js)", import\.meta\.url\)/g)].map(([, file = ""]) => file);
    const missing = wanted.filter((file) => !existsSync(join(OUT, dirname(name), file)));
    if (missing.length > 0) throw new Error(`${name} starts ${missing.join(", ")}, which is not among what is built`);
  }
}

/** So that a first start need not make a database, which takes seconds. */
async function packDatabase(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "empty-database-"));
  try {
    await createDatabaseFolder(join(folder, "postgres"));
    await packFolder(join(folder, "postgres"), join(OUT, EMPTY_DATABASE));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
// The built-in engine's weights, beside what reads them.
const weights = cp(join(ROOT, "src/ai/builtin/model"), OUT, { recursive: true });
await Promise.all([bundle(), packDatabase(), weights]);
