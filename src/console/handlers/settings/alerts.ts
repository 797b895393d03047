/** Alerts: what a workspace is alerted of and where it goes, a test of that, and the last deliveries. */
import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { isAllowed, newWebhookSecret } from "../../../alerts/post-alert.js";
import { type AlertChannel, type AlertSettings, DEFAULT_ALERT_SETTINGS } from "../../../domain/alert-settings.js";
import { canonical } from "../../../domain/setting-changes.js";
import { sendAlertJob } from "../../../jobs/alerts/watch-alerts.js";
import type { Tables } from "../../../store/database/tables.js";
import {
  channelsOf,
  findAlert,
  findAlertSettings,
  insertAlerts,
  listAlerts,
  releaseWaiting,
  saveAlertSettings,
  type StoredAlert,
  type StoredAlertSettings,
} from "../../../store/workspaces/alerts.js";
import { findWorkspace, holdSettings, saveSettingChange } from "../../../store/workspaces/workspaces.js";
import type { AlertDelivery, AlertsState } from "../../api/alerts.js";
import type { InputOf } from "../../api/endpoints.js";
import { answered, type ConsoleDeps, type Handler, type HandlersOf, refused } from "../handlers.js";
import { settingsTexts } from "./change-settings.js";
import { ownersOnly } from "./owners.js";

type Deps = Pick<ConsoleDeps, "db" | "queue" | "alerts" | "now" | "newId">;

const NONE: StoredAlertSettings = { settings: DEFAULT_ALERT_SETTINGS, chatUrl: null, webhookUrl: null, webhookSecret: null };
const MOST_SHOWN = 20;
/** A receiver that takes longer is told of as waiting. */
const TEST_WITHIN_MS = 12_000;
const POLL_MS = 100;

export function createAlertHandlers(deps: Deps): HandlersOf<"read-alerts" | "change-alerts" | "test-alert"> {
  const { db } = deps;
  return {
    "read-alerts": async (_input, { viewer }) => answered(await stateOf(db, viewer.workspaceId, deps)),
    "change-alerts": ownersOnly(db, changeAlerts(deps)),
    "test-alert": ownersOnly(db, testAlert(deps)),
  };
}

function changeAlerts(deps: Deps): Handler<"change-alerts"> {
  const { db, queue, alerts, now, newId } = deps;
  return async (input, { viewer: { workspaceId, name, teammateId } }) => {
    const { sealer, toPrivate } = alerts;
    for (const field of ["chatUrl", "webhookUrl"] as const) {
      const url = input[field];
      if (url === null || url === undefined) continue;
      if (sealer === null) return refused("unavailable", alertsTexts.cannotSeal);
      if (!isAllowed(url, toPrivate)) return refused("invalid", alertsTexts.notAllowed, field);
    }
    const secret = needsSecret(input) ? newWebhookSecret() : null;
    const seal = (text: string | null) => (text === null || sealer === null ? null : sealer.seal(text, workspaceId));
    const answer = await db.transaction().execute(async (transaction) => {
      if ((await holdSettings(transaction, workspaceId)) === null) return refused("unavailable", settingsTexts.notKnownYet);
      const before = (await findAlertSettings(transaction, workspaceId)) ?? NONE;
      if (input.basedOn !== undefined && input.basedOn !== versionOf(before))
        return refused("conflict", alertsTexts.changedMeanwhile);
      const after: StoredAlertSettings = {
        settings: input.settings,
        chatUrl: input.chatUrl === undefined ? before.chatUrl : seal(input.chatUrl),
        webhookUrl: input.webhookUrl === undefined ? before.webhookUrl : seal(input.webhookUrl),
        webhookSecret: secret === null ? before.webhookSecret : seal(secret),
      };
      await saveAlertSettings(transaction, workspaceId, after, now());
      const changes = changesOf(before, after, (sealed) => hostOf(sealed, workspaceId, deps));
      if (changes.length > 0)
        await saveSettingChange(transaction, { id: newId(), workspaceId, by: { name, teammateId }, changes }, now());
      // What quiet hours hold back may be due by the new ones.
      const waiting = await releaseWaiting(transaction, workspaceId, new Date(now()));
      const jobs = waiting.map(({ id, channel }) => sendAlertJob(workspaceId, id, channel, now(), now()));
      await queue.addWithin(transaction, jobs);
      return answered({ jobs });
    });
    if (!answer.ok) return answer;
    queue.announce(answer.value.jobs);
    return answered({ ...(await stateOf(db, workspaceId, deps)), secret });
  };
}

