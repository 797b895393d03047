/** One change or click as an entry of the page Activity: its sentence, its state, and whether it can be undone. */
import { z } from "zod";
import type { Attribution } from "../../../domain/answers.js";
import type { EffectKind } from "../../../domain/effect-kinds.js";
import { engineLabel } from "../../../domain/engine-label.js";
import { AUTOMATIONS } from "../../../domain/settings.js";
import { referenceOf } from "../../../effects/plan.js";
import { type ActionKind, KINDS_OF_ONE_EFFECT } from "../../../store/activity/action-kinds.js";
import type { Recorded } from "../../../store/activity/activity.js";
import type { RecordedEffect } from "../../../store/activity/effects.js";
import type { RecordedAction } from "../../../store/activity/recorded-actions.js";
import type { ActivityEntry, ActivityState } from "../../api/activity-entry.js";
import { activityTexts as texts } from "./texts.js";
import { undoStatusOf } from "./undo-status.js";

export interface EntryContext {
  readonly workspaceId: string;
  readonly linkTo: (conversationId: string) => string;
  /** Whether the viewer may undo what a teammate did, or where this is null what the app did. */
  readonly mayUndo: (teammateId: string | null) => boolean;
}

const EFFECT_STATES: Readonly<Record<RecordedEffect["state"], ActivityState>> = {
  intended: "under-way",
  done: "done",
  refused: "refused",
  undone: "undone",
  suggested: "suggested",
};
const ACTION_STATES: Readonly<Record<RecordedAction["state"], ActivityState>> = {
  pending: "under-way",
  done: "done",
  refused: "refused",
};

/** One entry of the activity page, as an admin reads it. */
export function entryOf(recorded: Recorded, context: EntryContext): ActivityEntry {
  return recorded.source === "effect" ? effectEntry(recorded.effect, context) : actionEntry(recorded.action, context);
}

export function effectEntry(effect: RecordedEffect, { workspaceId, linkTo, mayUndo }: EntryContext): ActivityEntry {
  const state = EFFECT_STATES[effect.state];
  return {
    id: effect.id,
    at: effect.intended_at.getTime(),
    resolvedAt: effect.settled_at?.getTime() ?? null,
    automation: actorOf(effect.automation),
    kind: effect.kind,
    state,
    what: whatEffectDid(effect, state),
    why: effect.why,
    failure: failureOfEffect(effect),
    made: madeFor(effect),
    confidence: effect.confidence,
    score: effect.score,
    engine: effect.engine === null ? null : engineOf(effect.engine),
    reference: referenceOf(workspaceId, effect.key),
    conversationId: effect.conversation_id,
    link: linkTo(effect.conversation_id),
    teammate: teammateOf(effect),
    undo: undoStatusOf(effect, mayUndo(effect.teammate_id)),
  };
}

/** Why all or a part of it was not done, or is not yet. */
export function failureOfEffect({ failure, result, held_up: heldUp }: RecordedEffect): string | null {
  return failure ?? texts.leftOut(result) ?? heldUp;
}

const madeShape = z.object({ made: z.array(z.string()).min(1) });

function madeFor({ kind, result }: RecordedEffect): string | null {
  const made = madeShape.safeParse(result).data?.made;
  if (made === undefined) return null;
  return kind === "tag" ? texts.madeTag(made.join(", ")) : texts.madeAttributes(made.join(", "));
}

function actionEntry(action: RecordedAction, { linkTo }: EntryContext): ActivityEntry {
  const state = ACTION_STATES[action.state];
  return {
    id: action.id,
    at: action.requested_at.getTime(),
    resolvedAt: action.settled_at?.getTime() ?? null,
    automation: "teammate",
    kind: kindOf(action),
    state,
    what: whatActionDid(action, state),
    why: null,
    failure: action.state === "refused" ? action.message : null,
    made: null,
    confidence: null,
    score: null,
    engine: null,
    reference: null,
    conversationId: action.conversation_id,
    link: linkTo(action.conversation_id),
    teammate: teammateOf(action),
    undo: null,
  };
}

export function actorOf(automation: string): ActivityEntry["automation"] {
  return AUTOMATIONS.find((name) => name === automation) ?? "teammate";
}

/** What a click was to become. */
export function kindOf({ kind }: Pick<RecordedAction, "kind">): string {
  return KINDS_OF_ONE_EFFECT.find((click) => click.kind === kind)?.effect ?? kind;
}

