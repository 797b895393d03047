/** Puts together what alerts are sent with. */
import type { Kysely } from "kysely";
import type { Config } from "../config.js";
import { conversationAddress } from "../workspaces/addresses.js";
import { DEFAULT_ALERT_SETTINGS } from "../domain/alert-settings.js";
import type { AlertsDeps } from "../jobs/alerts/alerts-deps.js";
import type { Sandbox } from "../sandbox/start-sandbox.js";
import type { Tables } from "../store/database/tables.js";
import { findAlertSettings, saveAlertSettings } from "../store/workspaces/alerts.js";
import { composeSealer } from "./sealer.js";

interface ComposeAlertsDeps {
  readonly config: Config;
  /** Where browsers reach this server: the sandbox's inbox is a page of its own. */
  readonly address: () => string | null;
  readonly observe: AlertsDeps["observe"];
}

/** What alerts are sent with, by the server and by the commands. */
export async function composeAlerts({ config, address, observe }: ComposeAlertsDeps): Promise<AlertsDeps> {
  const { intercom, alertsToPrivate } = config;
  return {
    sealer: await composeSealer(config),
    toPrivate: alertsToPrivate || intercom.mode === "sandbox",
    linkTo(workspace, conversationId) {
      const link = conversationAddress(config, workspace.id, workspace)(conversationId);
      if (!link.startsWith("#")) return link;
      const base = address();
      return base === null ? null : `${base}/${link}`;
    },
    observe,
  };
}

/** The sandbox's workspace sends its alerts to the sandbox's own receiver from the start, until somebody sets another. */
export async function saveSandboxReceiver(
  workspaceId: string,
  { url, secret }: Pick<Sandbox["alerts"], "url" | "secret">,
  deps: { readonly db: Kysely<Tables>; readonly alerts: Pick<AlertsDeps, "sealer">; readonly now: () => number },
): Promise<void> {
  const { db, alerts, now } = deps;
  const { sealer } = alerts;
  if (sealer === null || (await findAlertSettings(db, workspaceId)) !== null) return;
  const settings = {
    settings: DEFAULT_ALERT_SETTINGS,
    chatUrl: null,
    webhookUrl: sealer.seal(url, workspaceId),
    webhookSecret: sealer.seal(secret, workspaceId),
  };
  await saveAlertSettings(db, workspaceId, settings, now());
}
