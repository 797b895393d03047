/** The automation that prepares a reply: what is particular to it, from reading to note. */
import type { StoredDraft } from "../../store/conversations/drafts.js";
import { done } from "../catalog.js";
import { concludeNoted, supersedeAnswered, supersedeUnused } from "../supersede-unused.js";
import { redactNoteRepeats } from "../maintenance/redact-repeats.js";
import type { Decided } from "./automation.js";
import { type AutomationSteps, autonomyOf, bindAutomation, commonFacts } from "./automation-steps.js";
import { askForDraft, type WrittenDraft } from "./ask-for-draft.js";
import { saveWrittenDraft } from "./save-draft.js";
import { briefForNote, writeBriefAlone } from "./write-brief.js";
import { draftNote, type NotedBrief } from "../../domain/notes.js";
import { effectKey, type PlannedEffect, referenceOf } from "../../effects/plan.js";
import {
  type DueDraft,
  newerMessageAnnounced,
  decideDraft,
  savedDraftOf,
  SWITCHED_OFF,
  decideBriefAlone,
  unwantedDraft,
} from "./decide-draft.js";

/** What has been written for it. */
type Written = StoredDraft | WrittenDraft | { readonly briefAlone: Awaited<ReturnType<typeof writeBriefAlone>> };

const OFF_STATUS = { status: "withheld", detail: SWITCHED_OFF.detail } as const;

/** A reading this young is fresh enough where nothing was announced since. */
const READING_LIFE_MS = 15_000;

/** Prepares the reply draft before the teammate opens the conversation. */
const draft: AutomationSteps<DueDraft, Written> = {
  automation: "draft",
  off: SWITCHED_OFF,

  whileOff: decideBriefAlone,

  // A teammate's answer or a new message makes the draft useless.
  readingMayAge: false,

  freshFrom: ({ newestRelevantEventAt }, { deps }) => Math.max(newestRelevantEventAt, deps.now() - READING_LIFE_MS),

  // A burst of messages becomes one draft: the newest event's job writes it, and the others cost no call.
  needless: (facts, run) =>
    newerMessageAnnounced(facts, run) ? "the customer wrote again, and that message has a job of its own" : null,

  async prepare(reading, run) {
    await redactNoteRepeats(reading, run);
    const { conversation, facts } = reading;
    // A teammate's answer and the customer's next message may be read together: what became of the draft before is lost with it.
    if (facts.liveDraft !== null) await supersedeAnswered(facts.liveDraft, conversation, run.payload, run.deps);
    if (facts.notedDraft !== null) await concludeNoted(facts.notedDraft, conversation, run.payload, run.deps);
  },

  decide: decideDraft,

  async ask({ answers, saved, briefAlone }, { conversation, connection }, run) {
    if (briefAlone)
      return { briefAlone: await writeBriefAlone({ payload: run.payload, conversation, answers }, run.context, run.deps) };
    const options = { style: connection.settings.style, language: null, instruction: null };
    return (
      saved ??
      askForDraft({ payload: run.payload, conversation, answers, options, settings: connection.settings }, run.context, run.deps)
    );
  },

  // Saved only here: a draft for a message that is no longer the last one must not replace what the sidebar shows.
  async plan(answer, reading, { deps, payload }) {
    if ("briefAlone" in answer)
      return {
        effects: [],
        outcome: done("a brief is ready, and no draft is wanted"),
        answer: answer.briefAlone,
        status: OFF_STATUS,
      };
    const { connection, conversation, facts } = reading;
    const atHand = savedDraftOf(answer, facts);
    const written = "draft" in atHand ? await saveWrittenDraft(atHand, facts.liveDraft, deps) : null;
    const { draft: saved, writes } = written ?? { draft: atHand as StoredDraft, writes: [] };
    const { timezone } = connection;
    const about = await briefForNote(written?.brief ?? null, saved, conversation, deps);
    const brief = about === null ? null : { lines: about.lines, timezone };
    const category = facts.classification?.category ?? null;
    const decided: Decided = {
      cause: saved.answers_message_id,
      category,
      decision: {
        automation: "draft",
        facts: { ...commonFacts(reading, payload.cause), category },
        output: { draftId: saved.id, confidence: saved.confidence, abstained: saved.abstained },
        did: { level: autonomyOf("draft", reading, payload.cause, category) },
      },
      reason: WAITS,
      engine: saved.engine,
    };
    return {
      effects: [planDraftNote(saved, connection.workspaceId, brief)],
      outcome: done("a draft is ready"),
      answer: writes,
      decided,
    };
  },

  // A draft is stored as the conversation's newest only once it is known to be wanted; until then it waits in this process.
  unplanned: (answer) => ("briefAlone" in answer ? answer.briefAlone : []),

  async onWithheld(reading, { payload, deps }) {
    const unwanted = unwantedDraft(reading, deps.now());
    if (unwanted !== null) await supersedeUnused(unwanted, reading.conversation, payload, deps);
  },
};

export const draftAutomation = bindAutomation(draft);

const WAITS = "The customer wrote and waits for an answer";

/** The note with a draft: one for each message that is answered. */
function planDraftNote(draft: StoredDraft, workspaceId: string, brief: NotedBrief | null): PlannedEffect {
  const key = effectKey({
    automation: "draft",
    conversationId: draft.conversation_id,
    cause: draft.answers_message_id,
    subject: "note",
  });
  const shown = {
    text: draft.text,
    confidence: draft.confidence,
    sources: draft.sources,
    language: draft.language,
    abstained: draft.abstained,
    ...draft.findings,
    by: draft.engine,
  };
  return {
    key,
    effect: { kind: "note", html: draftNote(shown, referenceOf(workspaceId, key), brief) },
    automation: "draft",
    why: WAITS,
    before: null,
  };
}
