import express, { type Response, type Router } from "express";
import type { Twin } from "../twin.js";
import { ACTIONS } from "./actions.js";
import { streamEvents } from "./events.js";
import { answerProblem, parseJson, requireJson } from "./guard.js";
import { presentOverview } from "./overview.js";
import { presentInboxConversation } from "./present-conversation.js";
import { faultsSchema, startSchema } from "./requests.js";
import { shownFaults } from "./shown-faults.js";

/** What the sandbox's page asks of the twin; the shapes are in `../inbox-api.ts`. Mount it at `/sandbox/api`. */
export function createInboxApi(twin: Twin): Router {
  const { core } = twin;
  const router = express.Router();
  router.use(requireJson, parseJson);

  router.get("/overview", (_request, response) => void response.json(presentOverview(core)));
  router.get("/events", streamEvents(core));
  router.get("/conversations/:id", (request, response) => {
    const conversation = core.world.conversations.get(request.params.id);
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
  mountActions(router, twin);

  router.use((_request, response) => refuse(response, 404, "There is nothing here"));
  router.use(answerProblem);
  return router;
}

function mountActions(router: Router, twin: Twin): void {
  for (const [path, act] of Object.entries(ACTIONS)) {
    router.post(`/conversations/:id${path}`, async (request, response) => {
      const id = String(request.params["id"]);
      if (!twin.hasConversation(id)) return refuse(response, 404, "There is no such conversation");
      const outcome = await act(twin, id, request.body);
      if (!outcome.ok) refuse(response, 400, outcome.error);
      else if (outcome.answer === null) showConversation(twin, id, response);
      else response.json(outcome.answer);
    });
  }
}

function showConversation({ core }: Twin, id: string, response: Response): void {
  const conversation = core.world.conversations.get(id);
  if (conversation) response.json(presentInboxConversation(core, conversation));
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
