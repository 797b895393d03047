/** What a newcomer can have played in the sandbox, and what the app makes of it. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { InboxConversation, InboxOverview } from "../../src/sandbox/inbox-api.js";
import type { SidebarAnswer } from "../../src/sandbox/inbox-events.js";
import { SCENES } from "../../src/sandbox/seed/scenes.js";
import { asJson, openConsole } from "../support/console.js";
import { runSandboxApp, type SandboxApp } from "../support/sandbox-app.js";

let app: SandboxApp;
beforeAll(async () => {
  app = await runSandboxApp();
});
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
const soon = { timeout: 150_000, interval: 200 };

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
}, 320_000);

it("a figure that stands nowhere is named before it is sent, marked in the editor, and goes out all the same", async () => {
  const WARNING = "Not found in the conversation or the articles";
  const PROMISE = "We will refund 500 € within 19 days.";
  const id = await play("figures");
  await expect.poll(() => sidebarOf(id), soon).toContain("Insert draft");
  const click = async (from: Opened, componentId: string, inputValues: Record<string, string> = {}) =>
    opened(
      await call<SidebarAnswer>(
        `/conversations/${id}/sidebar/submit`,
        asJson("POST", { componentId, inputValues, currentCanvas: from.canvas }),
      ),
    );
  const home = opened(await call<SidebarAnswer>(`/conversations/${id}/sidebar`, asJson("POST", {})));
  const editor = await click(home, "open-editor");
  expect(editor.text).toContain("working days");
  expect(editor.text).not.toContain(WARNING);
  expect((await click(editor, "send-as-me")).text, "the draft as it is").not.toContain(WARNING);
  const confirmation = await click(editor, "send-as-me", { "draft-text": `Dear Tilda, ${PROMISE}` });
  expect(confirmation.text).toContain(WARNING);
  for (const claim of ["500 €", "19 days"]) expect(confirmation.text.split(WARNING)[1]?.split('"')[0]).toContain(claim);
  expect((await click(confirmation, "open-editor")).text).toContain(`${WARNING}: `);
  await click(confirmation, "confirm-send");
  const sent = async () => JSON.stringify((await conversation(id)).parts.filter(({ kind }) => kind === "message"));
  await expect.poll(sent, soon).toContain("within 19 days");
}, 320_000);

interface Opened {
  readonly canvas: unknown;
  readonly text: string;
}

function opened(answer: SidebarAnswer): Opened {
  if (!answer.ok) throw new Error(answer.reason);
  return { canvas: answer.canvas, text: JSON.stringify(answer.canvas) };
}

it("tags that a teammate changes stay as they are", async () => {
  const id = await play("labels");
  await expect.poll(() => tagsOf(id), soon).toContain("ai-category:account");
  expect((await tagsOf(id)).filter((name) => name.startsWith("ai-category:"))).toEqual(["ai-category:account"]);
}, 320_000);

it("a conversation becomes a ticket and keeps its tags and sidebar; one that never was a conversation says what it is", async () => {
  const [ticket, internal, customers] = await Promise.all(["ticket", "internal-ticket", "customer-ticket"].map(play));
  await expect.poll(async () => (await conversation(ticket ?? "")).ticket?.state, soon).toBe("in_progress");
  await expect.poll(() => tagsOf(ticket ?? ""), soon).toContain("ai-category:technical");
  await expect.poll(() => sidebarOf(ticket ?? ""), soon).toContain("Escalation risk");
  expect(await sidebarOf(internal ?? "")).toContain("not a conversation with a customer");
  expect(await sidebarOf(customers ?? "")).toContain("If it never was one");
  const rows = (await call<InboxOverview>("/overview")).conversations;
  expect(rows.find(({ id }) => id === internal)?.ticket).toMatchObject({ category: "Back-office", isConversation: false });
  const made = await call<InboxConversation>(`/conversations/${customers ?? ""}/ticket`, asJson("POST", { state: "resolved" }));
  expect(made.ticket?.state).toBe("resolved");
}, 320_000);
