import type {
  DraftState,
  MoodPoint,
  MoodView,
  QaView,
  ServiceTrouble,
  SidebarView,
  TriageView,
} from "../../canvas/sidebar/view.js";
import type { Attribution } from "../ai/ports.js";
import { lastCustomerMessage } from "../domain/dialogue.js";
import { engineLabel } from "../domain/engine-label.js";
import { moodDirection, moodScore } from "../domain/mood.js";
import { AUTOMATIONS, type Settings } from "../domain/settings.js";
import type { SidebarFacts } from "../store/read-sidebar.js";
import type { StoredMood } from "../store/moods.js";
import { draftStateOf } from "./draft-state.js";
import { receiptOf } from "./receipts.js";
import { languages, styles, urgencies } from "./choices.js";

export interface Onlooker {
  readonly conversationId: string;
  readonly viewer: { readonly id: string; readonly name: string };
  readonly timezone: string;
  readonly settings: Settings;
  readonly copyUrl: string | null;
}

/** Facts to view: what is stored, in the words and order the sidebar shows. Pure. */
export function buildView(facts: SidebarFacts, onlooker: Onlooker): SidebarView {
  const snapshot = facts.conversation?.snapshot ?? null;
  const { automations, categories, cardInsertion, insertModes, escalationFrom, style } = onlooker.settings;
  return {
    conversationId: onlooker.conversationId,
    state: snapshot?.state ?? "open",
    channel: snapshot?.channel ?? "chat",
    people: Math.max(1, snapshot?.contactIds.length ?? 1),
    timezone: onlooker.timezone,
    viewer: onlooker.viewer,
    triage: triageView(facts),
    mood: moodView(facts.moods),
    draft: draftOf(facts, onlooker.settings),
    qa: qaView(facts),
    qaWithheld: withheldDetail(facts, "qa"),
    receipts: facts.effects.map(receiptOf),
    troubles: troublesOf(facts),
    categories,
    urgencies,
    styles: withOwnStyle(style),
    languages,
    copyUrl: onlooker.copyUrl,
    insertModes,
    cardInsertion,
    riskFrom: escalationFrom,
    switchedOff: AUTOMATIONS.filter((automation) => automations[automation] === "off"),
  };
}

/** Switched off counts at once: a draft from before is not offered any more. What became of one stays told. */
function draftOf(facts: SidebarFacts, { automations }: Settings): DraftState {
  const snapshot = facts.conversation?.snapshot ?? null;
  const draft = draftStateOf(facts, snapshot === null ? null : (lastCustomerMessage(snapshot)?.id ?? null));
  return automations.draft === "off" && draft.state !== "sent" ? { state: "withheld", why: "switched-off" } : draft;
}

/** A service may know styles of its own, and a workspace's is one of them. */
function withOwnStyle(style: string): SidebarView["styles"] {
  return styles.some(({ id }) => id === style) ? styles : [{ id: style, name: style }, ...styles];
}

function triageView({ classification }: SidebarFacts): TriageView | null {
  if (classification === null) return null;
  return {
    category: classification.category,
    urgency: classification.urgency,
    confidence: classification.confidence,
    alternatives: classification.alternatives,
    reason: classification.reason,
    outcome: classification.outcome,
    team: classification.team,
    needsReview: classification.needs_review,
    correctedBy: classification.corrected_by,
    engine: engineView(classification.engine),
    at: classification.decided_at,
  };
}

function moodView(moods: readonly StoredMood[]): MoodView | null {
  const history = moods.map(moodPoint);
  const current = history.at(-1);
  if (current === undefined) return null;
  return { current, history, direction: moodDirection(moods), turnedBy: turningMessage(moods) };
}

function moodPoint(mood: StoredMood): MoodPoint {
  return {
    messageId: mood.message_id,
    label: mood.label,
    score: mood.score,
    risk: mood.risk,
    confidence: mood.confidence,
    triggers: mood.triggers,
    excerpt: mood.excerpt,
    at: mood.message_at,
    engine: engineView(mood.engine),
  };
}

/** The message with the largest step down from the one before it, where the mood is worsening. */
function turningMessage(moods: readonly StoredMood[]): string | null {
  if (moodDirection(moods) !== "worsening") return null;
  const steps = moods.slice(1).map((mood, place) => {
    const before = moods[place];
    return { id: mood.message_id, fall: before === undefined ? 0 : moodScore(before) - moodScore(mood) };
  });
  return steps.reduce((worst, step) => (step.fall > worst.fall ? step : worst), { id: "", fall: 0 }).id || null;
}

function qaView({ evaluation }: SidebarFacts): QaView | null {
  if (evaluation === null) return null;
  return {
    overall: evaluation.overall,
    dimensions: evaluation.dimensions,
    coachingNotes: evaluation.coaching_notes,
    agentName: evaluation.agent_name,
    engine: engineView(evaluation.engine),
    at: evaluation.evaluated_at,
    verdict: evaluation.verdict,
  };
}

const SERVICE_OF = { triage: "triage", sentiment: "sentiment", draft: "reply", qa: "qa" } as const;

function troublesOf({ standings }: SidebarFacts): ServiceTrouble[] {
  return standings.flatMap(({ automation, standing, detail, since }) => {
    const service = Object.entries(SERVICE_OF).find(([name]) => name === automation)?.[1];
    if (service === undefined || (standing !== "failing" && standing !== "failed")) return [];
    return [{ service, cause: detail ?? "no cause was given", since: Math.floor(since / 1000) }];
  });
}

function withheldDetail({ standings }: SidebarFacts, automation: string): string | null {
  const found = standings.find((standing) => standing.automation === automation);
  return found?.standing === "withheld" ? found.detail : null;
}

export function engineView(by: Attribution): { label: string; notice: string | null; masked: number } {
  const label = engineLabel(by);
  return { label: label.charAt(0).toUpperCase() + label.slice(1), notice: by.notice, masked: by.masked };
}
