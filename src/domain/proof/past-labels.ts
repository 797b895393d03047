/** Labels of the past: whether triage agrees with what people decided. */
import { mappedRoute, thresholdOf } from "../category-rules.js";
import { triageKey } from "../decisions/decision.js";
import type { Label } from "../decisions/label.js";
import type { Settings } from "../settings.js";
import { slug } from "../tag-names.js";
import type { TriageLine } from "./line.js";
import type { Truth } from "./parameters.js";

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
