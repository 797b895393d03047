import { setTimeout as wait } from "node:timers/promises";
import express, { type Response, type Router } from "express";
import { z } from "zod";
import type { Faults, Happened, InboxConversation, SidebarAnswer } from "../../../src/sandbox/inbox-api.js";
import { editorCanvas, everyComponent, homeCanvas, type CannedCanvas } from "./canned-canvases.js";
import { firstConversations, NO_FAULTS, part, plainConversation, SAMPLES } from "./canned-world.js";

const clickShape = z.object({
  componentId: z.string(),
  inputValues: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  currentCanvas: z.unknown(),
});
export type Click = z.infer<typeof clickShape>;

/** The inbox API over real HTTP with canned answers, and what the page asked of it. */
export interface CannedInbox {
  readonly router: Router;
  readonly clicks: Click[];
  /** How often the sidebar was opened, by conversation. */
  readonly opened: Map<string, number>;
  faults: Faults;
  /** How long a click is answered. */
  clickMs: number;
  /** Answers the next write with this status. */
  failNextWrite: number | null;
  /** What the app answers instead of its home canvas. */
  sidebar: SidebarAnswer | null;
  change(id: string, change: (before: InboxConversation) => InboxConversation): void;
  happen(happened: Omit<Happened, "id" | "at">): void;
  /** Breaks every open line of events. */
  breakEvents(): void;
}

export function createCannedInbox(): CannedInbox {
  const conversations = new Map(firstConversations().map((conversation) => [conversation.id, conversation]));
  const lines = new Set<Response>();
  const router = express.Router();
  let lastId = 0;
  const tell = (event: string, data: unknown) => lines.forEach((line) => line.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
  const inbox: CannedInbox = {
    router,
    clicks: [],
    opened: new Map(),
    faults: NO_FAULTS,
    clickMs: 0,
    failNextWrite: null,
    sidebar: null,
    change(id, change) {
      const before = conversations.get(id);
      if (before) conversations.set(id, { ...change(before), updatedAt: before.updatedAt + 1 });
      tell("changed", { conversationId: id });
    },
    happen: (happened) => tell("happened", { ...happened, id: ++lastId, at: Date.now() }),
    breakEvents: () => lines.forEach((line) => line.destroy()),
  };
  const addPart = (id: string, html: string, authorType: "customer" | "teammate") =>
    inbox.change(id, (before) => ({
      ...before,
      preview: html,
      parts: [...before.parts, part({ id: `part-${++lastId}`, html: `<p>${html}</p>`, authorType, authorName: authorType === "customer" ? before.customerName : "Sam Rivera" })],
    }));
  const show = (response: Response, id: string) => {
    const conversation = conversations.get(id);
    if (conversation) response.json(conversation);
    else response.status(404).json({ error: "There is no such conversation" });
  };

  router.use(express.json());
  router.get("/overview", (_request, response) => {
    response.json({
      workspace: { id: "ws", name: "Harbour Goods" },
      viewer: { id: "1", name: "Sam Rivera" },
      teammates: [{ id: "1", name: "Sam Rivera" }],
      conversations: [...conversations.values()].toSorted((one, other) => other.updatedAt - one.updatedAt),
      samples: SAMPLES,
      faults: inbox.faults,
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
    show(response, request.params.id);
  });
  router.use((request, response, next) => {
    if (inbox.failNextWrite === null || request.path.includes("sidebar")) return next();
    response.status(inbox.failNextWrite).json({ error: "The harbour is closed." });
    inbox.failNextWrite = null;
  });
  router.post("/conversations", (request, response) => {
    const { text, customerName = "Visitor" } = z.object({ text: z.string(), customerName: z.string().optional() }).parse(request.body);
    const id = String(200 + ++lastId);
    conversations.set(id, plainConversation(id, customerName));
    addPart(id, text, "customer");
    show(response, id);
  });
  for (const writer of ["customer", "teammate"] as const)
    router.post(`/conversations/:id/${writer}-reply`, (request, response) => {
      addPart(request.params.id, z.object({ text: z.string() }).parse(request.body).text, writer);
      show(response, request.params.id);
    });
  for (const [path, state] of [["close", "closed"], ["open", "open"]] as const)
    router.post(`/conversations/:id/${path}`, (request, response) => {
      inbox.change(request.params.id, (before) => ({ ...before, state }));
      show(response, request.params.id);
    });
  router.post("/conversations/:id/sidebar", (request, response) => {
    inbox.opened.set(request.params.id, (inbox.opened.get(request.params.id) ?? 0) + 1);
    response.json(inbox.sidebar ?? answer(homeCanvas()));
  });
  router.post("/conversations/:id/sidebar/submit", async (request, response) => {
    const click = clickShape.parse(request.body);
    inbox.clicks.push(click);
    await wait(inbox.clickMs);
    response.json(answerClick(click.componentId));
  });
  router.put("/faults", (request, response) => {
    inbox.faults = { ...inbox.faults, ...request.body };
    response.json(inbox.faults);
  });
  return inbox;
}

function answer(canvas: CannedCanvas): SidebarAnswer {
  return { ok: true, canvas, ms: 7 };
}

function answerClick(componentId: string): SidebarAnswer {
  if (componentId === "break") return { ok: false, reason: "answered 500 instead of 200", ms: 5 };
  if (componentId === "open-editor") return answer(editorCanvas());
  return answer(componentId === "home" ? homeCanvas() : everyComponent());
}
