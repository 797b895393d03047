/** The automation that classifies a conversation: what is particular to it, from reading to tags and team. */
import { classificationWrite } from "../../../store/conversations/classifications.js";
import { type AutomationSteps, bindAutomation, withheld } from "../automation-steps.js";
import { type AnsweredOpening, answerOpening, classificationAsAnswered } from "./ask-triage.js";
import { decideDueTriage, type DueTriage, staysClassified } from "./decide-triage.js";
import { type AnsweredSubject, askAboutSubject } from "./follow-subject.js";
import { planOpening, planSubject } from "./plan-answered.js";

type Answer =
  | { readonly of: "opening"; readonly answered: AnsweredOpening }
  | { readonly of: "subject"; readonly answered: AnsweredSubject };

/**
 * Classifies a new conversation, tags it and sends it to its team; later it follows where the customer changes the subject.
 * Runs whatever Fin does.
 */
const triage: AutomationSteps<DueTriage, Answer> = {
  automation: "triage",
  off: withheld("switched-off", "triage is switched off"),
  // A team that a teammate assigned meanwhile is not taken away.
  readingMayAge: false,

  // Each message asks for it; the first with words gets it, and of later ones the subject is watched.
  needless: (facts, run) => (staysClassified(facts, run) ? "it is classified" : null),

  decide: decideDueTriage,

  ask: async (due, reading, run) =>
    due.of === "opening"
      ? { of: "opening", answered: await answerOpening(reading, run) }
      : { of: "subject", answered: await askAboutSubject(due, reading, run) },

  plan: ({ of, answered }, reading, run) =>
    of === "opening" ? planOpening(answered, reading, run) : planSubject(answered, reading, run),

  // A change of subject is one only together with what is done about it.
  async unplanned({ of, answered }, reading, run) {
    if (of !== "opening" || !("routing" in answered)) return [];
    const classification = await classificationAsAnswered(answered, reading, run);
    return classification === null ? [] : [classificationWrite(classification)];
  },
};

export const triageAutomation = bindAutomation(triage);
