/** The automation that scores a closed conversation: what is particular to it, from the close to the note with its score. */
import { canBeEvaluated, type Close, evaluateStill } from "../../../domain/qa-policy.js";
import { evaluationWrite } from "../../../store/conversations/evaluations.js";
import { redactNoteRepeats } from "../../maintenance/redact-repeats.js";
import { concludeNoted, supersedeUnused } from "../../supersede-unused.js";
import { type AutomationSteps, bindAutomation, due, withheld } from "../automation-steps.js";
import { type EvaluatedClose, evaluateOnce, evaluationDecided, planEvaluation } from "./evaluate-close.js";

/** Scores each close once. */
const qa: AutomationSteps<Close, EvaluatedClose> = {
  automation: "qa",
  off: withheld("scoring is switched off", "scoring is switched off"),
  // A close that was scored stays one, also where the conversation was opened again meanwhile; but a note wakes one that a
  // teammate then snoozed.
  readingMayAge: false,

  async prepare(reading, run) {
    await redactNoteRepeats(reading, run);
    const { conversation, facts } = reading;
    // Nobody sends a draft in a closed conversation, whether or not it is scored.
    if (conversation.state === "closed" && facts.liveDraft !== null)
      await supersedeUnused(facts.liveDraft, conversation, run.payload, run.deps);
    if (facts.notedDraft !== null) await concludeNoted(facts.notedDraft, conversation, run.payload, run.deps);
  },

  decide(reading, run, asked) {
    const { conversation, connection } = reading;
    const decision =
      asked === null ? canBeEvaluated(conversation, connection.settings) : evaluateStill(asked, connection.settings);
    if (decision.evaluate) return due(decision);
    const { because, close } = decision;
    const ended = withheld(because, because);
    return close === null ? ended : { ...ended, decided: evaluationDecided(close, null, because, reading, run) };
  },

  ask: evaluateOnce,
  plan: planEvaluation,
  unplanned: ({ evaluation, isNew }, _reading, { deps }) => (isNew ? [evaluationWrite(deps.db, evaluation)] : []),
};

export const qaAutomation = bindAutomation(qa);
