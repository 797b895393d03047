import { Client } from "pg";
import { type AppOptions, type RunningApp, runApp } from "./running-app.js";
import { type SimpliServices, startSimpliServices } from "./simpli-services.js";

export interface AppWithServices {
  readonly app: RunningApp;
  readonly simpli: SimpliServices;
  /** The app's own database, to check what it stored. */
  readonly store: Client;
  close(): Promise<void>;
}

/** The whole app on PostgreSQL, with triage, reply and sentiment answered by services whose answers are known. */
export async function runAppWithServices(more: Pick<AppOptions, "now" | "twin" | "pace"> = {}): Promise<AppWithServices> {
  const simpli = await startSimpliServices();
  const { triage, reply, sentiment } = simpli.urls;
  const env = { SIMPLI_TRIAGE_URL: triage, SIMPLI_REPLY_URL: reply, SIMPLI_SENTIMENT_URL: sentiment };
  const app = await runApp({ database: "postgres", env, ...more });
  const store = new Client({ connectionString: app.databaseUrl ?? "" });
  await store.connect();
  return {
    app,
    simpli,
    store,
    async close() {
      await store.end();
      await app.close();
      await simpli.close();
    },
  };
}
