import { expect, it } from "vitest";
import { answerRequest } from "../../../src/sidebar/answer-request.js";
import type { Click } from "../../../src/sidebar/canvas-request.js";
import type { SidebarService } from "../../../src/sidebar/sidebar-service.js";
import { createLogger } from "../../../src/kernel/log.js";
import { ready } from "../canvas/views.js";

const away = () => Promise.reject(new Error("The database is away"));
const sidebar: SidebarService = {
  open: away,
  act: away,
  recordSeen: away,
  check: () => Promise.resolve([]),
  findCustomer: away,
  findMacros: away,
  findLast: away,
  follow: away,
};

it.each<[string, Click]>([
  ["in the editor", { componentId: "send-as-me", values: { "draft-text": "My own words" }, storedData: {} }],
  // Its field is read-only, so Intercom may send no value of it.
  ["on the confirmation", { componentId: "confirm-send", values: {}, storedData: { text: "My own words" } }],
])("what stood %s is on the screen that says that the database is away", async (_where, click) => {
  const request = { workspaceId: "w", conversationId: "1", teammate: { id: "2", name: "Sam" }, ticket: null, click };
  const { canvas } = await answerRequest(request, sidebar, createLogger("silent"));
  expect(JSON.stringify(canvas)).toContain("database cannot be reached");
  expect(JSON.stringify(canvas)).toContain('"value":"My own words"');
});

it.each<[string, Click]>([
  [
    "written for another draft",
    { componentId: "send-as-me", values: { "draft-text": "My own words" }, storedData: { draftId: "draft-0" } },
  ],
  [
    "that stood beside another draft",
    {
      componentId: "send-as-me",
      values: { "draft-text": "My own words" },
      storedData: { draftId: "draft-1", writtenFor: "draft-0" },
    },
  ],
  [
    "that were kept aside",
    { componentId: "open-details", values: {}, storedData: { draftId: "draft-1", kept: "My own words", keptFor: "draft-0" } },
  ],
])("words %s stand beside the newer one as such once the database is back", async (_which, click) => {
  const request = { workspaceId: "w", conversationId: "1", teammate: { id: "2", name: "Sam" }, ticket: null };
  const log = createLogger("silent");
  // Asked twice in vain.
  let { canvas } = await answerRequest({ ...request, click }, sidebar, log);
  for (const service of [sidebar, { ...sidebar, open: () => Promise.resolve({ present: true, view: ready } as const) }]) {
    const refresh: Click = {
      componentId: "refresh",
      values: { "draft-text": "My own words" },
      storedData: canvas.canvas.stored_data ?? {},
    };
    ({ canvas } = await answerRequest({ ...request, click: refresh }, service, log));
  }
  const shown = JSON.stringify(canvas);
  expect(shown).toContain('"value":"My own words"');
  expect(shown).toContain("A newer draft is ready.");
  expect(shown).not.toContain("thumbs-up");
});

it("what was typed elsewhere than for the customer is there as well, in its own field", async () => {
  const values = { "dispute-reason": "Not my quote", question: "How long?", instruction: "Shorter" };
  const click: Click = { componentId: "ask", values, storedData: { kept: "Words aside" } };
  const request = { workspaceId: "w", conversationId: "1", teammate: { id: "2", name: "Sam" }, ticket: null, click };
  const { canvas } = await answerRequest(request, sidebar, createLogger("silent"));
  const fields = canvas.canvas.content.components.flatMap((each) => ("value" in each ? [[each.id, each.value]] : []));
  expect(fields).toEqual([["draft-text", "Words aside"], ...Object.entries(values)]);
});

it("a database that says nothing is said to be out of reach while Intercom still waits", async () => {
  const silent: SidebarService = { ...sidebar, open: () => new Promise(() => undefined) };
  const click: Click = { componentId: "send-as-me", values: { "draft-text": "My own words" }, storedData: {} };
  const request = { workspaceId: "w", conversationId: "1", teammate: { id: "2", name: "Sam" }, ticket: null, click };
  const { canvas } = await answerRequest(request, silent, createLogger("silent"), 10);
  expect(JSON.stringify(canvas)).toContain("database cannot be reached");
  expect(JSON.stringify(canvas)).toContain('"value":"My own words"');
});
