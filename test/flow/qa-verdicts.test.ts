/** A teammate's word on a QA score: on the score that was shown, and its reason stays until it is saved. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { validateCanvas } from "../../canvas/kit/index.js";
import { type AppWithServices, runAppWithServices } from "../support/app-with-services.js";
import type { RunningApp } from "../support/running-app.js";
import { clickToEnd, openHome, type OpenSidebar, textOf } from "../support/sidebar.js";
import { answerBilling } from "../support/simpli-services.js";
import { postCanvas } from "./post-signed.js";

const MAREN = "7401001";
const TOMAS = "7401002";
const REASON = "The quote is not mine.";

let running: AppWithServices;
let app: RunningApp;
beforeAll(async () => {
  running = await runAppWithServices();
  ({ app } = running);
});
afterAll(() => running.close());
beforeEach(() => answerBilling(running.simpli));

const home = (id: string, teammate: string) => openHome(app.twin, id, teammate);
const click = (open: OpenSidebar, label: string, values?: Record<string, string>) => clickToEnd(app.twin, open, label, values);
const reasonIn = ({ canvas }: OpenSidebar) =>
  canvas.content.components.find(({ id }) => id === "dispute-reason")?.["value"] ?? null;
const scoreOf = async (id: string, teammate: string) => click(await click(await home(id, teammate), "Details"), "QA score");

const overallIn = (open: OpenSidebar) => /"Overall","value":"(\d+%)"/.exec(textOf(open))?.[1];

async function close(id: string): Promise<void> {
  app.twin.teammateReplies(id, "We have refunded the second charge, it arrives within five days.", MAREN);
  app.twin.close(id, { adminId: MAREN });
  await app.quiet();
}

async function scored(): Promise<string> {
  const { conversationId: id } = app.twin.customerWrites({ text: "I was charged twice this month, please look into it" });
  await app.quiet();
  await close(id);
  return id;
}

async function scoredAgain(id: string): Promise<void> {
  app.twin.customerWrites({ conversationId: id, text: "It has not arrived, please look into it once more" });
  await app.quiet();
  await close(id);
}

it("counts for the score that was shown alone: a newer one is shown first, and the reason is kept", async () => {
  const id = await scored();
  const old = await scoreOf(id, MAREN);
  const dispute = await click(old, "Dispute");
  await scoredAgain(id);
  const agreed = await click(old, "Agree");
  expect(textOf(agreed)).toContain("There is a newer score, so nothing was saved.");
  expect(overallIn(agreed)).toMatch(/%/);
  expect(overallIn(agreed)).not.toBe(overallIn(old));
  expect(textOf(agreed)).not.toContain("agreed with this score");
  expect(textOf(await click(old, "Dispute"))).toContain("There is a newer score");
  const refused = await click(dispute, "Save", { "dispute-reason": REASON });
  expect(textOf(refused)).toContain("There is a newer score, so nothing was saved.");
  expect(textOf(refused)).toContain(REASON);
  expect(textOf(await scoreOf(id, MAREN))).not.toContain("disputed this score");
  const again = await click(refused, "Dispute");
  expect(reasonIn(again)).toBe(REASON);
  const saved = await click(again, "Save", { "dispute-reason": REASON });
  await app.quiet();
  expect(textOf(await scoreOf(id, MAREN))).toContain(`Maren Holt disputed this score: ${REASON}`);
  expect(validateCanvas({ canvas: saved.canvas })).toEqual([]);
});

it("counts for the newest score where the screen is an older release's", async () => {
  const id = await scored();
  const { canvas, ...open } = await scoreOf(id, MAREN);
  const stored = { ...(canvas["stored_data"] as Record<string, unknown>), closingId: undefined };
  await scoredAgain(id);
  expect(textOf(await click({ ...open, canvas: { ...canvas, stored_data: stored } }, "Agree"))).toContain("Maren Holt agreed");
});

it("that is refused leaves the reason where it was typed, and so does Back", async () => {
  const id = await scored();
  const dispute = await click(await scoreOf(id, MAREN), "Dispute");
  const left = await click(dispute, "Back", { "dispute-reason": REASON });
  expect(textOf(left)).toContain(REASON);
  expect(reasonIn(await click(left, "Dispute"))).toBe(REASON);

  await click(await scoreOf(id, TOMAS), "Agree");
  await app.quiet();
  // As if Maren's had waited for long.
  await running.store.query("update actions set requested_at = now() + interval '1 minute' where conversation_id = $1", [id]);
  const refused = await click(dispute, "Save", { "dispute-reason": REASON });
  expect(textOf(refused)).toContain("Tomás Rey has rated this score meanwhile, so yours was not saved.");
  expect(reasonIn(refused)).toBe(REASON);
});

it.each([
  ["save-qa-dispute", "dispute-reason", "What did the score miss?"],
  ["ask", "question", "Your question"],
  ["regenerate-with", "instruction", "What should be different?"],
])("what was typed for %s is there again after a request that could not be read", async (button, field, label) => {
  const id = await scored();
  const body = {
    workspace_id: app.twin.options.workspaceId,
    admin: null,
    conversation: { id },
    component_id: button,
    input_values: { [field]: REASON },
    current_canvas: (await home(id, MAREN)).canvas,
  };
  const { canvas } = (await (await postCanvas(app, "submit", body)).json()) as Pick<OpenSidebar, "canvas">;
  const unread: OpenSidebar = { canvas, conversationId: id, teammateId: MAREN };
  expect(validateCanvas({ canvas })).toEqual([]);
  expect(textOf(unread)).toContain(label);
  expect(textOf(unread)).toContain(REASON);
  const again = await click(unread, "Refresh", { [field]: REASON });
  expect(again.canvas.content.components.find(({ id: name }) => name === field)?.["value"]).toBe(REASON);
});

it("on a score that went with a redacted message is not saved, which is said of the score", async () => {
  const id = await scored();
  const score = await scoreOf(id, MAREN);
  const dispute = await click(score, "Dispute");
  app.twin.redact(id, "source");
  await app.quiet();
  const gone = "That score is no longer there, so nothing was saved.";
  expect(textOf(await click(score, "Agree"))).toContain(gone);
  const disputed = await click(dispute, "Save", { "dispute-reason": REASON });
  expect(textOf(disputed)).toContain(gone);
  expect(textOf(disputed)).toContain(REASON);
});

it("stands beside the customer's rating", async () => {
  const id = await scored();
  app.twin.rate(id, 1, "Nobody called back at +44 20 7946 0123");
  await app.quiet();
  expect(textOf(await click(await home(id, MAREN), "Details"))).toContain("1 of 5");
  const shown = await scoreOf(id, MAREN);
  expect(textOf(shown)).toContain("1 of 5, “Nobody called back at +44 20 7946 0123”");
  expect(validateCanvas({ canvas: shown.canvas })).toEqual([]);
});

it("a reason is not cut: one that is too long is not saved, and stays as it was typed; one that was left is there again", async () => {
  const id = await scored();
  const long = "The greeting was in the first message already. ".repeat(20).trim();
  const dispute = await click(await scoreOf(id, MAREN), "Dispute");
  const refused = await click(dispute, "Save", { "dispute-reason": long });
  expect(textOf(refused)).toContain("This is longer than 500 characters");
  expect(reasonIn(refused)).toBe(long);
  await app.quiet();
  expect(textOf(await scoreOf(id, MAREN))).not.toContain("disputed this score");
  const details = await click(await click(refused, "Back", { "dispute-reason": REASON }), "Back");
  expect(reasonIn(await click(await click(details, "QA score"), "Dispute"))).toBe(REASON);
});
