/** Texts that a customer may write, or a workspace may hold, and no database keeps: nothing of the work is lost to them. */
import { afterAll, beforeAll, describe, it } from "vitest";
import { type RunningApp, runApp } from "../support/running-app.js";

describe.each(["postgres", "embedded"] as const)("on %s", (database) => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await runApp({ database, env: { DRAFT_SETTLE_MS: "0" } });
  });
  afterAll(() => app.close());

  const asked = (before: string) =>
    `How do I change my invoice address? Can I get a refund for my broken${before} order ${"😀".repeat(80)} please?`;

  it.each([
    ["emoji where a quote is cut", { text: asked("") }],
    ["emoji where a quote is cut, one letter on", { text: asked("x") }],
    ["a name with a zero character", { text: asked(""), customer: { name: "Ana\u0000" } }],
    ["a name with half an emoji", { text: asked(""), customer: { name: `Ana ${"😀".slice(0, 1)}` } }],
  ])("%s: tags, a draft and a note", async (_what, written) => {
    const { conversationId } = app.twin.customerWrites(written);
    await app.until("the draft is noted", () =>
      app.twin.conversation(conversationId).notes.some(({ body }) => body?.includes("AI draft")),
    );
    await app.until("it is tagged", () => app.twin.conversation(conversationId).tagNames.length > 0);
  });
});
