import type { WithheldReason } from "../../canvas/sidebar/view.js";
import { canReceiveDraft, type DraftDecision } from "../domain/draft-policy.js";
import { draftNote } from "../domain/notes.js";
import { applyEffects } from "../effects/apply.js";
import { effectKey, type PlannedEffect, referenceOf } from "../effects/effect.js";
import { settleLeftovers } from "../effects/settle-leftovers.js";
import { takeOffRepeats } from "../effects/take-off-repeats.js";
import { newestCustomerEvent, newestTellingEventAt } from "../store/conversations.js";
import { findLiveDraft, hasDraftFor, type StoredDraft, supersede } from "../store/drafts.js";
import { keepStanding } from "../store/standings.js";
import { done, nothing, type PayloadOf } from "./catalog.js";
import type { Handler } from "./handler.js";
import { type Look, lookAgain, lookAt, openAgain, targetOf } from "./look.js";
import type { JobRoom } from "./room.js";
import { writeDraft } from "./write-draft.js";

type Payload = PayloadOf<"draft">;

/** A reading this young is fresh enough where nothing was announced since. */
const READING_LIFE_MS = 15_000;

/** Prepares the reply draft before the teammate looks. A burst of messages becomes one draft: the newest event's job writes it. */
export function createDraftJob(room: JobRoom): Handler<"draft"> {
  return async (payload, context) => {
    if (await newerMessageAnnounced(payload, room))
      return nothing("the customer wrote again, and that message has a job of its own");
    const notOlderThan = Math.max(
      await newestTellingEventAt(room.db, payload.workspaceId, payload.conversationId),
      room.now() - READING_LIFE_MS,
    );
    const look = await lookAt(payload, context, room, { notOlderThan });
    if (!look.seen) return nothing(look.because);
    const { connection, conversation } = look;
    await takeOffRepeats(conversation, targetOf(payload, connection, context), room.effects.ledger);
    const decision = decide(look);
    if (!decision.draft) return withhold(payload, decision.why, room);

    const { answers } = decision;
    const draft = await draftFor(answers.id);
    if (draft === "settled") return nothing("the draft for this message has been used");
    if (draft === "overtaken") return afterOvertaken();

    const about = { ...payload, automation: "draft" } as const;
    const now = await openAgain(payload, room);
    if (now === null) return nothing("the workspace was disconnected meanwhile");
    await applyEffects(
      [planNote(payload, draft, now.workspaceId)],
      now.settings.automations.draft,
      targetOf(payload, now, context),
      room.effects,
    );
    await settleLeftovers(conversation, about, room.effects.ledger);
    await keepStanding(room.db, about, { standing: "done", detail: null }, room.now());
    return done("a draft is ready");

    /** The answer may have been long in coming: what a draft would answer now, or why none is due any more. */
    async function decideAgain(): Promise<DraftDecision> {
      const again = await lookAgain(payload, context, room);
      return again.seen ? decide(again) : { draft: false, why: "no-customer-message" };
    }

    async function isOvertaken(messageId: string): Promise<boolean> {
      if (await newerMessageAnnounced(payload, room)) return true;
      const due = await decideAgain();
      return !due.draft || due.answers.id !== messageId;
    }

    async function afterOvertaken() {
      const due = await decideAgain();
      return due.draft ? nothing("the customer wrote again while the draft was being written") : withhold(payload, due.why, room);
    }

    async function draftFor(messageId: string): Promise<StoredDraft | "settled" | "overtaken"> {
      const live = await findLiveDraft(room.db, payload.workspaceId, payload.conversationId);
      if (live?.answers_message_id === messageId) return live;
      if (await hasDraftFor(room.db, payload.workspaceId, payload.conversationId, messageId)) return "settled";
      const wish = { style: connection.settings.style, language: null, instruction: null };
      return writeDraft({ payload, conversation, answers, wish, overtaken: () => isOvertaken(messageId) }, context, room);
    }
  };
}

function decide({ connection, conversation }: Extract<Look, { seen: true }>): DraftDecision {
  return connection.settings.automations.draft === "off" ? { draft: false, why: "switched-off" } : canReceiveDraft(conversation);
}

async function withhold(payload: Payload, why: WithheldReason, room: JobRoom) {
  await supersede(room.db, payload.workspaceId, payload.conversationId, Math.floor(room.now() / 1000));
  await keepStanding(room.db, { ...payload, automation: "draft" }, { standing: "withheld", detail: why }, room.now());
  return nothing(`no draft is due (${why})`);
}

async function newerMessageAnnounced(payload: Payload, room: JobRoom): Promise<boolean> {
  const newest = await newestCustomerEvent(room.db, payload.workspaceId, payload.conversationId);
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
