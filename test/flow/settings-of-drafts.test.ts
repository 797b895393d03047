/** What agents can do with a draft, as an admin sets it, also for screens that were drawn before. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { NO_RULE } from "../../src/domain/category-rules.js";
import type { Settings } from "../../src/domain/settings.js";
import { type SettableApp, only, runSettableApp, TEAMMATE } from "../support/settable-app.js";
import { clickLabel, copyUrlIn, labelsOf, openCopyLink, openHome, textOf } from "../support/sidebar.js";

let settable: SettableApp;
beforeAll(async () => {
  settable = await runSettableApp();
});
afterAll(() => settable.close());
beforeEach(async () => {
  settable.answerSentiment(0.7);
  settable.answerTriage(0.9);
  await settable.set({});
});

describe("drafts", () => {
  it("are asked for in the customer's language, which a short message alone does not show", async () => {
    await settable.set(only("draft", "suggest"));
    const { twin, quiet } = settable.app;
    const asked = () => settable.simpli.requests("reply", "/api/v1/draft").at(-1)?.body;
    twin.customerWrites({ text: "I forgot my password" });
    await quiet();
    expect(asked()).toMatchObject({ language: "en" });
    const { conversationId } = twin.customerWrites({
      text: "Ich habe gestern zwei Pakete bestellt und nur eines bekommen.",
    });
    await quiet();
    twin.customerWrites({ conversationId, text: "Promo code invalid" });
    await quiet();
    expect(asked()).toMatchObject({ language: "de" });
  });

  it("are no longer said to be off once they are on again, and one click writes one", async () => {
    await settable.set(only("draft", "off"));
    const { conversationId } = await settable.written();
    const home = () => openHome(settable.app.twin, conversationId, TEAMMATE);
    expect(textOf(await home())).toContain("Drafts are switched off");
    await settable.set(only("draft", "suggest"));
    const shown = await home();
    expect(textOf(shown)).not.toContain("switched off for conversations like this one");
    await clickLabel(settable.app.twin, shown, "Write a draft");
    await settable.app.quiet();
    expect(labelsOf(await home())).toContain("Insert draft");
  });

  it("are asked for in the workspace's style, which the sidebar offers too", async () => {
    await settable.set({ ...only("draft", "suggest"), style: "house-style" });
    const { conversationId } = await settable.written();
    expect(settable.simpli.requests("reply", "/api/v1/draft").at(-1)?.body).toMatchObject({ style: "house-style" });
    const editor = await clickLabel(
      settable.app.twin,
      await openHome(settable.app.twin, conversationId, TEAMMATE),
      "Insert draft",
    );
    expect(textOf(await clickLabel(settable.app.twin, editor, "Ask for another version"))).toContain("house-style");
  });

  const openEditor = async () => {
    const { conversationId, view } = await settable.written();
    const home = await openHome(settable.app.twin, conversationId, TEAMMATE);
    return { home, editor: await clickLabel(settable.app.twin, home, "Insert draft"), view };
  };
  const MODES = { reply: true, note: true, copy: true } as const;

  it("offer only the ways an admin left on", async () => {
    await settable.set({ ...only("draft", "suggest"), insertModes: { reply: false, note: true, copy: false } });
    const { editor } = await openEditor();
    expect(labelsOf(editor)).toContain("Add as note");
    expect(labelsOf(editor)).not.toContain("Send as Maren Holt");
    expect(labelsOf(editor)).not.toContain("Copy the unedited draft");
  });

  it("are not sent by an older screen once sending is off, and what was typed stays", async () => {
    await settable.set(only("draft", "suggest"));
    const { editor, view } = await openEditor();
    const confirm = await clickLabel(settable.app.twin, editor, "Send as Maren Holt", { "draft-text": "My own words, Ana" });
    await settable.set({ ...only("draft", "suggest"), insertModes: { ...MODES, reply: false } });
    for (const [open, label] of [
      [confirm, "Send now"],
      [editor, "Send as Maren Holt"],
    ] as const) {
      const answer = await clickLabel(settable.app.twin, open, label, { "draft-text": "My own words, Ana" });
      expect(textOf(answer)).toContain("switched off sending from here. Nothing was sent.");
      expect(textOf(answer)).toContain("My own words, Ana");
    }
    await settable.app.quiet();
    expect(view().readable).toEqual([]);
  });

  it("are not added by an older screen once notes are off", async () => {
    await settable.set(only("draft", "suggest"));
    const { editor, view } = await openEditor();
    await settable.set({ ...only("draft", "suggest"), insertModes: { ...MODES, note: false } });
    const answer = await clickLabel(settable.app.twin, editor, "Add as note", { "draft-text": "For the team" });
    expect(textOf(answer)).toContain("switched off adding notes from here. Nothing was added.");
    await settable.app.quiet();
    expect(view().notes).toEqual([]);
  });

  it("are not used, copied or written by an older screen once drafts are off", async () => {
    await settable.set(only("draft", "suggest"));
    const { home, editor, view } = await openEditor();
    const copyUrl = copyUrlIn(editor);
    expect((await openCopyLink(copyUrl)).status).toBe(200);
    expect((await openCopyLink(copyUrl)).status, "once").toBe(404);
    const asked = settable.simpli.requests("reply", "/api/v1/draft").length;
    await settable.set(only("draft", "off"));
    const confirm = await clickLabel(settable.app.twin, editor, "Add as note", { "draft-text": "For the team" });
    expect(textOf(confirm)).toContain("switched drafts off meanwhile. Nothing was sent or added.");
    expect(textOf(await clickLabel(settable.app.twin, home, "Regenerate"))).toContain("Drafts are switched off");
    await settable.app.quiet();
    expect(view().notes).toEqual([]);
    expect(settable.simpli.requests("reply", "/api/v1/draft")).toHaveLength(asked);
    expect((await openCopyLink(copyUrl)).status).toBe(404);
  });

  const OFF: readonly (readonly [string, Partial<Settings>])[] = [
    ["a channel", { channelsOff: ["chat"] }],
    ["a category", { categoryRules: { billing: { ...NO_RULE, levels: { draft: "off" } } } }],
  ];
  it.each(OFF)("are neither offered nor written once %s has none", async (_where, changes) => {
    const automations = { triage: "apply", sentiment: "off", draft: "suggest", qa: "off" } as const;
    await settable.set({ automations, cardInsertion: true });
    const { home, editor } = await openEditor();
    const copyUrl = copyUrlIn(editor);
    const inserted = await settable.app.twin.clickSidebar(home.conversationId, "insert-card", {
      ...{ values: {}, adminId: TEAMMATE, canvas: editor.canvas },
    });
    expect(JSON.stringify(inserted)).not.toContain("no longer available");
    const asked = settable.simpli.requests("reply", "/api/v1/draft").length;
    await settable.set({ automations, cardInsertion: true, ...changes });
    expect((await openCopyLink(copyUrl)).status).toBe(404);
    const refused = await clickLabel(settable.app.twin, home, "Regenerate");
    expect(textOf(refused)).toContain("Drafts are switched off for conversations like this one.");
    const shown = await openHome(settable.app.twin, home.conversationId, TEAMMATE);
    expect(labelsOf(shown)).not.toContain("Insert draft");
    const details = await clickLabel(settable.app.twin, shown, "Details");
    expect(textOf(details)).not.toContain("Ask for another draft");
    await settable.app.quiet();
    expect(settable.simpli.requests("reply", "/api/v1/draft")).toHaveLength(asked);
  });

  it("end their copy links with the setting", async () => {
    await settable.set(only("draft", "suggest"));
    const { editor } = await openEditor();
    const copyUrl = copyUrlIn(editor);
    await settable.set({ ...only("draft", "suggest"), insertModes: { ...MODES, copy: false } });
    const page = await openCopyLink(copyUrl);
    expect(page.status).toBe(404);
    expect(await page.text()).toContain("switched copying off");
  });

  it("become cards only while cards are on", async () => {
    await settable.set({ ...only("draft", "suggest"), cardInsertion: true });
    const { editor } = await openEditor();
    expect(labelsOf(editor)).toContain("Insert as card");
    await settable.set(only("draft", "suggest"));
    const answer = await clickLabel(settable.app.twin, editor, "Insert as card", { "draft-text": "For Ana" });
    expect(textOf(answer)).toContain("switched off inserting cards. Nothing was inserted.");
    expect(answer.canvas).not.toHaveProperty("card_creation_options");
  });
});
