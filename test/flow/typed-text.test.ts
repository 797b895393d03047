/** What a teammate typed stays, however a send ends. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { validateCanvas } from "../../canvas/kit/index.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { labelsOf, clickLabel, clickToEnd, type OpenSidebar, openHome, textOf } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";
import { postCanvas } from "./post-signed.js";

const MAREN = "7401001";
const TOMAS = "7401002";
const TYPED = "Dear Ana, my own words about the second charge.";
const SEND = "Send as Maren Holt";

let simpli: SimpliServices;
let app: RunningApp;
let drafts = 0;
/** The twin's clock: a reply that comes in the second of a draft would not count as later. */
let aheadMs = 0;

beforeAll(async () => {
  simpli = await startSimpliServices();
  app = await runApp({
    database: "postgres",
    env: { SIMPLI_REPLY_URL: simpli.urls.reply },
    // A 429 of the twin ends with its window.
    twin: { now: () => Date.now() + aheadMs, rateLimit: { limit: 167, windowSeconds: 2 } },
  });
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});
beforeEach(() => {
  aheadMs = 0;
  simpli.answer("reply", ({ path }) => {
    if (path !== "/api/v1/draft") return undefined;
    drafts += 1;
    return { status: 200, body: { draft_id: `typed-${drafts}`, draft: `Draft number ${drafts}.`, confidence: 0.8 } };
  });
});

const home = (conversationId: string, teammate = MAREN) => openHome(app.twin, conversationId, teammate);
const click = (open: OpenSidebar, label: string, values?: Record<string, string>) => clickLabel(app.twin, open, label, values);

async function typed(): Promise<{ id: string; editor: OpenSidebar; confirm: OpenSidebar }> {
  const { conversationId: id } = app.twin.customerWrites({ text: "Why was I charged twice?", customer: { name: "Ana Silva" } });
  await app.quiet();
  const editor = await click(await home(id), "Insert draft");
  return { id, editor, confirm: await click(editor, SEND, { "draft-text": TYPED }) };
}

/** What comes of it, also where a busy machine answers later than a click may wait. */
const toEnd = (open: OpenSidebar, label: string, values?: Record<string, string>) => clickToEnd(app.twin, open, label, values);
const send = (confirm: OpenSidebar) => toEnd(confirm, "Send now");

const fieldOf = ({ canvas }: OpenSidebar) =>
  canvas.content.components.find(({ id, disabled }) => id === "draft-text" && disabled !== true)?.["value"] ?? null;

function expectKept(open: OpenSidebar, words: string): void {
  expect(validateCanvas({ canvas: open.canvas })).toEqual([]);
  expect(textOf(open)).toContain(words);
  expect(fieldOf(open)).toBe(TYPED);
  expect(textOf(open)).not.toMatch(/npm run|\blogs?\b/);
}

const refuseReply = (status: number) =>
  app.twin.failNext({ method: "POST", path: /\/reply$/, fault: { kind: "status", status, code: "parameter_invalid" } });
/** Later than a click may wait. */
const answerLate = () =>
  app.twin.failNext({ method: "GET", path: /^\/conversations\/\d+$/, fault: { kind: "delay", ms: 1_500 } });

const written = (id: string) => app.twin.conversation(id).readable.filter(({ author }) => author.id === MAREN);

