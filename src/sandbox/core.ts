/** The state and services that all parts of the twin share. */
import { type CallFaults, createCallFaults } from "./call-faults.js";
import { NO_FAULTS, type TwinFaults } from "./faults.js";
import { type CallLog, createCallLog, createJournal, type Journal } from "./journal.js";
import { WORKSPACE_SEED } from "./seed/workspace.js";
import { type Presenter, type Shape, shapeOfVersion } from "./shape/version.js";
import type { ResolvedOptions } from "./twin-options.js";
import { openWebhookQueue, type WebhookQueue } from "./webhooks/delivery-queue.js";
import { buildNotification, webhookItem } from "./webhooks/notification.js";
import type { TwinTopic } from "./webhooks/topics.js";
import type { Change } from "./world/parts.js";
import { topicsOf } from "./world/tickets.js";
import { createWorld, type World } from "./world/world.js";

export interface Core {
  readonly options: ResolvedOptions;
  readonly world: World;
  readonly journal: Journal;
  readonly callLog: CallLog;
  readonly callFaults: CallFaults;
  readonly webhooks: WebhookQueue;
  appUrl: string;
  switches: TwinFaults;
  /** False once the token was revoked, as by an uninstall. */
  tokenValid: boolean;
  /** Notifies the page and, for subscribed topics, the app. */
  announce(change: Change): void;
  notify(topic: TwinTopic, conversationId: string | null, item: unknown): void;
  presenter(shape: Shape, text: Presenter["text"]): Presenter;
}

export function createCore(options: ResolvedOptions): Core {
  const world = createWorld(WORKSPACE_SEED, options.now);
  const journal = createJournal(options.now);
  const appShape = shapeOfVersion(options.webhookVersion);
  const topics: ReadonlySet<TwinTopic> = new Set(options.topics);
  const isSent = (topic: TwinTopic): boolean => topics.has(topic) && core.appUrl !== "";
  const core: Core = {
    options,
    world,
    journal,
    callLog: createCallLog(),
    callFaults: createCallFaults(),
    webhooks: openWebhookQueue(options, { journal, appUrl: () => core.appUrl, switches: () => core.switches }),
    appUrl: options.appUrl,
    switches: NO_FAULTS,
    tokenValid: true,
    announce(change) {
      journal.changed(change.conversation.id);
      const presenter = core.presenter(appShape, appShape.webhooksArePlainText ? "plain" : "html");
      for (const topic of topicsOf(change, appShape).filter(isSent))
        core.notify(topic, change.conversation.id, webhookItem(topic, change, presenter));
    },
    notify(topic, conversationId, item) {
      if (!isSent(topic)) return;
      const id = `notif_${options.newUuid()}`;
      const payload = buildNotification({ workspaceId: options.workspaceId, topic, id, at: world.seconds(), item });
      core.webhooks.send({ id, topic, conversationId, payload });
    },
    presenter: (shape, text) => ({ world, shape, text, workspaceId: options.workspaceId, appCode: options.appCode }),
  };
  return core;
}
