/** The automation that prepares a reply: what is particular to it, from reading to note. */
import { redactNoteRepeats } from "../../maintenance/redact-repeats.js";
import { concludeNoted, supersedeAnswered } from "../../supersede-unused.js";
import { type AutomationSteps, bindAutomation } from "../automation-steps.js";
import { askForDraft } from "./ask-for-draft.js";
import { decideBriefAlone, decideDraft, type DueDraft, supersedeUnwanted, SWITCHED_OFF, whyNeedless } from "./decide-draft.js";
import { planBriefAlone, planWrittenDraft, type WrittenAnswer } from "./plan-draft.js";
import { writeBriefAlone } from "./write-brief.js";

/** A reading this young is fresh enough where nothing was announced since. */
const READING_LIFE_MS = 15_000;

/** Prepares the reply draft before the teammate opens the conversation. */
const draft: AutomationSteps<DueDraft, WrittenAnswer> = {
  automation: "draft",
  off: SWITCHED_OFF,
  whileOff: decideBriefAlone,
  // A teammate's answer or a new message makes the draft useless.
  readingMayAge: false,
  freshFrom: ({ newestRelevantEventAt }, { deps }) => Math.max(newestRelevantEventAt, deps.now() - READING_LIFE_MS),

  // A burst of messages becomes one draft: the newest event's job writes it, and the others cost no call.
  needless: whyNeedless,

  async prepare(reading, run) {
    await redactNoteRepeats(reading, run);
    const { conversation, facts } = reading;
    // A teammate's answer and the customer's next message may be read together: what became of the draft before is lost with it.
    if (facts.liveDraft !== null) await supersedeAnswered(facts.liveDraft, conversation, run.payload, run.deps);
    if (facts.notedDraft !== null) await concludeNoted(facts.notedDraft, conversation, run.payload, run.deps);
  },

  decide: decideDraft,

  async ask({ answers, saved, briefAlone }, { conversation, connection: { settings } }, { payload, context, deps }) {
    const about = { payload, conversation, answers };
    if (briefAlone) return { briefAlone: await writeBriefAlone(about, context, deps) };
    const options = { style: settings.style, language: null, instruction: null };
    return saved ?? askForDraft({ ...about, options, settings }, context, deps);
  },

  plan: (answer, reading, run) =>
    "briefAlone" in answer ? planBriefAlone(answer.briefAlone) : planWrittenDraft(answer, reading, run),

  // A draft is stored as the conversation's newest only once it is known to be wanted; until then it waits in this process.
  unplanned: (answer) => ("briefAlone" in answer ? answer.briefAlone : []),

  onWithheld: (reading, { payload, deps }) => supersedeUnwanted(reading, payload, deps),
};

export const draftAutomation = bindAutomation(draft);
