/** The five Simpli services as local servers, as strict and as odd as the real ones. */
import { createServer, type Server } from "node:http";
import { freePort } from "./free-port.js";
import { createFakeApp } from "./simpli/fake-app.js";
import { createFakeKnowledge } from "./simpli/fake-knowledge.js";
import { createFakeQa } from "./simpli/fake-qa.js";
import { createFakeReply } from "./simpli/fake-reply.js";
import { createFakeSentiment } from "./simpli/fake-sentiment.js";
import type { FakeAnswer, FakeService, ReceivedRequest, ServiceName, SimpliServicesOptions } from "./simpli/fake-service.js";
import { createFakeTriage } from "./simpli/fake-triage.js";

export type { FakeAnswer, ReceivedRequest, ServiceName, SimpliServicesOptions } from "./simpli/fake-service.js";

type Answerer = (request: ReceivedRequest) => FakeAnswer | undefined;

export interface SimpliServices {
  /** Base URLs on 127.0.0.1. */
  readonly urls: Readonly<Record<ServiceName, string>>;
  /** What the service was asked to do so far; `path` picks one operation. Probes are left out. */
  requests(service: ServiceName, path?: string): readonly ReceivedRequest[];
  /** How often `/health` and `/openapi.json` were read. */
  probes(service: ServiceName): readonly ReceivedRequest[];
  /** Answers instead of the service; where `answerer` says undefined, the service answers itself. Null ends it. */
  answer(service: ServiceName, answerer: Answerer | null): void;
  /** Takes the service down (connections are refused) and up again at the same address. */
  stop(service: ServiceName): Promise<void>;
  start(service: ServiceName): Promise<void>;
  /** What makes an app use triage, reply, sentiment and qa. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** The triage service finds a pressing question about money, and routes it to Billing. */
export function answerBilling(simpli: Pick<SimpliServices, "answer">): void {
  simpli.answer("triage", ({ path }) =>
    path === "/classify"
      ? { status: 200, body: { category: "billing", urgency: "high", sentiment: "negative", confidence: 0.9 } }
      : { status: 200, body: { team: "billing" } },
  );
}

/** What Simpli Reply is asked beside the conversation: the system turn that ends it; null where its last turn is anybody's. */
export function instructionIn(body: unknown): string | null {
  const { conversation } = body as { readonly conversation: readonly { readonly role: string; readonly content: string }[] };
  const last = conversation.at(-1);
  return last?.role === "system" ? last.content : null;
}

const PROBES = new Set(["/health", "/openapi.json"]);

export async function startSimpliServices(options: SimpliServicesOptions = {}): Promise<SimpliServices> {
  const running = {
    triage: await runService("triage", createFakeTriage(options), options),
    reply: await runService("reply", createFakeReply(), options),
    sentiment: await runService("sentiment", createFakeSentiment(), options),
    qa: await runService("qa", createFakeQa(), options),
    knowledge: await runService("knowledge", createFakeKnowledge(), options),
  };
  const { triage, reply, sentiment, qa, knowledge } = running;
  return {
    urls: { triage: triage.url, reply: reply.url, sentiment: sentiment.url, qa: qa.url, knowledge: knowledge.url },
    env: {
      SIMPLI_TRIAGE_URL: triage.url,
      SIMPLI_REPLY_URL: reply.url,
      SIMPLI_SENTIMENT_URL: sentiment.url,
      SIMPLI_QA_URL: qa.url,
    },
    requests: (service, path) =>
      running[service].received.filter((request) => !PROBES.has(request.path) && (path === undefined || request.path === path)),
    probes: (service) => running[service].received.filter((request) => PROBES.has(request.path)),
    answer: (service, answerer) => running[service].setAnswerer(answerer),
    stop: (service) => running[service].stop(),
    start: (service) => running[service].start(),
    close: async () => {
      await Promise.all(Object.values(running).map((service) => service.stop()));
    },
  };
}

async function runService(name: ServiceName, service: FakeService, options: SimpliServicesOptions) {
  const received: ReceivedRequest[] = [];
  let answerer: Answerer | null = null;
  const app = createFakeApp(name, service, options, { received, override: () => answerer });
  // Where it comes up again nobody else may listen, or have a connection from, while it is down.
  const port = await freePort();
  let server: Server | null = await listen(createServer(app), port);
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    setAnswerer(set: Answerer | null) {
      answerer = set;
    },
    async stop() {
      const stopping = server;
      server = null;
      if (stopping === null) return;
      const closed = new Promise((resolve) => stopping.close(resolve));
      stopping.closeAllConnections();
      await closed;
    },
    async start() {
      server ??= await listen(createServer(app), port);
    },
  };
}

function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}
