/** What is clicked about a draft concerns the one that was on the screen, though another has come since. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { like } from "../support/like.js";
import { only, runSettableApp, type SettableApp, TEAMMATE } from "../support/settable-app.js";
import { clickToEnd, labelsOf, type OpenSidebar, openHome, textOf } from "../support/sidebar.js";
import { postCanvas, postWebhook } from "./post-signed.js";

const OTHER = "7401002";
const TYPED = "My own words, Ana";

let settable: SettableApp;
let drafts = 0;
beforeAll(async () => {
  settable = await runSettableApp();
  await settable.set({ ...only("draft", "suggest"), cardInsertion: true });
});
afterAll(() => settable.close());
beforeEach(() => {
  settable.simpli.answer("reply", ({ path }) => {
    if (path !== "/api/v1/draft") return undefined;
    drafts += 1;
    return { status: 200, body: { draft_id: `changed-${drafts}`, draft: `Draft number ${drafts}.`, confidence: 0.8 } };
  });
});

const click = (open: OpenSidebar, label: string, values: Record<string, string> = {}) =>
  clickToEnd(settable.app.twin, open, label, values);

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
  expect(textOf(await reopened())).not.toContain("Rated as");

  // Beside the old words it could only be taken for a rating of those.
  expect(labelsOf(answer)).not.toContain(thumb);
  const newer = await click(answer, "Show the newer draft");
  expect(textOf(await click(newer, thumb, { "draft-text": `Draft number ${drafts}.` }))).toContain("Rated as");
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

it("what was dismissed leaves a conversation that has been loaded, also where nothing but drafts is on", async () => {
  const { conversationId } = await settable.written();
  const home = () => openHome(settable.app.twin, conversationId, TEAMMATE);
  await click(await click(await home(), "Insert draft"), "Dismiss");
  await settable.app.quiet();
  expect(textOf(await home())).not.toContain("has not been loaded");
  expect(labelsOf(await home())).toContain("Write a draft");
});

async function sentConversation() {
  const { conversationId } = await settable.written();
  const home = () => openHome(settable.app.twin, conversationId, TEAMMATE);
  await click(await click(await click(await home(), "Insert draft"), "Send as Maren Holt"), "Send now");
  await settable.app.quiet();
  return { conversationId, home };
}

it("what was sent is shown after a teammate's later message, and gives way once the customer writes again", async () => {
  const { twin, quiet } = settable.app;
  const { conversationId, home } = await sentConversation();
  twin.teammateReplies(conversationId, "And have a good day.", OTHER);
  await quiet();
  expect(textOf(await home())).toContain("**Sent** by Maren Holt");
  const file = { name: "error.png", url: "https://files.example/error.png", contentType: "image/png", bytes: 9_000 };
  twin.customerWrites({ conversationId, text: "", attachments: [file] });
  await quiet();
  expect(textOf(await home())).toContain("The customer sent an image (error.png)");
  expect(textOf(await home())).not.toContain("**Sent** by");
});

/** As another of Intercom's topics may announce the same message. */
const announcedAgain = (conversationId: string) => ({
  type: "notification_event",
  topic: "conversation.user.replied",
  app_id: settable.app.twin.options.workspaceId,
  id: `notif_again_${conversationId}`,
  created_at: Math.floor(Date.now() / 1000),
  data: { item: { type: "conversation", id: conversationId } },
});

