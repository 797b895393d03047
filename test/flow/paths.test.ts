/** The four paths of docs/architecture.md hold: each file is reached from those before it, and one webhook runs the first. */
import { readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { only, runSettableApp, type SettableApp } from "../support/settable-app.js";

const ROOT = join(import.meta.dirname, "../..");
const CHAPTERS = new Map(
  readFileSync(join(ROOT, "docs/architecture.md"), "utf8")
    .split(/^## /m)
    .map((text): [string, string] => [text.slice(0, text.indexOf("\n")), text]),
);
const listIn = (chapter: string) =>
  [...(CHAPTERS.get(chapter) ?? "").matchAll(/^\d+\. `([^`]+)`/gm)].map(([, file = ""]) => file);

const WEBHOOK = "Webhook to note";
const PATHS = [WEBHOOK, "Click to canvas", "Installation to first tag", "Article to knowledge base"] as const;

/** Where things are put together by name: a file that stands there is registered, not imported. */
const REGISTERS = [
  ...["app", "auth", "console", "engines", "intercom", "work"].map((name) => `src/compose/${name}.ts`),
  "src/jobs/automations/create-automation-jobs.ts",
  "src/intercom/client.ts",
  "src/ai/simpli/create-simpli-engines.ts",
  "canvas/sidebar/index.ts",
];

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  return [...text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map(([, named = ""]) =>
    relative(ROOT, join(ROOT, file, "..", named.replace(/\.js$/, ".ts"))),
  );
}

describe.each(PATHS)("%s", (path) => {
  const files = listIn(path);

  it("is at most 18 files", () => {
    expect(files.length).toBeGreaterThan(5);
    expect(files.length).toBeLessThanOrEqual(18);
  });

  it("reaches each file from one before it, by an import or where both are registered", () => {
    const registered = new Set(REGISTERS.flatMap(importsOf));
    const loose = files.filter((file, at) => {
      const imported = files.slice(0, at).some((before) => importsOf(before).includes(file));
      return at > 0 && !imported && !registered.has(file);
    });
    expect(loose).toEqual([]);
  });
});

describe("one webhook until its note", () => {
  let settable: SettableApp;
  let ran: readonly string[];
  beforeAll(async () => {
    // However slow the machine is, nothing is so late that it goes a longer way.
    settable = await runSettableApp({ besideOthersMs: 60_000, releaseAfterMs: 60_000, decisionLifeMs: 60_000 });
    await settable.set(only("draft", "apply"));
    await settable.app.quiet();
    const stop = await startCoverage();
    const { view } = await settable.written();
    expect(view().notes).toHaveLength(1);
    ran = await stop();
  });
  afterAll(() => settable.close());

  it("runs every file of the list", () => {
    expect(listIn(WEBHOOK).filter((file) => !ran.includes(file))).toEqual([]);
  });

  it("runs no other file of the folders that lead the way, save the helpers named beside the list", () => {
    const helpers = [...(CHAPTERS.get(WEBHOOK) ?? "").matchAll(/^\| (`src.*?) \|/gm)].flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file),
    );
    // Recurring work may fall into the same moment.
    const leading = ran.filter(
      (file) =>
        (!file.startsWith("src/jobs/maintenance/") || helpers.includes(file)) &&
        /^src\/(http|intake|queue|jobs|effects|workspaces|sidebar|auth|console)\//.test(file),
    );
    expect(leading.filter((file) => !listIn(WEBHOOK).includes(file)).sort()).toEqual([...helpers].sort());
  });
});

/** @returns what ends the measure, with the source files of which a function was called meanwhile. */
async function startCoverage(): Promise<() => Promise<readonly string[]>> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  return async () => {
    const { result } = await session.post("Profiler.takePreciseCoverage");
    session.disconnect();
    return result
      .filter(({ functions }) => functions.some(({ functionName, ranges }) => functionName !== "" && (ranges[0]?.count ?? 0) > 0))
      .map(({ url }) => relative(ROOT, url.startsWith("file:") ? fileURLToPath(url) : url))
      .filter((file) => /^(src|canvas)\//.test(file));
  };
}