/** As stored: an address that is given again is sealed anew, and is another version. */
function versionOf({ settings, chatUrl, webhookUrl, webhookSecret }: StoredAlertSettings): string {
  return createHash("sha256")
    .update(canonical([settings, chatUrl, webhookUrl, webhookSecret]))
    .digest("hex")
    .slice(0, 16);
}

function needsSecret({ webhookUrl, newSecret }: InputOf<"change-alerts">): boolean {
  return newSecret === true || (webhookUrl !== null && webhookUrl !== undefined);
}

/** The history names hosts, never addresses or secrets. */
function changesOf(before: StoredAlertSettings, after: StoredAlertSettings, hostOf: (sealed: string | null) => string | null) {
  const names = Object.keys(DEFAULT_ALERT_SETTINGS) as (keyof AlertSettings)[];
  const settings = names
    .filter((name) => canonical(before.settings[name]) !== canonical(after.settings[name]))
    .map((name) => ({ setting: `alerts.${name}`, before: before.settings[name], after: after.settings[name] }) as const);
  const addresses = (["chatUrl", "webhookUrl"] as const)
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ setting: `alerts.${name}`, before: hostOf(before[name]), after: hostOf(after[name]) }) as const);
  const secrets =
    before.webhookSecret === after.webhookSecret ? [] : [{ setting: "alerts.webhookSecret", before: null, after: null } as const];
  return [...settings, ...addresses, ...secrets];
}

function testAlert(deps: Deps): Handler<"test-alert"> {
  const { db, queue, now, newId } = deps;
  return async ({ channel }, { viewer: { workspaceId }, signal }) => {
    const stored = await findAlertSettings(db, workspaceId);
    if (stored === null || !channelsOf(stored).includes(channel)) return refused("invalid", alertsTexts.noReceiver);
    const alertId = `msg_test_${newId()}`;
    const key = { workspaceId, alertId, channel };
    const alert = { id: alertId, kind: "test" as const, conversationId: null, data: {} };
    await insertAlerts(db, workspaceId, [alert], { channels: [channel], now: now(), dueAt: now() });
    await queue.add([sendAlertJob(workspaceId, alertId, channel, now(), now())]);
    const until = now() + TEST_WITHIN_MS;
    for (;;) {
      const found = await findAlert(db, key);
      if (found === null) return refused("not-found", alertsTexts.noReceiver);
      if (found.state !== "waiting" || now() > until || signal.aborted) return answered({ delivery: shown(found) });
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  };
}

async function stateOf(db: Kysely<Tables>, workspaceId: string, deps: Deps): Promise<AlertsState> {
  const [stored, workspace, deliveries] = await Promise.all([
    findAlertSettings(db, workspaceId),
    findWorkspace(db, workspaceId),
    listAlerts(db, workspaceId, MOST_SHOWN),
  ]);
  const { settings, chatUrl, webhookUrl } = stored ?? NONE;
  return {
    settings,
    version: versionOf(stored ?? NONE),
    timezone: workspace?.timezone ?? "UTC",
    hosts: { chat: hostOf(chatUrl, workspaceId, deps), webhook: hostOf(webhookUrl, workspaceId, deps) },
    canSeal: deps.alerts.sealer !== null,
    deliveries: deliveries.map(shown),
  };
}

function hostOf(sealed: string | null, workspaceId: string, { alerts: { sealer } }: Pick<Deps, "alerts">): string | null {
  if (sealed === null) return null;
  try {
    return sealer === null ? alertsTexts.sealed : new URL(sealer.open(sealed, workspaceId)).host;
  } catch {
    return alertsTexts.sealed;
  }
}

function shown(alert: StoredAlert): AlertDelivery {
  const channel: AlertChannel = alert.channel;
  return {
    id: alert.id,
    kind: alert.kind,
    channel,
    conversationId: alert.conversation_id,
    state: alert.state,
    attempts: alert.attempts,
    problem: alert.problem,
    raisedAt: alert.raised_at.getTime(),
    dueAt: alert.due_at.getTime(),
    endedAt: alert.ended_at?.getTime() ?? null,
  };
}

const alertsTexts = {
  cannotSeal: "Addresses cannot be kept: give the server an ENCRYPTION_KEY (openssl rand -hex 32).",
  notAllowed: "Give a public https address, without a name or password in it.",
  noReceiver: "There is no address for this yet. Save one first.",
  changedMeanwhile: "Somebody else has changed the alerts meanwhile. Please reload the page.",
  sealed: "an address sealed with another key",
} as const;
