/** Whoever takes a conversation over reads what is wanted, what was tried and what is missing. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, openHome, textOf } from "../support/sidebar.js";

const MAREN = "7401001";
const CITED = "When you get your refund";
const TRIED = "You can see under Orders whether the return has arrived, and the refund follows within three working days.";
const MISSING = "The return arrived two weeks ago and my account still shows nothing.";

let app: RunningApp;
/** What was written lies a while back: Fin's half minute is over. */
let aheadMs = -600_000;
beforeAll(async () => {
  app = await runApp({ database: "embedded", twin: { now: () => Date.now() + aheadMs } });
  // The encoder is loaded for the first draft.
  app.twin.customerWrites({ text: "I want my money back for an order that never arrived." });
  await app.quiet();
}, 120_000);
afterAll(() => app.close());

const home = (conversationId: string) => openHome(app.twin, conversationId, MAREN);
const details = async (conversationId: string) => clickLabel(app.twin, await home(conversationId), "Details");
const noteOf = (conversationId: string) =>
  app.twin.conversation(conversationId).notes.find(({ body }) => body?.includes("AI draft"))?.body ?? "";

function withFin(): string {
  const { twin } = app;
  const { conversationId } = twin.customerWrites({ text: "Hello! Please refund the lamp I sent back, order LL20418833." });
  aheadMs += 2000;
  twin.finReplies(conversationId, TRIED, [CITED]);
  aheadMs += 2000;
  twin.customerWrites({ conversationId, text: MISSING });
  return conversationId;
}

it.each([
  ["on request", (id: string) => app.twin.finHandsOver(id)],
  ["after negative feedback", (id: string) => app.twin.finHandsOver(id, "I am sorry.", "negative-feedback")],
  ["by a procedure", (id: string) => app.twin.finHandsOver(id, "A colleague takes over.", "procedure-handoff")],
  ["by an assignment", (id: string) => app.twin.assign(id, { teamId: "5017691" })],
  ["by not answering who came back", () => undefined],
])("a hand-over by Fin %s leads the sidebar and the note with three lines", async (_how, handOver) => {
  const conversationId = withFin();
  handOver(conversationId);
  await app.quiet();
  await app.until("the draft is noted", () => noteOf(conversationId) !== "");

  const first = textOf(await home(conversationId));
  expect(first).toMatch(/Wants.*Please refund the/);
  expect(first).toContain("Tried");
  expect(first).toContain("Missing");
  expect(first.indexOf("Wants")).toBeLessThan(first.indexOf("Category"));

  const whole = textOf(await details(conversationId));
  expect(whole).toContain("“Please refund the lamp I sent back, order LL20418833.” (Customer, ");
  expect(whole).toMatch(new RegExp(`“${TRIED}” \\(Fin, [A-Z][a-z]{2} \\d+, \\d{4}[^)]*\\) Fin cited: ${CITED}`));
  expect(whole).toContain(`“${MISSING}” (Customer, `);

  const note = noteOf(conversationId);
  expect(note).toContain("Hand-over brief");
  expect(note).toContain(TRIED);
  expect(note).toContain(CITED);
});

it("what Fin offered comes last among the draft's sources, and is marked", async () => {
  const conversationId = withFin();
  app.twin.finHandsOver(conversationId);
  await app.quiet();
  await app.until("the draft is noted", () => noteOf(conversationId) !== "");
  const sources = textOf(await clickLabel(app.twin, await details(conversationId), "Sources of the draft"));
  if (sources.includes(CITED)) expect(sources.indexOf("Already offered by Fin")).toBeGreaterThan(sources.indexOf(CITED));
  else expect(sources).not.toContain("Already offered by Fin");
});

it("a thread of six messages gets one without Fin, and what came since takes it off the first screen", async () => {
  const { twin } = app;
  const { conversationId } = twin.customerWrites({ text: "I need an invoice with our VAT number for order LL20418834." });
  for (const [ours, theirs] of [
    ["Could you tell me the VAT number?", "It is DE123456789."],
    ["I have added it to your account.", "Where do I find the invoice now?"],
  ] as const) {
    twin.teammateReplies(conversationId, ours, MAREN);
    twin.customerWrites({ conversationId, text: theirs });
  }
  await app.quiet();
  expect(textOf(await home(conversationId))).not.toContain("Wants");
  twin.customerWrites({ conversationId, text: "It is not in the list of my orders." });
  await app.quiet();
  expect(textOf(await home(conversationId))).toMatch(/Wants.*I need an invoice/);
  expect(noteOf(conversationId)).not.toContain("Hand-over brief");
  twin.teammateReplies(conversationId, "It is there now.", MAREN);
  await app.quiet();
  expect(textOf(await home(conversationId))).not.toContain("Wants");
  expect(textOf(await details(conversationId))).toContain("Somebody has written since.");
});

it("a short conversation without a bot has none", async () => {
  const { conversationId } = app.twin.customerWrites({ text: "I want my money back for an order that never arrived." });
  await app.quiet();
  expect(textOf(await details(conversationId))).not.toContain("Hand-over brief");
});
