import type { JobName, JobToDo } from "../jobs/catalog.js";
import type { Notification } from "./notification.js";
import { TOPICS } from "./topics.js";

/**
 * The jobs a notification asks for. Pure: what they will do is decided when they fetch the conversation.
 * @param receivedAt epoch milliseconds.
 */
export function planJobs(notification: Notification, receivedAt: number, draftDebounceMs: number): readonly JobToDo[] {
  const names: readonly JobName[] = TOPICS[notification.topic];
  return names.flatMap((name) => toJob(name, notification, receivedAt, draftDebounceMs) ?? []);
}

function toJob(name: JobName, notification: Notification, receivedAt: number, draftDebounceMs: number): JobToDo | null {
  const { workspaceId, conversationId, partId, contactId } = notification;
  const cause = { id: notification.id, topic: notification.topic, receivedAt, partId };
  if (name === "forget-contact") return contactId === null ? null : { name, payload: { workspaceId, contactId, cause } };
  if (name === "merge-contacts") {
    const { mergedFrom } = notification;
    const known = contactId !== null && mergedFrom.length > 0;
    return known ? { name, payload: { workspaceId, contactId, mergedFrom: [...mergedFrom], cause } } : null;
  }
  if (conversationId === null) return null;
  const payload = { workspaceId, conversationId, cause };
  switch (name) {
    case "draft":
      // A customer often writes in bursts; the draft waits for the silence after the last message.
      return { name, payload, notBefore: receivedAt + draftDebounceMs };
    case "forget-part":
      return { name, payload: { ...payload, partId } };
    case "triage":
    case "sentiment":
    case "qa":
    case "refresh":
    case "forget-conversation":
      return { name, payload };
    case "act":
    case "take-off-repeats":
    case "feedback":
    case "catch-up":
    case "sweep":
    case "sync-knowledge":
    case "confirm-uninstall":
      throw new Error(`No notification sets off ${name}`);
  }
}
