import type { Response } from "express";
import { z } from "zod";
import type { SidebarAnswer } from "../../../src/sandbox/inbox-events.js";
import { editorCanvas, everyComponent, homeCanvas, type CannedCanvas } from "./canned-canvases.js";
import type { CannedInbox } from "./canned-inbox.js";
import { plainConversation, SAMPLES, SCENES } from "./canned-world.js";

const clickShape = z.object({
  componentId: z.string(),
  inputValues: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  currentCanvas: z.unknown(),
});
export type Click = z.infer<typeof clickShape>;

const faultsShape = z.partialRecord(
  z.enum(["duplicateWebhooks", "reorderWebhooks", "rateLimited", "serverErrors", "dropAfterEffect"]),
  z.boolean(),
);
const startShape = z.object({ text: z.string(), customerName: z.string().optional() });
const writeShape = z.object({ text: z.string() });

export function overviewRoutes(inbox: CannedInbox): void {
  const { router, conversations, lines } = inbox;
  router.get("/overview", (_request, response) => {
    response.json({
      workspace: { id: "ws", name: "Harbour Goods" },
      viewer: { id: "1", name: "Sam Rivera" },
      teammates: [{ id: "1", name: "Sam Rivera" }],
      conversations: [...conversations.values()].toSorted((one, other) => other.updatedAt - one.updatedAt),
      samples: SAMPLES,
      scenes: SCENES,
      faults: inbox.faults,
      alerts: inbox.alerts,
    });
  });
  router.get("/events", (_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(": hello\n\n");
    lines.add(response);
    response.on("close", () => lines.delete(response));
  });
  router.get("/conversations/:id", (request, response) => {
    const before = conversations.get(request.params.id);
    if (before) conversations.set(before.id, { ...before, unread: false });
    show(inbox, response, request.params.id);
  });
  router.put("/faults", (request, response) => {
    inbox.faults = { ...inbox.faults, ...faultsShape.parse(request.body) };
    response.json(inbox.faults);
  });
}

export function sidebarRoutes(inbox: CannedInbox): void {
  inbox.router.post("/conversations/:id/sidebar", (request, response) => {
    const { id } = request.params;
    inbox.opened.set(id, (inbox.opened.get(id) ?? 0) + 1);
    response.json(inbox.sidebar ?? answer(homeCanvas()));
  });
  inbox.router.post("/conversations/:id/sidebar/submit", (request, response) => {
    const click = clickShape.parse(request.body);
    inbox.clicks.push(click);
    response.json(answerClick(click.componentId));
  });
}

export function writeRoutes(inbox: CannedInbox): void {
  const { router, conversations } = inbox;
  router.use((_request, response, next) => {
    if (inbox.failNextWrite === null) return next();
    response.status(inbox.failNextWrite).json({ error: "The harbour is closed." });
    inbox.failNextWrite = null;
  });
  router.post("/conversations", (request, response) => {
    const { text, customerName = "Visitor" } = startShape.parse(request.body);
    const id = inbox.newId();
    conversations.set(id, plainConversation(id, customerName));
    inbox.write(id, text, "customer");
    show(inbox, response, id);
  });
  router.post("/scenes/:id", (request, response) => {
    const id = inbox.newId();
    conversations.set(id, plainConversation(id, "Pilar Osei"));
    inbox.write(id, `Scene ${request.params.id}`, "customer");
    show(inbox, response, id);
  });
  router.post("/conversations/:id/ticket", (request, response) => {
    const { state = "submitted" } = z.object({ state: z.string().optional() }).parse(request.body);
    const ticket = { number: "6601", category: "Customer", state, isConversation: true };
    inbox.change(request.params.id, (before) => ({ ...before, ticket }));
    show(inbox, response, request.params.id);
  });
  for (const writer of ["customer", "teammate"] as const)
    router.post(`/conversations/:id/${writer}-reply`, (request, response) => {
      inbox.write(request.params.id, writeShape.parse(request.body).text, writer);
      show(inbox, response, request.params.id);
    });
  for (const [path, state] of Object.entries({ close: "closed", open: "open" } as const))
    router.post(`/conversations/:id/${path}`, (request, response) => {
      inbox.change(request.params.id, (before) => ({ ...before, state }));
      show(inbox, response, request.params.id);
    });
}

function show({ conversations }: CannedInbox, response: Response, id: string): void {
  const conversation = conversations.get(id);
  if (conversation) response.json(conversation);
  else response.status(404).json({ error: "There is no such conversation" });
}

function answer(canvas: CannedCanvas): SidebarAnswer {
  return { ok: true, canvas, ms: 7 };
}

function answerClick(componentId: string): SidebarAnswer {
  if (componentId === "break") return { ok: false, reason: "answered 500 instead of 200", ms: 5 };
  if (componentId === "open-editor") return answer(editorCanvas());
  return answer(componentId === "home" ? homeCanvas() : everyComponent());
}
