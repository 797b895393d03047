/** A private app that starts with a token that Intercom refuses: whose it was is known from before, and people hear of it. */
import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningApp, runApp } from "../support/running-app.js";

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({ database: "postgres" });
  await app.until("the workspace is known", async () => (await health()).state === "OK");
  await app.quiet();
  await app.stopApp();
  app.twin.revokeToken();
  app = await runApp({ database: "postgres", stopped: app });
});
afterAll(() => app.close());

async function health() {
  const body = JSON.stringify({ workspace_id: app.twin.options.workspaceId });
  const signature = createHmac("sha256", app.clientSecret).update(body).digest("hex");
  const answer = await fetch(`${app.url}/intercom/health`, { method: "POST", headers: { "X-Body-Signature": signature }, body });
  return (await answer.json()) as { state: string; message?: string };
}

it("Intercom's health check is answered with what is wrong", async () => {
  const answer = await app.until("the refusal is known", async () => {
    const now = await health();
    return now.state === "UNHEALTHY" && now;
  });
  expect(answer.message).toContain("token");
});
