/** An OpenAI-compatible chat-completions server, as particular as the ones in the wild. */
import express, { type Response } from "express";
import { createServer, type Server } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { defaultAnswer } from "./llm/default-answer.js";

export interface LlmServerOptions {
  readonly apiKey?: string;
  /** What `response_format` may be; anything else is a 400. Default: everything. */
  readonly formats?: readonly ("json_schema" | "json_object")[];
  /** As the newer models: no `temperature`, and `max_completion_tokens` instead of `max_tokens`. */
  readonly strictParameters?: boolean;
}

export interface ChatCall {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: ChatBody;
  /** The first message, and everything the user said. */
  readonly system: string;
  readonly user: string;
}

export interface ChatReply {
  /** The model's words; an object becomes JSON. */
  readonly content?: unknown;
  readonly finishReason?: string;
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The reply is not sent before this. */
  readonly after?: Promise<unknown>;
  readonly delayMs?: number;
}

export interface LlmServer {
  /** Base URL up to and with `/v1`. */
  readonly url: string;
  calls(): readonly ChatCall[];
  /** Answers instead of the model; undefined lets the model answer. Null ends it. */
  answer(answerer: ((call: ChatCall) => ChatReply | undefined) | null): void;
  close(): Promise<void>;
}

const message = z.looseObject({ role: z.enum(["system", "user", "assistant"]), content: z.string().min(1) });
const chatBody = z.looseObject({
  model: z.string().min(1),
  messages: z.array(message).min(2),
  temperature: z.number().min(0).max(2).optional(),
  max_tokens: z.number().int().positive().optional(),
  max_completion_tokens: z.number().int().positive().optional(),
  response_format: z
    .looseObject({
      type: z.enum(["json_schema", "json_object"]),
      json_schema: z.looseObject({ name: z.string(), strict: z.boolean(), schema: z.record(z.string(), z.unknown()) }).optional(),
    })
    .optional(),
});
export type ChatBody = z.infer<typeof chatBody>;

export async function startLlmServer(options: LlmServerOptions = {}): Promise<LlmServer> {
  const calls: ChatCall[] = [];
  let answerer: ((call: ChatCall) => ChatReply | undefined) | null = null;
  const app = express();
  app.use(express.json({ limit: "10mb" }));
  app.use((request, response, next) => {
    if (options.apiKey === undefined || request.get("authorization") === `Bearer ${options.apiKey}`) next();
    else refuse(response, 401, "Incorrect API key");
  });
  app.get("/v1/models", (_request, response) => void response.json({ object: "list", data: [] }));
  app.post("/v1/chat/completions", async (request, response) => {
    const read = chatBody.safeParse(request.body);
    if (!read.success) return refuse(response, 400, z.prettifyError(read.error));
    const said = read.data.messages;
    const call: ChatCall = {
      headers: request.headers,
      body: read.data,
      system: said[0]?.content ?? "",
      user: said.flatMap(({ role, content }) => (role === "user" ? [content] : [])).join("\n"),
    };
    calls.push(call);
    const complaint = complaintAbout(read.data, options);
    if (complaint !== null) return refuse(response, 400, complaint);
    return send(response, answerer?.(call) ?? { content: defaultAnswer(call) }, read.data.model);
  });
  const server = await listen(createServer(app));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    calls: () => calls,
    answer(set) {
      answerer = set;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function complaintAbout(body: ChatBody, { formats, strictParameters }: LlmServerOptions): string | null {
  const format = body.response_format?.type;
  if (strictParameters === true && body.max_tokens !== undefined) {
    return "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
  }
  if (strictParameters === true && body.temperature !== undefined)
    return "Unsupported value: 'temperature' does not support 0.1 with this model.";
  if (formats !== undefined && format !== undefined && !formats.includes(format))
    return "This response_format type is unavailable now";
  const optional = optionalFieldOf(body.response_format?.json_schema?.schema);
  if (optional !== null)
    return `Invalid schema for response_format: 'required' is required to be supplied and to be an array including every key in properties. Missing '${optional}'.`;
  return null;
}

async function send(response: Response, reply: ChatReply, model: string): Promise<void> {
  await reply.after;
  if (reply.delayMs !== undefined) await wait(reply.delayMs);
  const content = typeof reply.content === "string" ? reply.content : JSON.stringify(reply.content);
  const completion = {
    id: "chatcmpl-1",
    object: "chat.completion",
    model,
    choices: [{ index: 0, finish_reason: reply.finishReason ?? "stop", message: { role: "assistant", content } }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  };
  response
    .status(reply.status ?? 200)
    .set({ ...reply.headers })
    .json(reply.body ?? completion);
}

function refuse(response: Response, status: number, text: string): void {
  response.status(status).json({ error: { message: text, type: "invalid_request_error", code: null } });
}

function listen(server: Server): Promise<Server> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}

/** In a strict schema every field is required, at any depth. */
function optionalFieldOf(schema: unknown): string | null {
  if (typeof schema !== "object" || schema === null) return null;
  const { properties, required } = schema as { readonly properties?: object; readonly required?: unknown };
  const names = Array.isArray(required) ? required : [];
  const missing = Object.keys(properties ?? {}).find((name) => !names.includes(name));
  if (missing !== undefined && typeof properties === "object") return missing;
  for (const inner of Object.values(schema)) {
    const found = optionalFieldOf(inner);
    if (found !== null) return found;
  }
  return null;
}
