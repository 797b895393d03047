import { conversationAddress } from "../console/handlers/activity/deps.js";
import type { Config } from "../config.js";
import type { AlertsDeps } from "../jobs/deps.js";
import { createSealer, loadOrCreateKey } from "../store/workspaces/sealing.js";

interface ComposeAlertsDeps {
  readonly config: Config;
  /** Where browsers reach this server: the sandbox's inbox is a page of its own. */
  readonly address: () => string | null;
  readonly observe: AlertsDeps["observe"];
}

/** What alerts are sent with, by the server and by the commands. */
export async function composeAlerts({ config, address, observe }: ComposeAlertsDeps): Promise<AlertsDeps> {
  const { intercom, databaseUrl, dataDir, encryptionKey, encryptionKeyPrevious, alertsToPrivate } = config;
  // Many processes share a server's database, and a key that one of them made would be its own.
  const key = encryptionKey ?? (databaseUrl === null ? await loadOrCreateKey(dataDir) : null);
  return {
    sealer: key === null ? null : createSealer(key, encryptionKeyPrevious),
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
