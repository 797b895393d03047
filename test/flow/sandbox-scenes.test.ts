/** What a newcomer can have played in the sandbox, and what the app makes of it. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { InboxConversation, InboxOverview, SidebarAnswer } from "../../src/sandbox/inbox-api.js";
import { SCENES } from "../../src/sandbox/seed/scenes.js";
import { asJson, openConsole } from "../support/console.js";
import { runSandboxApp, type SandboxApp } from "../support/sandbox-app.js";

let app: SandboxApp;
beforeAll(async () => {
  app = await runSandboxApp();
}, 60_000);
afterAll(() => app.close());

async function call<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  return (await (await fetch(`${app.url}/sandbox/api${path}`, init)).json()) as Answer;
}
const play = async (scene: string) => (await call<InboxConversation>(`/scenes/${scene}`, asJson("POST", {}))).id;
const conversation = (id: string) => call<InboxConversation>(`/conversations/${id}`);
const tagsOf = async (id: string) => (await conversation(id)).tags.map(({ name }) => name);
const sidebarOf = async (id: string) => {
  const answer = await call<SidebarAnswer>(`/conversations/${id}/sidebar`, asJson("POST", {}));
  return answer.ok ? JSON.stringify(answer.canvas) : answer.reason;
};
const soon = { timeout: 100_000, interval: 500 };

it("the page lists every scene with what it shows, and an unknown one is refused", async () => {
  const { scenes } = await call<InboxOverview>("/overview");
  expect(scenes.map(({ id }) => id)).toEqual(SCENES.map(({ id }) => id));
  expect((await fetch(`${app.url}/sandbox/api/scenes/nothing`, asJson("POST", {}))).status).toBe(404);
});

it("the sandbox runs with Intercom's newest version, so that everything it allows is there", async () => {
  const { capabilities } = await openConsole(app).ask("read-set-up", {});
  expect(capabilities.lines.filter(({ state }) => state !== "works")).toEqual([]);
});

it("a change of subject moves the tags", async () => {
  const id = await play("subject");
  await expect.poll(() => tagsOf(id), soon).toContain("ai-category:billing");
  await expect.poll(() => tagsOf(id), soon).toContain("ai-category:technical");
}, 200_000);

it("tags that a teammate changes stay as they are", async () => {
  const id = await play("labels");
  await expect.poll(() => tagsOf(id), soon).toContain("ai-category:account");
  expect((await tagsOf(id)).filter((name) => name.startsWith("ai-category:"))).toEqual(["ai-category:account"]);
}, 200_000);

it("a conversation becomes a ticket and keeps its tags and sidebar; one that never was a conversation says what it is", async () => {
  const [ticket, internal, customers] = await Promise.all(["ticket", "internal-ticket", "customer-ticket"].map(play));
  await expect.poll(async () => (await conversation(ticket ?? "")).ticket?.state, soon).toBe("in_progress");
  await expect.poll(() => tagsOf(ticket ?? ""), soon).toContain("ai-category:technical");
  expect(await sidebarOf(ticket ?? "")).toContain("Escalation risk");
  expect(await sidebarOf(internal ?? "")).toContain("not a conversation with a customer");
  expect(await sidebarOf(customers ?? "")).toContain("If it never was one");
  const rows = (await call<InboxOverview>("/overview")).conversations;
  expect(rows.find(({ id }) => id === internal)?.ticket).toMatchObject({ category: "Back-office", isConversation: false });
  const made = await call<InboxConversation>(`/conversations/${customers ?? ""}/ticket`, asJson("POST", { state: "resolved" }));
  expect(made.ticket?.state).toBe("resolved");
}, 200_000);
