/** Asks the triage engine, and puts the workspace's own choice of a team beside the engine's. */
import type { Classification, Routing } from "../../domain/answers.js";
import { describedCategories, mappedRoute, routedTeam, teamOf } from "../../domain/category-rules.js";
import type { ClassifyRequest } from "../../ai/ports.js";
import type { Message } from "../../domain/conversation.js";
import { ownTeamQuestion, triageQuestion } from "../../domain/engine-questions.js";
import { combineTeams, learnedTeamReason } from "../../domain/learned-team.js";
import { matchTeam } from "../../domain/team-match.js";
import { type StoredClassification, toStoredClassification } from "../../store/conversations/classifications.js";
import { callOf } from "../fetch-conversation.js";
import type { AutomationRun, ConversationReading } from "./automation.js";

/** Asks the triage engine about a conversation's opening. */
export async function classifyOpening(reading: ConversationReading, run: AutomationRun): Promise<StoredClassification> {
  const question = triageQuestion(reading.conversation, run.deps.now());
  return routeClassified(await classifyQuestion(question, reading, run), null, reading, run);
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

/** With the team it goes to. @param messages of a change of subject; null for the opening */
export async function routeClassified(
  classification: Classification,
  messages: readonly Message[] | null,
  { conversation, connection }: ConversationReading,
  { payload, context, deps }: AutomationRun,
): Promise<StoredClassification> {
  const { category, urgency, sentiment, confidence } = classification;
  const asked = { conversationId: conversation.id, category, urgency, sentiment, confidence };
  const answer = await deps.engines.triage.route(asked, callOf(payload, context, conversation));
  const listTeams = () => connection.api.listTeams({ signal: context.signal });
  const routing = { ...answer, team: await routedTeam(answer, category, listTeams, connection.settings) };
  const known = { conversation, connection, messages };
  const own = { ...classification, ...(await withOwnTeam(classification, routing, known, { payload, context, deps })) };
  return toStoredClassification(payload, own, own.routing, Math.floor(deps.now() / 1000));
}

interface TriagedMessages {
  /** Null for the opening. */
  readonly messages: readonly Message[] | null;
}

type Triaged = Pick<Classification, "confidence"> & { readonly routing: Routing };

/** The team that the past teaches beside triage's, where the admin lets it; a category's team by the settings goes before both. */
async function withOwnTeam(
  { category, confidence }: Classification,
  routing: Routing,
  { conversation, connection, messages }: Pick<ConversationReading, "conversation" | "connection"> & TriagedMessages,
  { payload, context, deps }: Pick<AutomationRun, "payload" | "context" | "deps">,
): Promise<Triaged> {
  const { settings, api } = connection;
  if (settings.ownTeams !== "use" || teamOf(category, settings) !== null) return { confidence, routing };
  const asked = ownTeamQuestion(payload.workspaceId, conversation, messages, Math.floor(deps.now() / 1000), settings);
  const learned = await deps.ownTeams.choose(asked);
  if (learned === null) return { confidence, routing };
  const teams = await api.listTeams({ signal: context.signal });
  const wanted = mappedRoute(routing.team, category, settings) ?? routing.team;
  const match = matchTeam(wanted, teams, settings);
  const combined = combineTeams({ teamId: match.found ? match.id : null, confidence }, learned);
  if (!combined.isLearned) return { confidence: combined.confidence, routing };
  const because = learnedTeamReason(learned.examples);
  const reason = routing.reason === null ? because : `${because} ${routing.reason}`;
  return { confidence: combined.confidence, routing: { ...routing, team: combined.teamId, reason } };
}
