/** Starts Intercom's twin on a loopback port. */
import { randomBytes } from "node:crypto";
import { type AlertReceiver, createAlertReceiver } from "./alert-receiver.js";
import { listenOnLoopback } from "./loopback-server.js";
import { EXTERNAL_PAGES, INTERNAL_ARTICLES } from "./seed/company-content.js";
import { writtenPast } from "./seed/past.js";
import { createTwin, type Twin } from "./twin.js";

export interface Sandbox {
  readonly twin: Twin;
  readonly apiUrl: string;
  readonly accessToken: string;
  readonly clientSecrets: readonly string[];
  /** Where the app's alerts go. */
  readonly alerts: SandboxAlerts;
  stop(): Promise<void>;
}

interface SandboxAlerts extends Pick<AlertReceiver, "secret" | "received"> {
  readonly url: string;
}

/** Intercom's twin on a loopback port: the app talks to it over HTTP, as to the real one. */
export async function startSandbox(): Promise<Sandbox> {
  const secret = () => randomBytes(24).toString("base64url");
  const accessToken = secret();
  const clientSecret = secret();
  const twin = createTwin({
    // The twin keeps nothing over a restart; a new id for each run keeps the stored data of earlier runs apart.
    workspaceId: `sandbox-${randomBytes(4).toString("hex")}`,
    accessToken,
    clientSecret,
    webhookVersion: "2.16",
    history: true,
    past: writtenPast(Date.now() / 1000),
  });
  for (const article of INTERNAL_ARTICLES) twin.saveInternalArticle(article);
  const { id: sourceId } = twin.saveContentSource({ url: "https://wiki.lumenleaf.example" });
  for (const page of EXTERNAL_PAGES) twin.saveExternalPage({ ...page, sourceId });
  const alerts = createAlertReceiver(Date.now, ({ kind, text, conversationId, signature }) => {
    const detail = signature === "valid" ? text : `signature ${signature}`;
    twin.core.journal.record({ kind: "alert", conversationId, title: kind, detail, ok: signature === "valid" });
  });
  const [listening, receiver] = await Promise.all([twin.listen(), listenOnLoopback(alerts.router)]);
  return {
    twin,
    apiUrl: listening.url,
    accessToken,
    clientSecrets: [clientSecret],
    alerts: { url: `${receiver.url}/alerts`, secret: alerts.secret, received: alerts.received },
    async stop() {
      twin.stop();
      await Promise.all([listening.close(), receiver.close()]);
    },
  };
}
