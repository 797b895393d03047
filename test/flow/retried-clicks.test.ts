/** A click whose first try failed: the same click tries it now, and what has been overtaken is not done hours later. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, labelsOf, type OpenSidebar, openHome, textOf } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const MAREN = "7401001";
const TOMAS = "7401002";

let simpli: SimpliServices;
let app: RunningApp;
let drafts = 0;
let isDown = false;
/** The twin's clock: an answer counts as later than a click from the next second on. */
let aheadMs = 0;
beforeAll(async () => {
  simpli = await startSimpliServices();
  app = await runApp({
    database: "postgres",
    env: { SIMPLI_REPLY_URL: simpli.urls.reply },
    // What failed is not tried again by itself.
    pace: { firstRetryMs: 600_000, briefRetriesMs: [], servicePauseMs: 1 },
    twin: { now: () => Date.now() + aheadMs },
  });
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});
beforeEach(() => {
  isDown = false;
  aheadMs = 0;
  simpli.answer("reply", ({ path }) => {
    if (path !== "/api/v1/draft") return undefined;
    if (isDown) return { status: 503, body: {} };
    drafts += 1;
    return { status: 200, body: { draft_id: `retried-${drafts}`, draft: `Draft number ${drafts}.`, confidence: 0.8 } };
  });
});

const home = (id: string) => openHome(app.twin, id, MAREN);
const click = (open: OpenSidebar, label: string) => clickLabel(app.twin, open, label);

async function failedOnce(): Promise<string> {
  const { conversationId: id } = app.twin.customerWrites({ text: "I was charged twice this month, please look into it" });
  await app.quiet();
  isDown = true;
  const working = await click(await home(id), "Regenerate");
  if (textOf(working).includes("being written")) expect(textOf(working)).toContain("it is tried again");
  await app.until("it has failed", async () => textOf(await home(id)).includes("Not available: drafts"));
  isDown = false;
  return id;
}

it("is tried at once when it is clicked again", async () => {
  const id = await failedOnce();
  const before = drafts;
  await click(await home(id), "Regenerate");
  await app.until("the engine is asked", () => drafts > before);
  await app.quiet();
  expect(textOf(await home(id))).toContain(`Draft number ${drafts}.`);
});

it("writes no draft for a customer who was answered since", async () => {
  const id = await failedOnce();
  const open = await home(id);
  const before = drafts;
  aheadMs = 2_000;
  app.twin.teammateReplies(id, "I have it.", TOMAS);
  await app.until("it is read", async () => textOf(await home(id)).includes("A teammate has answered."));
  await click(open, "Regenerate");
  await app.quiet();
  expect(drafts).toBe(before);
  expect(labelsOf(await home(id))).not.toContain("Insert draft");
  expect(textOf(await home(id))).toContain("A teammate has answered.");
});
