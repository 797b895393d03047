/** Intercom's webhooks: verified, parsed, stored, answered. Nothing here waits for Intercom or an AI service. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Router } from "express";
import { WEBHOOK_PATHS } from "../paths.js";
import { toError } from "../kernel/errors.js";
import type { LastSeenRecorder } from "../workspaces/last-seen.js";
import type { NotificationWriter } from "../intake/batcher.js";
import type { KnownWorkspaces } from "../workspaces/known-workspaces.js";
import { type Notification, parseNotification } from "../intake/notification.js";
import type { Logger } from "../kernel/log.js";
import type { Counters } from "../metrics/metrics.js";
import { WEBHOOK_SIGNATURE } from "./signatures.js";
import { isForged, signedBodyReader, type SignedRouteDeps } from "./signed-body.js";
import { answerJson, refuse } from "./refusals.js";

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

export interface WebhookRoutes {
  /**
   * Answers what Intercom sends, before Express, which would do nothing for it, and costs as much as verifying, parsing and
   * storing together; leaves all else to `next`.
   */
  readonly beforeExpress: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  /** Answers at whatever else Express takes for the same addresses. */
  readonly router: Router;
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
}: WebhookRoutesDeps): WebhookRoutes {
  async function take(notification: Notification, body: Buffer) {
    if (notification.topic === "ping") return "ping";
    if (!(await workspaces.has(notification.workspaceId))) return "unknown-workspace";
    return notifications.accept(notification, body);
  }

  const readSigned = signedBodyReader({
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
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readSigned(request, response);
    if (body === null) return;
    const counted = count.webhook();
    const read = parseNotification(body, now());
    if (!read.parsed) {
      counted("skipped");
      // A topic more than the app needs, ticked in the Developer Hub, is nobody's mistake.
      if (read.reason === "unknown-topic") log.info({ topic: read.detail }, "Webhook of a topic not handled");
      else log.warn({ reason: read.reason, detail: read.detail }, "Webhook not parsed; skipped");
      return answerJson(response, 200, { accepted: false, reason: read.reason });
    }
    const { notification } = read;
    const named = { notification: notification.id, topic: notification.topic, workspace: notification.workspaceId };
    try {
      const outcome = await take(notification, body);
      counted(outcome);
      log.info({ ...named, outcome }, "Webhook");
      answerJson(response, 200, { accepted: outcome !== "unknown-workspace" });
    } catch (error) {
      counted("not-written");
      missed.add(notification.workspaceId);
      log.error({ ...named, outcome: "not-written", error: toError(error) }, "Webhook not stored");
      refuse(response, "not-written-down");
    }
  }

  /** What nobody expected, where Express does not hand it to `answerErrors`. */
  function failed(thrown: unknown, response: ServerResponse): void {
    log.error({ error: toError(thrown) }, "Request failed");
    if (response.headersSent) response.destroy();
    else refuse(response, "unexpected");
  }

  const router = Router();
  // Saving the address in the Developer Hub sends a HEAD, unsigned as far as is known.
  router.head([...WEBHOOK_PATHS], (_request, response) => void response.status(200).end());
  router.post([...WEBHOOK_PATHS], answer);
  return {
    router,
    beforeExpress(request, response, next) {
      if (request.method === "POST" && PATHS.has(request.url))
        answer(request, response).catch((thrown: unknown) => failed(thrown, response));
      else next();
    },
  };
}

const PATHS: ReadonlySet<string | undefined> = new Set(WEBHOOK_PATHS);
