import { customerMessages, hasWords } from "../../domain/dialogue.js";
import type { Classification, Routing } from "../../domain/answers.js";
import { describedCategories, mappedRoute, teamOf } from "../../domain/category-rules.js";
import { combineTeams, learnedTeamReason } from "../../domain/learned-team.js";
import { matchTeam } from "../../domain/team-match.js";
import { ownTeamQuestion, triageQuestion } from "../../domain/engine-questions.js";
import { isConfident } from "../../domain/triage-policy.js";
import {
  classificationWrite,
  type StoredClassification,
  toStoredClassification,
  triageOutcomeWrite,
} from "../../store/conversations/classifications.js";
import { type DecisionOf, OPENING, tagNames } from "../../domain/decisions/decision.js";
import type { Autonomy } from "../../domain/settings.js";
import { type Cause, done } from "../catalog.js";
import { callOf } from "../fetch-conversation.js";
import { planTriageAttributes } from "./plan-attributes.js";
import { planTriage, type TriagePlan } from "./plan-triage.js";
import {
  type AutomationRun,
  type AutomationSteps,
  autonomyOf,
  bindAutomation,
  commonFacts,
  type ConversationReading,
  due,
  notDue,
  withheld,
} from "./automation.js";

const ASKS_AGAIN: ReadonlySet<string> = new Set(["conversation.user.replied"]);

/** Classifies a new conversation, tags it and sends it to its team. Runs whatever Fin does. */
const triage: AutomationSteps<true, StoredClassification> = {
  automation: "triage",
  off: withheld("switched-off", "triage is switched off"),
  // A team that a teammate assigned meanwhile is not taken away.
  readingMayAge: false,

  // Each message asks for it, the first with words gets it.
  needless: ({ statuses }, { payload: { cause } }) =>
    ASKS_AGAIN.has(cause.topic) && cause.retried !== true && statuses.get("triage")?.status === "done"
      ? "it is classified"
      : null,

  decide({ conversation }) {
    const messages = customerMessages(conversation);
    if (messages.length === 0) return notDue("the customer has not written");
    return hasWords(messages) ? due(true) : withheld("only-files", "the customer sent files and no words yet");
  },

  ask: async (_due, reading, run) => reading.facts.classification ?? classify(reading, run),

  async plan(answer, reading, run) {
    const { connection, conversation, facts, readAt } = reading;
    const { payload, context, deps } = run;
    // A teammate may have corrected it while a slow engine answered.
    const classification = facts.classification ?? answer;
    const { settings } = connection;
    const level = autonomyOf("triage", { connection, conversation }, payload.cause, classification.category);
    const plan = await planTriage(conversation.id, conversation, classification, connection, OPENING, context.signal);
    const attributes = await planTriageAttributes(
      { classification, conversation, connection, readAt },
      { cause: OPENING, why: plan.why, signal: context.signal },
      deps.effects,
    );
    const outcome = level === "suggest" ? `Only suggested: ${plan.outcome}` : plan.outcome;
    const needsReview = !isConfident(classification, settings);
    const isNew = facts.classification === null;
    const outcomeWrite = (text: string) => triageOutcomeWrite(deps.db, payload, text, needsReview);
    return {
      effects: [...plan.effects, ...attributes],
      outcome: done(outcome),
      // With the row at once, for it is nearly always what comes of it; no other row is written then.
      answer: isNew ? [classificationWrite(deps.db, { ...classification, outcome, needs_review: needsReview })] : [],
      record: isNew ? [] : [outcomeWrite(outcome)],
      retract: [outcomeWrite("")],
      classification,
      decided: {
        cause: OPENING,
        category: classification.category,
        decision: decisionOf(classification, plan, level, reading, payload.cause),
        reason: `${outcome}. ${plan.why}`,
        engine: classification.engine,
      },
    };
  },
};

function decisionOf(
  { category, urgency, confidence, alternatives }: StoredClassification,
  { decision: planned, route }: TriagePlan,
  level: Autonomy,
  reading: ConversationReading,
  cause: Cause,
): DecisionOf<"triage"> {
  const { state, tags, teamId, teammateId } = reading.conversation;
  const runnerUp = alternatives.find((other) => other.category !== category);
  return {
    automation: "triage",
    facts: { ...commonFacts(reading, cause), state, tags: tagNames(tags), teamId, teammateId, route },
    output: {
      category,
      urgency,
      confidence,
      runnerUp: runnerUp === undefined ? null : { category: runnerUp.category, confidence: runnerUp.confidence },
    },
    did: {
      level,
      addTags: [...planned.addTags],
      removeTags: [...planned.removeTags],
      teamId: planned.assign?.teamId ?? null,
      needsReview: planned.needsReview,
    },
  };
}

export const triageAutomation = bindAutomation(triage);

/** Asks the triage engine about a conversation's opening. */
async function classify(
  { conversation, connection }: ConversationReading,
  { payload, context, deps }: AutomationRun,
): Promise<StoredClassification> {
  const call = callOf(payload, context, conversation);
  const { triage } = deps.engines;
  const question = { ...triageQuestion(conversation, deps.now()), ...describedCategories(connection.settings) };
  const classification = await triage.classify(question, call);
  const { category, urgency, sentiment, confidence } = classification;
  const routing = await triage.route({ conversationId: conversation.id, category, urgency, sentiment, confidence }, call);
  const own = {
    ...classification,
    ...(await withOwnTeam(classification, routing, { conversation, connection }, { payload, context, deps })),
  };
  return toStoredClassification(payload, own, own.routing, Math.floor(deps.now() / 1000));
}

type Triaged = Pick<Classification, "confidence"> & { readonly routing: Routing };

/** The team that the past teaches beside triage's, where the admin lets it; a category's team by the settings goes before both. */
async function withOwnTeam(
  { category, confidence }: Classification,
  routing: Routing,
  { conversation, connection }: Pick<ConversationReading, "conversation" | "connection">,
  { payload, context, deps }: Pick<AutomationRun, "payload" | "context" | "deps">,
): Promise<Triaged> {
  const { settings, api } = connection;
  if (settings.ownTeams !== "use" || teamOf(category, settings) !== null) return { confidence, routing };
  const asked = ownTeamQuestion(payload.workspaceId, conversation, Math.floor(deps.now() / 1000), settings);
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
