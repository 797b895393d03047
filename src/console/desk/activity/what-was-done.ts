import { z } from "zod";
import type { EffectKind } from "../../../domain/effect-kinds.js";
import type { ActionKind } from "../../../store/actions.js";
import type { RecordedAction } from "../../../store/activity-actions.js";
import type { ActivityState } from "../../api/activity.js";
import { activityTexts as texts } from "./texts.js";

/** The same deed, done and still to be done. */
interface Deed {
  readonly did: string;
  readonly options: string;
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

const EFFECT_DEEDS: { readonly [Kind in EffectKind]: (wanted: z.infer<typeof wantedShape>, effect: EffectFacts) => Deed } = {
  tag: ({ tag }) => texts.tag(tag),
  untag: ({ tag }) => texts.untag(tag),
  "assign-team": ({ teamName }) => texts.assign(teamName),
  "contact-attributes": ({ values: { sentiment_score: sentiment } }) =>
    sentiment === null ? texts.attributes : texts.sentiment(sentiment),
  note: (_wanted, { automation, teammate_name }) =>
    automation === "draft" ? texts.draftNote : automation === "qa" ? texts.qaNote : texts.note(teammate_name),
  reply: (_wanted, { teammate_name }) => texts.reply(teammate_name),
};

const ACTION_DEEDS: { readonly [Kind in ActionKind]: (action: RecordedAction) => Deed } = {
  "send-reply": ({ teammate_name }) => texts.reply(teammate_name),
  "add-note": ({ teammate_name }) => texts.note(teammate_name),
  correct: ({ category, urgency }) => texts.correct([category, urgency].filter((part) => part !== null).join(", ")),
  undo: undoDeed,
  regenerate: () => texts.regenerate,
  thumbs: ({ thumbs }) => (thumbs === "up" ? texts.thumbsUp : texts.thumbsDown),
  "qa-verdict": ({ verdict }) => (verdict === "agree" ? texts.agree : texts.dispute),
  "article-wrong": ({ article_id }) => texts.articleWrong(article_id ?? ""),
};

export function whatEffectDid(effect: EffectFacts, state: ActivityState): string {
  return message(deedOf(effect), state);
}

export function whatActionDid(action: RecordedAction, state: ActivityState): string {
  const deed = Object.entries(ACTION_DEEDS).find(([kind]) => kind === action.kind)?.[1];
  return message(deed?.(action) ?? texts.unknown(action.kind), state);
}

function deedOf(effect: EffectFacts): Deed {
  const deed = Object.entries(EFFECT_DEEDS).find(([kind]) => kind === effect.kind)?.[1];
  return deed?.(wantedShape.parse(effect.wanted), effect) ?? texts.unknown(effect.kind);
}

function undoDeed({ undone_kind: kind, undone_automation: automation, undone_wanted: wanted }: RecordedAction): Deed {
  if (kind === null || automation === null) return texts.undoForgotten;
  return texts.undo(deedOf({ kind, automation, wanted, teammate_name: null }).did);
}

function message({ did, options }: Deed, state: ActivityState): string {
  switch (state) {
    case "done":
    case "undone":
      return did;
    case "under-way":
      return texts.underWay(options);
    case "refused":
      return texts.refused(options);
    case "suggested":
      return texts.suggested(options);
  }
}
