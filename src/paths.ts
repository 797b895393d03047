/** Every address this server answers at, each once; and where its page is. */
import { fileURLToPath } from "node:url";
import type { Config } from "./config.js";

export const WEBHOOK_PATH = "/intercom/webhooks";

/** One address takes every topic; the integration guide's three lead to the same place. */
export const WEBHOOK_PATHS = [
  WEBHOOK_PATH,
  "/intercom/conversation-created",
  "/intercom/user-replied",
  "/intercom/conversation-closed",
] as const;

export const CANVAS_PATHS = { initialize: "/canvas/initialize", submit: "/canvas/submit" } as const;
export const CARD_PATH = "/canvas/card/initialize";

export const UNINSTALL_PATH = "/intercom/uninstall";
export const HEALTH_PATH = "/intercom/health";

export const INSTALL_PATH = "/intercom/install";
export const CALLBACK_PATH = "/intercom/callback";

/** For operators: alive, able to serve, and Prometheus' text. */
export const OPERATOR_PATHS = { alive: "/healthz", ready: "/readyz", metrics: "/metrics" } as const;

/** The page with a draft's copy button. */
export const COPY_PATH = "/drafts/copy";

/** For workflows and connectors: what is known of one conversation. */
export const FACTS_PATH = "/api/v1/conversations/:id/facts";

export const CONSOLE_PATH = "/console";
export const SIGN_IN_PATH = `${CONSOLE_PATH}/sign-in`;
export const CONSOLE_API = `${CONSOLE_PATH}/api`;
/** Below `CONSOLE_API`. */
export const SESSION_PATH = "/session";
/** The page with the workspace's own Messenger. */
export const PLAYGROUND_PAGE = "/playground.html";

/** The sandbox's inbox page asks here. */
export const SANDBOX_API = "/sandbox/api";

/** Where an admin installs the app, or installs it again; null where there is no such page: without OAuth, or without an address. */
export function installUrl({ intercom, publicUrl }: Pick<Config, "intercom" | "publicUrl">): string | null {
  return intercom.mode === "oauth" && publicUrl !== null ? `${publicUrl}${INSTALL_PATH}` : null;
}

/** The folder of the built page. The built server is in few files, all of them in the folder of this one. */
export const BUILT_PAGE = fileURLToPath(new URL("../console", import.meta.url));