describe("what was typed stays in the editor", () => {
  it("when the customer wrote again, and a newer draft is spoken of once there is one", async () => {
    const { id, confirm } = await typed();
    app.twin.customerWrites({ conversationId: id, text: "Forget it, my bank has found the mistake." });
    const early = await send(confirm);
    expectKept(early, "The customer wrote again");
    await app.quiet();
    const late = await send(confirm);
    expectKept(late, "The customer wrote again");
    expect(textOf(late)).toContain("A newer draft is ready.");
    const newer = await click(late, "Show the newer draft");
    expect(fieldOf(newer)).toBe(`Draft number ${drafts}.`);
    expect(written(id)).toEqual([]);
  });

  it("when a teammate answered meanwhile, and no newer draft is promised", async () => {
    const { id, confirm } = await typed();
    aheadMs = 2_000;
    app.twin.teammateReplies(id, "I have it.", TOMAS);
    const refused = await send(confirm);
    expectKept(refused, "A teammate has answered meanwhile");
    expect(textOf(refused)).not.toContain("newer draft");
    await app.quiet();
    expect(written(id)).toEqual([]);
  });

  it("when the conversation was closed, or Fin took it", async () => {
    for (const [change, words] of [
      [(id: string) => app.twin.close(id, { adminId: TOMAS }), "The conversation was closed meanwhile"],
      [(id: string) => app.twin.finReplies(id, "Here is how."), "Fin has taken this conversation meanwhile"],
    ] as const) {
      const { id, confirm } = await typed();
      aheadMs += 2_000;
      change(id);
      expectKept(await send(confirm), words);
      await app.quiet();
      expect(written(id)).toEqual([]);
    }
  });

  it("when Intercom refuses the reply for good, and the same words can be sent once it takes them", async () => {
    const { id, confirm } = await typed();
    refuseReply(422);
    const refused = await send(confirm);
    expectKept(refused, "Intercom or a service refused it");
    const done = await send(await click(refused, SEND, { "draft-text": TYPED }));
    expect(textOf(done)).toContain("Sent as Maren Holt");
    await app.quiet();
    expect(written(id)).toHaveLength(1);
  });

  it.each([429, 503])("when a try failed with %i and the customer wrote again before the next one", async (status) => {
    const { id, confirm } = await typed();
    const posted = () => app.twin.calls.filter(({ method, path }) => method === "POST" && path === `/conversations/${id}/reply`);
    const before = posted().length;
    app.twin.failNext({
      method: "POST",
      path: /\/reply$/,
      fault: { kind: "status", status, code: "server_error" },
      times: 1_000,
    });
    const working = await click(confirm, "Send now");
    await app.until("a try has failed", () => posted().length > before);
    aheadMs = 2_000;
    app.twin.customerWrites({ conversationId: id, text: "It was my mistake. Please do not refund anything!" });
    app.twin.clearFaults();
    await app.quiet();
    expect(written(id)).toEqual([]);
    const refused = await click(working, "Refresh");
    expectKept(refused, "The customer wrote again");
    // The screen of before, clicked once more.
    expectKept(await send(confirm), "The customer wrote again");
    await app.quiet();
    expect(written(id)).toEqual([]);
  });

  it("when Intercom does not know the teammate who sends: nothing waits for one to take over", async () => {
    const { id, confirm } = await typed();
    const fault = { kind: "status", status: 404, code: "admin_not_found" } as const;
    app.twin.failNext({ method: "POST", path: /\/reply$/, fault });
    const refused = await send(confirm);
    expectKept(refused, "Intercom does not know this teammate, so nothing was sent.");
    await app.quiet();
    expect(written(id)).toEqual([]);
  });

  it("when a note is refused", async () => {
    const { editor } = await typed();
    refuseReply(403);
    expectKept(await toEnd(editor, "Add as note", { "draft-text": TYPED }), "Intercom or a service refused it");
  });

  it("when the answer comes after the click's time: Refresh tells how it ended", async () => {
    const { id, confirm } = await typed();
    answerLate();
    refuseReply(422);
    const working = await click(confirm, "Send now");
    expect(textOf(working)).toContain("on its way to Intercom");
    const still = await click(working, "Refresh");
    expect(textOf(still)).toMatch(/on its way to Intercom|refused/);
    await app.quiet();
    expectKept(await click(working, "Refresh"), "Intercom or a service refused it");
    expect(written(id)).toEqual([]);
  });

  it("when the teammate has left the page before it was refused, until somebody has answered", async () => {
    const { id, confirm } = await typed();
    answerLate();
    refuseReply(422);
    await click(confirm, "Send now");
    await app.quiet();
    const back = await home(id);
    expect(textOf(back)).toContain("Your text was not sent.");
    expect(textOf(await home(id, TOMAS)), "it is nobody else's").not.toContain("Your text was not sent.");
    expectKept(await click(back, "Read your text"), "Intercom or a service refused it");
    aheadMs = 60_000;
    app.twin.teammateReplies(id, "Done by hand.", MAREN);
    await app.quiet();
    expect(textOf(await home(id))).not.toContain("Your text was not sent.");
  });

  it("when a note is added before it is read again, until its own words are added", async () => {
    const { id, confirm } = await typed();
    refuseReply(422);
    await send(confirm);
    await app.quiet();
    await click(await click(await home(id), "Insert draft"), "Add as note", { "draft-text": "Waiting for finance" });
    await app.quiet();
    const back = await home(id);
    expect(textOf(back)).toContain("Your text was not sent.");
    const again = await click(back, "Read your text");
    expect(JSON.stringify(again.canvas)).toContain(TYPED);
    await click(await home(id), "Regenerate");
    await app.quiet();
    await click(await click(await home(id), "Insert draft"), "Add as note", { "draft-text": TYPED });
    await app.quiet();
    expect(textOf(await home(id))).not.toContain("Your text was not sent.");
  });

  it("when it is refreshed or rated", async () => {
    const { id, editor } = await typed();
    const rated = await toEnd(editor, "👍 Helpful", { "draft-text": TYPED });
    expectKept(rated, "Rated as helpful.");
    app.twin.customerWrites({ conversationId: id, text: "Are you there?" });
    await app.until("the old draft is stale", async () => labelsOf(await click(editor, SEND)).includes("Regenerate"));
    const stale = await click(editor, SEND, { "draft-text": TYPED });
    expect(fieldOf(stale)).toBe(TYPED);
    await app.quiet();
  });

  it("when another version is thought of and left, or asked for", async () => {
    const { editor } = await typed();
    const options = await click(editor, "Ask for another version", { "draft-text": TYPED });
    expect(fieldOf(await click(options, "Back"))).toBe(TYPED);
    const answer = await toEnd(options, "Regenerate", { instruction: "Shorter" });
    await app.quiet();
    expect(fieldOf(answer)).toBe(TYPED);
    expect(labelsOf(answer)).toContain("Show the newer draft");
  });

  it("when the editor is left for another screen, or for a newer draft, until it is sent", async () => {
    const { id, editor } = await typed();
    const left = await click(editor, "Back", { "draft-text": TYPED });
    expect(textOf(left)).toContain("Your text from the editor is kept.");
    expect(fieldOf(await click(left, "Read your text"))).toBe(TYPED);
    const details = await click(left, "Details");
    const again = await click(await click(details, "Back"), "Insert draft");
    expect(fieldOf(again)).toBe(TYPED);

    await click(await home(id, TOMAS), "Regenerate");
    await app.quiet();
    const newer = await click(await toEnd(again, "👍 Helpful", { "draft-text": TYPED }), "Show the newer draft");
    expect(fieldOf(newer)).toBe(`Draft number ${drafts}.`);
    const other = "And words beside the newer draft.";
    const swapped = await click(newer, "Show your text", { "draft-text": other });
    expect(fieldOf(swapped)).toBe(TYPED);
    const both = await click(await click(swapped, "Back", { "draft-text": TYPED }), "Read your text");
    expect(fieldOf(both)).toContain(TYPED);
    expect(fieldOf(both)).toContain(other);
    const done = await send(await click(both, SEND, { "draft-text": fieldOf(both) as string }));
    expect(textOf(await click(done, "Done"))).not.toContain("Your text from the editor is kept.");
    expect(written(id)).toHaveLength(1);
  });

  it("save that nothing is kept where only the draft stood there", async () => {
    const { id, editor } = await typed();
    const text = fieldOf(editor) as string;
    await click(await home(id, TOMAS), "Regenerate");
    await app.quiet();
    const left = await click(editor, "Back", { "draft-text": text });
    expect(textOf(left)).not.toContain("Your text from the editor is kept.");
    expect(fieldOf(await click(left, "Insert draft"))).toBe(`Draft number ${drafts}.`);
  });

  it("when a newer release's button is clicked that this one does not know", async () => {
    const { id, editor } = await typed();
    const click = {
      workspace_id: app.twin.options.workspaceId,
      admin: { type: "admin", id: MAREN, name: "Maren Holt" },
      conversation: { id },
      component_id: "button-of-a-newer-release",
      input_values: { "draft-text": TYPED },
      current_canvas: editor.canvas,
    };
    expect(await (await postCanvas(app, "submit", click)).text()).toContain(TYPED);
    // Nor where a request cannot be read at all.
    expect(await (await postCanvas(app, "submit", { ...click, admin: null })).text()).toContain(TYPED);
  });

  it("when another version is refused", async () => {
    const { editor } = await typed();
    let open = await click(editor, "Ask for another version");
    const options = { instruction: "Shorter, and offer a call", style: "formal" };
    for (let round = 0; round < 12 && !textOf(open).includes("Many drafts"); round += 1) {
      const answer = await click(open, "Regenerate", options);
      await app.quiet();
      open = textOf(answer).includes("Many drafts")
        ? answer
        : await click(await click(await home(answer.conversationId), "Insert draft"), "Ask for another version");
    }
    expect(textOf(open)).toContain("Many drafts were asked for");
    expect(textOf(open)).toContain(options.instruction);

    const opened = await click(await home(open.conversationId), "Insert draft");
    const beside = await click(opened, "Ask for another version", { "draft-text": TYPED });
    const refused = await click(beside, "Regenerate", { ...options, instruction: "Longer, please" });
    expect(textOf(refused)).toContain("Many drafts were asked for");
    expect(textOf(refused)).toContain("Longer, please");
    expect(fieldOf(await click(refused, "Back"))).toBe(TYPED);
  });
});
