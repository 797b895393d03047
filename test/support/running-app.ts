/** The whole app in this process, against a twin over HTTP: signed requests in, calls on the twin out. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { compose, type Running } from "../../src/compose/app.js";
import { composeDatabase } from "../../src/compose/database.js";
import { parseConfig } from "../../src/config.js";
import { createLogger } from "../../src/kernel/log.js";
import type { Pace } from "../../src/kernel/pace.js";
import { createTwin, type Twin } from "../../src/sandbox/twin.js";
import type { TwinOptions } from "../../src/sandbox/twin-options.js";
import { QUICK_PACE } from "./pace.js";
import { type Refuses, refusing } from "./refusing-database.js";
import { type DatabaseKind, freshFolder, freshServerDatabase } from "./postgres.js";

export interface RunningApp {
  readonly twin: Twin;
  readonly url: string;
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** Where the twin listens. */
  readonly intercomUrl: string;
  readonly clientSecret: string;
  /** Waits until a condition holds; fails with what it last saw. */
  until<T>(what: string, view: () => T | null | undefined | false | Promise<T | null | undefined | false>): Promise<T>;
  /** Waits until Intercom has named the workspace, and it is stored; what begins with it may be yet to be queued. */
  known(): Promise<void>;
  /** Waits until no webhook is under way and no job is waiting or running, but for what follows a while later. */
  quiet(): Promise<void>;
  /** Stops the app and leaves the twin; `close` does the rest. */
  stopApp(): Promise<void>;
  close(): Promise<void>;
}

export interface AppOptions {
  readonly database: DatabaseKind;
  /** Where the database is; a fresh one by default. */
  readonly target?: { readonly url: string | null; readonly dataDir: string };
  readonly env?: Readonly<Record<string, string>>;
  readonly twin?: TwinOptions;
  /** Folder of the built console page; none by default. */
  readonly page?: string;
  readonly pace?: Partial<Pace>;
  /** The app's clock, by which a test lets a day go by: from the past up to now, since the database keeps its own time. */
  readonly now?: () => number;
  /** What the database refuses, as though its server went away at that moment. */
  readonly refuses?: Refuses;
  /** One that was stopped: started again on its twin and its database. */
  readonly stopped?: RunningApp;
}

/** What signs in to the console of an app under test. */
export const ADMIN_TOKEN = "the-admin-token-of-the-tests";

/** What is waited for comes within seconds where the machine is quiet; the time of most tests is a minute. */
const PATIENCE_MS = 50_000;

/** What follows a while later, whatever else is done. */
const LATER: ReadonlySet<string> = new Set(["take-off-repeats", "send-alert"]);

export async function runApp(options: AppOptions): Promise<RunningApp> {
  const { database, env = {}, twin: twinOptions = {}, page, pace = {}, now, refuses, stopped } = options;
  const known = options.target ?? (stopped && { url: stopped.databaseUrl, dataDir: stopped.dataDir });
  const target = known ?? (await (database === "embedded" ? freshFolder() : freshServerDatabase()));
  const twin = stopped?.twin ?? createTwin({ retryDelayMs: 200, ...twinOptions });
  const intercom = stopped === undefined ? await twin.listen() : { url: stopped.intercomUrl, close: () => stopped.close() };
  const config = parseConfig({
    INTERCOM_ACCESS_TOKEN: twin.options.accessToken,
    INTERCOM_CLIENT_SECRET: twin.options.clientSecret,
    INTERCOM_API_URL: intercom.url,
    ADMIN_TOKEN,
    DATA_DIR: target.dataDir,
    DATABASE_URL: target.url ?? "",
    DRAFT_SETTLE_MS: "100",
    LOG_LEVEL: process.env["TEST_LOG_LEVEL"] ?? "silent",
    ...env,
  });
  const opening = {
    config,
    log: createLogger(config.logLevel),
    onProgress: () => undefined,
    onFatal: (error: Error) => {
      throw error;
    },
  };
  const running = await compose({
    ...opening,
    sandbox: null,
    address: () => url,
    ...(refuses === undefined ? {} : { database: composeDatabase(opening).then((opened) => refusing(opened, refuses)) }),
    pace: { ...QUICK_PACE, ...pace },
    ...(page === undefined ? {} : { page }),
    ...(now === undefined ? {} : { now }),
  });
  const { server, url } = await serve(running);
  twin.setAppUrl(url);

  const until: RunningApp["until"] = async (what, view) => {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const seen = await view();
      if (seen !== null && seen !== undefined && seen !== false) return seen;
      if (Date.now() > deadline) throw new Error(`Still not: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  let stopping: Promise<void> | null = null;
  const stopApp = () => {
    server.closeAllConnections();
    server.close();
    return (stopping ??= running.stop());
  };

  return {
    twin,
    url,
    databaseUrl: target.url,
    dataDir: target.dataDir,
    intercomUrl: intercom.url,
    clientSecret: twin.options.clientSecret,
    until,
    async known() {
      // Intercom takes any answer but an unhealthy one for good, also that nothing is known of the workspace.
      await until("the workspace is known", async () => {
        const answer = await twin.callHealth();
        return answer.ok && answer.health.state !== "UNKNOWN";
      });
    },
    async quiet() {
      // A job may write to the twin, whose webhook makes another job: two quiet looks in a row are quiet.
      for (let quietPolls = 0; ;) {
        await twin.drainWebhooks();
        const left = (await running.queueDepth()).filter(({ name }) => !LATER.has(name));
        quietPolls = left.every(({ waiting, running: now }) => waiting + now === 0) ? quietPolls + 1 : 0;
        if (quietPolls === 2) return;
        await new Promise((resolve) => setTimeout(resolve, quietPolls === 0 ? 25 : 5));
      }
    },
    stopApp,
    async close() {
      await stopApp();
      twin.stop();
      await intercom.close();
    },
  };
}

async function serve(running: Running): Promise<{ server: Server; url: string }> {
  const server = createServer(running.app);
  // As long as the app's own: a busy machine would close a connection just as a test uses it again.
  server.keepAliveTimeout = 620_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}` };
}
