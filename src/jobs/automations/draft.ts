import type { WithheldReason } from "../../domain/draft-policy.js";
import { canReceiveDraft, type DraftDecision } from "../../domain/draft-policy.js";
import { draftNote } from "../../domain/notes.js";
import { applyEffects } from "../../effects/apply.js";
import { effectKey, type PlannedEffect, referenceOf } from "../../effects/plan.js";
import { resolveLeftovers } from "../../effects/resolve.js";
import { redactRepeats } from "../../effects/redact-repeats.js";
import { newestCustomerEvent, newestRelevantEventAt } from "../../store/conversations/conversations.js";
import { findLiveDraft, hasDraftFor, type StoredDraft, supersede } from "../../store/conversations/drafts.js";
import { saveAutomationStatus } from "../../store/conversations/automation-status.js";
import { done, nothing, type PayloadOf } from "../catalog.js";
import type { Handler } from "../deps.js";
import {
  type FetchedConversation,
  refetchConversation,
  fetchConversation,
  reopenWorkspace,
  targetOf,
} from "../fetch-conversation.js";
import type { JobDeps } from "../deps.js";
import { writeDraft } from "./write-draft.js";

type Payload = PayloadOf<"draft">;

/** A reading this young is fresh enough where nothing was announced since. */
const READING_LIFE_MS = 15_000;

/** Prepares the reply draft before the teammate looks. A burst of messages becomes one draft: the newest event's job writes it. */
export function createDraftJob(deps: JobDeps): Handler<"draft"> {
  return async (payload, context) => {
    if (await newerMessageAnnounced(payload, deps))
      return nothing("the customer wrote again, and that message has a job of its own");
    const notOlderThan = Math.max(
      await newestRelevantEventAt(deps.db, payload.workspaceId, payload.conversationId),
      deps.now() - READING_LIFE_MS,
    );
    const fetched = await fetchConversation(payload, context, deps, { notOlderThan });
    if (!fetched.found) return nothing(fetched.because);
    const { connection, conversation } = fetched;
    await redactRepeats(conversation, targetOf(payload, connection, context), deps.effects.ledger);
    const decision = decide(fetched);
    if (!decision.draft) return withhold(payload, decision.why, deps);

    const { answers } = decision;
    const draft = await draftFor(answers.id);
    if (draft === "settled") return nothing("the draft for this message has been used");
    if (draft === "overtaken") return afterSuperseded();

    const about = { ...payload, automation: "draft" } as const;
    const now = await reopenWorkspace(payload, deps);
    if (now === null) return nothing("the workspace was disconnected meanwhile");
    await applyEffects(
      [planNote(payload, draft, now.workspaceId)],
      now.settings.automations.draft,
      targetOf(payload, now, context),
      deps.effects,
    );
    await resolveLeftovers(conversation, about, deps.effects.ledger);
    await saveAutomationStatus(deps.db, about, { status: "done", detail: null }, deps.now());
    return done("a draft is ready");

    /** The answer may have been long in coming: what a draft would answer now, or why none is due any more. */
    async function decideAgain(): Promise<DraftDecision> {
      const again = await refetchConversation(payload, context, deps);
      return again.found ? decide(again) : { draft: false, why: "no-customer-message" };
    }

    async function isSupersededBy(messageId: string): Promise<boolean> {
      if (await newerMessageAnnounced(payload, deps)) return true;
      const due = await decideAgain();
      return !due.draft || due.answers.id !== messageId;
    }

    async function afterSuperseded() {
      const due = await decideAgain();
      return due.draft ? nothing("the customer wrote again while the draft was being written") : withhold(payload, due.why, deps);
    }

    async function draftFor(messageId: string): Promise<StoredDraft | "settled" | "overtaken"> {
      const live = await findLiveDraft(deps.db, payload.workspaceId, payload.conversationId);
      if (live?.answers_message_id === messageId) return live;
      if (await hasDraftFor(deps.db, payload.workspaceId, payload.conversationId, messageId)) return "settled";
      const options = { style: connection.settings.style, language: null, instruction: null };
      return writeDraft(
        { payload, conversation, answers, options, isSuperseded: () => isSupersededBy(messageId) },
        context,
        deps,
      );
    }
  };
}

function decide({ connection, conversation }: Extract<FetchedConversation, { found: true }>): DraftDecision {
  return connection.settings.automations.draft === "off" ? { draft: false, why: "switched-off" } : canReceiveDraft(conversation);
}

async function withhold(payload: Payload, why: WithheldReason, deps: JobDeps) {
  await supersede(deps.db, payload.workspaceId, payload.conversationId, Math.floor(deps.now() / 1000));
  await saveAutomationStatus(deps.db, { ...payload, automation: "draft" }, { status: "withheld", detail: why }, deps.now());
  return nothing(`no draft is due (${why})`);
}

async function newerMessageAnnounced(payload: Payload, deps: JobDeps): Promise<boolean> {
  const newest = await newestCustomerEvent(deps.db, payload.workspaceId, payload.conversationId);
  return newest !== null && newest.id !== payload.cause.id && newest.receivedAt > payload.cause.receivedAt;
}

function planNote(payload: Payload, draft: StoredDraft, workspaceId: string): PlannedEffect {
  const key = effectKey({
    automation: "draft",
    conversationId: payload.conversationId,
    cause: draft.answers_message_id,
    subject: "note",
  });
  const shown = {
    text: draft.text,
    confidence: draft.confidence,
    sources: draft.sources,
    language: draft.language,
    abstained: draft.abstained,
    by: draft.engine,
  };
  return {
    key,
    effect: { kind: "note", html: draftNote(shown, referenceOf(workspaceId, key)) },
    automation: "draft",
    why: "The customer wrote and waits for an answer",
    before: null,
  };
}
