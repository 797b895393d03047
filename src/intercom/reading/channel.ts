import type { Channel } from "../../domain/conversation.js";

const CHANNELS: ReadonlyMap<string, Channel> = new Map([
  ["conversation", "chat"],
  ["conversation_message", "chat"],
  ["push", "chat"],
  ["inapp", "chat"],
  ["in_app", "chat"],
  ["in-app", "chat"],
  ["email", "email"],
  ["phone_call", "phone"],
  ["phone_switch", "phone"],
  ["twitter", "social"],
  ["facebook", "social"],
  ["instagram", "social"],
  ["whatsapp", "social"],
  ["sms", "social"],
]);

/** Where nothing is said it was the Messenger; a type that is not listed came some other way through the web. */
export function channelOf(sourceType: string | null): Channel {
  if (sourceType === null || sourceType === "") return "chat";
  return CHANNELS.get(sourceType.toLowerCase()) ?? "web";
}
