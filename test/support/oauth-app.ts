/** The app as an OAuth app, with several workspaces behind one Intercom, and an admin's browser. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { compose } from "../../src/compose/app.js";
import { parseConfig } from "../../src/config.js";
import { createLogger } from "../../src/kernel/log.js";
import { createTwin, type Twin } from "../../src/sandbox/twin.js";
import { type IntercomFront, startFront } from "./intercom-front.js";
import { QUICK_PACE } from "./pace.js";
import { type DatabaseKind, freshFolder, freshServerDatabase } from "./postgres.js";

export interface OauthApp {
  readonly url: string;
  readonly twins: readonly [Twin, Twin];
  readonly front: IntercomFront;
  readonly index: { readonly url: string | null; readonly dataDir: string };
  readonly clientSecret: string;
  until(what: string, view: () => unknown): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE_MS = 50_000;
const ENCRYPTION_KEY = "11".repeat(32);

interface OauthAppOptions {
  /** As browsers and Intercom see it, where that is not where it listens. Webhooks then do not arrive. */
  readonly publicUrl?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of the built console page; none by default. */
  readonly page?: string;
  /** Where the database is; a fresh one by default. */
  readonly target?: OauthApp["index"];
}

export async function runOauthApp(database: DatabaseKind, options: OauthAppOptions = {}): Promise<OauthApp> {
  const index = options.target ?? (await (database === "embedded" ? freshFolder() : freshServerDatabase()));
  // Both begin at one moment and so count their ids alike: only the workspace tells their conversations apart.
  let beginning: number | null = Date.now();
  const now = () => beginning ?? Date.now();
  const twinOf = (name: string) =>
    createTwin({ workspaceId: `ws-${name}`, workspaceName: name, accessToken: `token-of-${name}`, retryDelayMs: 200, now });
  const twins = [twinOf("north"), twinOf("south")] as const;
  beginning = null;
  const front = await startFront(twins);

  // The callback's address stands in the configuration, so the port is taken before the app is built.
  let answer: Parameters<typeof createServer>[1] = (_request, response) => void response.writeHead(503).end();
  const server = createServer((request, response) => answer?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const { publicUrl = url, env = {}, page } = options;
  const config = parseConfig({
    PUBLIC_URL: publicUrl,
    INTERCOM_CLIENT_ID: twins[0].options.clientId,
    INTERCOM_CLIENT_SECRET: twins[0].options.clientSecret,
    INTERCOM_API_URL: front.url,
    INTERCOM_APP_URL: front.url,
    DATA_DIR: index.dataDir,
    DATABASE_URL: index.url ?? "",
    ...(index.url === null ? {} : { ENCRYPTION_KEY }),
    DRAFT_SETTLE_MS: "100",
    LOG_LEVEL: process.env["TEST_LOG_LEVEL"] ?? "silent",
    ...env,
  });
  const running = await compose({
    config,
    log: createLogger(config.logLevel),
    sandbox: null,
    address: () => url,
    pace: QUICK_PACE,
    ...(page === undefined ? {} : { page }),
    onProgress: () => undefined,
    onFatal: (error) => {
      throw error;
    },
  });
  answer = running.app;
  for (const twin of twins) twin.setAppUrl(publicUrl);

  return {
    url,
    twins,
    front,
    index,
    clientSecret: twins[0].options.clientSecret,
    async until(what, view) {
      const deadline = Date.now() + PATIENCE_MS;
      while (!(await view())) {
        if (Date.now() > deadline) throw new Error(`Still not: ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await running.stop();
      for (const twin of twins) twin.stop();
      await front.close();
    },
  };
}

/** A browser that keeps the app's cookies and does not follow redirects by itself. */
export interface Browser {
  /** Where the app sends it. */
  go(url: string): Promise<{ readonly status: number; readonly location: string; readonly setCookie: string | null }>;
  /** As they are sent: `name=value; name=value`. */
  cookies(): string;
}

export function openBrowser(): Browser {
  const kept = new Map<string, string>();
  const cookies = () => [...kept].map(([name, value]) => `${name}=${value}`).join("; ");
  return {
    cookies,
    async go(url) {
      const response = await fetch(url, { redirect: "manual", headers: kept.size === 0 ? {} : { cookie: cookies() } });
      const setCookie = response.headers.get("set-cookie");
      for (const set of response.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        if (/expires=thu, 01 jan 1970/i.test(set)) kept.delete(name);
        else kept.set(name, value);
      }
      return { status: response.status, location: response.headers.get("location") ?? "", setCookie };
    },
  };
}

/** The whole way: the app, Intercom's page, and back. Answers where the browser ends. */
export async function install(app: OauthApp, twin: Twin, browser = openBrowser()): Promise<string> {
  app.front.signIn(twin);
  const { location: authorise } = await browser.go(`${app.url}/intercom/install`);
  const { location: callback } = await browser.go(authorise);
  const { location: redirected } = await browser.go(callback);
  return redirected;
}

/** The whole way of a teammate of a workspace into the console. Answers where the browser ends. */
export async function signInAtIntercom(app: OauthApp, twin: Twin, browser = openBrowser()): Promise<string> {
  app.front.signIn(twin);
  const { location: authorise } = await browser.go(`${app.url}/console/sign-in`);
  const { location: callback } = await browser.go(authorise);
  const { location: redirected } = await browser.go(callback);
  return redirected;
}
