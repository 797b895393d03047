/** Questions, answered from the help centre by the engine that writes drafts: a teammate's own in the sidebar, and a customer's several. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, clickToEnd, labelsOf, openHome, type OpenSidebar, textOf } from "../support/sidebar.js";

const MAREN = "7401001";
const OPENING = "My plant lamp arrived with a broken switch, what do we do now?";

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({ database: "postgres" });
});
afterAll(() => app.close());

async function conversation(): Promise<string> {
  const { conversationId } = app.twin.customerWrites({ text: OPENING });
  await app.quiet();
  return conversationId;
}

async function ask(id: string, question: string): Promise<OpenSidebar> {
  const form = await clickLabel(
    app.twin,
    await clickLabel(app.twin, await openHome(app.twin, id, MAREN), "Details"),
    "Ask the help centre",
  );
  const label = labelsOf(form).includes("Ask") ? "Ask" : "Ask again";
  return clickToEnd(app.twin, form, label, { question });
}

describe("asking the help centre", () => {
  it("answers without courtesies, names its sources, and changes nothing; the answer goes below the draft", async () => {
    const id = await conversation();
    const before = app.twin.conversation(id);
    const answered = await ask(id, "How long does standard delivery to Ireland take?");
    const text = textOf(answered);
    expect(text).toMatch(/working days/);
    expect(text).not.toMatch(/Hi there|Thanks for reaching out|Have a good day/);
    expect(text).toContain("Built-in engine");
    expect(answered.canvas.content.components.some(({ type }) => type === "list")).toBe(true);
    expect(app.twin.conversation(id).notes).toEqual(before.notes);
    const editor = await clickLabel(app.twin, answered, "Put into the draft");
    const field = editor.canvas.content.components.find((each) => each["id"] === "draft-text");
    expect(JSON.stringify(field)).toMatch(/Hi.+working days/s);
    expect(labelsOf(editor).some((label) => label.startsWith("Send as"))).toBe(true);
    const { entries } = await (await signIn(app)).ask("list-activity", { conversationId: id });
    expect(entries.map(({ what }) => what)).toContain("Asked the help centre");
  });

  it("says so where nothing answers, and asks for a question where none was typed", async () => {
    const id = await conversation();
    const answered = await ask(id, "Who won the football match in Porto last night?");
    expect(textOf(answered)).toContain("Nothing in the help centre answers this.");
    expect(labelsOf(answered)).not.toContain("Put into the draft");
    expect(textOf(await ask(id, "   "))).toContain("Type a question first.");
  });

  it("keeps the answer for whoever asked and left the page", async () => {
    const id = await conversation();
    const form = async () =>
      clickLabel(app.twin, await clickLabel(app.twin, await openHome(app.twin, id, MAREN), "Details"), "Ask the help centre");
    expect(textOf(await form())).not.toContain("working days");
    await clickLabel(app.twin, await form(), "Ask", { question: "How long does standard delivery to Ireland take?" });
    await app.quiet();
    const again = await form();
    expect(textOf(again)).toMatch(/working days/);
    expect(textOf(again)).toContain("How long does standard delivery to Ireland take?");
    expect(labelsOf(again)).toContain("Put into the draft");
    const other = await clickLabel(app.twin, await openHome(app.twin, id, "7401002"), "Details");
    expect(textOf(await clickLabel(app.twin, other, "Ask the help centre")), "it is nobody else's").not.toMatch(/working days/);
  });

  it("asks once for a click that arrives twice, and not without end", async () => {
    const id = await conversation();
    const words = (index: number) => `How long does standard delivery to Ireland take, asked ${index} times?`;
    for (let index = 0; index < 10; index += 1) await ask(id, words(index));
    expect(textOf(await ask(id, words(11)))).toContain("Many questions were asked in a short time");
  });
});

describe("a customer who asks two things at once", () => {
  it("gets a draft whose note and sidebar say what each source answers, and what stays open", async () => {
    const [answered, open] = [
      "How long does standard delivery to Ireland take?",
      "Who won the football match in Porto last night?",
    ];
    const { conversationId: id } = app.twin.customerWrites({ text: `Hello! ${answered} ${open}` });
    await app.quiet();
    const note = app.twin
      .conversation(id)
      .notes.map(({ body }) => body ?? "")
      .join();
    expect(note).toContain(`<b>Still open: “${open}”</b>`);
    expect(note).toContain("a question stays open");
    const home = await openHome(app.twin, id, MAREN);
    expect(textOf(home)).toContain("answers 1 of 2 questions");
    expect(textOf(await clickLabel(app.twin, home, "Insert draft"))).toContain(`Still open: “${open}”`);
    const sources = await clickLabel(app.twin, await clickLabel(app.twin, home, "Details"), "Sources of the draft");
    expect(textOf(sources)).toContain(`Answers “${answered}”`);
  });
});
