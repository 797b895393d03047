/** The texts of alerts and the facts key on the page Settings. */
import type { AlertDelivery } from "../../../console/api/alerts.js";
import type { AlertChannel, AlertSettings } from "../../../domain/alert-settings.js";

export const factsKeyTexts = {
  title: "Facts key",
  lead: "Workflows and Fin's data connectors ask this app what it knows of a conversation, with this key. docs/connector.md has the connector's fields.",
  failure: "The facts key could not be loaded",
  address: "Address:",
  none: "There is no key, so the address answers nobody.",
  exists: (endsWith: string, by: string) => `The key that ends with ${endsWith} was made by ${by}`,
  once: "Copy it now, it is not shown again:",
  made: "A new facts key was made",
  revoked: "The facts key was revoked",
  make: "Make a key",
  replace: "Replace the key",
  replaceQuestion: "The current key stops working immediately. Connectors need the new one.",
  revoke: "Revoke the key",
  revokeQuestion: "Connectors that use this key stop getting answers.",
} as const;

export const alertTexts = {
  title: "Alerts",
  lead: "What somebody should know at once, in a chat or at a webhook of your own. Ids, categories, numbers and links; docs/operate.md has the webhook's form.",
  failure: "The alerts could not be loaded",
  cannotSeal: "Addresses cannot be kept: give the server an ENCRYPTION_KEY (openssl rand -hex 32).",
  receivers: {
    chat: { label: "Chat", hint: "The address of an incoming webhook of Slack, or of a chat that takes its form." },
    webhook: { label: "Signed webhook", hint: "An https address of yours. Its secret is shown once, after saving." },
  } satisfies Record<AlertChannel, { label: string; hint: string }>,
  goesTo: (host: string) => `Goes to ${host}. Leave it empty to keep that address.`,
  secret: "the webhook's secret",
  secretOnce: "The webhook's secret. Copy it now, it is not shown again:",
  newSecret: "New secret",
  newSecretQuestion: "The current secret stops working immediately. The receiver needs the new one.",
  test: (receiver: string) => `Test the ${receiver}`,
  testing: "Testing…",
  saveFirst: "Save the new address before you test it.",
  remove: (receiver: string) => `Remove the ${receiver}`,
  removeQuestion: "What waits to be sent there is not sent any more.",
  fields: {
    escalationFrom: { label: "Escalation risk from, in %", hint: "Alerted when it rises to this. Empty: never." },
    qaBelow: { label: "QA score under, in %", hint: "Empty: never." },
    failedJobs: { label: "Failed jobs, once an hour" },
    tokenRefused: { label: "Intercom refuses the app's token" },
    customerWords: {
      label: "Send the customer's first words too",
      hint: "They leave the app as they were written, to whoever reads the chat or the webhook.",
    },
    digestAt: { label: "Daily summary at", hint: "Empty: none." },
  },
  quietFrom: "Quiet from",
  quietTo: "Quiet until",
  quietHint: (timezone: string) => `What happens meanwhile is sent at the end. Time zone: ${timezone}.`,
  save: "Save alerts",
  saving: "Saving…",
  saved: "Alerts saved",
  merged:
    "Somebody else has changed the alerts meanwhile. Their changes are shown now, with yours on top: save again to keep both.",
  states: { waiting: "Waiting", sent: "Delivered", failed: "Not delivered" } satisfies Record<AlertDelivery["state"], string>,
  kinds: {
    escalation: "Escalation risk",
    qa: "QA score",
    "failed-jobs": "Failed jobs",
    "token-refused": "Token refused",
    digest: "Daily summary",
    test: "Test",
  } as Readonly<Record<string, string>>,
  deliveries: {
    caption: "Last alerts",
    empty: "No alert was sent yet.",
    columns: { kind: "Alert", channel: "Receiver", at: "When", state: "Delivery", attempts: "Tries" },
  },
  /** In the settings' history. */
  names: {
    "alerts.escalationFrom": "Alerts: escalation risk from",
    "alerts.qaBelow": "Alerts: QA score under",
    "alerts.failedJobs": "Alerts: failed jobs",
    "alerts.tokenRefused": "Alerts: token refused",
    "alerts.customerWords": "Alerts: customer's words",
    "alerts.quietHours": "Alerts: quiet hours",
    "alerts.digestAt": "Alerts: daily summary",
    "alerts.chatUrl": "Alerts: chat",
    "alerts.webhookUrl": "Alerts: signed webhook",
    "alerts.webhookSecret": "Alerts: new webhook secret",
  } satisfies Record<`alerts.${keyof AlertSettings | "chatUrl" | "webhookUrl" | "webhookSecret"}`, string> as Readonly<
    Record<string, string>
  >,
} as const;
