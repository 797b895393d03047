/** The automation that classifies a conversation: what is particular to it, from reading to tags and team. */
import { lowerLevel } from "../../domain/autonomy-levels.js";
import { triageKey } from "../../domain/decisions/decision.js";
import { customerMessages, hasWords } from "../../domain/dialogue.js";
import { type SubjectMessages, subjectMessages } from "../../domain/mail/subject-messages.js";
import { isConfident } from "../../domain/triage-policy.js";
import {
  classificationWrite,
  type StoredClassification,
  subjectChangeWrite,
  triageOutcomeWrite,
} from "../../store/conversations/classifications.js";
import { type Cause, done, nothing } from "../catalog.js";
import {
  type AnsweredTriage,
  classificationAsAnswered,
  classificationOf,
  classifyOpening,
  lacksTeam,
  type NamedTriage,
  routeClassified,
  routeStored,
  withTeam,
} from "./ask-triage.js";
import { type AutomationSteps, autonomyOf, bindAutomation, due, notDue, type Step, withheld } from "./automation-steps.js";
import type { AutomationPlan, AutomationRun, ConversationReading } from "./automation.js";
import {
  analyzeSubject,
  changeUnlessItStays,
  followedOf,
  followingClassification,
  type SubjectChange,
} from "./follow-subject.js";
import { decisionOf, lackedTeamList, lacksTeamList, planTriage } from "./plan-triage.js";

const ASKS_AGAIN: ReadonlySet<string> = new Set(["conversation.user.replied", "ticket.contact.replied"]);

/** What is to be classified: the opening, or the messages that may be about something else. */
type Due = { readonly of: "opening" } | { readonly of: "subject"; readonly messages: SubjectMessages };

type Answer =
  | { readonly of: "opening"; readonly answered: AnsweredTriage | StoredClassification }
  /** Null with the reason where the subject is the same. */
  | {
      readonly of: "subject";
      readonly messages: SubjectMessages;
      readonly earlier: StoredClassification;
      readonly answered: AnsweredTriage | null;
      readonly because: string;
    };

/**
 * Classifies a new conversation, tags it and sends it to its team; later it follows where the customer changes the subject.
 * Runs whatever Fin does.
 */
const triage: AutomationSteps<Due, Answer> = {
  automation: "triage",
  off: withheld("switched-off", "triage is switched off"),
  // A team that a teammate assigned meanwhile is not taken away.
  readingMayAge: false,

  // Each message asks for it; the first with words gets it, and of later ones the subject is watched.
  needless: ({ statuses, classification }, { payload: { cause } }) =>
    isLater(statuses.get("triage")?.status, cause) && (classification === null || classification.corrected_by !== null)
      ? "it is classified"
      : null,

  decide(reading, { payload: { cause } }) {
    const { conversation, facts } = reading;
    const messages = customerMessages(conversation);
    if (messages.length === 0) return notDue("the customer has not written");
    if (facts.classification !== null && isLater(facts.statuses.get("triage")?.status, cause))
      return decideOnSubject(facts.classification, reading);
    return hasWords(messages) ? due({ of: "opening" }) : withheld("only-files", "the customer sent no words yet");
  },

  async ask(what, reading, run) {
    const { classification } = reading.facts;
    if (classification === null) return { of: "opening", answered: await classifyOpening(reading, run) };
    if (what.of === "opening") {
      const isRouted = !lacksTeam(classification, reading);
      return { of: "opening", answered: isRouted ? classification : await routeStored(classification, reading, run) };
    }
    return askAboutSubject(what.messages, classification, reading, run);
  },

  async plan(answer, reading, run) {
    if (answer.of === "opening") {
      const { answered } = answer;
      // A teammate may have corrected it while a slow engine answered.
      const stored = reading.facts.classification;
      if (!("routing" in answered)) return planFor(stored ?? answered, null, reading, run);
      if (stored !== null && !lacksTeam(stored, reading)) return planFor(stored, null, reading, run);
      const named = await (stored === null ? classificationOf(answered, reading, run) : withTeam(stored, answered, reading, run));
      return planFor(named.classification, null, reading, run, named);
    }
    if (answer.answered === null) return { effects: [], outcome: nothing(answer.because) };
    const change = await changeUnlessItStays(answer.messages, reading, run);
    if ("stays" in change) return { effects: [], outcome: nothing(change.stays) };
    const named = await classificationOf(answer.answered, reading, run);
    const following = followingClassification(answer.earlier, named.classification, answer.messages);
    return planFor(following, change, reading, run, named);
  },

  // A change of subject is one only together with what is done about it.
  async unplanned(answer, reading, run) {
    if (answer.of !== "opening" || !("routing" in answer.answered)) return [];
    const classification = await classificationAsAnswered(answer.answered, reading, run);
    return classification === null ? [] : [classificationWrite(run.deps.db, classification)];
  },
};

