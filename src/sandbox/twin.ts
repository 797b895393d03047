import type { Router } from "express";
import { customerWrites, type CustomerMessage, type Written } from "./actors/customer.js";
import { editorActors, type EditorActors } from "./actors/editor.js";
import { finActors, type FinActors } from "./actors/fin.js";
import { lifecycleActors, type LifecycleActors } from "./actors/lifecycle.js";
import { teammateActors, type TeammateActors } from "./actors/teammate.js";
import { dailyCalls, type DailyCalls } from "./canvas/daily-calls.js";
import { sidebarActors, type SidebarActors } from "./canvas/sidebar.js";
import { createCore, type Core } from "./core.js";
import type { FaultSwitches } from "./faults.js";
import { listen, type Listening } from "./listen.js";
import { createTwinViews, type TwinViews } from "./look.js";
import type { PlannedFault } from "./rest/call-faults.js";
import type { Call } from "./rest/call-log.js";
import { createRestRouter } from "./rest/router.js";
import { seedHistory } from "./seed/history.js";
import { resolveOptions, type ResolvedOptions, type TwinOptions } from "./twin-options.js";
import type { Delivery } from "./webhooks/delivery.js";
import { buildPing } from "./webhooks/notification.js";

/** Intercom with one workspace, in memory. */
export interface Twin extends TwinViews, TeammateActors, FinActors, LifecycleActors, EditorActors, SidebarActors, DailyCalls {
  readonly options: ResolvedOptions;
  /** The REST API and the authorisation page: mount it anywhere, or `listen`. */
  readonly router: Router;
  listen(port?: number): Promise<Listening>;
  /** Where our app lives, without a slash at the end. */
  setAppUrl(url: string): void;
  customerWrites(message: CustomerMessage): Written;
  sendPing(): void;
  /** What our app asked, oldest first. */
  readonly calls: readonly Call[];
  resetCalls(): void;
  /** Every attempt to deliver a webhook, oldest first. */
  readonly deliveries: readonly Delivery[];
  /** False once the app answered a webhook with 410. */
  readonly subscribed: boolean;
  /** Resolves when no webhook is under way, the planned retries included. */
  drainWebhooks(): Promise<void>;
  failNext(fault: PlannedFault): void;
  clearFaults(): void;
  setFaults(switches: Partial<FaultSwitches>): FaultSwitches;
  revokeToken(): void;
  /** For the sandbox's page. */
  readonly core: Core;
  /** Forgets webhooks that wait for their retry. */
  stop(): void;
}

export function createTwin(given: TwinOptions = {}): Twin {
  const core = createCore(resolveOptions(given));
  if (core.options.history) seedHistory(core);
  const router = createRestRouter(core);
  return {
    core,
    options: core.options,
    router,
    listen: (port) => listen(router, port),
    setAppUrl: (url) => void (core.appUrl = url.replace(/\/+$/, "")),
    ...createTwinViews(core),
    ...teammateActors(core),
    ...finActors(core),
    ...lifecycleActors(core),
    ...editorActors(core),
    ...sidebarActors(core),
    ...dailyCalls(core),
    customerWrites: (message) => customerWrites(core, message),
    sendPing() {
      const payload = buildPing(core.options.workspaceId, core.world.seconds());
      core.post.send({ id: null, topic: "ping", conversationId: null, payload });
    },
    get calls() {
      return core.callLog.calls;
    },
    resetCalls: core.callLog.reset,
    get deliveries() {
      return core.post.deliveries;
    },
    get subscribed() {
      return core.post.subscribed;
    },
    drainWebhooks: () => core.post.resolve(),
    failNext: core.callFaults.plan,
    clearFaults: core.callFaults.clear,
    setFaults: (switches) => (core.switches = { ...core.switches, ...switches }),
    revokeToken: () => void (core.tokenValid = false),
    stop: () => core.post.close(),
  };
}
