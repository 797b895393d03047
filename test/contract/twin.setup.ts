import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { z } from "zod";
import { createTwin, type Twin } from "../../src/sandbox/twin.js";
import type { TwinOptions } from "../../src/sandbox/twin-options.js";

export const APP_ADMIN = "7401004";
export const TEAMMATE = "7401001";
export const BILLING_TEAM = "5017692";

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly raw: Buffer;
}

/** In place of our app: keeps what arrives and answers as the test sets. */
export interface AppDouble {
  readonly url: string;
  readonly received: Received[];
  /** Answers for the next requests, in turn; 200 with an empty body when there are none. */
  readonly answers: { readonly status: number; readonly body?: string; readonly type?: string; readonly afterMs?: number }[];
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Setup {
  readonly twin: Twin;
  readonly app: AppDouble;
  readonly apiUrl: string;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<ApiAnswer>;
  close(): Promise<void>;
}

export async function setUp(options: TwinOptions = {}): Promise<Setup> {
  const { app, server } = await startAppDouble();
  const twin = createTwin({ appUrl: app.url, retryDelayMs: 20, ...options });
  const listening = await twin.listen();
  return {
    twin,
    app,
    apiUrl: listening.url,
    async call(method, path, body, headers = {}) {
      const response = await fetch(`${listening.url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${twin.options.accessToken}`,
          "intercom-version": "2.11",
          ...(body !== undefined && { "content-type": "application/json" }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
      const answered: unknown = await response.json();
      return { status: response.status, headers: response.headers, body: answered };
    },
    async close() {
      twin.stop();
      await listening.close();
      await closeServer(server);
    },
  };
}

async function startAppDouble(): Promise<{ app: AppDouble; server: Server }> {
  const received: Received[] = [];
  const answers: AppDouble["answers"] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push({
        method: request.method ?? "",
        path: request.url ?? "",
        headers: request.headers,
        raw: Buffer.concat(chunks),
      });
      const answer = answers.shift() ?? { status: 200 };
      setTimeout(() => {
        response.writeHead(answer.status, { "content-type": answer.type ?? "application/json" });
        response.end(answer.body ?? "");
      }, answer.afterMs ?? 0);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The app double does not listen on TCP");
  return { app: { url: `http://127.0.0.1:${address.port}`, received, answers }, server };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const errorList = z.object({
  type: z.literal("error.list"),
  request_id: z.uuid(),
  errors: z.array(z.object({ code: z.string(), message: z.string(), field: z.string().optional() })).min(1),
});

/** Status and code of a refusal, having checked that it has Intercom's form. */
export function refusalOf(answer: ApiAnswer): string {
  const { errors } = errorList.parse(answer.body);
  return `${answer.status} ${errors[0]?.code ?? ""}`;
}

const notification = z.looseObject({
  type: z.literal("notification_event"),
  id: z.string().nullable(),
  app_id: z.string(),
  topic: z.string(),
  delivery_attempts: z.number(),
  data: z.object({
    type: z.literal("notification_event_data"),
    item: z.looseObject({
      type: z.string(),
      id: z.string().optional(),
      conversation_parts: z
        .object({
          total_count: z.number(),
          conversation_parts: z.array(z.looseObject({ id: z.string(), part_type: z.string(), body: z.string().nullable() })),
        })
        .optional(),
    }),
  }),
});

export function notificationOf({ raw }: Received) {
  return notification.parse(JSON.parse(raw.toString("utf8")));
}

export function topicsOf(app: AppDouble): readonly string[] {
  return app.received.filter(({ path }) => path === "/intercom/webhooks").map((one) => notificationOf(one).topic);
}

const conversationBody = z.looseObject({
  id: z.string(),
  state: z.string(),
  source: z.looseObject({ id: z.string(), body: z.string().nullable() }),
  conversation_parts: z.object({
    total_count: z.number(),
    conversation_parts: z.array(
      z.looseObject({
        id: z.string(),
        part_type: z.string(),
        body: z.string().nullable(),
        assigned_to: z.unknown(),
        author: z.looseObject({ type: z.string() }),
        event_details: z.unknown().optional(),
      }),
    ),
  }),
});

export function conversationOf({ body }: ApiAnswer) {
  return conversationBody.parse(body);
}
