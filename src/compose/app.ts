/** The only place that knows concrete adapters. Reads top to bottom as the app is built. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import type { RequestListener } from "node:http";
import { takeUninstallHint } from "../auth/uninstall.js";
import { createCommandRunner } from "../cli/command-runner.js";
import { startSandboxSocket, startSocketServer } from "../cli/socket.js";
import type { Config } from "../config.js";
import { versionHas } from "../domain/api-version.js";
import { createApp, createMetricsApp } from "../http/app.js";
import { canvasRoutes, cardRoutes } from "../http/canvas-routes.js";
import { copyRoutes, createCopyLinks } from "../http/copy-routes.js";
import { factsRoutes } from "../http/facts-routes.js";
import { createInFlight } from "../http/in-flight.js";
import { lifecycleRoutes } from "../http/lifecycle-routes.js";
import { metricsRoute, operatorRoutes } from "../http/operator-routes.js";
import { webhookRoutes } from "../http/webhook-routes.js";
import type { Logger } from "../kernel/log.js";
import { PACE, type Pace } from "../kernel/pace.js";
import { createMetrics } from "../metrics/metrics.js";
import { createScrape, databaseMetrics, queueMetrics, storeMetrics } from "../metrics/sources.js";
import { BUILT_PAGE, installUrl } from "../paths.js";
import { startBossQueue } from "../queue/boss-queue.js";
import type { QueueDepth } from "../queue/queue.js";
import { createInboxApi } from "../sandbox/inbox/router.js";
import type { Sandbox } from "../sandbox/start-sandbox.js";
import { createSidebarService } from "../sidebar/sidebar-service.js";
import { startServiceHours } from "../store/analytics/service-hours.js";
import { findFactsWorkspace, getConversationFacts, listFactsKeyHashes } from "../store/conversations/conversation-facts.js";
import { getCardText, getCopyText } from "../store/conversations/draft-texts.js";
import { type Database, probeDatabase } from "../store/database/database.js";
import { migrate } from "../store/database/migrate.js";
import { hashSecret } from "../store/workspaces/sealing.js";
import { useCopyLink } from "../store/workspaces/sessions.js";
import { chooseAuthor } from "../workspaces/author.js";
import { ANY_WORKSPACE } from "../workspaces/connections.js";
import { listLackingToken } from "../workspaces/connect.js";
import { retryIdentify } from "../workspaces/retry-identify.js";
import { checkHealth } from "../workspaces/health.js";
import { resealAll } from "../workspaces/reseal.js";
import { createLastSeenRecorder } from "../workspaces/last-seen.js";
import { composeAlerts, saveSandboxReceiver } from "./alerts.js";
import { composeInstall } from "./auth.js";
import { composeConsole, isHttps } from "./console.js";
import type { Context } from "./context.js";
import { composeDatabase } from "./database.js";
import { composeEngines } from "./engines.js";
import { composeIntercom } from "./intercom.js";
import { composeWork } from "./work.js";

export interface Running {
  readonly app: RequestListener;
  /** Serves the metrics on a port of their own; null where they are served beside the rest. */
  readonly metricsApp: RequestListener | null;
  /** Jobs waiting and running, in all processes. */
  queueDepth(): Promise<readonly QueueDepth[]>;
  /**
   * From now on GET /readyz answers 503. Takes no more work, lets what runs finish and releases the rest; closes the
   * database when `serverClosed`, by default at once.
   */
  stop(serverClosed?: Promise<void>): Promise<void>;
}

