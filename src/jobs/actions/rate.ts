/** What a teammate says of a draft, a QA score, an article, or of what a conversation is about. */
import { z } from "zod";
import { actionTexts } from "../../domain/action-texts.js";
import { isAmongAnswers } from "../../domain/blind-check.js";
import { findDraftIn, rateDraft } from "../../store/conversations/drafts.js";
import { saveQaVerdict } from "../../store/conversations/evaluations.js";
import { reportWrongArticle } from "../../store/knowledge/articles.js";
import { feedbackOn, supersedeDismissed } from "../supersede-unused.js";
import { clickDone, type ClickJob, type ClickResult, clickRefused, labelClick, supersededBy } from "./click.js";
import { triageKey } from "../../domain/decisions/decision.js";
import { slug } from "../../domain/tag-names.js";
import { findClassification } from "../../store/conversations/classifications.js";
import { completeBlindCheck, findBlindCheck } from "../../store/decisions/blind-checks.js";
import { findSettings } from "../../store/workspaces/workspaces.js";

const thumbsInput = z.object({ draftId: z.string(), thumbs: z.enum(["up", "down"]) });

export async function saveThumbs({ payload, action, deps }: ClickJob): Promise<ClickResult> {
  const { draftId, thumbs } = thumbsInput.parse(action.input);
  const draft = await findDraftIn(deps.db, payload, draftId);
  if (draft === null) return clickRefused(actionTexts.deletedDraft);
  await rateDraft(deps.db, payload.workspaceId, draftId, thumbs);
  // A draft that is live, or was added as a note, is reported by what a teammate answers.
  if (draft.state === "superseded" && draft.outcome === null) await deps.queue.add(feedbackOn(draft, payload));
  return clickDone(actionTexts.noted);
}

const dismissInput = z.object({ draftId: z.string() });

/** A teammate does not want it: it is not written again by itself, and the reply engine learns that it was not used. */
export async function dismissDraft({ payload, action, deps }: ClickJob): Promise<ClickResult> {
  const { draftId } = dismissInput.parse(action.input);
  const draft = await findDraftIn(deps.db, payload, draftId);
  if (draft === null) return clickRefused(actionTexts.deletedDraft);
  if (draft.state === "sent" || draft.state === "noted") return clickRefused(actionTexts.usedBefore);
  await supersedeDismissed(draft, action.teammate_name, payload, deps);
  return clickDone(actionTexts.dismissed);
}

const verdictInput = z.object({
  verdict: z.enum(["agree", "dispute"]),
  reason: z.string().nullable(),
  closingId: z.string().nullish(),
});

export async function saveVerdict(job: ClickJob): Promise<ClickResult> {
  const { payload, action, deps } = job;
  const { verdict, reason, closingId } = verdictInput.parse(action.input);
  const later = await supersededBy(job);
  if (later !== null) return clickRefused(actionTexts.ratedMeanwhile(later));
  const about = { ...payload, closingId: closingId ?? null };
  const saved = await saveQaVerdict(deps.db, about, { agreed: verdict === "agree", by: action.teammate_name, reason });
  if (saved === "newer-score") return clickRefused(actionTexts.newerScore);
  return saved === "saved" ? clickDone(actionTexts.noted) : clickRefused(actionTexts.scoreGone);
}

const articleInput = z.object({ articleId: z.string() });

export async function reportArticle({ payload, action, deps }: ClickJob): Promise<ClickResult> {
  const { articleId } = articleInput.parse(action.input);
  const found = await reportWrongArticle(deps.db, payload.workspaceId, articleId);
  return found ? clickDone(actionTexts.noted) : clickRefused(actionTexts.articleGone);
}

/** Null for Skip. */
const categoryInput = z.object({ category: z.string().min(1).nullable() });

/** What a teammate says a conversation is about, before they have seen triage's answer; it corrects nothing. */
export async function answerBlindCheck(job: ClickJob): Promise<ClickResult> {
  const { payload, action, deps } = job;
  const { category } = categoryInput.parse(action.input);
  const { workspaceId, conversationId } = payload;
  const asked = await findBlindCheck(deps.db, workspaceId, conversationId);
  const classification = await findClassification(deps.db, workspaceId, conversationId);
  if (asked?.teammateId !== action.teammate_id || classification === null) return clickRefused(actionTexts.noBlindCheck);
  if (asked.state === "answered" || asked.state === "skipped") return clickDone(actionTexts.noted);
  if (asked.state === "seen") return clickRefused(actionTexts.noBlindCheck);
  const opening = { workspaceId, conversationId, teammateId: action.teammate_id };
  if (classification.corrected_by !== null) {
    await completeBlindCheck(deps.db, opening, { state: "seen", said: null });
    return clickRefused(actionTexts.correctedBefore(classification.corrected_by));
  }
  if (category !== null && !isAmongAnswers(classification.category, await findSettings(deps.db, workspaceId))) {
    await completeBlindCheck(deps.db, opening, { state: "seen", said: null });
    return clickRefused(actionTexts.blindCheckWithout);
  }
  if (category !== null) {
    const agrees = slug(category) === slug(classification.category);
    await labelClick(job, {
      decisionKey: triageKey(conversationId, classification.cause),
      origin: "blind-check",
      agrees,
      said: category,
    });
  }
  await completeBlindCheck(deps.db, opening, { state: category === null ? "skipped" : "answered", said: category });
  return clickDone(actionTexts.noted);
}
