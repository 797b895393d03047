/** What is clicked about a draft concerns the one that was on the screen, though another has come since. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { like } from "../support/like.js";
import { only, runSettableApp, type SettableApp, TEAMMATE } from "../support/settable-app.js";
import { clickLabel, labelsOf, type OpenSidebar, openHome, textOf } from "../support/sidebar.js";
import { postCanvas } from "./post-signed.js";

const OTHER = "7401002";
const TYPED = "My own words, Ana";

let settable: SettableApp;
let drafts = 0;
beforeAll(async () => {
  settable = await runSettableApp();
  settable.simpli.answer("reply", ({ path }) => {
    if (path !== "/api/v1/draft") return undefined;
    drafts += 1;
    return { status: 200, body: { draft_id: `changed-${drafts}`, draft: `Draft number ${drafts}.`, confidence: 0.8 } };
  });
  await settable.set({ ...only("draft", "suggest"), cardInsertion: true });
});
afterAll(() => settable.close());

const click = (open: OpenSidebar, label: string, values: Record<string, string> = {}) =>
  clickLabel(settable.app.twin, open, label, values);

/** An editor, and beside it the same teammate's home; then another teammate asks for another draft. */
async function editorOfBefore() {
  const { conversationId } = await settable.written();
  const home = () => openHome(settable.app.twin, conversationId, TEAMMATE);
  const editor = await click(await home(), "Insert draft");
  const shown = `Draft number ${drafts}.`;
  await click(await openHome(settable.app.twin, conversationId, OTHER), "Regenerate");
  await settable.app.quiet();
  expect(textOf(await home())).toContain(`Draft number ${drafts}.`);
  return { editor, shown, reopened: async () => click(await home(), "Insert draft") };
}

/** What Intercom would ask the card for: it stands beside the canvas. */
async function cardOf({ canvas, conversationId, teammateId }: OpenSidebar, values = {}): Promise<unknown> {
  const answer = await postCanvas(settable.app, "submit", {
    workspace_id: settable.app.twin.options.workspaceId,
    admin: { type: "admin", id: teammateId, name: "Maren Holt" },
    conversation: { id: conversationId },
    component_id: "insert-card",
    input_values: values,
    current_canvas: canvas,
  });
  return ((await answer.json()) as { card_creation_options?: unknown }).card_creation_options;
}

it.each(["👍 Helpful", "👎 Not helpful"])("%s rates no draft that the teammate has not read", async (thumb) => {
  const { editor, shown, reopened } = await editorOfBefore();
  const answer = await click(editor, thumb, { "draft-text": shown });
  expect(textOf(answer)).toContain("The draft has changed meanwhile, so your rating was not saved.");
  expect(textOf(answer)).toContain("A newer draft is ready.");
  await settable.app.quiet();
  expect(textOf(await reopened())).not.toContain("You said this draft");

  // Beside the old words it could only be taken for a rating of those.
  expect(labelsOf(answer)).not.toContain(thumb);
  const newer = await click(answer, "Show the newer draft");
  expect(textOf(await click(newer, thumb, { "draft-text": `Draft number ${drafts}.` }))).toContain("You said this draft");
});

it("nor after the way to the confirmation and back", async () => {
  const { editor, shown } = await editorOfBefore();
  const answer = await click(editor, "👍 Helpful", { "draft-text": shown });
  const back = await click(await click(answer, "Send as Maren Holt", { "draft-text": shown }), "Back");
  expect(textOf(back)).toContain(shown);
  expect(textOf(back)).toContain("A newer draft is ready.");
  expect(labelsOf(back)).not.toContain("👍 Helpful");
  const newer = await click(back, "Show the newer draft");
  expect(labelsOf(newer)).toContain("👍 Helpful");
});

it("sends no text under a draft that the teammate has not read, however it was changed", async () => {
  const { editor, shown } = await editorOfBefore();
  const send = (open: OpenSidebar, text: string) => click(open, "Send as Maren Holt", { "draft-text": text });
  const changed = await send(editor, shown);
  expect(textOf(changed)).toContain("The draft has changed meanwhile, so this text was not sent.");
  expect(labelsOf(changed)).not.toContain("Send now");

  settable.app.twin.customerWrites({ conversationId: editor.conversationId, text: "Forget it, my bank found the mistake." });
  await settable.app.quiet();
  const answered = await send(changed, TYPED);
  expect(textOf(answered)).toContain("The customer wrote again, so this text was not sent.");
  expect(textOf(answered)).toContain("A newer draft is ready.");
  expect(textOf(answered)).toContain(TYPED);
  expect(labelsOf(answered)).not.toContain("Send now");
  expect(labelsOf(answered)).not.toContain("👍 Helpful");
  // Beside the newer draft it is the teammate's own choice.
  expect(labelsOf(await send(answered, TYPED))).toContain("Send now");
});

it("inserts no card that the teammate has not read, and keeps what they typed", async () => {
  const { editor, reopened } = await editorOfBefore();
  const answer = await click(editor, "Insert as card", { "draft-text": TYPED });
  expect(textOf(answer)).toContain("The draft has changed meanwhile, so nothing was inserted.");
  expect(textOf(answer)).toContain(TYPED);
  expect(labelsOf(answer)).not.toContain("Insert as card");
  expect(await cardOf(editor)).toBeUndefined();
  expect(await cardOf(await reopened())).toEqual({ draft_id: like(/^[\da-f-]{36}$/) });
});

it("inserts no card in place of words of the teammate's own, and keeps those", async () => {
  const { conversationId } = await settable.written();
  const editor = await click(await openHome(settable.app.twin, conversationId, TEAMMATE), "Insert draft");
  const answer = await click(editor, "Insert as card", { "draft-text": TYPED });
  expect(textOf(answer)).toContain("A card shows the draft as it was written. Send or note your own text.");
  expect(textOf(answer)).toContain(TYPED);
  expect(await cardOf(editor, { "draft-text": TYPED })).toBeUndefined();
  expect(await cardOf(editor, { "draft-text": `Draft number ${drafts}.` })).toEqual({ draft_id: like(/^[\da-f-]{36}$/) });
});