export function stateOf(recorded: Recorded): ActivityState {
  return recorded.source === "effect" ? EFFECT_STATES[recorded.effect.state] : ACTION_STATES[recorded.action.state];
}

function engineOf(by: Attribution): ActivityEntry["engine"] {
  const label = engineLabel(by);
  return { label: label.charAt(0).toUpperCase() + label.slice(1), notice: by.notice };
}

function teammateOf(row: Pick<RecordedEffect, "teammate_id" | "teammate_name">): ActivityEntry["teammate"] {
  return row.teammate_id === null ? null : { id: row.teammate_id, name: row.teammate_name ?? row.teammate_id };
}

/** The same action, done and still to be done. */
interface Phrase {
  readonly did: string;
  readonly infinitive: string;
}

interface EffectFacts {
  readonly kind: string;
  readonly automation: string;
  readonly wanted: unknown;
  readonly teammate_name: string | null;
}

const wantedShape = z.object({
  tag: z.string().catch(""),
  teamName: z.string().catch(texts.someTeam),
  values: z.object({ sentiment_score: z.string().nullable().catch(null) }).catch({ sentiment_score: null }),
});

const EFFECT_PHRASES: { readonly [Kind in EffectKind]: (wanted: z.infer<typeof wantedShape>, effect: EffectFacts) => Phrase } = {
  tag: ({ tag }) => texts.tag(tag),
  untag: ({ tag }) => texts.untag(tag),
  "assign-team": ({ teamName }) => texts.assign(teamName),
  "contact-attributes": ({ values: { sentiment_score: sentiment } }) =>
    sentiment === null ? texts.attributes : texts.sentiment(sentiment),
  "conversation-attributes": () => texts.conversationAttributes,
  note: (_wanted, { automation, teammate_name }) =>
    automation === "draft" ? texts.draftNote : automation === "qa" ? texts.qaNote : texts.note(teammate_name),
  reply: (_wanted, { teammate_name }) => texts.reply(teammate_name),
};

const ACTION_PHRASES: { readonly [Kind in ActionKind]: (action: RecordedAction) => Phrase } = {
  "send-reply": ({ teammate_name }) => texts.reply(teammate_name),
  "add-note": ({ teammate_name }) => texts.note(teammate_name),
  correct: ({ category, urgency }) => texts.correct([category, urgency].filter((part) => part !== null).join(", ")),
  undo: undoPhrase,
  regenerate: () => texts.regenerate,
  thumbs: ({ thumbs }) => (thumbs === "up" ? texts.thumbsUp : texts.thumbsDown),
  dismiss: () => texts.dismiss,
  "qa-verdict": (rated) => (rated.verdict === "agree" ? texts.agree : texts.dispute),
  "article-wrong": ({ article_id }) => texts.articleWrong(article_id ?? ""),
  "apply-suggestion": () => texts.applySuggestion,
  "reject-suggestion": () => texts.rejectSuggestion,
  "blind-check": ({ category }) => (category === null ? texts.skipBlindCheck : texts.blindCheck(category)),
  ask: () => texts.ask,
};

export function whatEffectDid(effect: EffectFacts, state: ActivityState): string {
  return phrase(phraseOf(effect), state);
}

export function whatActionDid(action: RecordedAction, state: ActivityState): string {
  const made = Object.entries(ACTION_PHRASES).find(([kind]) => kind === action.kind)?.[1];
  return phrase(made?.(action) ?? texts.unknown(action.kind), state);
}

function phraseOf(effect: EffectFacts): Phrase {
  const made = Object.entries(EFFECT_PHRASES).find(([kind]) => kind === effect.kind)?.[1];
  return made?.(wantedShape.parse(effect.wanted), effect) ?? texts.unknown(effect.kind);
}

function undoPhrase({ undone_kind: kind, undone_automation: automation, undone_wanted: wanted }: RecordedAction): Phrase {
  if (kind === null || automation === null) return texts.undidEarlier;
  return texts.undo(phraseOf({ kind, automation, wanted, teammate_name: null }).did);
}

function phrase({ did, infinitive }: Phrase, state: ActivityState): string {
  switch (state) {
    case "done":
    case "undone":
      return did;
    case "under-way":
      return texts.underWay(infinitive);
    case "refused":
      return texts.refused(infinitive);
    case "suggested":
      return texts.suggested(infinitive);
  }
}
