/** The HTTP API of the inbox page: JSON routes, what they do to a conversation, and the stream of events. */
import express, { type ErrorRequestHandler, type RequestHandler, type Response, type Router } from "express";
import { z } from "zod";
import type { Core } from "../core.js";
import type { InboxOverview } from "../inbox-api.js";
import type { Twin } from "../twin.js";
import { playScene } from "./play-scene.js";
import { presentInboxConversation, presentOverview, shownFaults } from "./present.js";

/** The API of the sandbox's inbox page; the shapes are in `../inbox-api.ts`. Mount it at `/sandbox/api`. */
export function createInboxApi(twin: Twin, alerts: InboxOverview["alerts"]): Router {
  const { core } = twin;
  const router = express.Router();
  router.use(requireJson, jsonBody);

  router.get("/overview", (_request, response) => void response.json(presentOverview(core, alerts)));
  router.get("/events", streamEvents(core));
  router.get("/conversations/:id", (request, response) => {
    const conversation = findShown(twin, request.params.id);
    if (conversation) conversation.read = true;
    showConversation(twin, request.params.id, response);
  });
  router.post("/conversations", (request, response) => {
    const asked = startSchema.safeParse(request.body ?? {});
    if (!asked.success) return refuse(response, 400, asked.error.issues[0]?.message ?? "That cannot be read");
    const { text, customerName: name } = asked.data;
    const customer = name === undefined ? { lead: true } : { name, email: emailOf(name) };
    showConversation(twin, twin.customerWrites({ text, customer }).conversationId, response.status(201));
  });
  router.put("/faults", (request, response) => {
    const asked = faultsSchema.safeParse(request.body ?? {});
    if (!asked.success) return refuse(response, 400, asked.error.issues[0]?.message ?? "That cannot be read");
    twin.setFaults(asked.data);
    response.json(shownFaults(core));
  });
  router.post("/scenes/:id", async (request, response) => {
    const id = await playScene(twin, request.params.id);
    if (id === null) refuse(response, 404, "There is no such scene");
    else showConversation(twin, id, response.status(201));
  });
  mountActions(router, twin);

  router.use((_request, response) => refuse(response, 404, "There is nothing here"));
  router.use(answerError);
  return router;
}

function mountActions(router: Router, twin: Twin): void {
  for (const [path, act] of Object.entries(ACTIONS)) {
    router.post(`/conversations/:id${path}`, async (request, response) => {
      const id = String(request.params["id"]);
      if (findShown(twin, id) === undefined) return refuse(response, 404, "There is no such conversation");
      const outcome = await act(twin, id, request.body);
      if (!outcome.ok) refuse(response, 400, outcome.error);
      else if (outcome.answer === null) showConversation(twin, id, response);
      else response.json(outcome.answer);
    });
  }
}

/** The page lists tickets that never were conversations beside the conversations. */
function findShown({ core: { world } }: Twin, id: string) {
  return world.conversations.get(id) ?? world.tickets.get(id);
}

function showConversation(twin: Twin, id: string, response: Response): void {
  const conversation = findShown(twin, id);
  if (conversation) response.json(presentInboxConversation(twin.core, conversation));
  else refuse(response, 404, "There is no such conversation");
}

function refuse(response: Response, status: number, error: string): void {
  response.status(status).json({ error });
}

function emailOf(name: string): string {
  const local = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ".")
    .replace(/^\.|\.$/g, "");
  return `${local === "" ? "customer" : local}@customer.example`;
}

/** Only JSON changes anything: another origin cannot send it without a preflight request. */
const requireJson: RequestHandler = (request, response, next) => {
  const changes = request.method !== "GET" && request.method !== "HEAD";
  if (changes && request.is("application/json") !== "application/json") {
    response.status(415).json({ error: "Send JSON" });
    return;
  }
  next();
};

const jsonBody = express.json({ limit: "256kb" });

