/** Posts an alert to a workspace's receiver, in tries of its own. */
import { alertBody, type AlertData, postAlert, type Receiver } from "../../alerts/post-alert.js";
import { type AlertChannel, quietUntil } from "../../domain/alert-settings.js";
import { ALERT_KINDS, type AlertKind, MOST_ATTEMPTS, NO_RECEIVER, waitBeforeAttempt } from "../../domain/alerts.js";
import { parseSettings } from "../../domain/settings.js";
import { PACE } from "../../kernel/pace.js";
import { listSentiments } from "../../store/conversations/sentiments.js";
import {
  claimAttempt,
  findAlert,
  findAlertSettings,
  recordAttempt,
  type StoredAlert,
  type StoredAlertSettings,
} from "../../store/workspaces/alerts.js";
import { findWorkspace } from "../../store/workspaces/workspaces.js";
import { done, later, nothing } from "../catalog.js";
import type { JobDeps, JobHandler } from "../deps.js";

const NO_KEY = "the address is sealed, and ENCRYPTION_KEY is not set";
/** What an attempt takes beside the receiver's time. */
const ATTEMPT_MS = 5_000;
const OTHER_KEY = "the address was sealed with another key; enter it again";

/** The waits of its own tries: a receiver that is down is no failed job, and what failed for good shows on the Health page. */
export function createSendAlertJob(
  deps: Pick<JobDeps, "db" | "now" | "alerts"> & {
    readonly pace?: Pick<NonNullable<JobDeps["pace"]>, "firstRetryMs" | "alertTimeoutMs">;
  },
): JobHandler<"send-alert"> {
  const { db, now, alerts } = deps;
  const { firstRetryMs: firstMs, alertTimeoutMs: timeoutMs } = deps.pace ?? PACE;

  return async (payload, { log }) => {
    const { workspaceId, channel } = payload;
    const alert = await findAlert(db, payload);
    if (alert?.state !== "waiting") return nothing("it was sent, given up or deleted");
    const workspace = await findWorkspace(db, workspaceId);
    const stored = workspace?.disconnected_at === null ? await findAlertSettings(db, workspaceId) : null;
    const receiver = stored === null ? NO_RECEIVER : receiverOf(workspaceId, channel, stored);
    if (workspace === null || stored === null || typeof receiver === "string") {
      const problem = typeof receiver === "string" ? receiver : NO_RECEIVER;
      if (problem !== NO_RECEIVER) {
        alerts.observe(channel, "failed");
        log.warn({ channel, problem }, "alert not delivered; given up");
      }
      await recordAttempt(db, payload, { state: "failed", problem, ended_at: new Date(now()) });
      return nothing(problem);
    }
    if (alert.kind !== "test") {
      const quiet = quietUntil(now(), stored.settings.quietHours, workspace.timezone);
      const notBefore = Math.max(alert.due_at.getTime(), quiet ?? 0);
      if (notBefore > now()) {
        await recordAttempt(db, payload, { due_at: new Date(notBefore) }, { due_at: alert.due_at });
        return later(notBefore, "it is not due yet");
      }
    }
    // Where quiet hours changed, several jobs may be under way for one alert.
    if (!(await claimAttempt(db, alert, new Date(now() + ATTEMPT_MS + timeoutMs)))) return nothing("another job sends it");
    const posted = await postAlert(
      receiver,
      { id: alert.id, body: await bodyOf(alert, workspace, stored) },
      { toPrivate: alerts.toPrivate, now, timeoutMs },
    );
    if (posted.sent) {
      alerts.observe(channel, "sent");
      await recordAttempt(db, payload, { state: "sent", problem: null, ended_at: new Date(now()) });
      return done("the alert was delivered");
    }
    const attempts = alert.attempts + 1;
    const { problem } = posted;
    if (!posted.again || attempts >= MOST_ATTEMPTS || alert.kind === "test") {
      alerts.observe(channel, "failed");
      log.warn({ channel, problem, attempts }, "alert not delivered; given up");
      await recordAttempt(db, payload, { state: "failed", problem, ended_at: new Date(now()) });
      return nothing(`the receiver ${problem}`);
    }
    alerts.observe(channel, "retried");
    const at = Math.max(now() + waitBeforeAttempt(attempts, Math.random(), firstMs), posted.notBefore ?? 0);
    log.info({ channel, problem, attempts, again: new Date(at) }, "alert not delivered, will retry");
    await recordAttempt(db, payload, { problem, due_at: new Date(at) });
    return later(at, problem);
  };

  /** A text is why there is none. */
  function receiverOf(workspaceId: string, channel: AlertChannel, stored: StoredAlertSettings): Receiver | string {
    const { sealer } = alerts;
    const address = channel === "chat" ? stored.chatUrl : stored.webhookUrl;
    const secret = channel === "chat" ? null : stored.webhookSecret;
    if (address === null) return NO_RECEIVER;
    if (sealer === null) return NO_KEY;
    try {
      const url = sealer.open(address, workspaceId);
      return { channel, url, secret: secret === null ? null : sealer.open(secret, workspaceId) };
    } catch {
      // Trying again opens nothing.
      return OTHER_KEY;
    }
  }

  async function bodyOf(
    alert: StoredAlert,
    workspace: { readonly id: string; readonly name: string | null; readonly region: string; readonly settings: unknown },
    { settings }: StoredAlertSettings,
  ): Promise<object> {
    const data: AlertData = alert.data;
    const { conversation_id: conversationId } = alert;
    return alertBody(alert.channel, {
      kind: kindOf(alert.kind),
      workspaceId: workspace.id,
      workspaceName: workspace.name,
      conversationId,
      data,
      at: alert.raised_at.getTime(),
      riskFrom: parseSettings(workspace.settings).escalationFrom,
      link: conversationId === null ? null : alerts.linkTo(workspace, conversationId),
      words:
        settings.customerWords && conversationId !== null && data.messageId !== undefined
          ? await wordsOf(workspace.id, conversationId, data.messageId)
          : null,
    });
  }

  /** Looked up when it is sent: what was redacted meanwhile is gone. */
  async function wordsOf(workspaceId: string, conversationId: string, messageId: string): Promise<string | null> {
    const sentiments = await listSentiments(db, workspaceId, conversationId);
    return sentiments.find((each) => each.message_id === messageId)?.excerpt ?? null;
  }
}

function kindOf(kind: string): AlertKind {
  return ALERT_KINDS.find((each) => each === kind) ?? "test";
}