/** Triage has answered, and another message came. */
function isLater(status: string | undefined, { topic, retried }: Cause): boolean {
  return ASKS_AGAIN.has(topic) && retried !== true && status === "done";
}

function decideOnSubject(
  classification: StoredClassification,
  { conversation, facts, connection }: ConversationReading,
): Step<Due> {
  if (classification.corrected_by !== null) return notDue("a teammate corrected it");
  // Begun before the process ended: what it intended is gone through again.
  const begun = `${triageKey(conversation.id, classification.cause)}|`;
  if (facts.unresolved.some(({ key }) => key.startsWith(begun))) return due({ of: "opening" });
  if (connection.settings.subjectChanges === "off") return notDue("it is classified, and a change of subject is not followed");
  const messages = subjectMessages(conversation, classification.cause);
  return messages === null ? notDue("it is classified") : due({ of: "subject", messages });
}

async function askAboutSubject(
  messages: SubjectMessages,
  earlier: StoredClassification,
  reading: ConversationReading,
  run: AutomationRun,
): Promise<Answer> {
  const answer = await analyzeSubject(messages, earlier, reading, run);
  const about = { of: "subject", messages, earlier } as const;
  if (!answer.changed) return { ...about, answered: null, because: answer.because };
  const answered = await routeClassified(answer.read, [messages.earlier, messages.newest], reading, run);
  return { ...about, answered, because: "" };
}

/** What was done, as far as the level lets it be done: a category may be off where triage itself is not. */
function outcomeAt(level: ReturnType<typeof lowerLevel>, planned: string): string {
  if (level === "off") return "Triage is off in this category: nothing was done";
  return level === "suggest" ? `Only suggested: ${planned}` : planned;
}

/**
 * @param change of subject that is new; null for what is stored, and for the opening
 * @param answered just now; null for what is stored
 */
async function planFor(
  classification: StoredClassification,
  change: SubjectChange | null,
  reading: ConversationReading,
  run: AutomationRun,
  named: NamedTriage | null = null,
): Promise<AutomationPlan> {
  const { connection, conversation, facts } = reading;
  const { payload, deps } = run;
  const { settings } = connection;
  const { cause } = classification;
  const isNew = facts.classification?.cause !== cause;
  const follows = await followedOf(classification, change, reading, run);
  const limit = follows === null ? "apply" : settings.subjectChanges;
  const level = lowerLevel(autonomyOf("triage", { connection, conversation }, payload.cause, classification.category), limit);
  const plan = await planTriage(classification, reading, { cause, follows }, run);
  const isRouted = !isNew && (named !== null || (lackedTeamList(facts.classification) && !lacksTeamList(plan)));
  const outcome = outcomeAt(level, plan.outcome);
  const needsReview = level !== "off" && !isConfident(classification, settings);
  const outcomeWrite = (text: string) => triageOutcomeWrite(deps.db, payload, text, needsReview);
  const row = { ...classification, outcome, needs_review: needsReview };
  const write = follows === null && isNew ? classificationWrite(deps.db, row) : subjectChangeWrite(deps.db, row);
  // Tagged all the same; the team is asked for again as long as nothing else keeps it from being assigned.
  const { route, decision } = plan;
  const waitsForTeam = level !== "off" && !route.match.found && decision.notAssigned === route.match.because;
  return {
    effects: plan.effects,
    limit,
    outcome: done(outcome),
    // With the row at once, for it is nearly always what comes of it; no other row is written then.
    answer: isNew || isRouted ? [write] : [],
    record: isNew || isRouted ? [] : [outcomeWrite(outcome)],
    retract: [outcomeWrite("")],
    classification,
    failure: waitsForTeam ? (named?.failure ?? plan.failure) : null,
    decided: {
      cause,
      ...(isRouted && { isRouted }),
      category: classification.category,
      decision: decisionOf(classification, plan, level, follows, reading, run),
      reason: `${outcome}. ${plan.why}`,
      engine: classification.engine,
    },
  };
}

export const triageAutomation = bindAutomation(triage);
