/** What people decided in a past conversation, and whether triage agrees. */
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
