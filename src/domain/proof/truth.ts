/** What people decided in a past conversation, and whether triage agrees. */
import { mappedRoute, thresholdOf } from "../category-rules.js";
import { triageKey } from "../decisions/decision.js";
import type { Label } from "../decisions/label.js";
import type { Settings } from "../settings.js";
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
 */
export function labelOfPast(conversationId: string, line: TriageLine, truth: Truth): Label | null {
  return line.abstained ? null : labelOf(conversationId, line, truth);
}

/**
 * The same under settings that came later: the engine's answer is what it was, and its confidence says whether they would let it
 * act. Null where they would not, and where they send it to another team: nobody has labelled that.
 */
export function labelUnder(
  conversationId: string,
  line: TriageLine,
  truth: Truth,
  { before, after }: { readonly before: Settings; readonly after: Settings },
): Label | null {
  const { category, confidence, wanted } = line;
  if (mappedRoute(wanted, category, before) !== mappedRoute(wanted, category, after)) return null;
  if (confidence !== null && confidence < thresholdOf(category, after)) return null;
  return labelOf(conversationId, line, truth);
}

function labelOf(conversationId: string, line: TriageLine, truth: Truth): Label | null {
  if (truth.of !== "team" || line.truth === null || line.everByUs !== false) return null;
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
