/** A language model that hangs over the brief holds up no draft that the reply service has written. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { startLlmServer, type LlmServer } from "../support/llm-server.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, labelsOf, openHome, textOf } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const MAREN = "7401001";
/** What a draft may take, on a busy machine too, beside a model that hangs and is given up after a minute. */
const SOON_MS = 20_000;

let simpli: SimpliServices;
let llm: LlmServer;
let app: RunningApp;
/** Then the model fails, and the built-in engine writes the brief. */
let endHanging: () => void;

beforeAll(async () => {
  simpli = await startSimpliServices();
  llm = await startLlmServer();
  const { env, urls } = simpli;
  const model = { LLM_BASE_URL: llm.url, LLM_MODEL: "m" };
  app = await runApp({ database: "postgres", env: { ...env, SIMPLI_KB_URL: urls.knowledge, ...model } });
});
afterAll(async () => {
  await app.close();
  await llm.close();
  await simpli.close();
});
beforeEach(() => {
  const hanging = new Promise<void>((resolve) => (endHanging = resolve));
  llm.answer(() => ({ after: hanging, status: 500, body: { error: { message: "out of memory" } } }));
});

const home = (id: string) => openHome(app.twin, id, MAREN);
const notes = (id: string) => app.twin.conversation(id).notes.filter(({ body }) => body?.includes("AI draft"));

/** A thread of six messages, of which the newest waits. */
async function longThread(): Promise<string> {
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
  twin.customerWrites({ conversationId, text: "It is not in the list of my orders." });
  return conversationId;
}

it("the note and another draft come first, and the brief is shown once it is there", { timeout: 90_000 }, async () => {
  const id = await longThread();
  const asked = Date.now();
  const before = notes(id).length;
  await app.until("the note", () => notes(id).length > before);
  expect(Date.now() - asked).toBeLessThan(SOON_MS);
  const again = await clickLabel(app.twin, await home(id), "Regenerate");
  expect(labelsOf(again).some((label) => label.startsWith("Insert draft") || label === "Refresh")).toBe(true);
  await app.quiet();
  expect(textOf(await home(id))).not.toContain("Wants");
  endHanging();
  await app.until("the brief", async () => textOf(await home(id)).includes("Wants"));
});

it("nor the retry of a draft that failed", { timeout: 90_000 }, async () => {
  const id = await longThread();
  simpli.answer("reply", ({ path }) => (path.endsWith("/draft") ? { status: 503, body: { detail: "busy" } } : undefined));
  const asked = Date.now();
  const tries = () => simpli.requests("reply", "/api/v1/draft").length;
  const before = tries();
  await app.until("it is tried again", () => tries() > before + 1);
  expect(Date.now() - asked).toBeLessThan(SOON_MS);
  simpli.answer("reply", null);
  await app.until("the draft", () => notes(id).length > 0);
  endHanging();
  await app.until("the brief", async () => textOf(await home(id)).includes("Wants"));
});