export interface AppDeps {
  readonly config: Config;
  readonly log: Logger;
  readonly sandbox: Sandbox | null;
  /** The address a browser reaches this server at, once it listens. */
  readonly address: () => string | null;
  readonly onProgress: (sentence: string) => void;
  readonly onFatal: (error: Error) => void;
  /** Folder of the built console page; by default the one beside this build. */
  readonly page?: string;
  readonly pace?: Pace;
  /** Where it is being opened already. */
  readonly database?: Promise<Database>;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

export async function compose({
  config,
  log,
  sandbox,
  address,
  onProgress,
  onFatal,
  page = BUILT_PAGE,
  pace = PACE,
  database: opening = composeDatabase({ config, log, onProgress, onFatal }),
  now = Date.now,
}: AppDeps): Promise<Running> {
  const database = await opening;
  const { kysely: db, asyncCommit } = database;
  await migrate(db);
  const context: Context = { config, db, log, now, newId: randomUUID };
  const metrics = createMetrics(now);
  const queue = await startBossQueue(database, log, now, pace);

  const serviceHours = startServiceHours({ db, log, now, flushMs: pace.serviceHoursMs });
  const answering = composeEngines(
    { ...context, pace, address },
    (call) => {
      metrics.observeService(call);
      serviceHours.add(call);
    },
    metrics.observeTokens,
  );

  const intercom = await composeIntercom({
    ...context,
    db: asyncCommit,
    sandbox,
    watch: { call: metrics.observeIntercom, budget: metrics.budgets.watch },
  });
  const { connections, clientSecrets: secrets } = intercom;

  const alerts = await composeAlerts({ config, address, observe: metrics.observeAlert });
  const { sealer } = alerts;
  if (sealer !== null && config.encryptionKeyPrevious !== null) await resealAll({ db, sealer, log });
  const work = composeWork({
    ...context,
    database,
    queue,
    connections,
    calls: intercom.calls,
    answering,
    alerts,
    observe: metrics.observeJob,
    pace,
  });
  const { notifications, worker, schedule } = work;
  const begin = async (workspaceId: string) => {
    if (sandbox !== null) await saveSandboxReceiver(workspaceId, sandbox.alerts, { db, alerts, now });
    const { adminId } = config.intercom;
    if (intercom.app.kind === "oauth") await chooseAuthor(workspaceId, { db, connections, adminId, log, now });
    await schedule.begin(workspaceId);
  };
  const identify = intercom.app.kind === "private" ? intercom.app.identify : null;
  const identifying = retryIdentify({
    identify,
    connections,
    listLacking: () => listLackingToken(db, connections),
    begin,
    log,
  });
  const oauth = composeInstall({ ...context, intercom, begin });
  const runCommand = createCommandRunner({
    config,
    database,
    queue: () => Promise.resolve(queue),
    intercom,
    startWorker: null,
    sealer,
    sandboxApiUrl: sandbox?.apiUrl ?? null,
    now,
  });
  const beside = database.kind === "embedded" ? startSocketServer : sandbox === null ? null : startSandboxSocket;
  const operators = beside === null ? null : await beside(config.dataDir, runCommand, log, config.databaseUrl);

  const copyKey = createHash("sha256")
    .update(`copy-links|${secrets.join("|")}`)
    .digest();
  const copyLinks = createCopyLinks({ key: copyKey, baseUrl: address, now, newId: randomUUID });

  const scrape = createScrape(
    metrics.registry,
    [
      queueMetrics(metrics.registry, queue),
      metrics.budgets.metrics,
      databaseMetrics(metrics.registry, db, now, pace.storedNumbersMs),
      ...storeMetrics(metrics.registry, db, now, pace.storedNumbersMs),
    ],
    now,
  );
  const inFlight = createInFlight();
  const folder = existsSync(page) ? page : null;
  let stopping = false;
  const lastSeen = createLastSeenRecorder(db, now);
  const consoleRouters = composeConsole({
    ...context,
    database,
    queue,
    connections,
    engines: answering.engines,
    articlesTo: answering.articlesTo,
    services: answering.services,
    askStyles: answering.askStyles,
    alerts,
    intercomCalls: intercom.calls,
    runCommand,
    intercom,
    oauth,
    address,
    page: folder,
  });

  const app = createApp({
    webhooks: webhookRoutes({
      notifications,
      missed: work.missed,
      missedUnread: () => work.missed.add(ANY_WORKSPACE),
      workspaces: intercom.workspaces,
      secrets,
      inFlight,
      log,
      count: metrics.count,
      lastSeen,
      now,
    }),
    canvas: canvasRoutes({
      sidebar: createSidebarService({
        db,
        asyncCommit,
        isTaken: intercom.workspaces.has,
        hasToken: connections.hasToken,
        queue,
        now,
        newId: randomUUID,
        copyUrl: copyLinks.make,
        linkTo: alerts.linkTo,
        offeredStyles: answering.offeredStyles,
        offersMacros: versionHas("macros", config.intercom.version),
      }),
      secrets,
      inFlight,
      log,
      count: metrics.count,
      lastSeen,
    }),
    card: cardRoutes({ secrets, inFlight, log, cardText: (workspaceId, id) => getCardText(db, workspaceId, id) }),
    lifecycle: lifecycleRoutes({
      secrets,
      inFlight,
      takeUninstallHint: (workspaceId) => takeUninstallHint(workspaceId, { db, queue, now, newId: randomUUID }),
      checkHealth: (workspaceId) => checkHealth(workspaceId, { db, connections, installUrl: installUrl(config), now }),
      lastSeen,
      log,
    }),
    install: consoleRouters.install,
    operators: operatorRoutes({
      scrape: config.metrics.port === null ? scrape : null,
      metricsToken: config.metrics.token,
      isStopping: () => stopping,
      probeDatabase: () => probeDatabase(db),
      now,
    }),
    facts: factsRoutes({
      findWorkspace: (key) => findFactsWorkspace(db, key),
      hashesAtStart: await listFactsKeyHashes(db),
      hashKey: hashSecret,
      getFacts: (workspaceId, id) => getConversationFacts(db, workspaceId, id),
    }),
    copy: copyRoutes({
      links: copyLinks,
      draftText: (workspaceId, id) => getCopyText(db, workspaceId, id),
      useOnce: (nonce, endsAt) => useCopyLink(db, nonce, new Date(endsAt), new Date(now())),
    }),
    console: consoleRouters.console,
    page: folder,
    sandbox:
      sandbox === null
        ? null
        : createInboxApi(sandbox.twin, {
            address: alerts.sealer === null ? null : sandbox.alerts.url,
            received: sandbox.alerts.received,
          }),
    trustedProxies: config.trustedProxies,
    secure: isHttps(config),
    log,
  });

  return {
    app,
    queueDepth: queue.depth,
    metricsApp: config.metrics.port === null ? null : createMetricsApp(metricsRoute(scrape, config.metrics.token), log),
    async stop(serverClosed) {
      stopping = true;
      identifying.stop();
      await operators?.close();
      schedule.stop();
      const handedBack = await worker.stop(pace.stopGraceMs);
      log.info({ handedBack }, "Stopped working");
      await serverClosed;
      await queue.stop();
      await answering.close();
      await serviceHours.stop();
      await database.close();
    },
  };
}
