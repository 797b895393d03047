/** The server's code and the packages it uses in a few files; where they stand is what `build-server.ts` says. */
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

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
const languageData = (out: string): Plugin => ({
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
      await writeFile(join(out, file), JSON.stringify(data));
      return { contents: readLanguageData(file), loader: "js" };
    });
  },
});

function readLanguageData(file: string): string {
  return `
    import { readFileSync } from "node:fs";
    const { scores, ...data } = JSON.parse(readFileSync(new URL(${JSON.stringify(file)}, import.meta.url), "utf8"));
    for (const ngram in data.ngrams) data.ngrams[ngram] = scores[data.ngrams[ngram]];
    export const ngramsData = data;`;
}

/**
 * Makes `out` anew, with all that the server needs but an empty database.
 * @param beside more files of sources that are started from there, from the root and without their ending.
 */
export async function bundleServer(out: string, beside: readonly string[] = []): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  // The built-in engine's weights, beside what reads them.
  await Promise.all([bundle(out, beside), cp(join(ROOT, "src/ai/builtin/model"), out, { recursive: true })]);
}

async function bundle(out: string, beside: readonly string[]): Promise<void> {
  await build({
    entryPoints: [
      ...[...BESIDE.map((name) => `src/${name}`), ...beside].map((name) => ({
        in: join(ROOT, `${name}.ts`),
        out: basename(name),
      })),
      ...COMMANDS.map((name) => ({ in: join(ROOT, "src", `${name}.ts`), out: name })),
    ],
    outdir: out,
    absWorkingDir: ROOT,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    sourcemap: true,
    external: NOT_BUNDLED,
    banner: { js: REQUIRE },
    plugins: [languageData(out)],
    logLevel: "warning",
  });
  await check(out);
}

/** Files that code looks for beside itself are there, and where code has moved to another folder it looks for none. */
async function check(out: string): Promise<void> {
  for (const name of (await readdir(out, { recursive: true })).filter((each) => each.endsWith(".js"))) {
    const code = (await readFile(join(out, name), "utf8")).replace(REQUIRE, "");
    const wanted = [...code.matchAll(/new URL\("(\.{1,2}\/[\w./-]+\.js)", import\.meta\.url\)/g)].map(([, file = ""]) => file);
    const missing = wanted.filter((file) => !existsSync(join(out, dirname(name), file)));
    if (missing.length > 0) throw new Error(`${name} starts ${missing.join(", ")}, which is not among what is built`);
  }
}
