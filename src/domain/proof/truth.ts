/** What people decided in a past conversation. */
import { slug } from "../tag-names.js";
import type { PastConversation } from "./as-of.js";
import type { TriageLine } from "./line.js";
import type { Truth } from "./parameters.js";
import { groupBy } from "./statistics.js";

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
      const [last] = tagsThatCount(past, truth.prefix).sort((one, other) => (other.appliedAt ?? 0) - (one.appliedAt ?? 0));
      return last?.name.slice(truth.prefix.length).trim() ?? null;
    }
    case "attribute":
      return past.attributes[truth.name] ?? null;
  }
}

function tagsThatCount({ tags }: PastConversation, written: string) {
  const prefix = written.toLowerCase();
  return tags.filter(({ name }) => name.toLowerCase().startsWith(prefix) && name.length > prefix.length);
}

/** How many they left: a team and an attribute are one or none. */
export function countTruths(past: PastConversation, truth: Truth): number {
  return truth.of === "tags" ? tagsThatCount(past, truth.prefix).length : truthOf(past, truth) === null ? 0 : 1;
}

/** Characters: what goes on for longer is not written twice. */
const COMPARED = 2_000;

/** What the same questions have in common: neither spelling nor numbers. */
export function plainWords(text: string): string {
  return text
    .slice(0, COMPARED)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/\S+/g, (word) => (/\p{N}/u.test(word) ? "0" : word));
}

/** How many labelled lines differ from what most with the same words ended with: no engine can agree with them and with those. */
export function countContradictions(lines: readonly TriageLine[]): number {
  const labelled = lines.filter(({ words, truth }) => words !== undefined && truth !== null);
  return [...groupBy(labelled, ({ words = "" }) => words).values()].reduce((sum, alike) => {
    if (alike.length === 1) return sum;
    const most = [...groupBy(alike, ({ truth }) => slug(truth ?? "")).values()].reduce(
      (all, { length }) => Math.max(all, length),
      0,
    );
    return sum + alike.length - most;
  }, 0);
}
