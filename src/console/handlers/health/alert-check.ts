/** Whether alerts arrive: the last that did, the last that never will, and what is tried again. */
import { channelsOf, findAlertSettings, getAlertHealth } from "../../../store/workspaces/alerts.js";
import type { Health, HealthCheck } from "../../api/health.js";
import type { ConsoleDeps } from "../handlers.js";
import { probe } from "./own-checks.js";
import { healthPageTexts } from "./texts.js";

type Alerts = Health["alerts"];
type Outcome = Awaited<ReturnType<typeof getAlertHealth>>["sent"];

export async function checkAlerts(workspaceId: string, { db }: Pick<ConsoleDeps, "db">): Promise<Alerts> {
  const probed = await probe(() => Promise.all([findAlertSettings(db, workspaceId), getAlertHealth(db, workspaceId)]));
  if (!probed.ok) return { ...healthPageTexts.alerts.unknown, lastSent: null, lastFailure: null, retried: 0 };
  const [settings, { sent, failed, retried }] = probed.value;
  const facts = { lastSent: shown(sent), lastFailure: shown(failed), retried };
  return { ...assessAlerts(settings !== null && channelsOf(settings).length > 0, facts), ...facts };
}

function assessAlerts(hasReceiver: boolean, facts: Omit<Alerts, keyof HealthCheck>): HealthCheck {
  const texts = healthPageTexts.alerts;
  const { lastSent, lastFailure, retried } = facts;
  if (!hasReceiver) return texts.none;
  if (retried > 0) return texts.retried(retried);
  if (lastFailure !== null && lastFailure.at > (lastSent?.at ?? 0)) return texts.failed(lastFailure.problem);
  return lastSent === null ? texts.idle : texts.good;
}

function shown(outcome: Outcome): Alerts["lastSent"] {
  if (outcome?.ended_at == null) return null;
  return { at: outcome.ended_at.getTime(), kind: outcome.kind, channel: outcome.channel, problem: outcome.problem };
}
