/** A teammate corrects the classification: it stays, its tags follow, and the engine learns from it. */
import { z } from "zod";
import { actionTexts } from "../../domain/action-texts.js";
import { levelIn } from "../../domain/autonomy-levels.js";
import { triageKey } from "../../domain/decisions/decision.js";
import { customerMessages } from "../../domain/dialogue.js";
import { slug } from "../../domain/tag-names.js";
import { findClassification, triageOutcomeWrite } from "../../store/conversations/classifications.js";
import { saveCorrection } from "../../store/conversations/corrections.js";
import { findDecision } from "../../store/decisions/decisions.js";
import { lacksTeamList, planTriage } from "../automations/triage/plan-triage.js";
import { fetchConversation } from "../fetch-conversation.js";
import { applyTriage } from "./apply-triage.js";
import { clickDone, type ClickJob, clickRefused, clickUnread, type ClickResult, labelClick, supersededBy } from "./click.js";

const input = z.object({ category: z.string().min(1), urgency: z.string().nullable() });

/** A teammate knows better: the classification sticks, its tags follow, and the engine learns from it. */
export async function correctTriage(job: ClickJob): Promise<ClickResult> {
  const { payload, action, context, deps } = job;
  const correction = input.parse(action.input);
  const later = await supersededBy(job);
  if (later !== null) return clickRefused(actionTexts.correctedBefore(later));
  const readAt = deps.now();
  const fetched = await fetchConversation(payload, context, deps);
  if (!fetched.found) return clickUnread(fetched);
  const before = await findClassification(deps.db, payload.workspaceId, payload.conversationId);
  if (before === null) return clickRefused(actionTexts.notClassified);
  const decisionKey = triageKey(payload.conversationId, before.cause);
  // What is corrected is the decision: the classification is a teammate's by now where they corrected before, or where
  // this click is tried again.
  const decided = (await findDecision(deps.db, payload.workspaceId, decisionKey))?.decision;
  const decidedOn = decided?.automation === "triage" ? decided.output.category : before.category;
  const stored = {
    id: action.id,
    workspaceId: payload.workspaceId,
    conversationId: payload.conversationId,
    text: customerMessages(fetched.conversation)
      .map((message) => message.text)
      .join("\n\n"),
    was: { category: before.category, urgency: before.urgency },
    now: correction,
    teammateId: action.teammate_id,
    at: Math.floor(deps.now() / 1000),
  };
  await saveCorrection(deps.db, stored, action.teammate_name);
  deps.learn([payload.workspaceId]);
  // A teammate is sure, whatever the engine was.
  const corrected = { ...before, ...correction, confidence: null, corrected_by: action.teammate_name, team: null };
  const cause = `correction-${action.id}`;
  const plan = await planTriage(corrected, { ...fetched, readAt }, { cause }, job);
  const { connection, conversation } = fetched;
  const about = { channel: conversation.channel, suggestOnly: false, category: correction.category };
  // The click is the teammate's own word: it is carried out where triage itself would only suggest.
  const level = levelIn("triage", about, connection.settings) === "off" ? "off" : "apply";
  const refusals = await applyTriage(plan, level, connection, job);
  await triageOutcomeWrite(deps.db, payload, `Corrected by ${action.teammate_name}`, false).execute();
  await labelClick(job, {
    decisionKey,
    origin: "corrected",
    agrees: slug(correction.category) === slug(decidedOn),
    said: correction.category,
  });
  if (level === "off") return clickDone(actionTexts.correctedOff);
  const missing = [
    ...(lacksTeamList(plan) ? [actionTexts.noTeamList] : []),
    ...(refusals.length > 0 ? [actionTexts.partlyRefused] : []),
  ];
  return clickDone([actionTexts.corrected, ...missing].join(" "));
}
