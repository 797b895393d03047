/** Today's app on the database of an earlier release, with Intercom and the services around it. */
import { setTimeout as delay } from "node:timers/promises";
import type { DatabaseKind } from "./postgres.js";
import { openRecording, type Recording } from "./recorded-database.js";
import { type RecordedIntercom, startRecordedIntercom } from "./recorded-intercom.js";
import { type RunningApp, runApp } from "./running-app.js";
import { type SimpliServices, startSimpliServices } from "./simpli-services.js";

/** Jobs whose process died are missed by their heartbeat, which PostgreSQL's processes look for every ten seconds. */
const PATIENCE_MS = 90_000;

export interface Upgrade {
  readonly recording: Recording;
  readonly intercom: RecordedIntercom;
  readonly simpli: SimpliServices;
  readonly app: RunningApp;
  close(): Promise<void>;
}

/** Opens the recording, starts today's app on it and waits until the work is done. */
export async function upgrade(release: string, kind: DatabaseKind): Promise<Upgrade> {
  const recording = await openRecording(release, kind);
  const [intercom, simpli] = await Promise.all([
    startRecordedIntercom(recording.intercom, recording.accessToken),
    startSimpliServices(),
  ]);
  // The service's own drafts were forgotten with its process.
  simpli.answer("reply", ({ path }) => (path === "/api/v1/feedback" ? { status: 200, body: { status: "recorded" } } : undefined));
  const { triage, reply, sentiment, qa } = simpli.urls;
  const app = await runApp({
    database: kind,
    target: recording.target,
    env: {
      INTERCOM_ACCESS_TOKEN: "",
      INTERCOM_CLIENT_ID: recording.clientId,
      INTERCOM_CLIENT_SECRET: recording.clientSecret,
      INTERCOM_API_URL: intercom.url,
      INTERCOM_APP_URL: intercom.url,
      PUBLIC_URL: "http://127.0.0.1:1",
      ADMIN_TOKEN: "",
      ENCRYPTION_KEY: recording.encryptionKey ?? "",
      SIMPLI_TRIAGE_URL: triage,
      SIMPLI_REPLY_URL: reply,
      SIMPLI_SENTIMENT_URL: sentiment,
      SIMPLI_QA_URL: qa,
    },
  });
  await workedOff(app, intercom);
  return {
    recording,
    intercom,
    simpli,
    app,
    async close() {
      await app.close();
      await Promise.all([intercom.close(), simpli.close()]);
    },
  };
}

/** No job waits or runs, save the checks of notes that were written again, due a minute later, and of a refused token, hours later. */
export async function workedOff(app: RunningApp, intercom: RecordedIntercom): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let quietChecks = 0; quietChecks < 3;) {
    const text = await (await fetch(`${app.url}/metrics`)).text();
    const jobs = [...text.matchAll(/^simpli_queue_jobs\{(.*)\} (\d+)$/gm)].filter(([, , count]) => count !== "0");
    const tokenIsDue = !/^simpli_queue_oldest_seconds\{job="confirm-uninstall"\} 0$/m.test(text);
    const isForLater = (labels = "") =>
      labels.includes("take-off-repeats") || (labels.includes('"confirm-uninstall",state="waiting"') && !tokenIsDue);
    const isOff = text.includes("simpli_queue_jobs{") && jobs.every(([, labels]) => isForLater(labels));
    quietChecks = isOff && intercom.changes.some(({ path }) => path === "/conversations/redact") ? quietChecks + 1 : 0;
    if (Date.now() > deadline) throw new Error(`Still to be done: ${jobs.map(([line]) => line).join(", ")}`);
    await delay(50);
  }
}
