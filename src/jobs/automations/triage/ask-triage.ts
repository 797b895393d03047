/** Asks the triage engine, and puts the workspace's own choice of a team beside the engine's. */
import type { Classification, Routing } from "../../../domain/answers.js";
import { describedCategories, mappedRoute, routedTeam, teamOf } from "../../../domain/category-rules.js";
import type { ClassifyRequest } from "../../../ai/ports.js";
import type { Message } from "../../../domain/conversation.js";
import { ownTeamQuestion, triageQuestion } from "../../../domain/engine-questions.js";
import { combineTeams, type LearnedTeam, learnedTeamReason } from "../../../domain/learned-team.js";
import { isTeamMissing, matchTeam, reasonWithTeam, TEAM_NOT_ANSWERED, TEAMS_NOT_GIVEN } from "../../../domain/team-match.js";
import { OutsideError } from "../../../kernel/errors.js";
import { type StoredClassification, toStoredClassification } from "../../../store/conversations/classifications.js";
import { callOf } from "../../fetch-conversation.js";
import type { AutomationRun, ConversationReading } from "../automation.js";
import { whyNoTeams } from "./find-team.js";

/** What the engines answered of the opening; what is stored of it where nothing is lacking. */
export type AnsweredOpening = AnsweredTriage | StoredClassification;

/** Asks for what is not stored: category and team, or the team alone. */
export async function answerOpening(reading: ConversationReading, run: AutomationRun): Promise<AnsweredOpening> {
  const { classification: stored } = reading.facts;
  if (stored === null) return classifyOpening(reading, run);
  return lacksTeam(stored, reading) ? routeStored(stored, reading, run) : stored;
}

async function classifyOpening(reading: ConversationReading, run: AutomationRun): Promise<AnsweredTriage> {
  const question = triageQuestion(reading.conversation, run.deps.now());
  const { subject, body } = question;
  const among = JSON.stringify(describedCategories(reading.connection.settings));
  const classification = await run.pending.classified.ask(
    [run.payload.workspaceId, reading.conversation.id, subject, body, among],
    () => classifyQuestion(question, reading, run),
  );
  return routeClassified(classification, null, reading, run);
}

/** Among the workspace's categories, with what it has sorted before where that is of use. */
export async function classifyQuestion(
  question: ClassifyRequest,
  { conversation, connection }: ConversationReading,
  { payload, context, deps }: AutomationRun,
): Promise<Classification> {
  const examples = (await deps.labelled?.nearest(payload.workspaceId, question.body)) ?? [];
  const known = examples.length === 0 ? {} : { examples };
  const asked = { ...question, ...describedCategories(connection.settings), ...known };
  return deps.engines.triage.classify(asked, callOf(payload, context, conversation));
}

/** What the engines answered. Which team of Intercom's is meant shows only in Intercom's list. */
export interface AnsweredTriage {
  readonly classification: Classification;
  readonly routing: Routing;
  /** The team that the past teaches, where the admin lets it; a category's team by the settings goes before both. */
  readonly learned: LearnedTeam | null;
  /** Why no team was answered, where it may be answered later. */
  readonly failure: OutsideError | null;
}

/** Whether the service classified and did not answer which team, which only it knows. */
export function lacksTeam(stored: StoredClassification, { connection: { settings } }: ConversationReading): boolean {
  const { team, corrected_by: correctedBy, route_reason: reason, category } = stored;
  return team === null && correctedBy === null && isTeamMissing(reason) && teamOf(category, settings) === null;
}

/** Asks for the team alone. */
function routeStored(stored: StoredClassification, reading: ConversationReading, run: AutomationRun) {
  const { category, urgency, sentiment, confidence, alternatives, reason, engine: by } = stored;
  return routeClassified({ category, urgency, sentiment, confidence, alternatives, reason, by }, null, reading, run);
}

/** What is stored with the team that was missing. */
export async function withTeam(
  stored: StoredClassification,
  answered: AnsweredTriage,
  reading: ConversationReading,
  run: AutomationRun,
): Promise<NamedTriage> {
  const named = await classificationOf(answered, reading, run);
  const { team, confidence, route_reason: reason } = named.classification;
  const classification = { ...stored, team, confidence, route_reason: reasonWithTeam(stored.route_reason, reason) };
  return { ...named, classification };
}

