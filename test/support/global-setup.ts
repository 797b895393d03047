/** Vitest's global set-up: what is dear to start is started once a run, and only when a test asks for it. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createDatabaseFolder, EMPTY_DATABASE } from "../../src/store/database/embedded/open-embedded.js";
import { addPage, APP_SOURCES, buildApp, buildPage, PAGE_SOURCES } from "./built-app.js";
import { startEncoder } from "./encoder.js";
import { folderOfDatabases } from "./folders.js";
import { isBuilt, madeOnce, ROOT } from "./made-once.js";
import { makeTables, makeTemplateDatabase } from "./database-templates.js";
import { type PostgresProcess, startPostgres } from "./postgres-process.js";

export const SUPPLIES = [
  "postgres",
  "postgres-template",
  "empty-template",
  "template",
  "folder",
  "app",
  "page",
  "app-with-page",
] as const;
export type Supply = (typeof SUPPLIES)[number];

declare module "vitest" {
  interface ProvidedContext {
    /** Answers GET /postgres with a URL, /postgres-template with a database's name, all else with a path; POST /vectors with vectors of texts. */
    suppliesUrl: string;
  }
}

/** Each project of a run is set up by itself, in modules of its own; the first one starts the server for all. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = process.env["SIMPLI_TESTS_SUPPLIES"];
  if (shared !== undefined) {
    project.provide("suppliesUrl", shared);
    return () => Promise.resolve();
  }
  const { url, app, stop } = await startSupplies();
  // For `threads.ts`, which cannot wait for an answer; anew for each run in watch mode.
  const buildNow = async () => {
    process.env["SIMPLI_TESTS_APP"] = await app();
  };
  await buildNow();
  project.onTestsRerun(buildNow);
  process.env["SIMPLI_TESTS_SUPPLIES"] = url;
  project.provide("suppliesUrl", url);
  return async () => {
    delete process.env["SIMPLI_TESTS_SUPPLIES"];
    delete process.env["SIMPLI_TESTS_APP"];
    await stop();
  };
}

async function startSupplies() {
  const folder = await mkdtemp(join(folderOfDatabases(), "simpli-tests-"));
  // On Ctrl-C there is no tear-down. A browser that ends with its worker may still write for a moment.
  process.once("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  let postgres: Promise<PostgresProcess> | null = null;
  let postgresTemplate: ReturnType<typeof makeTemplateDatabase> | null = null;

  const serverUrl = async () => process.env["DATABASE_URL_TEST"] ?? (await (postgres ??= startPostgres())).url;
  const emptyTemplate = inTurn(() => madeOnce("empty-template", EMPTY_SOURCES, makeEmptyDatabase));
  const app = inTurn(() => madeOnce("app", APP_SOURCES, buildApp));
  const page = inTurn(() => madeOnce("page", PAGE_SOURCES, buildPage));

  const supply: Readonly<Record<Supply, () => Promise<string>>> = {
    postgres: serverUrl,
    "postgres-template": async () => (await (postgresTemplate ??= makeTemplateDatabase(await serverUrl()))).name,
    "empty-template": emptyTemplate,
    template: inTurn(async () => {
      const empty = await emptyTemplate();
      return madeOnce("template", ["src/store", "src/queue"], (made) => makeTables(empty, made));
    }),
    app,
    page,
    "app-with-page": inTurn(async () => {
      const [built, pageFolder] = await Promise.all([app(), page()]);
      return madeOnce("app-with-page", [...APP_SOURCES, ...PAGE_SOURCES], (made) => addPage(built, pageFolder, made));
    }),
    folder: () => mkdtemp(join(folder, "data-")),
  };
  const encoder = startEncoder(app);
  const answerTo = (request: IncomingMessage): Promise<string | Uint8Array> => {
    if (request.url === "/vectors") return encoder.answer(request);
    const what = SUPPLIES.find((name) => request.url === `/${name}`);
    return what === undefined ? Promise.reject(new Error("no such thing")) : supply[what]();
  };
  const server = createServer((request, response) => {
    const answer = answerTo(request);
    answer.then(
      (answered) => response.end(answered),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.stack : String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    app,
    async stop() {
      server.close();
      server.closeAllConnections();
      await encoder.close();
      await (await postgresTemplate?.catch(() => null))?.drop();
      await (await postgres?.catch(() => null))?.stop();
    },
  };
}

const EMPTY_SOURCES = ["src/store/database/embedded"];

async function makeEmptyDatabase(folder: string): Promise<void> {
  const packed = join("dist/src", EMPTY_DATABASE);
  await createDatabaseFolder(folder, (await isBuilt(packed, EMPTY_SOURCES)) ? join(ROOT, packed) : undefined);
}

/** Who asks while it is being made waits for that; who asks later, in watch mode, has it compared with the sources again. */
function inTurn(make: () => Promise<string>): () => Promise<string> {
  let making: Promise<string> | null = null;
  return () => (making ??= make().finally(() => (making = null)));
}
