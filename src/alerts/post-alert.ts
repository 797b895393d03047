/** Posts one alert to its receiver: a Slack-compatible incoming webhook, or a webhook signed as Standard Webhooks says. */
import { createHmac, randomBytes } from "node:crypto";
import type { AlertChannel } from "../domain/alert-settings.js";
import { exchange, parseRetryAfter } from "../outbound/exchange.js";
import { mayBePublic } from "../outbound/public-hosts.js";

export interface Receiver {
  readonly channel: AlertChannel;
  readonly url: string;
  /** Of the signed webhook, `whsec_…`. */
  readonly secret: string | null;
}

export interface AlertMessage {
  /** The same on each try, by which a receiver knows what it had before. */
  readonly id: string;
  readonly body: object;
}

/** The problem names no address: it is shown and logged. */
export type PostOutcome =
  | { readonly sent: true }
  | { readonly sent: false; readonly problem: string; readonly again: boolean; readonly notBefore: number | null };

const MOST_ANSWER_BYTES = 64 * 1024;
/** Statuses that say "not now"; every other 4xx says "never". */
const NOT_NOW: ReadonlySet<number> = new Set([408, 425, 429]);

export interface PostDeps {
  /** Whether private and unencrypted addresses are posted to: for receivers beside this server. */
  readonly toPrivate: boolean;
  readonly now: () => number;
  readonly timeoutMs: number;
}

export async function postAlert(
  { channel, url, secret }: Receiver,
  { id, body }: AlertMessage,
  { toPrivate, now, timeoutMs }: PostDeps,
): Promise<PostOutcome> {
  if (!isAllowed(url, toPrivate)) return failed("the address is private or not https", false);
  const seconds = Math.floor(now() / 1000);
  const text = JSON.stringify(body);
  const answer = await exchange({
    method: "POST",
    url,
    headers: {
      "content-type": "application/json",
      ...(channel === "webhook" && secret !== null ? signatureHeaders(id, seconds, text, secret) : {}),
    },
    body,
    timeoutMs,
    maxAnswerBytes: MOST_ANSWER_BYTES,
    publicOnly: !toPrivate,
  });
  if (!answer.answered) {
    if (answer.code === "ADDRESS_PRIVATE") return failed("the address is private", false);
    return failed(answer.why === "timeout" ? "no answer in time" : `not reached (${answer.code ?? answer.why})`, true);
  }
  const { status } = answer;
  if (status >= 200 && status < 300) return { sent: true };
  if (status >= 300 && status < 400) return failed(`answered ${status}, and redirects are not followed`, false);
  const again = status >= 500 || NOT_NOW.has(status);
  return { ...failed(`answered ${status}`, again), notBefore: parseRetryAfter(answer.header("retry-after"), now()) };
}

/** Whether an address may be posted to, as far as it shows. */
export function isAllowed(url: string, toPrivate: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const parsed = new URL(url);
  return toPrivate ? /^https?:$/.test(parsed.protocol) : mayBePublic(parsed);
}

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
function signatureHeaders(id: string, seconds: number, body: string, secret: string): Record<string, string> {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": String(seconds), "webhook-signature": `v1,${signature}` };
}

export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

function failed(problem: string, again: boolean) {
  return { sent: false, problem, again, notBefore: null } as const;
}
