import { canReceiveDraft } from "../../domain/draft-policy.js";
import { newestRelevantEventAt } from "../../store/conversations/conversations.js";
import { type StoredDraft, supersede } from "../../store/conversations/drafts.js";
import { done, nothing } from "../catalog.js";
import type { JobHandler, JobDeps } from "../deps.js";
import { type DueDraft, findDueDraft, newerMessageAnnounced } from "./due-draft.js";
import { planDraftNote } from "./plan-draft-note.js";
import { redactNoteRepeats } from "./redact-note-repeats.js";
import { type AutomationSteps, due, notDue, withheld } from "./automation.js";
import { momentOf } from "../fetch-conversation.js";
import { runAutomation } from "./run-automation.js";
import { askForDraft, saveWrittenDraft, type WrittenDraft } from "./write-draft.js";

/** A reading this young is fresh enough where nothing was announced since. */
const READING_LIFE_MS = 15_000;

/** Prepares the reply draft before the teammate opens the conversation. */
const draft: AutomationSteps<DueDraft, StoredDraft | WrittenDraft> = {
  automation: "draft",
  off: notWanted("switched-off"),
  // A teammate's answer or a new message makes the draft useless.
  readingMayAge: false,

  async freshFrom({ payload, deps }) {
    const newestAt = await newestRelevantEventAt(deps.db, payload.workspaceId, payload.conversationId);
    return Math.max(newestAt, deps.now() - READING_LIFE_MS);
  },

  prepare: redactNoteRepeats,

  async decide({ conversation, connection }, run, asked) {
    const decision = canReceiveDraft(conversation, momentOf(connection, run.deps.now()));
    if (!decision.draft)
      return { ...notWanted(decision.why), again: decision.until === undefined ? null : decision.until * 1000 };
    const { answers } = decision;
    if (asked === null) {
      const work = await findDueDraft(answers, run);
      return work === null ? notDue("the draft for this message has been used") : due(work);
    }
    return answers.id === asked.answers.id && !(await newerMessageAnnounced(run))
      ? due(asked)
      : notDue("the customer wrote again while the draft was being written");
  },

  async ask({ answers, saved }, { conversation, connection }, run) {
    const options = { style: connection.settings.style, language: null, instruction: null };
    return saved ?? askForDraft({ payload: run.payload, conversation, answers, options }, run.context, run.deps);
  },

  // Saved only here: a draft for a message that is no longer the last one must not replace what the sidebar shows.
  async plan(answer, { connection }, { deps }) {
    const saved = "answers_message_id" in answer ? answer : await saveWrittenDraft(answer, deps);
    if (saved === null) return { effects: [], outcome: nothing("the conversation was deleted meanwhile") };
    return { effects: [planDraftNote(saved, connection.workspaceId)], outcome: done("a draft is ready") };
  },

  async onWithheld({ payload, deps }) {
    await supersede(deps.db, payload.workspaceId, payload.conversationId, Math.floor(deps.now() / 1000));
  },
};

/** A burst of messages becomes one draft: the newest event's job writes it, and the others cost no call. */
export function createDraftJob(deps: JobDeps): JobHandler<"draft"> {
  return async (payload, context) => {
    const run = { payload, context, deps };
    return (await newerMessageAnnounced(run))
      ? nothing("the customer wrote again, and that message has a job of its own")
      : runAutomation(draft, run);
  };
}

function notWanted(why: string) {
  return withheld(why, `no draft is due (${why})`);
}
