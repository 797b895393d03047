/** The twin: Intercom with one workspace, in memory, served on loopback. */
import type { RequestListener } from "node:http";
import { type Actors, createActors } from "./actors/actors.js";
import type { PlannedFault } from "./call-faults.js";
import { type Core, createCore } from "./core.js";
import type { TwinFaults } from "./faults.js";
import type { RecordedCall } from "./journal.js";
import { serveOnLoopback, type TwinServer } from "./loopback-server.js";
import { createRestListener } from "./rest/router.js";
import { seedHistory } from "./seed/history.js";
import { type ResolvedOptions, resolveOptions, type TwinOptions } from "./twin-options.js";
import { createTwinViews, type TwinViews } from "./views.js";
import type { WebhookDelivery } from "./webhooks/delivery-queue.js";
import { buildPing } from "./webhooks/notification.js";

/** Intercom with one workspace, in memory. */
export interface Twin extends TwinViews, Actors {
  readonly options: ResolvedOptions;
  /** The REST API and the authorisation page, for a server of one's own; `listen` makes one. */
  readonly listener: RequestListener;
  listen(port?: number): Promise<TwinServer>;
  /** Base URL of our app, without a slash at the end. */
  setAppUrl(url: string): void;
  sendPing(): void;
  /** Every call our app made, oldest first. */
  readonly calls: readonly RecordedCall[];
  resetCalls(): void;
  /** Every attempt to deliver a webhook, oldest first. */
  readonly deliveries: readonly WebhookDelivery[];
  /** False once the app answered a webhook with 410. */
  readonly subscribed: boolean;
  /** Resolves when no webhook is under way, the planned retries included. */
  drainWebhooks(): Promise<void>;
  failNext(fault: PlannedFault): void;
  clearFaults(): void;
  setFaults(switches: Partial<TwinFaults>): TwinFaults;
  revokeToken(): void;
  /** For the sandbox's page. */
  readonly core: Core;
  /** Drops webhooks that wait for their retry. */
  stop(): void;
}

export function createTwin(given: TwinOptions = {}): Twin {
  const core = createCore(resolveOptions(given));
  seedHistory(core, core.options.past);
  if (core.options.history) seedHistory(core);
  const listener = createRestListener(core);
  return {
    core,
    options: core.options,
    listener,
    listen: (port) => serveOnLoopback(listener, port),
    setAppUrl: (url) => void (core.appUrl = url.replace(/\/+$/, "")),
    ...createTwinViews(core),
    ...createActors(core),
    sendPing() {
      const payload = buildPing(core.options.workspaceId, core.world.seconds());
      core.webhooks.send({ id: null, topic: "ping", conversationId: null, payload });
    },
    get calls() {
      return core.callLog.calls;
    },
    resetCalls: core.callLog.reset,
    get deliveries() {
      return core.webhooks.deliveries;
    },
    get subscribed() {
      return core.webhooks.subscribed;
    },
    drainWebhooks: () => core.webhooks.drain(),
    failNext: core.callFaults.plan,
    clearFaults: core.callFaults.clear,
    setFaults: (switches) => (core.switches = { ...core.switches, ...switches }),
    revokeToken: () => void (core.tokenValid = false),
    stop: () => core.webhooks.close(),
  };
}
