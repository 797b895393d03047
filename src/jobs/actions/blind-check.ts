import { z } from "zod";
import { actionTexts } from "../../domain/action-texts.js";
import { triageKey } from "../../domain/decisions/decision.js";
import { slug } from "../../domain/tag-names.js";
import { findClassification } from "../../store/conversations/classifications.js";
import { completeBlindCheck, findBlindCheck } from "../../store/decisions/blind-checks.js";
import { labelClick } from "./label.js";
import { clickDone, type ClickJob, type ClickResult, clickRefused } from "./click.js";

/** Null for Skip. */
const input = z.object({ category: z.string().min(1).nullable() });

/** What a teammate says a conversation is about, before they have seen triage's answer; it corrects nothing. */
export async function answerBlindCheck(job: ClickJob): Promise<ClickResult> {
  const { payload, action, deps } = job;
  const { category } = input.parse(action.input);
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
