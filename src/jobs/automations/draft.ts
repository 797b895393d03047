import type { Message } from "../../domain/conversation.js";
import { wasHandedOver } from "../../domain/brief.js";
import { dependsOnCategory } from "../../domain/category-rules.js";
import { canReceiveDraft } from "../../domain/draft-policy.js";
import { BusyError } from "../../kernel/errors.js";
import { findBrief } from "../../store/conversations/briefs.js";
import { type StoredDraft, supersedeWrite } from "../../store/conversations/drafts.js";
import type { WorkFacts } from "../../store/conversations/work-facts.js";
import type { Write } from "../../store/database/write-together.js";
import { done } from "../catalog.js";
import { planDraftNote, WAITS } from "./plan-draft-note.js";
import { redactNoteRepeats } from "./redact-note-repeats.js";
import {
  type AutomationRun,
  type AutomationSteps,
  autonomyOf,
  bindAutomation,
  commonFacts,
  type ConversationReading,
  type Decided,
  due,
  notDue,
  withheld,
} from "./automation.js";
import { momentOf } from "../fetch-conversation.js";
import { askForDraft, lacksBrief, saveWrittenDraft, writeBriefAlone, type WrittenDraft } from "./write-draft.js";

/** What is due: a draft that answers this message, the note for the one that an earlier try saved, or no more than a brief. */
interface DueDraft {
  readonly answers: Message;
  readonly saved: StoredDraft | null;
  readonly briefAlone?: true;
}

/** What has been written for it. */
type Written = StoredDraft | WrittenDraft | { readonly briefAlone: readonly Write[] };

/** Null where the draft for this message was used, or replaced on request. */
function findDueDraft(answers: Message, { liveDraft, draftedFor }: WorkFacts): DueDraft | null {
  if (liveDraft?.answers_message_id === answers.id) return { answers, saved: liveDraft };
  return draftedFor.has(answers.id) ? null : { answers, saved: null };
}

/** A newer message has a job of its own. */
function newerMessageAnnounced({ newestCustomerEvent: newest }: WorkFacts, { payload }: AutomationRun): boolean {
  return newest !== null && newest.id !== payload.cause.id && newest.receivedAt > payload.cause.receivedAt;
}

/** A category may have a level of its own for drafts: triage's job is waited for, but not for ever. */
const TRIAGE_PATIENCE_MS = 20_000;
const AGAIN_MS = 500;

function triageComesFirst({ connection, facts }: Pick<ConversationReading, "connection" | "facts">, run: AutomationRun): boolean {
  const { payload, deps } = run;
  // In one job with triage the draft is held back there.
  if ("automations" in payload || facts.classification !== null || !dependsOnCategory(connection.settings)) return false;
  const status = facts.statuses.get("triage")?.status;
  const isUnderWay = status === undefined || status === "working";
  const isYoung = deps.now() - payload.cause.receivedAt < TRIAGE_PATIENCE_MS;
  return connection.settings.automations.triage !== "off" && isUnderWay && isYoung;
}

const SWITCHED_OFF = notWanted("switched-off");
const OFF_STATUS = { status: "withheld", detail: SWITCHED_OFF.detail } as const;

/** A reading this young is fresh enough where nothing was announced since. */
const READING_LIFE_MS = 15_000;

/** Prepares the reply draft before the teammate opens the conversation. */
const draft: AutomationSteps<DueDraft, Written> = {
  automation: "draft",
  off: SWITCHED_OFF,

  // Of a channel that is switched off nothing is wanted.
  async whileOff({ conversation, connection }, { payload, deps }, asked) {
    const wasOn = asked !== null && asked.briefAlone !== true;
    if (wasOn || connection.settings.channelsOff.includes(conversation.channel)) return SWITCHED_OFF;
    const decision = canReceiveDraft(conversation, momentOf(connection, deps.now()));
    if (!decision.draft) return SWITCHED_OFF;
    const { answers } = decision;
    const lacks = await lacksBrief({ payload, conversation, answers }, deps);
    return lacks ? due({ answers, saved: null, briefAlone: true }) : SWITCHED_OFF;
  },

  // A teammate's answer or a new message makes the draft useless.
  readingMayAge: false,

  freshFrom: ({ newestRelevantEventAt }, { deps }) => Math.max(newestRelevantEventAt, deps.now() - READING_LIFE_MS),

  // A burst of messages becomes one draft: the newest event's job writes it, and the others cost no call.
  needless: (facts, run) =>
    newerMessageAnnounced(facts, run) ? "the customer wrote again, and that message has a job of its own" : null,

  prepare: redactNoteRepeats,

  decide({ conversation, connection, facts }, run, asked) {
    const decision = canReceiveDraft(conversation, momentOf(connection, run.deps.now()));
    if (!decision.draft)
      return { ...notWanted(decision.why), again: decision.until === undefined ? null : decision.until * 1000 };
    const { answers } = decision;
    if (asked === null) {
      if (triageComesFirst({ connection, facts }, run))
        throw new BusyError(
          "triage has not named the category, which decides what becomes of the draft",
          run.deps.now() + AGAIN_MS,
        );
      const work = findDueDraft(answers, facts);
      return work === null ? notDue("the draft for this message has been used") : due(work);
    }
    return answers.id === asked.answers.id && !newerMessageAnnounced(facts, run)
      ? due(asked)
      : notDue("the customer wrote again while the draft was being written");
  },

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
    const written = "answers_message_id" in answer ? null : await saveWrittenDraft(answer, facts.liveDraft, deps);
    const { draft: saved, writes } = written ?? { draft: answer as StoredDraft, writes: [] };
    const { workspaceId, timezone } = connection;
    const handedOver = wasHandedOver(conversation);
    const stored = handedOver ? (written?.brief ?? (await findBrief(deps.db, workspaceId, conversation.id))) : null;
    const brief = stored?.answers_message_id === saved.answers_message_id ? { lines: stored.lines, timezone } : null;
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

  onWithheld: ({ facts }, { payload, deps }) =>
    facts.liveDraft === null
      ? []
      : [supersedeWrite(deps.db, payload.workspaceId, payload.conversationId, Math.floor(deps.now() / 1000))],
};

export const draftAutomation = bindAutomation(draft);

function notWanted(why: string) {
  return withheld(why, `no draft is due (${why})`);
}
