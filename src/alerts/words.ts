/** An alert as its receiver gets it: JSON for the webhook, a line of text for a chat. Ids, categories, numbers and links. */
import type { AlertChannel } from "../domain/alert-settings.js";
import type { AlertKind } from "../domain/alerts.js";

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

function sentence({ kind, workspaceName, conversationId, data }: AlertToWord): string {
  const about = [data.category, data.urgency].filter((word) => word !== null && word !== undefined).join(", ");
  const conversation = `Conversation ${conversationId ?? ""}${about === "" ? "" : ` (${about})`}`;
  const sentences: Readonly<Record<AlertKind, string>> = {
    escalation: `${conversation}: escalation risk rose to ${percent(data.risk)}, over the line of ${percent(data.line)}.`,
    qa: `${conversation}: QA score ${percent(data.score)}, under the line of ${percent(data.line)}.`,
    "failed-jobs": `${data.jobs === 1 ? "1 job" : `${data.jobs ?? 0} jobs`} failed for good: ${(data.kinds ?? []).join(", ")}. The console's page Failed jobs has the causes.`,
    "token-refused": "Intercom refuses the app's token: nothing is done until the app is connected again.",
    digest: `The day until ${data.day ?? ""}: ${counted(data.counts ?? {})}.`,
    test: "This is a test of the alerts. They arrive.",
  };
  return `${workspaceName === null ? "" : `${workspaceName}: `}${sentences[kind]}`;
}

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
