import type { Attribution } from "../../../ai/ports.js";
import { referenceOf } from "../../../effects/effect.js";
import { engineLabel } from "../../../domain/engine-label.js";
import { AUTOMATIONS } from "../../../domain/settings.js";
import type { Recorded } from "../../../store/activity.js";
import type { RecordedAction } from "../../../store/activity-actions.js";
import type { RecordedEffect } from "../../../store/activity-effects.js";
import type { ActionRow, EffectState } from "../../../store/tables.js";
import type { ActivityEntry, ActivityState } from "../../api/activity.js";
import { undoStatusOf } from "./undo-standing.js";
import { whatActionDid, whatEffectDid } from "./what-was-done.js";

export interface EntryContext {
  readonly workspaceId: string;
  readonly linkTo: (conversationId: string) => string;
}

const EFFECT_STATES: Readonly<Record<EffectState, ActivityState>> = {
  intended: "under-way",
  done: "done",
  refused: "refused",
  undone: "undone",
  suggested: "suggested",
};
const ACTION_STATES: Readonly<Record<ActionRow["state"], ActivityState>> = {
  pending: "under-way",
  done: "done",
  refused: "refused",
};

/** One line of the record, in the words and with the figures an admin reads. */
export function entryOf(recorded: Recorded, context: EntryContext): ActivityEntry {
  return recorded.source === "effect" ? effectEntry(recorded.effect, context) : actionEntry(recorded.action, context);
}

export function effectEntry(effect: RecordedEffect, { workspaceId, linkTo }: EntryContext): ActivityEntry {
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
    failure: effect.failure ?? effect.held_up,
    confidence: effect.confidence,
    score: effect.score,
    engine: effect.engine === null ? null : engineOf(effect.engine),
    reference: referenceOf(workspaceId, effect.key),
    conversationId: effect.conversation_id,
    link: linkTo(effect.conversation_id),
    teammate: teammateOf(effect),
    undo: undoStatusOf(effect),
  };
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
  return kind === "send-reply" ? "reply" : kind === "add-note" ? "note" : kind;
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
