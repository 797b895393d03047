/** What is due of triage: the opening's classification, a reading of the messages that may be about something else, or nothing. */
import { triageKey } from "../../../domain/decisions/decision.js";
import { customerMessages, hasWords } from "../../../domain/dialogue.js";
import { type SubjectMessages, subjectMessages } from "../../../domain/subject-change.js";
import type { StoredClassification } from "../../../store/conversations/classifications.js";
import type { WorkFacts } from "../../../store/conversations/work-facts.js";
import { due, notDue, type Step, withheld } from "../automation-steps.js";
import type { AutomationRun, ConversationReading } from "../automation.js";

const ASKS_AGAIN: ReadonlySet<string> = new Set(["conversation.user.replied", "ticket.contact.replied"]);

/** What is to be classified. */
export type DueTriage = { readonly of: "opening" } | DueSubject;

/** Two messages in a row that may be about something else than the conversation was classified as. */
export interface DueSubject {
  readonly of: "subject";
  readonly messages: SubjectMessages;
  readonly earlier: StoredClassification;
}

/** A later message of a conversation that is not read again: triage has answered without a category, or a teammate has corrected it. */
export function staysClassified(facts: WorkFacts, run: AutomationRun): boolean {
  const { classification } = facts;
  return isLater(facts, run) && (classification === null || classification.corrected_by !== null);
}

export function decideDueTriage(reading: ConversationReading, run: AutomationRun): Step<DueTriage> {
  const { conversation, facts } = reading;
  const messages = customerMessages(conversation);
  if (messages.length === 0) return notDue("the customer has not written");
  if (facts.classification !== null && isLater(facts, run)) return decideOnSubject(facts.classification, reading);
  return hasWords(messages) ? due({ of: "opening" }) : withheld("only-files", "the customer sent no words yet");
}

/** Triage has answered, and another message came. */
function isLater(facts: WorkFacts, { payload: { cause } }: AutomationRun): boolean {
  return ASKS_AGAIN.has(cause.topic) && cause.retried !== true && hasAnswered(facts);
}

/** Where nothing else is known of it, by what came of its answer: one that was only stored has none. */
function hasAnswered({ statuses, classification }: WorkFacts): boolean {
  const status = statuses.get("triage")?.status;
  return status === "done" || (status === undefined && classification !== null && classification.outcome !== "");
}

function decideOnSubject(
  earlier: StoredClassification,
  { conversation, facts, connection }: ConversationReading,
): Step<DueTriage> {
  if (earlier.corrected_by !== null) return notDue("a teammate corrected it");
  // Begun before the process ended: what it intended is gone through again.
  const begun = `${triageKey(conversation.id, earlier.cause)}|`;
  if (facts.unresolved.some(({ key }) => key.startsWith(begun))) return due({ of: "opening" });
  if (connection.settings.subjectChanges === "off") return notDue("it is classified, and a change of subject is not followed");
  const messages = subjectMessages(conversation, earlier.cause);
  return messages === null ? notDue("it is classified") : due({ of: "subject", messages, earlier });
}
