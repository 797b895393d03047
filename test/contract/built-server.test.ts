/** What `npm run build:server` makes: the same app in few files, with a new database and the language detector's data beside them. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";
import { sql } from "kysely";
import { beforeAll, expect, it, vi } from "vitest";
import { learnInThread } from "../../src/ai/builtin/corrections/learn.js";
import { scores } from "../../src/ai/builtin/heads/head.js";
import { packFolder, unpackFolder } from "../../src/store/database/embedded/folder-archive.js";
import { createDatabaseFolder, EMPTY_DATABASE } from "../../src/store/database/embedded/open-embedded.js";
import { openDatabase } from "../../src/store/database/open-database.js";
import { type LanguageData, unpackLanguageData } from "../../scripts/language-data.js";
import { childEnv, watchProcess } from "../chaos/support/app-process.js";
import { copyFolder } from "../support/folders.js";
import { like } from "../support/like.js";
import { isBuilt, madeOnce, ROOT } from "../support/made-once.js";
import { supplied } from "../support/postgres.js";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const SOURCES = ["src", "canvas", "scripts"];

let folder: string;
beforeAll(async () => {
  folder = await madeOnce("server", SOURCES, build);
});

async function build(into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  await symlink(join(ROOT, "node_modules"), join(into, "node_modules"));
  for (const name of ["package.json", "app-manifest.json"]) await copyFile(join(ROOT, name), join(into, name));
  if (await isBuilt(join("dist/src", EMPTY_DATABASE), SOURCES)) return copyFolder(join(ROOT, "dist/src"), join(into, "dist/src"));
  const args = ["--import", "tsx", join(ROOT, "scripts/build-server.ts"), join(into, "dist/src")];
  expect(await run(args, ROOT)).toMatchObject({ code: 0 });
}

async function run(args: readonly string[], cwd: string) {
  const child = spawn(process.execPath, args, { cwd, env: childEnv({}), stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (bytes: Buffer) => (said += bytes.toString("utf8")));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, said };
}

it("starts with an empty folder, and again with what it left there", async () => {
  const dataDir = await supplied("folder");
  for (const start of ["first", "second"]) {
    const child = spawn(process.execPath, ["dist/src/main.js"], { cwd: folder, env: childEnv({ DATA_DIR: dataDir }) });
    const app = await watchProcess(child);
    expect([start, (await fetch(new URL("/readyz", app.url))).status]).toEqual([start, 200]);
    expect(app.output()).not.toMatch(/fail|error/i);
    await app.terminate();
  }
});

it("finds each thread and process that it starts where the build has put it, and one of them learns", async () => {
  const dist = join(folder, "dist/src");
  const files = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith(".js"));
  const started = await Promise.all(
    files.map(async (name) => {
      const code = await readFile(join(dist, name), "utf8");
      const addresses = [...code.matchAll(/new URL\(\s*"([^"]+-(?:thread|process)\.js)"/g)];
      return addresses.map(([, address = ""]) => relative(dist, join(dist, dirname(name), address)));
    }),
  );
  const names = [...new Set(started.flat())].sort();
  expect(names).toEqual([
    "create-database-process.js",
    "embedder-thread.js",
    "engine-thread.js",
    "learn-thread.js",
    "reading-thread.js",
  ]);
  expect(names.filter((name) => !files.includes(name))).toEqual([]);

  const rows = ["a", "b"].map((_, target) => ({
    features: { vector: new Float32Array([target, 1 - target]), near: null, buckets: [] },
    target,
    weight: 1,
  }));
  const plan = { classes: ["Billing", "Shipping"], passes: 20, vectorSize: 2, step: 0.5, decay: 0, vectorDecay: 0, seed: 1 };
  const head = await learnInThread(() => new Worker(join(dist, "learn-thread.js")), { rows, plan });
  expect(rows.map(({ features }) => plan.classes[highest(scores(head, features))])).toEqual(plan.classes);
});

const highest = (values: readonly number[]) => values.indexOf(Math.max(...values));

it("holds the commands, the first of them at their old paths too", async () => {
  const sources = (await readdir(join(ROOT, "src/cli"))).filter((name) => name.endsWith(".ts"));
  const texts = await Promise.all(sources.map((name) => readFile(join(ROOT, "src/cli", name), "utf8")));
  const commands = sources.filter((_, index) => /^runCli\(/m.test(texts[index] ?? "")).map((name) => basename(name, ".ts"));
  expect(commands.sort()).toEqual(["backtest", "doctor", "erase", "eval", "jobs", "kb-sync", "setup"]);
  const paths = [
    ...commands.map((name) => `cli/${name}`),
    ...["setup", "doctor", "jobs", "kb-sync"].map((name) => `operate/${name}`),
  ];
  for (const path of paths) {
    const { code, said } = await run([`dist/src/${path}.js`, "--help"], folder);
    expect([path, code, said]).toEqual([path, 0, like(/^Usage: npm run /)]);
  }
});

it("measures the engine in the image, where there is neither tsx nor an account", async () => {
  const data = await supplied("folder");
  const row = { text: "my parcel was not delivered", category: "shipping", language: "en" };
  await writeFile(join(data, "tiny-messages.jsonl"), `${JSON.stringify(row)}\n`);
  const { code, said } = await run(["dist/src/cli/eval.js", "--data", data, "--json"], folder);
  expect(code).toBe(0);
  const { measured, malformed } = JSON.parse(said) as { measured: { measure: string; value: number }[]; malformed: object };
  expect(malformed).toEqual({});
  expect(measured.find(({ measure }) => measure === "category: right")).toMatchObject({ value: 1, rows: 1 });
  const nothing = await run(["dist/src/cli/eval.js", "--data", await supplied("folder")], folder);
  expect(nothing).toEqual({ code: 1, said: "" });
});

it("has the language detector's data as the package has it", async () => {
  const { ngramsData } = (await import(pathToFileURL(join(ROOT, "node_modules/eld/src/ngrams/extrasmall.js")).href)) as Data;
  const dist = join(folder, "dist/src");
  const codes = await Promise.all(
    (await readdir(dist)).filter((name) => name.endsWith(".js")).map((name) => readFile(join(dist, name), "utf8")),
  );
  const [, built = "null"] = codes.flatMap((code) => /unpackLanguageData\(\{\s*rest:\s*(\{[^]*?\}),\s*file\b/.exec(code) ?? []);
  const rest = runInNewContext(`(${built})`) as Omit<LanguageData, "ngrams">;
  const unpacked = unpackLanguageData({ rest, file: await readFile(join(dist, "extrasmall.bin")) });
  const names = Object.keys(ngramsData.ngrams);
  expect({ ...unpacked, ngrams: Object.fromEntries(names.map((name) => [name, unpacked.ngrams[name]])) }).toEqual(ngramsData);
  for (const none of ["", " ", "zzzzzz", "Lé4L Lé", "ł"]) expect(unpacked.ngrams[none]).toBe(ngramsData.ngrams[none]);
});

interface Data {
  readonly ngramsData: LanguageData;
}

it("is written in ASCII: V8 keeps a file with other letters at two bytes for each letter, once in each thread", async () => {
  const dist = join(folder, "dist/src");
  const files = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith(".js"));
  const codes = await Promise.all(files.map((name) => readFile(join(dist, name), "latin1")));
  expect(files.filter((_, index) => /[^\0-\x7F]/.test(codes[index] ?? ""))).toEqual([]);
});

it("begins with a database that is a new one in every file, for its user alone", async () => {
  const dataDir = await supplied("folder");
  await createDatabaseFolder(join(dataDir, "postgres"), join(folder, "dist/src", EMPTY_DATABASE));
  expect((await stat(join(dataDir, "postgres", "PG_VERSION"))).mode & 0o777).toBe(0o600);
  expect((await stat(join(dataDir, "postgres", "base"))).mode & 0o777).toBe(0o700);
  const database = await openDatabase({ url: null, dataDir });
  const { rows } = await sql`select count(*)::int as tables from pg_tables where schemaname = 'public'`.execute(database.kysely);
  await database.close();
  expect(rows).toEqual([{ tables: 0 }]);
});

it("packs a folder and unpacks the same", async () => {
  const [from, to] = [await supplied("folder"), await supplied("folder")];
  await mkdir(join(from, "empty", "deeper"), { recursive: true });
  const files = { a: "same", "empty/b": "same", "empty/nothing": "", "empty/deeper/c": "other \u0000" };
  for (const [name, text] of Object.entries(files)) await writeFile(join(from, name), text);
  await packFolder(from, join(to, "archive"));
  await mkdir(join(to, "unpacked"));
  await unpackFolder(join(to, "archive"), join(to, "unpacked"));
  expect(await filesIn(join(to, "unpacked"))).toEqual(await filesIn(from));
});

async function filesIn(path: string) {
  const entries = (await readdir(path, { recursive: true, withFileTypes: true })).map((entry) =>
    join(entry.parentPath, entry.name),
  );
  const read = entries.map(async (each) => [relative(path, each), await readFile(each, "utf8").catch(() => "a folder")]);
  return (await Promise.all(read)).sort();
}
