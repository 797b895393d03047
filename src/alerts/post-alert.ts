/**
 * One alert on its way to its receiver: worded as a line of text for a Slack-compatible incoming webhook or as JSON for a webhook
 * that is signed as Standard Webhooks says, with ids, categories, numbers and links; and posted.
 */
import { createHmac, randomBytes } from "node:crypto";
import type { AlertChannel } from "../domain/alert-settings.js";
import { exchange, parseRetryAfter } from "../outbound/exchange.js";
import { mayBePublic } from "../outbound/public-hosts.js";
import type { AlertKind } from "../domain/alerts.js";
import { type RiskLevel, riskLevel } from "../domain/risk-level.js";

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
  // What a receiver says beside its status is not read, so it may say as much as it likes.
  if (!answer.answered && answer.status === undefined) {
    if (answer.code === "ADDRESS_PRIVATE") return failed("the address is private", false);
    return failed(answer.why === "timeout" ? "no answer in time" : `not reached (${answer.code ?? answer.why})`, true);
  }
  const { status = 0 } = answer;
  if (status >= 200 && status < 300) return { sent: true };
  if (status >= 300 && status < 400) return failed(`answered ${status}, and redirects are not followed`, false);
  const again = status >= 500 || NOT_NOW.has(status);
  const retryAfter = answer.answered ? answer.header("retry-after") : null;
  return { ...failed(`answered ${status}`, again), notBefore: parseRetryAfter(retryAfter, now()) };
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

/** What an alert is about, as it is stored. */
export interface AlertData {
  readonly category?: string | null;
  readonly urgency?: string | null;
  /** Of the message with which the risk rose. */
  readonly messageId?: string;
  readonly risk?: number;
  readonly score?: number;
  readonly line?: number;
  readonly jobs?: number;
  readonly kinds?: readonly string[];
  /** Of a summary: the day, and how often what happened. */
  readonly day?: string;
  readonly counts?: Readonly<Record<string, number>>;
}

export interface AlertToWord {
  readonly kind: AlertKind;
  readonly workspaceId: string;
  readonly workspaceName: string | null;
  readonly conversationId: string | null;
  readonly data: AlertData;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly link: string | null;
  /** From where on the workspace tags a conversation as at risk. */
  readonly riskFrom: number;
  /** The customer's first words, where the workspace lets them out. */
  readonly words: string | null;
}

/** The body as it is posted. */
export function alertBody(channel: AlertChannel, alert: AlertToWord): object {
  return channel === "chat" ? { text: chatText(alert) } : webhookBody(alert);
}

/** The names are an interface. */
function webhookBody({ kind, workspaceId, conversationId, data, at, link, words }: AlertToWord): object {
  const facts = Object.fromEntries(Object.entries(data).filter(([name]) => name !== "messageId"));
  return {
    type: `simpli.${kind.replace("-", "_")}`,
    timestamp: new Date(at).toISOString(),
    data: {
      workspace_id: workspaceId,
      ...(conversationId === null ? {} : { conversation_id: conversationId }),
      ...facts,
      ...(link === null ? {} : { link }),
      ...(words === null ? {} : { customer_words: words }),
    },
  };
}

function chatText(alert: AlertToWord): string {
  const { link, words } = alert;
  const quoted = words === null ? "" : `\n> ${escaped(words).replaceAll("\n", " ")}`;
  return `${escaped(sentence(alert))}${link === null ? "" : ` <${link}|Open>`}${quoted}`;
}

function sentence({ kind, workspaceName, conversationId, data, riskFrom }: AlertToWord): string {
  const about = [data.category, data.urgency].filter((word) => word !== null && word !== undefined).join(", ");
  const conversation = `Conversation ${conversationId ?? ""}${about === "" ? "" : ` (${about})`}`;
  const sentences: Readonly<Record<AlertKind, string>> = {
    escalation: `${conversation}: escalation risk rose to ${LEVELS[riskLevel(data.risk ?? 0, riskFrom)]}${percent(data.risk)}, over the line of ${percent(data.line)}.`,
    qa: `${conversation}: QA score ${percent(data.score)}, under the line of ${percent(data.line)}.`,
    "failed-jobs": `${data.jobs === 1 ? "1 job" : `${data.jobs ?? 0} jobs`} failed for good: ${(data.kinds ?? []).join(", ")}. The console's page Failed jobs has the causes.`,
    "token-refused": "Intercom refuses the app's token: nothing is done until the app is connected again.",
    digest: `The day until ${data.day ?? ""}: ${counted(data.counts ?? {})}.`,
    test: "This is a test of the alerts. They arrive.",
  };
  return `${workspaceName === null ? "" : `${workspaceName}: `}${sentences[kind]}`;
}

/** As the sidebar calls it; between the two words the number says enough. */
const LEVELS: Readonly<Record<RiskLevel, string>> = { veryHigh: "alarm, ", high: "", watch: "watch, ", low: "" };

function counted(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([what, count]) => `${what.replaceAll("_", " ")} ${count}`)
    .join(", ");
}

function percent(share = 0): string {
  return `${Math.round(share * 100)} %`;
}

/** https://api.slack.com/reference/surfaces/formatting#escaping */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