describe("a note that a click added, and that is undone", () => {
  const receiptsOf = async (id: string) =>
    click(await click(await openHome(settable.app.twin, id, TEAMMATE), "Details"), "What was changed in Intercom");
  async function noted(text: string) {
    const { conversationId, view } = await settable.written();
    const home = (teammate = TEAMMATE) => openHome(settable.app.twin, conversationId, teammate);
    const [editor, other] = [await click(await home(), "Insert draft"), await click(await home(OTHER), "Insert draft")];
    await click(editor, "Add as note", { "draft-text": text });
    await settable.app.quiet();
    expect(textOf(await home())).toContain("**Added as a note** by Maren Holt");
    const undo = async () => {
      await click(await receiptsOf(conversationId), "Undo");
      await settable.app.quiet();
    };
    const notes = () => view().notes.filter(({ redacted }) => !redacted);
    return { conversationId, home, other, undo, notes };
  }

  it("leaves the draft as it was before, and anybody can add the same text again", async () => {
    const { home, other, undo, notes } = await noted(TYPED);
    await undo();
    expect(notes()).toHaveLength(0);
    const screen = await home();
    expect(textOf(screen)).not.toContain("Added as a note");
    expect(labelsOf(screen)).toContain("Insert draft");
    await click(other, "Add as note", { "draft-text": TYPED });
    await settable.app.quiet();
    expect(notes().map(({ body }) => body)).toEqual([like(TYPED)]);
    expect(textOf(await home())).toContain("**Added as a note** by Tomás Rey");
  });

  it.each(["a second notification of its message", "an automatic reply"])("is shown after %s", async (what) => {
    const { conversationId, home } = await noted(TYPED);
    const { twin, quiet } = settable.app;
    if (what === "an automatic reply") twin.customerWrites({ conversationId, text: "I am out of the office until Monday." });
    else await postWebhook(settable.app, announcedAgain(conversationId));
    await quiet();
    expect(textOf(await home())).toContain("**Added as a note** by Maren Holt");
  });

  it("brings no draft back that a teammate has answered past", async () => {
    const { conversationId, home, undo } = await noted(TYPED);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    settable.app.twin.teammateReplies(conversationId, "We have refunded the second charge today.", OTHER);
    await settable.app.quiet();
    await undo();
    const screen = await home();
    expect(textOf(screen)).not.toContain("Added as a note");
    expect(labelsOf(screen)).not.toContain("Insert draft");
  });
});

describe("where no new draft comes", () => {
  const failReply = () =>
    settable.simpli.answer("reply", ({ path }) =>
      path === "/api/v1/draft" ? { status: 422, body: { detail: "no" } } : undefined,
    );
  const says = (id: string, words: string) =>
    settable.app.until(`${id} says ${words}`, async () =>
      textOf(await openHome(settable.app.twin, id, TEAMMATE)).includes(words),
    );

  it("none that was sent, that a teammate answered past, or that answers an earlier message is offered again", async () => {
    const { twin, quiet } = settable.app;
    const sent = await sentConversation();
    const { conversationId: answered } = await settable.written();
    const { conversationId: finTook } = await settable.written();
    // In the draft's own second an answer does not come after it.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    twin.teammateReplies(answered, "It takes three days.", OTHER);
    twin.finReplies(finTook, "Here is how.");
    await quiet();
    failReply();
    for (const id of [sent.conversationId, answered, finTook]) twin.customerWrites({ conversationId: id, text: "Still nothing" });
    await quiet();
    twin.finHandsOver(finTook);
    for (const id of [sent.conversationId, answered, finTook]) {
      await says(id, "No new draft");
      const shown = await openHome(twin, id, TEAMMATE);
      expect(textOf(shown)).not.toMatch(/Draft number|\*\*Sent\*\* by/);
      expect(labelsOf(shown)).not.toContain("Insert draft");
    }
  });

  it("one that nobody has used is offered, and each of its buttons does what it says", async () => {
    const { twin, quiet } = settable.app;
    const { conversationId, view } = await settable.written();
    const home = () => openHome(twin, conversationId, TEAMMATE);
    const older = await click(await home(), "Insert draft");
    const shown = `Draft number ${drafts}.`;
    const answered = await click(await click(await click(await home(), "Details"), "Ask the help centre"), "Ask", {
      question: "How long does a refund take?",
    });
    await quiet();
    const put = `Draft number ${drafts}.`;
    twin.snooze(conversationId, 1_900_000_000, OTHER);
    await quiet();
    failReply();
    twin.wake(conversationId);
    await says(conversationId, "No new draft");

    const last = await click(await home(), "Insert draft");
    expect(labelsOf(last)).toEqual(expect.arrayContaining(["Send as Maren Holt", "Add as note"]));
    expect(labelsOf(last)).not.toContain("Insert as card");
    const noCard = await click(older, "Insert as card", { "draft-text": shown });
    expect(textOf(noCard)).toContain("This draft is an older one, so no card of it was inserted.");
    expect(textOf(noCard)).not.toContain("Send or note your own text");
    const both = textOf(await click(answered, "Put into the draft"));
    expect(both).toContain(shown);
    expect(both).toContain(put);
    await click(await click(last, "Send as Maren Holt"), "Send now");
    await quiet();
    expect(view().readable.map(({ body }) => body)).toEqual([like(shown)]);
  });
});
