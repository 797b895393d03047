/** A help centre that is empty, or was not read yet, costs no draft: the customer is asked back. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LlmServer, startLlmServer } from "../support/llm-server.js";
import { runApp } from "../support/running-app.js";
import { openHome, textOf } from "../support/sidebar.js";

const MAREN = "7401001";

let llm: LlmServer;
beforeAll(async () => {
  llm = await startLlmServer();
});
afterAll(() => llm.close());

describe.each([
  ["the built-in engine", () => ({})],
  ["a language model", () => ({ LLM_BASE_URL: llm.url, LLM_MODEL: "tiny" })],
])("%s", (_engine, env) => {
  it.each(["no article at all", "no sync yet"])("drafts with %s", async (articles) => {
    const app = await runApp({ database: "postgres", env: env() });
    if (articles === "no article at all") for (const id of app.twin.articleIds()) app.twin.removeArticle(id);
    else app.twin.failNext({ method: "GET", path: /^\/articles/, times: 1_000, fault: { kind: "status", status: 500 } });
    const { conversationId } = app.twin.customerWrites({ text: "How long does delivery to Norway take?" });
    await app.until("the draft is a note", () => app.twin.conversation(conversationId).notes.length === 1);
    expect(textOf(await openHome(app.twin, conversationId, MAREN))).not.toContain("stopped trying");
    await app.close();
  });
});
