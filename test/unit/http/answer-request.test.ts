import { expect, it } from "vitest";
import { answerRequest } from "../../../src/sidebar/answer-request.js";
import type { Click } from "../../../src/sidebar/canvas-request.js";
import type { SidebarService } from "../../../src/sidebar/sidebar-service.js";
import { createLogger } from "../../../src/kernel/log.js";

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