/** With the team it goes to. @param messages of a change of subject; null for the opening */
export async function routeClassified(
  classification: Classification,
  messages: readonly Message[] | null,
  { conversation, connection: { settings } }: ConversationReading,
  { payload, context, deps }: AutomationRun,
): Promise<AnsweredTriage> {
  const { category, urgency, sentiment, confidence } = classification;
  const asked = { conversationId: conversation.id, category, urgency, sentiment, confidence };
  const call = callOf(payload, context, conversation);
  const isMapped = teamOf(category, settings) !== null;
  let failure: OutsideError | null = null;
  const routing = await deps.engines.triage.route(asked, call).catch((error: unknown): Routing => {
    if (!(error instanceof OutsideError) || call.signal.aborted) throw error;
    if (error.failure.advice.retry === "later" && !isMapped) failure = error;
    context.log.warn({ error }, "classified without a team: the triage service did not route");
    return { team: null, agent: null, reason: isMapped ? null : withoutTeam(classification), by: classification.by };
  });
  if (settings.ownTeams !== "use" || isMapped) return { classification, routing, learned: null, failure };
  const question = ownTeamQuestion(payload.workspaceId, conversation, messages, Math.floor(deps.now() / 1000), settings);
  return { classification, routing, learned: await deps.ownTeams.choose(question), failure };
}

/** What was classified goes on without a team, and says so. */
function withoutTeam({ reason }: Pick<Classification, "reason">, because = TEAM_NOT_ANSWERED): string {
  return reason === null ? because : `${because} ${reason}`;
}

/** An answer as it is stored. */
export interface NamedTriage {
  readonly classification: StoredClassification;
  /** Why the team is missing, where it may be named later. */
  readonly failure: OutsideError | null;
}

/** As it is stored, with the team in Intercom's words; without one where Intercom's list is needed and cannot be had. */
export async function classificationOf(
  answered: AnsweredTriage,
  reading: ConversationReading,
  run: AutomationRun,
): Promise<NamedTriage> {
  const { classification, routing, failure } = answered;
  try {
    return { classification: await withIntercomsTeam(answered, reading, run), failure };
  } catch (error) {
    const listFailure = whyNoTeams(error);
    const reason = withoutTeam(routing.reason === null ? classification : routing, TEAMS_NOT_GIVEN);
    const without = { ...routing, team: null, reason };
    const stored = toStoredClassification(run.payload, classification, without, Math.floor(run.deps.now() / 1000));
    return { classification: stored, failure: failure ?? listFailure };
  }
}

async function withIntercomsTeam(
  { classification, routing: answer, learned }: AnsweredTriage,
  { connection: { settings, api } }: ConversationReading,
  { payload, context, deps }: AutomationRun,
): Promise<StoredClassification> {
  const { category, confidence } = classification;
  const listTeams = () => api.listTeams({ signal: context.signal });
  const routing = { ...answer, team: await routedTeam(answer, category, listTeams, settings) };
  const stored = toStoredClassification(payload, classification, routing, Math.floor(deps.now() / 1000));
  if (learned === null) return stored;
  const match = matchTeam(mappedRoute(routing.team, category, settings) ?? routing.team, await listTeams(), settings);
  const combined = combineTeams({ teamId: match.found ? match.id : null, confidence }, learned);
  if (!combined.isLearned) return { ...stored, confidence: combined.confidence };
  const because = learnedTeamReason(learned.examples);
  const reason = routing.reason === null ? because : `${because} ${routing.reason}`;
  return { ...stored, confidence: combined.confidence, team: combined.teamId, route_reason: reason };
}

/** The same where Intercom need not be asked; null where it must be. */
export async function classificationAsAnswered(
  answered: AnsweredTriage,
  reading: ConversationReading,
  run: AutomationRun,
): Promise<StoredClassification | null> {
  const isKnown = answered.routing.teamName === undefined && answered.learned === null;
  return isKnown ? (await classificationOf(answered, reading, run)).classification : null;
}
