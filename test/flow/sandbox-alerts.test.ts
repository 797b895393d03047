/** The sandbox receives the app's alerts as an operator's webhook would, and its page lists them. */
import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { InboxOverview } from "../../src/sandbox/inbox-api.js";
import { asJson, openConsole } from "../support/console.js";
import { runSandboxApp, type SandboxApp } from "../support/sandbox-app.js";

let app: SandboxApp;
beforeAll(async () => {
  app = await runSandboxApp();
});
afterAll(() => app.close());

const alerts = async () => {
  const overview = (await (await fetch(`${app.url}/sandbox/api/overview`)).json()) as InboxOverview;
  return overview.alerts;
};
/** With waits as they are outside of tests, and an engine that is loaded first. */
const received = (kind: string) =>
  expect.poll(async () => (await alerts()).received.filter((alert) => alert.kind === kind), { timeout: 100_000 });

it("its workspace sends alerts there from the start, by loopback, and a test arrives with a valid signature", async () => {
  const page = openConsole(app);
  await expect
    .poll(async () => (await page.ask("read-alerts", {}).catch(() => null))?.hosts.webhook)
    .toMatch(/^127\.0\.0\.1:\d+$/);
  expect(await page.ask("test-alert", { channel: "webhook" })).toMatchObject({ delivery: { state: "sent", problem: null } });
  await received("simpli.test").toEqual([expect.objectContaining({ signature: "valid", conversationId: null })]);
});

it("an angry customer sets one off, which names the conversation and none of the customer's words", async () => {
  const overview = (await (await fetch(`${app.url}/sandbox/api/overview`)).json()) as InboxOverview;
  const angry = overview.samples.find(({ label }) => label === "Parcel lost, angry");
  const started = await fetch(`${app.url}/sandbox/api/conversations`, asJson("POST", { text: angry?.text }));
  const { id } = (await started.json()) as { id: string };
  await received("simpli.escalation").toEqual([
    expect.objectContaining({
      signature: "valid",
      conversationId: id,
      text: expect.stringMatching(/line: 0\.8; risk: 0\.[89]/) as string,
    }),
  ]);
  const texts = (await alerts()).received.map(({ text }) => text).join();
  expect(texts).not.toMatch(/LL20418833|Unacceptable/);
}, 200_000);

it("what is not signed, signed with another secret or long ago is refused, and listed as that", async () => {
  const { address } = await alerts();
  const body = JSON.stringify({ type: "simpli.forged", data: { score: 1 } });
  const post = (headers: Record<string, string>, given = body) =>
    fetch(address ?? "", { method: "POST", headers: { "content-type": "application/json", ...headers }, body: given });
  const seconds = Math.floor(Date.now() / 1000);
  const other = createHmac("sha256", "another").update(`msg_1.${seconds}.${body}`).digest("base64");
  expect((await post({})).status).toBe(401);
  expect(
    (await post({ "webhook-id": "msg_1", "webhook-timestamp": `${seconds}`, "webhook-signature": `v1,${other}` })).status,
  ).toBe(401);
  await received("simpli.forged").toMatchObject([{ signature: "invalid" }, { signature: "missing" }]);
  // Without JSON's type a page of another origin could send it.
  expect((await fetch(address ?? "", { method: "POST", body })).status).toBe(415);
  expect((await post({}, "no JSON")).status).toBe(401);
  expect((await post({}, `"${"x".repeat(70_000)}"`)).status).toBe(413);
});
