/** Intercom's webhooks: verified, parsed, stored, answered. Nothing here waits for Intercom or an AI service. */
import { WEBHOOK_PATHS } from "../paths.js";
import { Router } from "express";
import { toError } from "../kernel/errors.js";
import type { LastSeenRecorder } from "../workspaces/last-seen.js";
import type { NotificationWriter } from "../intake/batcher.js";
import type { KnownWorkspaces } from "../workspaces/known-workspaces.js";
import { type Notification, parseNotification } from "../intake/notification.js";
import type { Logger } from "../kernel/log.js";
import type { Counters } from "../metrics/metrics.js";
import { WEBHOOK_SIGNATURE } from "./signatures.js";
import { bodyOf, isForged, signedBody, type SignedRouteDeps } from "./signed-body.js";
import { refuse } from "./refusals.js";

export interface WebhookRoutesDeps extends SignedRouteDeps {
  readonly notifications: NotificationWriter;
  /** Takes the workspaces of which an event could not be taken. */
  readonly missed: Pick<Set<string>, "add">;
  /** Called where one was refused before it was read: nobody knows whose it was. */
  readonly missedUnread: () => void;
  readonly workspaces: Pick<KnownWorkspaces, "has">;
  readonly log: Logger;
  readonly count: Counters;
  readonly lastSeen: LastSeenRecorder;
  readonly now: () => number;
}

export function webhookRoutes({
  notifications,
  missed,
  missedUnread,
  workspaces,
  secrets,
  inFlight,
  log,
  count,
  lastSeen,
  now,
}: WebhookRoutesDeps): Router {
  const router = Router();

  async function take(notification: Notification, body: Buffer) {
    if (notification.topic === "ping") return "ping";
    if (!(await workspaces.has(notification.workspaceId))) return "unknown-workspace";
    return notifications.accept(notification, body);
  }

  // Saving the address in the Developer Hub sends a HEAD, unsigned as far as is known.
  router.head([...WEBHOOK_PATHS], (_request, response) => void response.status(200).end());
  const verified = signedBody({
    forms: WEBHOOK_SIGNATURE,
    secrets,
    inFlight,
    onRefused(refused) {
      const { refusal, signature, bytes } = refused;
      count.webhook()(refusal === "too-many" ? "not-written" : "refused");
      if (refusal === "too-many") missedUnread();
      if (isForged(refused)) lastSeen.refused("webhooks");
      const reason = refusal === "bad-signature" ? "signature invalid" : refusal;
      log.warn({ signature, refusal, bytes }, `Webhook refused: ${reason}`);
    },
  });
  router.post([...WEBHOOK_PATHS], verified, async (request, response) => {
    const counted = count.webhook();
    const body = bodyOf(request);
    const read = parseNotification(body, now());
    if (!read.parsed) {
      counted("skipped");
      // A topic more than the app needs, ticked in the Developer Hub, is nobody's mistake.
      if (read.reason === "unknown-topic") log.info({ topic: read.detail }, "Webhook of a topic not handled");
      else log.warn({ reason: read.reason, detail: read.detail }, "Webhook not parsed; skipped");
      return void response.status(200).json({ accepted: false, reason: read.reason });
    }
    const { notification } = read;
    const named = { notification: notification.id, topic: notification.topic, workspace: notification.workspaceId };
    try {
      const outcome = await take(notification, body);
      counted(outcome);
      log.info({ ...named, outcome }, "Webhook");
      response.status(200).json({ accepted: outcome !== "unknown-workspace" });
    } catch (error) {
      counted("not-written");
      missed.add(notification.workspaceId);
      log.error({ ...named, outcome: "not-written", error: toError(error) }, "Webhook not stored");
      refuse(response, "not-written-down");
    }
  });
  return router;
}
