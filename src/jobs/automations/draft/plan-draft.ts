/** What is done about a draft, or a brief alone: it is saved, and a note shows it. */
import { draftNote, type NotedBrief } from "../../../domain/notes.js";
import { effectKey, type PlannedEffect, referenceOf } from "../../../effects/plan.js";
import type { StoredDraft } from "../../../store/conversations/drafts.js";
import type { WorkFacts } from "../../../store/conversations/work-facts.js";
import type { Write } from "../../../store/database/write-together.js";
import { done } from "../../catalog.js";
import { autonomyOf, commonFacts } from "../automation-steps.js";
import type { AutomationPlan, AutomationRun, ConversationReading } from "../automation.js";
import type { WrittenDraft } from "./ask-for-draft.js";
import { SWITCHED_OFF } from "./decide-draft.js";
import { saveWrittenDraft } from "./save-draft.js";
import { briefForNote } from "./write-brief.js";

type DraftAnswer = StoredDraft | WrittenDraft;

/** What has been written: a draft that is new, one that an earlier try saved, or a brief where no draft is wanted. */
export type WrittenAnswer = DraftAnswer | { readonly briefAlone: readonly Write[] };

const WAITS = "The customer wrote and waits for an answer";

/** Saved only here: a draft for a message that is no longer the last one must not replace what the sidebar shows. */
export async function planWrittenDraft(
  answer: DraftAnswer,
  reading: ConversationReading,
  { deps, payload }: AutomationRun,
): Promise<AutomationPlan> {
  const { connection, conversation, facts } = reading;
  const atHand = savedDraftOf(answer, facts);
  const written = "draft" in atHand ? await saveWrittenDraft(atHand, facts.liveDraft, reading, deps) : null;
  const { draft: saved, writes } = written ?? { draft: atHand as StoredDraft, writes: [] };
  const { timezone } = connection;
  const about = await briefForNote(written?.brief ?? null, saved, conversation, deps);
  const brief = about === null ? null : { lines: about.lines, timezone };
  const category = facts.classification?.category ?? null;
  return {
    effects: [planDraftNote(saved, connection.workspaceId, brief)],
    outcome: done("a draft is ready"),
    answer: writes,
    decided: {
      cause: saved.answers_message_id,
      isRepeat: written === null,
      category,
      decision: {
        automation: "draft",
        facts: { ...commonFacts(reading, payload.cause), category },
        output: { draftId: saved.id, confidence: saved.confidence, abstained: saved.abstained },
        did: { level: autonomyOf("draft", reading, payload.cause, category) },
      },
      reason: WAITS,
      engine: saved.engine,
    },
  };
}

export function planBriefAlone(brief: readonly Write[]): AutomationPlan {
  return {
    effects: [],
    outcome: done("a brief is ready, and no draft is wanted"),
    answer: brief,
    status: { status: "withheld", detail: SWITCHED_OFF.detail },
  };
}

/** What was just written, unless a draft of the same message is at hand by now: a teammate who asked for one keeps it. */
function savedDraftOf(written: DraftAnswer, { liveDraft }: WorkFacts): DraftAnswer {
  const answers = "request" in written ? written.request.answers.id : written.answers_message_id;
  return liveDraft?.answers_message_id === answers ? liveDraft : written;
}

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
