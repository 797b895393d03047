import { redactRepeats } from "../../effects/redact-repeats.js";
import { targetOf } from "../fetch-conversation.js";
import type { AutomationRun, ConversationReading } from "./automation.js";

/** For the automations that write notes: one whose first try landed late is there twice, and the later one is redacted. */
export async function redactNoteRepeats(
  { conversation, connection }: ConversationReading,
  { payload, context, deps }: AutomationRun,
): Promise<void> {
  await redactRepeats(conversation, targetOf(payload, connection, context), deps.effects.ledger);
}
