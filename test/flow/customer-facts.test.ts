/** Behind Details: who the customer is beyond this conversation, as Intercom knows it. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { holdCalls } from "../support/held-calls.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, openHome, type OpenSidebar, textOf } from "../support/sidebar.js";

const MAREN = "7401001";
const ENTRY = "Customer and earlier conversations";
const DAY_MS = 86_400_000;

let app: RunningApp;
let aheadMs = -30 * DAY_MS;
beforeAll(async () => {
  app = await runApp({
    database: "postgres",
    twin: { now: () => Date.now() + aheadMs },
  });
  // The encoder is loaded for the first draft.
  app.twin.customerWrites({ text: "I want my money back for an order that never arrived." });
  await app.quiet();
}, 120_000);
afterAll(() => app.close());

async function open(conversationId: string): Promise<OpenSidebar> {
  const { twin } = app;
  return clickLabel(twin, await clickLabel(twin, await openHome(twin, conversationId, MAREN), "Details"), ENTRY);
}

/** As a teammate does who finds that it is still being fetched. */
async function customerOf(
  conversationId: string,
  isThere: (text: string) => boolean = (text) => !text.includes("being fetched"),
) {
  let shown = await open(conversationId);
  return app.until("Intercom's facts are shown", async () => {
    if (isThere(textOf(shown))) return shown;
    shown = await clickLabel(app.twin, shown, "Refresh");
    return null;
  });
}

it("shows company, plan and the last three conversations with how each ended", async () => {
  const { twin } = app;
  const customer = {
    name: "Ada",
    companies: [{ name: "Blue Sun", plan: "Pro", monthlySpend: 1250, size: 120 }, { name: "Red Moon" }],
  };
  const dropped = (drop: boolean) => twin.setFaults({ dropWebhooks: drop });
  dropped(true);
  const { contactId: id, conversationId: oldest } = twin.customerWrites({ customer, text: "Where is my parcel?" });
  const write = (text: string) => ((aheadMs += DAY_MS), twin.customerWrites({ customer: { id }, text }).conversationId);
  dropped(false);
  const charged = write("I was charged twice for my plan.");
  await app.quiet();
  dropped(true);
  twin.teammateReplies(charged, "We refunded one of the two.", MAREN);
  twin.close(charged, { adminId: MAREN });
  twin.rate(charged, 4);
  const offline = write("My sensor is offline.");
  twin.finReplies(offline, "Please restart the sensor.");
  const returned = write("How do I return a lamp?");
  twin.tag(returned, "ai-category:returns", MAREN);
  dropped(false);
  const conversationId = write("Hello again, my invoice is wrong.");
  await app.quiet();
  dropped(true);
  const later = write("And one more thing.");
  dropped(false);
  twin.customerWrites({
    conversationId,
    attachments: [{ name: "invoice.pdf", url: "https://files.example/invoice.pdf", contentType: "application/pdf", bytes: 9 }],
  });
  await app.quiet();
  twin.resetCalls();

  const shown = textOf(await customerOf(conversationId));
  for (const fact of ["Blue Sun", "Pro", "1,250", "120 employees", "1 more company", "invoice.pdf"])
    expect(shown).toContain(fact);
  expect(shown).toMatch(
    /billing, closed, rated 4 of 5","subtitle":"Answered by a teammate","tertiary_text":"[A-Z][a-z]{2} \d+, \d{4}"/i,
  );
  expect(shown).toContain("Answered by Fin");
  expect(shown).toContain("returns, open");
  for (const each of [charged, offline, returned]) expect(shown).toContain(`/conversation/${each}"`);
  expect(shown.indexOf(`/${returned}"`)).toBeLessThan(shown.indexOf(`/${charged}"`));
  for (const each of [oldest, later, conversationId]) expect(shown).not.toContain(`/conversation/${each}"`);

  const fetched = () => twin.calls.filter(({ path }) => /search|companies$|^\/contacts\/[^/]+$/.test(path)).length;
  const before = fetched();
  expect(textOf(await customerOf(conversationId))).toEqual(shown);
  expect(fetched()).toBe(before);
}, 90_000);

it("leaves an earlier conversation out as soon as that is deleted", async () => {
  const { twin } = app;
  const first = twin.customerWrites({ customer: { name: "Ivo" }, text: "I was charged twice for my plan." });
  aheadMs += DAY_MS;
  const { conversationId } = twin.customerWrites({ customer: { id: first.contactId }, text: "Hello again, where is my parcel?" });
  await app.quiet();
  expect(textOf(await customerOf(conversationId))).toContain(`/conversation/${first.conversationId}"`);
  twin.deleteConversation(first.conversationId);
  await app.quiet();
  const shown = textOf(await open(conversationId));
  expect(shown).not.toContain(`/conversation/${first.conversationId}"`);
  expect(shown).toContain("first conversation");
});

it("takes the plan from an attribute of that name where there is no company", async () => {
  const customer = { name: "Bo", attributes: { floor_plan: "none", plan_name: "Gold" } };
  const { conversationId } = app.twin.customerWrites({ customer, text: "Hello, I want to change my address." });
  await app.quiet();
  const shown = textOf(await customerOf(conversationId));
  expect(shown).toContain('"value":"Gold"');
  expect(shown).toContain("first conversation");
});

it("counts all of a customer's companies, also those that are not read", async () => {
  const companies = Array.from({ length: 23 }, (_, index) => ({ name: `Company ${index}` }));
  const { conversationId } = app.twin.customerWrites({ customer: { name: "Fay", companies }, text: "Hello, who am I?" });
  await app.quiet();
  expect(textOf(await customerOf(conversationId))).toContain("They belong to 22 more companies.");
});

it("shows the contact's own plan where only the companies cannot be read", async () => {
  const { twin } = app;
  const customer = { name: "Eve", attributes: { plan_name: "Silver" }, companies: [{ name: "Grey Rock" }] };
  const { conversationId } = twin.customerWrites({ customer, text: "Hello, please change my plan." });
  await app.quiet();
  const fault = { kind: "status", status: 403, code: "forbidden" } as const;
  twin.failNext({ method: "GET", path: /\/companies$/, times: 9, fault });
  const shown = textOf(await customerOf(conversationId));
  twin.clearFaults();
  expect(shown).toContain('"value":"Silver"');
  expect(shown).toContain("Intercom did not say which companies they belong to.");
});

it("says what it may not read, and shows the rest", async () => {
  const { twin } = app;
  const customer = { name: "Cy", companies: [{ name: "Green Star" }] };
  const { conversationId } = twin.customerWrites({ customer, text: "Hello, please cancel my plan." });
  await app.quiet();
  twin.failNext({
    method: "POST",
    path: /\/conversations\/search$/,
    times: 9,
    fault: { kind: "status", status: 403, code: "forbidden" },
  });
  const shown = textOf(await customerOf(conversationId));
  twin.clearFaults();
  expect(shown).toContain("Green Star");
  expect(shown).toContain('An admin can allow \\"Read conversations\\" in Intercom.');
});

it("answers in time while Intercom hangs, and shows the facts once it answers", async () => {
  const { twin } = app;
  const { conversationId } = twin.customerWrites({ customer: { name: "Di" }, text: "Hello, where is my order?" });
  await app.quiet();
  const letGo = holdCalls(twin, { method: "POST", path: /\/conversations\/search$/ });
  expect(textOf(await open(conversationId))).toContain("being fetched from Intercom");
  letGo();
  expect(textOf(await customerOf(conversationId))).toContain("first conversation");
});
