/**
 * What the sentence encoders cost: resident memory after 200 messages and the time of a message, each less the same with
 * the encoders off, in processes that run as `npm run serve` does. `BEFORE=<folder of another checkout>` measures that one
 * in turn, `ROUNDS=5` so often. Aims: 120 MB, 15 ms.
 */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";
import { build, type BuildOptions } from "esbuild";
import { ms, percentile, print } from "./support/report.js";
import { childEnv } from "../chaos/support/app-process.js";
import { ROOT, servedIn } from "./support/servers.js";

const MESSAGES = 200;
const ROUNDS = Number(process.env["ROUNDS"] ?? "3");
const run = promisify(execFile);

interface Cost {
  /** Milliseconds a message. */
  readonly clock: number;
  readonly cpu: number;
  /** The processor's time until the first message was read. */
  readonly started: number;
  /** Megabytes. */
  readonly resident: number;
  readonly anonymous: number;
  readonly mapped: number;
  readonly most: number;
}

/** The checkout's engine in a folder of its own, its thread and weights beside it as the build has them. */
async function bundled(checkout: string, out: string): Promise<string> {
  const source = await readFile(join(ROOT, "test/bench/support/encoder-process.ts"), "utf8");
  const support = join(checkout, "test/bench/support");
  const common: BuildOptions = {
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: ["onnxruntime-node"],
  };
  const thread = join(checkout, "src/ai/builtin/embedder/embedder-thread.ts");
  await build({ ...common, stdin: { contents: source, resolveDir: support, loader: "ts" }, outfile: join(out, "main.js") });
  await build({ ...common, entryPoints: [thread], outfile: join(out, "embedder-thread.js") });
  await writeFile(join(out, "package.json"), JSON.stringify({ type: "module" }));
  await symlink(join(checkout, "node_modules"), join(out, "node_modules"));
  for (const data of ["model/encoder", "model/heads.json.br", "embedder/glosses"])
    await symlink(join(checkout, "src/ai/builtin", data), join(out, basename(data)));
  return out;
}

/** As evenly from all writers' messages, in all languages, as they come. */
async function corpusMessages(): Promise<readonly string[]> {
  const folder = join(ROOT, "training/corpus");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".jsonl")).sort();
  const lines = await Promise.all(files.map(async (name) => (await readFile(join(folder, name), "utf8")).trim().split("\n")));
  const texts = lines.flat().map((line) => (JSON.parse(line) as { readonly text: string }).text);
  return Array.from({ length: MESSAGES }, (_, index) => texts[Math.floor((index * texts.length) / MESSAGES)] ?? "");
}

/** As `npm run serve` starts a process in this checkout. */
async function costOf(checkout: string, folder: string, messages: string, encoders: "on" | "off"): Promise<Cost> {
  const { args, env } = servedIn(checkout);
  const flags = args.filter((part) => part.startsWith("--"));
  const program = [...flags, join(folder, "main.js"), messages, encoders];
  const { stdout } = await run(process.execPath, program, { env: childEnv(env) });
  return JSON.parse(stdout) as Cost;
}

const median = (values: readonly number[]) => percentile(values, 0.5);
const difference = (on: Cost, off: Cost, name: keyof Cost) => on[name] - off[name];

const before = process.env["BEFORE"];
const folder = await mkdtemp(join(tmpdir(), "encoders-"));
try {
  const messages = join(folder, "messages.json");
  await writeFile(messages, JSON.stringify(await corpusMessages()));
  const builds = [...(before === undefined ? [] : [{ name: "before", root: resolve(before) }]), { name: "now", root: ROOT }];
  const measured = await Promise.all(
    builds.map(async ({ name, root }) => ({
      name,
      root,
      folder: await bundled(root, await mkdtemp(join(folder, `${name}-`))),
      pairs: [] as { readonly on: Cost; readonly off: Cost }[],
    })),
  );
  for (let round = 0; round < ROUNDS; round += 1)
    for (const each of measured) {
      const off = await costOf(each.root, each.folder, messages, "off");
      each.pairs.push({ on: await costOf(each.root, each.folder, messages, "on"), off });
    }
  print(
    `${MESSAGES} messages by triage and sentiment, medians of ${ROUNDS} rounds, "with" less "without encoders"`,
    measured.map(({ name, pairs }) => {
      const less = (wanted: keyof Cost) => median(pairs.map(({ on, off }) => difference(on, off, wanted)));
      return {
        build: name,
        "resident MB": Math.round(less("resident")),
        "... anonymous": Math.round(less("anonymous")),
        "... mapped files": Math.round(less("mapped")),
        "most MB": Math.round(less("most")),
        "process MB": Math.round(median(pairs.map(({ on }) => on.resident))),
        "a message, processor": ms(less("cpu")),
        "... with all else": ms(median(pairs.map(({ on }) => on.cpu))),
        "... by the clock": ms(median(pairs.map(({ on }) => on.clock))),
        "until the first, processor": ms(less("started")),
      };
    }),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
