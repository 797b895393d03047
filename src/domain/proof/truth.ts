/** What people decided in a past conversation, and whether triage agrees. */
import { triageKey } from "../decisions/decision.js";
import type { Label } from "../decisions/label.js";
import { slug } from "../tag-names.js";
import type { PastConversation } from "./as-of.js";
import type { TriageLine } from "./line.js";
import type { Truth } from "./parameters.js";

/** The team that finally had it; where nobody has it any more, the last that did. */
export function finalTeam({ conversation, parts }: PastConversation): string | null {
  if (conversation.teamId !== null) return conversation.teamId;
  return parts.findLast(({ assigned }) => assigned?.to === "team" && assigned.id !== null)?.assigned?.id ?? null;
}

/** Whether the team that finally had it was assigned by this teammate. */
export function wasAssignedBy({ parts }: PastConversation, teammateId: string): boolean {
  return parts.findLast(({ assigned }) => assigned?.to === "team")?.assigned?.by === teammateId;
}

/** Null where they left none. Of several tags the one that was put on last counts. */
export function truthOf(past: PastConversation, truth: Truth): string | null {
  switch (truth.of) {
    case "team":
      return finalTeam(past);
    case "tags": {
      const prefix = truth.prefix.toLowerCase();
      const tags = past.tags.filter(({ name }) => name.toLowerCase().startsWith(prefix) && name.length > prefix.length);
      const [last] = [...tags].sort((one, other) => (other.appliedAt ?? 0) - (one.appliedAt ?? 0));
      return last?.name.slice(prefix.length).trim() ?? null;
    }
    case "attribute":
      return past.attributes[truth.name] ?? null;
  }
}

/** What is compared with the truth. Null where triage has nothing to offer: a team that Intercom does not have. */
export function answerOf(line: TriageLine, truth: Truth): string | null {
  return truth.of === "team" ? line.routed : line.category;
}

export function agrees(line: TriageLine, truth: Truth): boolean {
  const answer = answerOf(line, truth);
  if (answer === null || line.truth === null) return false;
  return truth.of === "team" ? answer === line.truth : slug(answer) === slug(line.truth);
}

/** Beside the decisions that are stored: a conversation has one label of its past, however often it is read. */
const PAST = "history";

/**
 * What the team that people chose says about triage's decision on the past. Null where they left none, or left tags or an
 * attribute only; where triage would have left the conversation alone; and where this app has ever assigned it: what people
 * let be would be missing, and what they changed would be there.
 * @param appId the teammate this app writes as
 */
export function labelOfPast(past: PastConversation, line: TriageLine, truth: Truth, appId: string): Label | null {
  if (truth.of !== "team" || line.truth === null || line.abstained) return null;
  if (past.parts.some(({ assigned }) => assigned?.to === "team" && assigned.by === appId)) return null;
  const { id: conversationId } = past.conversation;
  return {
    conversationId,
    decisionKey: triageKey(conversationId, PAST),
    automation: "triage",
    category: line.category,
    origin: PAST,
    agrees: agrees(line, truth),
    said: line.truth,
    ...(line.engine !== undefined && { engine: line.engine }),
    by: null,
  };
}
