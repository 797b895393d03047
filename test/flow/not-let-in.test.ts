/** A private app that starts for the first time while Intercom is out of reach: nobody knows yet whose its token is. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningApp, runApp } from "../support/running-app.js";
import { openHome, textOf } from "../support/sidebar.js";

const MAREN = "7401001";
/** Nobody listens on the port that is kept for discarding. */
const NOBODY = "http://127.0.0.1:9";

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({ database: "embedded", env: { INTERCOM_API_URL: NOBODY } });
});
afterAll(() => app.close());

it("tells a teammate that Intercom has not let it in, and not that the workspace has to connect it", async () => {
  const { conversationId } = app.twin.customerWrites({ text: "Where is my order?", customer: { name: "Ana Silva" } });
  const shown = textOf(await openHome(app.twin, conversationId, MAREN));
  expect(shown).toContain("Intercom has not let the app in yet");
  expect(shown).not.toContain("has not connected the app");
});
