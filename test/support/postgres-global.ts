/** Vitest's global set-up: what is dear to start is started once a run, and only when a test asks for it. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createDatabaseFolder } from "../../src/store/database/embedded/create-database-folder.js";
import { buildApp } from "./built-app.js";
import { type PostgresProcess, startPostgres } from "./postgres-process.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Answers GET /postgres with a URL, /template, /folder and /app with a path. */
    databasesUrl: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "simpli-tests-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true })); // On Ctrl-C there is no tear-down.
  let postgres: Promise<PostgresProcess> | null = null;
  let template: Promise<string> | null = null;
  let app: Promise<string> | null = null;

  const supply: Record<string, () => Promise<string>> = {
    "/postgres": async () => process.env["DATABASE_URL_TEST"] ?? (await (postgres ??= startPostgres())).url,
    "/template": () => (template ??= createTemplate(join(folder, "template"))),
    "/app": () => (app ??= buildApp(join(folder, "app"))),
    "/folder": () => mkdtemp(join(folder, "data-")),
  };
  const server = createServer((request, response) => {
    const answer = supply[request.url ?? ""]?.() ?? Promise.reject(new Error("no such thing"));
    answer.then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  project.provide("databasesUrl", `http://127.0.0.1:${port}`);

  return async () => {
    server.close();
    await (await postgres?.catch(() => null))?.stop();
  };
}

async function createTemplate(folder: string): Promise<string> {
  await createDatabaseFolder(folder);
  return folder;
}
