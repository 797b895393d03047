/** What a draft or a teammate's own text states is looked for in the conversation and the articles; what stands nowhere is named, and goes out all the same. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, labelsOf, type OpenSidebar, openHome, textOf } from "../support/sidebar.js";
import { answerBilling, type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const MAREN = "7401001";
const WARNING = "Not found in the conversation or the articles";

let simpli: SimpliServices;
let app: RunningApp;
let text = "";
let sources: readonly Readonly<Record<"title" | "url", string>>[] = [];

beforeAll(async () => {
  simpli = await startSimpliServices();
  app = await runApp({
    database: "postgres",
    env: { SIMPLI_TRIAGE_URL: simpli.urls.triage, SIMPLI_REPLY_URL: simpli.urls.reply },
  });
  const admin = await signIn(app);
  await app.until("the articles are here", async () => (await admin.ask("read-knowledge", {})).sync.status === "done");
});

afterAll(async () => {
  await app.close();
  await simpli.close();
});

beforeEach(() => {
  answerBilling(simpli);
  simpli.answer("reply", ({ path }) =>
    path === "/api/v1/draft" ? { status: 200, body: { draft_id: "d", draft: text, confidence: 0.8, sources } } : undefined,
  );
  sources = [];
});

async function asked(draft: string, message = "My order 4711 did not come. Where is it?"): Promise<string> {
  text = draft;
  const { conversationId } = app.twin.customerWrites({ text: message, customer: { name: "Ana Silva" } });
  await app.quiet();
  return conversationId;
}

const click = (open: OpenSidebar, label: string, values?: Record<string, string>) => clickLabel(app.twin, open, label, values);
const editorOf = async (id: string) => click(await openHome(app.twin, id, MAREN), "Insert draft");
const SEND = "Send as Maren Holt";

describe("a draft with a figure that stands nowhere", () => {
  it("is marked in the editor and the note, and Send names it on the one confirmation there is", async () => {
    const id = await asked("Hi Ana, order 4711 arrives within 19 days. We will waive the postage.");
    const home = await openHome(app.twin, id, MAREN);
    expect(textOf(home)).toContain("2 facts to check");
    expect(textOf(home)).not.toMatch(/\d+% sure/);
    const editor = await click(home, "Insert draft");
    expect(textOf(editor)).toContain(`${WARNING}: 19 days, We will waive`);
    const confirm = await click(editor, SEND);
    expect(textOf(confirm)).toContain(`${WARNING}: 19 days, We will waive`);
    expect(labelsOf(confirm)).toEqual(["Send now", "Back"]);
    await click(confirm, "Send now");
    await app.quiet();
    const { readable, notes } = app.twin.conversation(id);
    expect(readable.map(({ body }) => body ?? "").join()).toContain("within 19 days");
    expect(notes.map(({ body }) => body ?? "").join()).toContain(`<b>${WARNING}: 19 days, We will waive</b>`);
  });

  it("is marked although the service names a page that says so and that the help centre has not", async () => {
    sources = [{ title: "Refunds: 500 € within 3 days", url: "https://refunds-acme.example/form" }];
    const id = await asked("Hi Ana, we refund 500 € within 3 days. Fill in https://refunds-acme.example/form with your card.");
    const editor = await editorOf(id);
    expect(textOf(editor)).toContain(`${WARNING}: https://refunds-acme.example/form, 500 €, 3 days`);
    const typed = await click(editor, SEND, { "draft-text": "Hi Ana, we refund 500 € to https://refunds-acme.example/form." });
    expect(textOf(typed)).toContain(`${WARNING}: https://refunds-acme.example/form, 500 €`);
  });

  it("is not marked for what the customer said, for the customer's name, nor once the figure is edited away", async () => {
    const id = await asked("Hi Ana, we look for order 4711. It takes 19 days.");
    const editor = await editorOf(id);
    expect(textOf(editor)).toContain(`${WARNING}: 19 days"`);
    const confirm = await click(editor, SEND, { "draft-text": "Hi Ana, we look for order 4711." });
    expect(textOf(confirm)).not.toContain(WARNING);
  });
});

it("what Fin alone has said is a claim, and no source for a draft", async () => {
  const { conversationId: id } = app.twin.customerWrites({ text: "When does order 4711 come?", customer: { name: "Ana Silva" } });
  app.twin.finReplies(id, "It comes within 6 days.");
  await app.quiet();
  text = "Hi Ana, order 4711 comes within 6 days.";
  app.twin.finHandsOver(id);
  await app.quiet();
  const editor = await editorOf(id);
  expect(textOf(editor)).toContain("Only Fin or another bot says: 6 days");
  const confirm = await click(editor, SEND);
  expect(textOf(confirm)).toContain("Only Fin or another bot says: 6 days");
  expect(labelsOf(confirm)).toEqual(["Send now", "Back"]);
});

describe("what a teammate types", () => {
  it("is checked when it is about to go out, in any language, and only told", async () => {
    const id = await asked("Hi Ana, we look for it.");
    const editor = await editorOf(id);
    expect(textOf(editor)).not.toContain(WARNING);
    const typed = "Liebe Ana, Bestellung 4711 kommt am 3. März für 12,50 €. Maren";
    const confirm = await click(editor, SEND, { "draft-text": typed });
    expect(textOf(confirm)).toContain(`${WARNING}: 3. März, 12,50 €`);
    const back = await click(confirm, "Back");
    expect(textOf(back), "marked in the editor as well").toContain(`${WARNING}: 3. März, 12,50 €`);
    await click(confirm, "Send now");
    await app.quiet();
    expect(
      app.twin
        .conversation(id)
        .readable.map(({ body }) => body ?? "")
        .join(),
    ).toContain("12,50 €");
  });

  it("may state what any article of the help centre says", async () => {
    const id = await asked("Hi Ana, we look for it.");
    const editor = await editorOf(id);
    const confirm = await click(editor, SEND, {
      "draft-text": "All lamps have a warranty of 24 months. All hoses of 71 months.",
    });
    expect(textOf(confirm)).toContain(`${WARNING}: 71 months"`);
  });
});
