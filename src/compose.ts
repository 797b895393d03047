/** The only place that knows concrete adapters. Reads top to bottom as the app is built. */
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Express } from "express";
import { chooseEngines } from "./ai/choose-engines.js";
import { createBuiltinEngines } from "./ai/builtin/create-builtin-engines.js";
import { startEmbedder } from "./ai/builtin/embedder/start-embedder.js";
import { detectLanguage } from "./ai/builtin/language.js";
import type { Config } from "./config.js";
import { createAttributeDefinitions } from "./effects/attribute-definitions.js";
import { createLedger } from "./effects/ledger.js";
import { createTagIds } from "./effects/tag-ids.js";
import { toError } from "./errors.js";
import { createApp } from "./http/app.js";
import { canvasRoutes } from "./http/canvas-routes.js";
import { operatorRoutes } from "./http/operator-routes.js";
import { webhookRoutes } from "./http/webhook-routes.js";
import { createInbox } from "./intake/inbox.js";
import { createIntercomClient } from "./intercom/client.js";
import { createMemoryBudget } from "./intercom/memory-budget.js";
import { regionHosts } from "./intercom/regions.js";
import { rememberTeams } from "./intercom/remember-teams.js";
import { createSingleWorkspace } from "./intercom/single-workspace.js";
import { createHandlers } from "./jobs/handlers.js";
import { startSchedule } from "./jobs/schedule.js";
import { createTellFailure } from "./jobs/tell-failure.js";
import type { Logger } from "./log.js";
import { createMetrics } from "./metrics.js";
import { startBossQueue } from "./queue/boss-queue.js";
import { createLocalLocks } from "./queue/conversation-locks.js";
import { createLeasedLocks } from "./queue/leased-locks.js";
import { createRunJob } from "./queue/run-job.js";
import { startWorker } from "./queue/worker.js";
import { createInboxApi } from "./sandbox/inbox/router.js";
import type { Sandbox } from "./sandbox/start-sandbox.js";
import { createDesk } from "./sidebar/desk.js";
import { createArticleShelf } from "./store/article-shelf.js";
import { migrate } from "./store/migrate.js";
import { openDatabase } from "./store/open-database.js";
import { listUnanswered } from "./store/unanswered.js";

export interface Running {
  readonly app: Express;
  /** Stops intake, lets running work finish, hands back the rest, closes the database. */
  stop(): Promise<void>;
}

export interface ComposeRoom {
  readonly config: Config;
  readonly log: Logger;
  readonly sandbox: Sandbox | null;
  readonly onProgress: (sentence: string) => void;
  readonly onFatal: (error: Error) => void;
}

/** Running work gets this long to finish after SIGTERM, of the 8 s in all. */
const GRACE_MS = 5_000;
const IDENTIFY_AGAIN_MS = 15_000;

const PAGE = fileURLToPath(new URL("../console", import.meta.url));

export async function compose({ config, log, sandbox, onProgress, onFatal }: ComposeRoom): Promise<Running> {
  const now = Date.now;
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, log, onProgress, onFatal });
  const db = database.kysely;
  await migrate(db);
  const metrics = createMetrics();
  const queue = await startBossQueue(database, log, now);

  const embedder = startEmbedder();
  const builtin = createBuiltinEngines({
    shelf: createArticleShelf(db),
    embedder,
    unansweredQueries: (workspaceId) => listUnanswered(db, workspaceId),
  });
  const engines = chooseEngines(config.simpli, builtin, now);

  const hosts = regionHosts(config.intercom.region);
  const access = sandbox ?? {
    apiUrl: config.intercom.apiUrl ?? hosts.api,
    accessToken: config.intercom.accessToken ?? "",
    clientSecrets: config.intercom.clientSecrets,
  };
  const client = createIntercomClient({
    baseUrl: access.apiUrl,
    token: access.accessToken,
    version: config.intercom.version,
    budget: createMemoryBudget({ now }),
    now,
    logger: log,
  });
  const connections = createSingleWorkspace({
    db,
    api: rememberTeams(client, now),
    adminId: config.intercom.adminId,
    region: config.intercom.region,
    now,
  });

  const localLocks = createLocalLocks();
  const locks = database.kind === "embedded" ? localLocks : createLeasedLocks(db, localLocks, now);
  const effects = { ledger: createLedger(db, now), tagIds: createTagIds(db), attributes: createAttributeDefinitions(db) };
  const handlers = createHandlers({
    db,
    connections,
    engines,
    effects,
    locks,
    queue,
    detectLanguage: (text) => detectLanguage(text)?.language ?? null,
    now,
    newId: randomUUID,
  });
  const runJob = createRunJob({
    queue,
    handlers,
    locks,
    log,
    now,
    chance: Math.random,
    observe: metrics.observeJob,
    failed: createTellFailure(db, now),
  });
  const worker = startWorker(queue, runJob, log);
  const schedule = startSchedule({ database, connections, queue, log, now, knowledgeIsLocal: config.simpli.kb === null });
  const identifying = keepIdentifying(connections.identify, schedule.begin, log);

  const app = createApp({
    webhooks: webhookRoutes({
      inbox: createInbox(database, queue, config.draftSettleMs, now),
      secrets: access.clientSecrets,
      log,
      count: metrics.count,
      now,
    }),
    canvas: canvasRoutes({
      desk: createDesk({ db, queue, now, copyUrl: () => null }),
      secrets: access.clientSecrets,
      log,
      count: metrics.count,
    }),
    operators: operatorRoutes({
      metrics,
      queue,
      notReadyBecause: () => whyNotReady(() => db.selectFrom("workspaces").select("id").limit(1).execute()),
    }),
    page: existsSync(PAGE) ? PAGE : null,
    sandbox: sandbox === null ? null : createInboxApi(sandbox.twin),
    log,
  });

  return {
    app,
    async stop() {
      identifying.stop();
      schedule.stop();
      const handedBack = await worker.stop(GRACE_MS);
      log.info({ handedBack }, "Stopped working");
      await queue.stop();
      await embedder.close();
      await database.close();
    },
  };
}

/** Intercom may be away when we start: webhooks are taken meanwhile, and jobs wait. */
function keepIdentifying(
  identify: () => Promise<{ readonly workspaceId: string }>,
  begin: (workspaceId: string) => Promise<void>,
  log: Logger,
) {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  async function attempt(): Promise<void> {
    try {
      const { workspaceId } = await identify();
      log.info({ workspace: workspaceId }, "Connected to Intercom");
      await begin(workspaceId);
    } catch (error) {
      if (stopped) return;
      log.warn({ error: toError(error) }, "Intercom could not be asked which workspace this is; trying again");
      timer = setTimeout(() => void attempt(), IDENTIFY_AGAIN_MS);
    }
  }
  void attempt();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

async function whyNotReady(askDatabase: () => Promise<unknown>): Promise<string | null> {
  try {
    await askDatabase();
    return null;
  } catch {
    return "the database does not answer";
  }
}
