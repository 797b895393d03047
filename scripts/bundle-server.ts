/** The server's code and the packages it uses in a few files; where they stand is what `build-server.ts` says. */
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { type LanguageData, packLanguageData, type PackedLanguageData } from "./language-data.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BUILTIN = join(ROOT, "src/ai/builtin");

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

/** The language detector's data is a literal of 50,000 objects, which cost 60 MB, read as JSON 20, and as it is packed here less than one. */
const languageData = (out: string): Plugin => ({
  name: "language data",
  setup({ onLoad }) {
    onLoad({ filter: /eld[\\/]src[\\/]ngrams[\\/]\w+\.js$/ }, async ({ path }) => {
      const { ngramsData } = (await import(pathToFileURL(path).href)) as { ngramsData: LanguageData };
      const { rest, file } = packLanguageData(ngramsData);
      const name = `${basename(path, ".js")}.bin`;
      await writeFile(join(out, name), file);
      return { contents: readLanguageData(name, rest), loader: "js", resolveDir: dirname(fileURLToPath(import.meta.url)) };
    });
  },
});

function readLanguageData(name: string, rest: PackedLanguageData["rest"]): string {
  return `
    import { readFileSync } from "node:fs";
    import { unpackLanguageData } from "./language-data.ts";
    const file = readFileSync(new URL(${JSON.stringify(name)}, import.meta.url));
    export const ngramsData = unpackLanguageData({ rest: ${JSON.stringify(rest)}, file });`;
}

/**
 * Makes `out` anew, with all that the server needs but an empty database.
 * @param beside more files of sources that are started from there, from the root and without their ending.
 */
export async function bundleServer(out: string, beside: readonly string[] = []): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  // The built-in engine's weights and glosses, beside what reads them.
  const copied = [
    cp(join(BUILTIN, "model"), out, { recursive: true }),
    cp(join(BUILTIN, "embedder/glosses"), join(out, "glosses"), { recursive: true }),
  ];
  await Promise.all([bundle(out, beside), ...copied]);
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
    // Comments and indents would be half of what is kept of the code, once for each thread.
    minifyWhitespace: true,
    lineLimit: 120,
    legalComments: "external",
    logLevel: "warning",
  });
  await writeInAscii(out);
  await check(out);
}

const scripts = async (out: string) => (await readdir(out, { recursive: true })).filter((name) => name.endsWith(".js"));

/**
 * V8 keeps a file with one letter beyond Latin at two bytes for each of its letters. What the bundler leaves as it is stands in
 * patterns, literal ones and raw templates, which read an escape as the letter.
 */
async function writeInAscii(out: string): Promise<void> {
  for (const path of (await scripts(out)).map((name) => join(out, name))) {
    const code = await readFile(path, "utf8");
    const ascii = code.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
    if (ascii !== code) await writeFile(path, ascii);
  }
}

/** Files that code looks for beside itself are there, and where code has moved to another folder it looks for none. */
async function check(out: string): Promise<void> {
  for (const name of await scripts(out)) {
    const code = (await readFile(join(out, name), "utf8")).replace(REQUIRE, "");
    const wanted = [...code.matchAll(/new URL\(\s*"(\.{1,2}\/[\w./-]+\.js)"/g)].map(([, file = ""]) => file);
    const missing = wanted.filter((file) => !existsSync(join(out, dirname(name), file)));
    if (missing.length > 0) throw new Error(`${name} starts ${missing.join(", ")}, which is not among what is built`);
  }
}
