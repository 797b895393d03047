/** Which jobs a notification asks for. The batcher still leaves out those of what is our own. */
import { AUTOMATIONS } from "../domain/settings.js";
import { type Cause, type JobName, type JobToDo, togetherAs } from "../jobs/catalog.js";
import type { Notification } from "./notification.js";
import { TOPICS } from "./topics.js";

/**
 * The jobs a notification asks for. Pure: what they will do is decided when they fetch the conversation.
 * @param receivedAt epoch milliseconds.
 */
export function planJobs(notification: Notification, receivedAt: number, draftDebounceMs: number): readonly JobToDo[] {
  const names: readonly JobName[] = TOPICS[notification.topic];
  const { id, topic, partId } = notification;
  const cause = { id, topic, receivedAt, partId };
  // A customer often writes in bursts; the draft waits for the silence after the last message.
  const draftAt = draftDebounceMs > 0 ? receivedAt + draftDebounceMs : undefined;
  return [
    ...automationJobs(names, notification, cause, draftAt),
    ...names.flatMap((name) => toJob(name, notification, cause) ?? []),
  ];
}

function automationJobs(
  names: readonly JobName[],
  { workspaceId, conversationId }: Notification,
  cause: Cause,
  draftAt: number | undefined,
): readonly JobToDo[] {
  if (conversationId === null) return [];
  return togetherAs(
    AUTOMATIONS.filter((name) => names.includes(name)),
    { workspaceId, conversationId, cause },
    draftAt,
  );
}

function toJob(name: JobName, notification: Notification, cause: Cause): JobToDo | null {
  const { workspaceId, conversationId, partId, contactId } = notification;
  if (name === "forget-contact") return contactId === null ? null : { name, payload: { workspaceId, contactId, cause } };
  if (name === "merge-contacts") {
    const { mergedFrom } = notification;
    const known = contactId !== null && mergedFrom.length > 0;
    return known ? { name, payload: { workspaceId, contactId, mergedFrom: [...mergedFrom], cause } } : null;
  }
  if (conversationId === null) return null;
  const payload = { workspaceId, conversationId, cause };
  switch (name) {
    case "forget-part":
      return { name, payload: { ...payload, partId } };
    case "refresh":
    case "forget-conversation":
      return { name, payload };
    case "triage":
    case "sentiment":
    case "draft":
    case "qa":
      return null;
    case "event":
    case "act":
    case "lookup":
    case "take-off-repeats":
    case "feedback":
    case "catch-up":
    case "sweep":
    case "sync-knowledge":
    case "backtest":
    case "backtest-unsaved":
    case "advise-levels":
    case "send-alert":
    case "confirm-uninstall":
      throw new Error(`No notification sets off ${name}`);
  }
}
