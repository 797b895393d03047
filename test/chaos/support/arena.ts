/** App processes that may die at any moment, between a twin and services that live on in the test's own process. */
import { createTwin, type Twin } from "../../../src/sandbox/twin.js";
import { type DatabaseKind, freshFolder, freshServerDatabase, supplied } from "../../support/postgres.js";
import { type SimpliServices, startSimpliServices } from "../../support/simpli-services.js";
import type { ProcessEnv } from "./app-process.js";
import { type Balancer, openBalancer } from "./balancer.js";
import { queueLeft } from "./queue-left.js";
import type { Chance } from "./random.js";
import { startInstance, type Instance } from "./seat.js";
import { ATTRIBUTES } from "./story.js";
import { ageTheDead } from "./time.js";

export interface ArenaOptions {
  readonly database: DatabaseKind;
  readonly processes: number;
  readonly chance: Chance;
  /** Whether a killed process is started again at once. */
  readonly restarts: boolean;
  /** How long each answer of an AI service takes. */
  readonly answerMs?: number;
  /** Whether to wait for the check for duplicate notes, a minute after one was written again. */
  readonly waitsForRepeats?: boolean;
  /** When Intercom sends an event again that was not taken. */
  readonly retryDelayMs?: number;
  readonly env?: ProcessEnv;
  /** Whether the workspace has the attributes of conversations that the app writes. */
  readonly hasAttributes?: boolean;
  /** A database of PostgreSQL to use in place of a fresh one on the server of the run. */
  readonly databaseUrl?: string;
}

export interface Arena {
  readonly twin: Twin;
  readonly simpli: SimpliServices;
  readonly balancer: Balancer;
  readonly instances: readonly Instance[];
  readonly index: { readonly url: string | null; readonly dataDir: string };
  kills: number;
  /** The output of processes that ended without being killed: must stay empty. */
  readonly crashes: readonly string[];
  /** Share of webhooks that come a second time under another id. */
  echoShare: number;
  /** Events that Intercom no longer delivers: only a sweep finds them. */
  undelivered(): readonly string[];
  /** Waits for something to be true, at most 30 s. */
  until(view: () => boolean): Promise<void>;
  /** Resolves when every event is delivered and no work is left; rejects after `patienceMs`. */
  quiet(patienceMs: number): Promise<void>;
  /** Stops the processes with SIGTERM; twin and services stay for the checks. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

const RESOLVE_MS = "300";
/** Intercom waits a minute before its only retry; a restart here takes a few seconds. */
const RETRY_DELAY_MS = 6_000;

export async function openArena({
  database,
  processes,
  chance,
  restarts,
  answerMs = 0,
  waitsForRepeats = false,
  retryDelayMs = RETRY_DELAY_MS,
  env = {},
  hasAttributes = false,
  databaseUrl,
}: ArenaOptions): Promise<Arena> {
  const index = await indexOf(database, databaseUrl);
  const twin = createTwin({ retryDelayMs, rateLimit: { limit: 5_000, windowSeconds: 10 } });
  if (hasAttributes) ATTRIBUTES.forEach((attribute) => twin.addConversationAttribute(attribute));
  const simpli = await startSimpliServices({ delayMs: answerMs });
  const instances: Instance[] = [];
  const crashes: string[] = [];
  const living = () => instances.flatMap(({ process }) => (process === null ? [] : [process.url]));
  const balancer = await openBalancer({
    targets: living,
    clientSecret: twin.options.clientSecret,
    chance: chance.next,
    echoes: () => chance.happens(arena.echoShare),
  });
  twin.setAppUrl(balancer.url);

  const arena: Arena = {
    twin,
    simpli,
    balancer,
    instances,
    index,
    kills: 0,
    crashes,
    echoShare: 0,
    undelivered() {
      const tried = new Map<string, number>();
      for (const { id, attempt } of twin.deliveries) if (id !== null) tried.set(id, Math.max(attempt, tried.get(id) ?? 0));
      return [...tried].filter(([id, attempts]) => attempts > 1 && !balancer.acknowledged.has(id)).map(([id]) => id);
    },
    async until(view) {
      for (const deadline = Date.now() + 30_000; !view(); await pause(30)) {
        if (Date.now() > deadline) throw new Error("It did not come true within 30 s");
      }
    },
    async quiet(patienceMs) {
      const deadline = Date.now() + patienceMs;
      for (let quietPolls = 0; quietPolls < 2; await pause(60)) {
        if (Date.now() > deadline)
          throw new Error(`Work is left after ${patienceMs} ms: ${await queueLeft(living(), waitsForRepeats)}`);
        for (const { restarting } of instances) await restarting;
        await twin.drainWebhooks();
        quietPolls = (await queueLeft(living(), waitsForRepeats)) === "" ? quietPolls + 1 : 0;
      }
    },
    async stop() {
      for (const { restarting } of instances) await restarting;
      for (const instance of instances) await instance.stop();
    },
    async close() {
      await arena.stop();
      twin.stop();
      await Promise.all([balancer.close(), simpli.close(), ...instances.map((instance) => instance.close())]);
    },
  };

  for (let count = 0; count < processes; count += 1) {
    const instance = await startInstance({
      twin,
      databaseUrl: index.url,
      env: {
        INTERCOM_ACCESS_TOKEN: twin.options.accessToken,
        INTERCOM_CLIENT_SECRET: twin.options.clientSecret,
        DATA_DIR: index.dataDir,
        DRAFT_SETTLE_MS: RESOLVE_MS,
        SIMPLI_TRIAGE_URL: simpli.urls.triage,
        SIMPLI_REPLY_URL: simpli.urls.reply,
        SIMPLI_SENTIMENT_URL: simpli.urls.sentiment,
        SIMPLI_QA_URL: simpli.urls.qa,
        SIMPLI_KB_URL: simpli.urls.knowledge,
        ...env,
      },
      beforeRestart: restarts ? () => (index.url === null || processes > 1 ? Promise.resolve() : ageTheDead(index.url)) : null,
      died: () => (arena.kills += 1),
      crashed: (output) => crashes.push(output),
    });
    instances.push(instance);
  }
  await Promise.all(instances.map((instance) => instance.start()));
  return arena;
}

async function indexOf(database: DatabaseKind, url: string | undefined): Promise<Arena["index"]> {
  if (url !== undefined) return { url, dataDir: await supplied("folder") };
  return database === "embedded" ? freshFolder() : freshServerDatabase();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