const answerError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status = typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 500;
  if (response.headersSent) {
    next(error);
    return;
  }
  if (status === 413) response.status(413).json({ error: "That is too long" });
  else if (status === 400) response.status(400).json({ error: "That is not valid JSON" });
  else next(error);
};

/** Proxies and browsers close a connection that stays silent. */
const HEARTBEAT_MS = 15_000;

/** Server-sent events. A client that returns with `Last-Event-ID` gets what it missed; a new one gets what is kept. */
function streamEvents(core: Core): RequestHandler {
  return (request, response) => {
    response.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    response.flushHeaders();
    const seen = Number(request.get("last-event-id") ?? 0);
    for (const happened of core.journal.since(Number.isSafeInteger(seen) ? seen : 0))
      write(response, "happened", happened, happened.id);
    const stop = core.journal.listen({
      happened: (happened) => write(response, "happened", happened, happened.id),
      changed: (conversationId) => write(response, "changed", { conversationId }),
    });
    const heartbeat = setInterval(() => response.write(": heartbeat\n\n"), HEARTBEAT_MS);
    heartbeat.unref();
    response.on("close", () => {
      clearInterval(heartbeat);
      stop();
    });
  };
}

function write(response: Response, event: string, data: unknown, id?: number): void {
  response.write(`${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** As long as a customer's message may get in the sandbox. */
const MOST_CHARACTERS = 20_000;

const messageText = z.string().trim().min(1, "Write something first").max(MOST_CHARACTERS, "That is too long");

const nothingSchema = z.object({});
const writeSchema = z.object({ text: messageText });
const startSchema = z.object({ text: messageText, customerName: z.string().trim().min(1).max(120).optional() });
const ticketSchema = z.object({
  state: z.enum(["submitted", "in_progress", "waiting_on_customer", "resolved"]).default("in_progress"),
});
const clickSchema = z.object({
  componentId: z.string().min(1),
  inputValues: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  currentCanvas: z.unknown(),
});

const onOrOff = z.boolean().exactOptional();
const faultsSchema = z.strictObject({
  duplicateWebhooks: onOrOff,
  reorderWebhooks: onOrOff,
  rateLimited: onOrOff,
  serverErrors: onOrOff,
  dropAfterEffect: onOrOff,
});

/** What the page does to one conversation: its answer, or null to show the conversation as it is then. */
type InboxAction = (twin: Twin, conversationId: string, body: unknown) => Promise<ActionOutcome>;
type ActionOutcome = { readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly error: string };

const ACTIONS: Readonly<Record<string, InboxAction>> = {
  "/customer-reply": inboxAction(
    writeSchema,
    (twin, conversationId, { text }) => void twin.customerWrites({ conversationId, text }),
  ),
  "/teammate-reply": inboxAction(writeSchema, (twin, id, { text }) => void twin.teammateReplies(id, text)),
  "/close": inboxAction(nothingSchema, (twin, id) => twin.close(id)),
  "/open": inboxAction(nothingSchema, (twin, id) => twin.open(id)),
  "/ticket": inboxAction(ticketSchema, (twin, id, { state }) =>
    findShown(twin, id)?.ticket == null ? twin.makeTicket(id) : twin.setTicketState(id, state),
  ),
  "/sidebar": inboxAction(nothingSchema, (twin, id) =>
    findShown(twin, id)?.ticket?.isConversation === false ? twin.openTicketSidebar(id) : twin.openSidebar(id),
  ),
  "/sidebar/submit": inboxAction(clickSchema, (twin, id, { componentId, inputValues: values, currentCanvas: canvas }) =>
    twin.clickSidebar(id, componentId, { values, canvas }),
  ),
};

function inboxAction<T>(schema: z.ZodType<T>, act: (twin: Twin, id: string, body: T) => unknown): InboxAction {
  return async (twin, id, body) => {
    const parsed = schema.safeParse(body ?? {});
    if (!parsed.success) return { ok: false, error: parsed.error.issues[0]?.message ?? "That cannot be read" };
    return { ok: true, answer: (await act(twin, id, parsed.data)) ?? null };
  };
}
