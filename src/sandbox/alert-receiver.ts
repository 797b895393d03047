/**
 * What an operator would run to receive the app's alerts: it checks each signature as the Standard Webhooks say
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md) and keeps the last ones.
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import express, { type ErrorRequestHandler, type Router } from "express";
import { z } from "zod";
import type { ReceivedAlert } from "./inbox-events.js";

export interface AlertReceiver {
  readonly router: Router;
  /** `whsec_…`, as the app signs with. */
  readonly secret: string;
  /** Newest first. */
  readonly received: readonly ReceivedAlert[];
}

const MOST_KEPT = 50;
/** Signed longer ago, or later from now, it may be an old one played again. */
const TOLERATED_SECONDS = 300;

/** @param onReceived called with each alert that was not received before. */
export function createAlertReceiver(now: () => number, onReceived: (alert: ReceivedAlert) => void): AlertReceiver {
  const key = randomBytes(32);
  const received: ReceivedAlert[] = [];
  const router = express.Router();
  router.post("/alerts", express.raw({ type: "application/json", limit: "64kb" }), (request, response) => {
    if (!Buffer.isBuffer(request.body)) return void response.status(415).json({ error: "Send JSON" });
    const signed = {
      id: request.get("webhook-id") ?? "",
      timestamp: request.get("webhook-timestamp") ?? "",
      signature: request.get("webhook-signature") ?? "",
    };
    const signature = checkSignature(key, request.body, signed, now() / 1000);
    // The id is the same on each try: what was received before is taken, and not shown again.
    const isKnown = signature === "valid" && received.some((alert) => alert.id === signed.id && alert.signature === "valid");
    if (!isKnown) {
      const alert = { id: signed.id, at: now(), signature, ...alertOf(request.body) };
      received.unshift(alert);
      received.length = Math.min(received.length, MOST_KEPT);
      onReceived(alert);
    }
    response.sendStatus(signature === "valid" ? 204 : 401);
  });
  router.use(answerError);
  return { router, secret: `whsec_${key.toString("base64")}`, received };
}

interface Signed {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
}

function checkSignature(key: Buffer, body: Buffer, signed: Signed, seconds: number): ReceivedAlert["signature"] {
  const { id, timestamp, signature } = signed;
  if (id === "" || timestamp === "" || signature === "") return "missing";
  const right = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();
  // Several may be given, one for each secret while it is being replaced.
  const isRight = signature.split(" ").some((each) => {
    const given = Buffer.from(each.replace(/^v1,/, ""), "base64");
    return each.startsWith("v1,") && given.length === right.length && timingSafeEqual(given, right);
  });
  if (!isRight) return "invalid";
  return Math.abs(seconds - Number(timestamp)) <= TOLERATED_SECONDS ? "valid" : "too-old";
}

const fact = z.union([z.string(), z.number(), z.null(), z.array(z.string()), z.record(z.string(), z.number())]);
const alertSchema = z.object({
  type: z.string().max(100).catch("unknown"),
  data: z.record(z.string(), fact.catch(null)).catch({}),
});

/** Shown beside the facts, or known from where they are shown. */
const NO_FACTS: ReadonlySet<string> = new Set(["workspace_id", "conversation_id", "link"]);

function alertOf(body: Buffer): Pick<ReceivedAlert, "kind" | "text" | "conversationId"> {
  const { type: kind, data } = alertSchema.catch({ type: "unknown", data: {} }).parse(jsonOf(body));
  const { conversation_id: conversationId } = data;
  const facts = Object.entries(data).filter(([name, value]) => value !== null && !NO_FACTS.has(name));
  return {
    kind,
    conversationId: typeof conversationId === "string" ? conversationId : null,
    text: facts.map(([name, value]) => `${name.replaceAll("_", " ")}: ${wordsOf(value)}`).join("; "),
  };
}

function wordsOf(value: z.infer<typeof fact>): string {
  if (value === null || typeof value === "string" || typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.join(", ");
  return Object.entries(value)
    .map(([name, count]) => `${name.replaceAll("_", " ")} ${count}`)
    .join(", ");
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}

const answerError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  const isTooLong = typeof error === "object" && error !== null && "status" in error && error.status === 413;
  response.sendStatus(isTooLong ? 413 : 400);
};
