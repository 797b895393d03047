/** What the services demand of a body: unknown fields are ignored, empty texts are refused. */
import { z } from "zod";

const TEXT_LIMIT = 10_000;
const text = z.string().min(1).max(TEXT_LIMIT);
const chatMessage = z.looseObject({ role: z.enum(["customer", "agent", "system"]), content: text });

export const classifyRequest = z.looseObject({
  subject: z.string().min(1),
  body: text,
  metadata: z.record(z.string(), z.unknown()).optional(),
});

export const routeRequest = z.looseObject({
  ticket_id: z.string().min(1),
  category: z.string().min(1),
  urgency: z.string().min(1),
  sentiment: z.string().min(1),
  confidence: z.number().min(0).max(1).optional(),
});

export const draftRequest = z.looseObject({
  ticket_id: z.string().min(1),
  conversation: z.array(chatMessage).min(1),
  style: z.string().optional(),
  language: z.string().optional(),
});

export const feedbackRequest = z.looseObject({
  draft_id: z.string().min(1),
  accepted: z.boolean(),
  edited_text: z.string().nullable(),
});

export const analyzeRequest = z.looseObject({
  customer_id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9\-_]{0,63}$/),
  text,
  channel: z.enum(["email", "chat", "phone", "social", "web"]).nullish(),
});

export const evaluateRequest = z.looseObject({
  conversation_id: z.string().min(1),
  agent_id: z.string().min(1),
  messages: z.array(chatMessage).min(1),
});

export const articleRequest = z.looseObject({
  title: z.string().min(1),
  content: z.string().min(1),
  tags: z.array(z.string()),
  source: z.string().min(1),
});

export const searchRequest = z.looseObject({ query: text, top_k: z.number().int().min(1).default(5) });
