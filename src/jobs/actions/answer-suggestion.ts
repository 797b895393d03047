/** A teammate's word on what triage suggests: Apply carries it out, Not this lets it rest. Each is a label on the decision. */
import { z } from "zod";
import { actionTexts } from "../../domain/action-texts.js";
import { levelIn } from "../../domain/autonomy-levels.js";
import { OPENING, triageKey } from "../../domain/decisions/decision.js";
import { answerTo, type SuggestionAnswer, wasTakenBack } from "../../domain/decisions/suggestion.js";
import { isConfident } from "../../domain/triage-policy.js";
import { findClassification, type StoredClassification, triageOutcomeWrite } from "../../store/conversations/classifications.js";
import { findLabelledTriage } from "../../store/decisions/labelled-triage.js";
import { followedOf } from "../automations/triage/follow-subject.js";
import { planTriage } from "../automations/triage/plan-triage.js";
import { fetchConversation } from "../fetch-conversation.js";
import { applyTriage } from "./apply-triage.js";
import { clickDone, type ClickJob, clickRefused, clickUnread, type ClickResult, labelClick } from "./click.js";

/** Planned again on the conversation as it is now, by the automation's own rules: whoever has it keeps it. */
export async function applySuggestion(job: ClickJob): Promise<ClickResult> {
  const { payload, action, context, deps } = job;
  const found = await findSuggestion(job);
  if (!found.ok) return clickRefused(found.because);
  const { classification, answer } = found;
  // Said, and not reported yet when the process died.
  if (answer?.state === "applied" && answer.teammateId === action.teammate_id) return clickDone(classification.outcome);
  if (answer !== null) return clickRefused(ANSWERED_TEXTS[answer.state](answer.by));
  const readAt = deps.now();
  const fetched = await fetchConversation(payload, context, deps);
  if (!fetched.found) return clickUnread(fetched);
  const { connection, conversation } = fetched;
  const about = { channel: conversation.channel, suggestOnly: false, category: classification.category };
  if (levelIn("triage", about, connection.settings) === "off") return clickRefused(actionTexts.triageOff);

  // A teammate is sure, whatever the engine was: what it wanted reviewed is reviewed by this.
  const sure = isConfident(classification, connection.settings) ? classification : { ...classification, confidence: null };
  const follows = await followedOf(classification, null, { conversation, readAt }, { payload, deps });
  const why = actionTexts.appliedWhy(action.teammate_name);
  const plan = await planTriage(sure, { conversation, connection, readAt }, { cause: classification.cause, follows, why }, job);
  const refusals = await applyTriage(plan, "apply", connection, job);
  if (refusals.length > 0 && refusals.length === plan.effects.length) return clickRefused(actionTexts.failed);
  const applied = actionTexts.applied(plan.outcome, action.teammate_name);
  await triageOutcomeWrite(deps.db, payload, applied, false).execute();
  await label(job, classification, "applied");
  return clickDone(refusals.length === 0 ? applied : `${applied} ${actionTexts.partlyRefused}`);
}

export async function rejectSuggestion(job: ClickJob): Promise<ClickResult> {
  const found = await findSuggestion(job);
  if (!found.ok) return clickRefused(found.because);
  const { answer } = found;
  if (answer !== null && answer.state !== "rejected") return clickRefused(ANSWERED_TEXTS[answer.state](answer.by));
  if (answer === null) await label(job, found.classification, "rejected");
  return clickDone(actionTexts.noted);
}

/** Which decision was on the screen; clicks from before this was written down were about the opening. */
const shownSchema = z.object({ cause: z.string().catch(OPENING) });

type FoundSuggestion =
  | { readonly ok: true; readonly classification: StoredClassification; readonly answer: SuggestionAnswer | null }
  | { readonly ok: false; readonly because: string };

/** Not found where triage suggests nothing here or something else than was shown, or what was applied has been undone. */
async function findSuggestion({ payload: { workspaceId, conversationId }, action, deps }: ClickJob): Promise<FoundSuggestion> {
  const triage = await findLabelledTriage(deps.db, workspaceId, conversationId);
  const classification = await findClassification(deps.db, workspaceId, conversationId);
  if (triage?.level !== "suggest" || classification === null || wasTakenBack(triage))
    return { ok: false, because: actionTexts.noSuggestion };
  if (shownSchema.parse(action.input).cause !== classification.cause) return { ok: false, because: actionTexts.otherSuggestion };
  return { ok: true, classification, answer: answerTo(triage, classification.corrected_by) };
}

function label(job: ClickJob, { cause }: StoredClassification, origin: "applied" | "rejected"): Promise<void> {
  const decisionKey = triageKey(job.payload.conversationId, cause);
  return labelClick(job, { decisionKey, origin, agrees: origin === "applied", said: null });
}

const ANSWERED_TEXTS: { readonly [State in SuggestionAnswer["state"]]: (name: string) => string } = {
  applied: actionTexts.appliedBefore,
  rejected: actionTexts.rejectedBefore,
  corrected: actionTexts.correctedBefore,
};
