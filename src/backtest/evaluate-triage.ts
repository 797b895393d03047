/** What triage says of a past conversation's opening, with and without what the past taught, beside what people did. */
import { createHash } from "node:crypto";
import { describedCategories, mappedRoute, routedTeam, teamOf, thresholdOf } from "../domain/category-rules.js";
import type { Conversation } from "../domain/conversation.js";
import { customerMessages, hasWords } from "../domain/dialogue.js";
import { engineKey } from "../domain/engine-label.js";
import { ownTeamQuestion, triageQuestion } from "../domain/engine-questions.js";
import { combineTeams, type LearnedTeam } from "../domain/learned-team.js";
import { asOf, type Moment } from "../domain/proof/as-of.js";
import type { TriageLine } from "../domain/proof/line.js";
import { reportTexts } from "../domain/proof/report-texts.js";
import { finalTeam, findTruth, plainWords, reassignedFrom, wasAssignedIn } from "../domain/proof/truth.js";
import { matchTeam } from "../domain/team-match.js";
import { type EvaluationDeps, knownAt, type PastEvaluation } from "./deps.js";

export async function evaluateTriage(
  moment: Moment,
  evaluation: PastEvaluation,
): Promise<TriageLine | { readonly skipped: string }> {
  const { past, deps } = evaluation;
  const { asker, settings, teams, truth } = deps;
  const conversation = asOf(past, moment);
  if (!hasWords(customerMessages(conversation))) return { skipped: reportTexts.onlyFiles };
  const opening = customerMessages(conversation)
    .map(({ text }) => text)
    .join("\n");
  const call = { ...deps.callAbout(conversation, "opening"), ...knownAt(moment, deps) };
  const asked = triageQuestion(conversation, moment.at * 1000);
  const examples = (await deps.labelled?.nearest(call.workspaceId, asked.body, moment.at)) ?? [];
  const question = { ...asked, ...describedCategories(settings), ...(examples.length > 0 && { examples }) };
  await deps.breathe();
  const classified = await asker.ask("triage", () => deps.engines.triage.classify(question, call));
  if (!classified.answered) return { skipped: classified.because };
  const { category, urgency, sentiment, confidence, by } = classified.answer;
  evaluation.credit("triage", by);
  const request = { conversationId: conversation.id, category, urgency, sentiment, confidence };
  const routed = await asker.ask("triage", () => deps.engines.triage.route(request, call));
  if (!routed.answered) return { skipped: routed.because };
  const wanted = await routedTeam(routed.answer, category, () => Promise.resolve(teams), settings);
  const match = matchTeam(mappedRoute(wanted, category, settings) ?? wanted, teams, settings);
  const learned = await learnTeam(conversation, call.workspaceId, category, moment, deps);
  const own = { teamId: match.found ? match.id : null, confidence };
  const combined = combineTeams(own, learned);
  const counted = settings.ownTeams === "use" ? combined : own;
  const found = findTruth(past, truth, deps);
  const abstains = (sure: number | null) => sure !== null && sure < thresholdOf(category, settings);
  return {
    category: category.slice(0, LONGEST_LABEL),
    confidence: counted.confidence,
    wanted: wanted?.slice(0, LONGEST_LABEL) ?? null,
    routed: counted.teamId,
    abstained: abstains(counted.confidence),
    ...found,
    truth: found.truth?.slice(0, LONGEST_LABEL) ?? null,
    team: finalTeam(past),
    reassignedFrom: reassignedFrom(past, deps.ownAssignments),
    language: deps.detectLanguage(opening),
    words: digestOf(opening, call.pipelineId),
    assignedByUs: wasAssignedIn(past, deps.ownAssignments),
    everByUs: deps.ownAssignments.size > 0,
    engine: engineKey(by),
    lesson:
      learned === null || !deps.heldOut
        ? null
        : {
            without: { routed: own.teamId, abstained: abstains(own.confidence) },
            with: { routed: combined.teamId, abstained: abstains(combined.confidence) },
          },
  };
}

/** @param run what makes it another digest in another run */
function digestOf(text: string, run: string): string {
  return createHash("sha256")
    .update(JSON.stringify([run, plainWords(text)]))
    .digest("base64")
    .slice(0, DIGEST_LENGTH);
}

const DIGEST_LENGTH = 16;

/** None where the settings name the category's team: an admin's word goes before the past's. */
async function learnTeam(
  conversation: Conversation,
  workspaceId: string,
  category: string,
  moment: Moment,
  { ownTeams, newest, settings }: EvaluationDeps,
): Promise<LearnedTeam | null> {
  if (settings.ownTeams === "off" || teamOf(category, settings) !== null) return null;
  return ownTeams.choose({ ...ownTeamQuestion(workspaceId, conversation, null, moment.at, settings), heldOut: newest });
}

/** Labels are kept: what an engine makes up must not become a text. */
const LONGEST_LABEL = 100;
