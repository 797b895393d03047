/** Reply drafts: what is stored of them, what became of each, and the text of one where the workspace lets it be inserted. */
import { type Kysely, type Selectable, sql } from "kysely";
import type { Draft, DraftFindings } from "../../domain/answers.js";
import type { DraftComparison } from "../../domain/draft-outcome.js";
import { withoutPastTitle } from "../../domain/past-title.js";
import type { DraftRow, StoredDraftState } from "../database/draft-tables.js";
import { createInsert } from "../database/statement.js";
import type { Tables } from "../database/tables.js";
import { isUuid } from "../database/values.js";
import { type Write, writeTogether } from "../database/write-together.js";
import type { DraftGrounds } from "../../domain/draft-policy.js";

export type StoredDraft = Selectable<DraftRow>;

interface DraftToSave {
  readonly id: string;
  readonly workspaceId: string;
  readonly conversationId: string;
  readonly answers: string;
  readonly lastMessageId: string | null;
  readonly onRequest: boolean;
  readonly style: string;
  readonly draft: Draft;
  /** Unix seconds. */
  readonly draftedAt: number;
}

/** A new draft as it is stored: the conversation's live one. */
export function toStoredDraft(kept: DraftToSave): StoredDraft {
  return {
    id: kept.id,
    workspace_id: kept.workspaceId,
    conversation_id: kept.conversationId,
    answers_message_id: kept.answers,
    last_message_id: kept.lastMessageId,
    on_request: kept.onRequest,
    engine_draft_id: kept.draft.draftId,
    text: kept.draft.text,
    confidence: kept.draft.confidence,
    sources: kept.draft.sources.slice(0, 10).map(withoutPastTitle),
    style: kept.style,
    language: kept.draft.language,
    abstained: kept.draft.abstained,
    findings: findingsOf(kept.draft),
    engine: kept.draft.by,
    state: "live",
    settled_by: null,
    settled_text: null,
    outcome: null,
    similarity: null,
    thumbs: null,
    drafted_at: kept.draftedAt,
    settled_at: null,
    feedback_at: null,
  };
}

/** Null where there is nothing to see to. */
function findingsOf({ unsupported = [], open = [] }: Draft): DraftFindings | null {
  return unsupported.length + open.length === 0 ? null : { unsupported, open };
}

/** What decides whether it is still wanted, and may be sent. */
export function groundsOf(draft: StoredDraft): DraftGrounds {
  const { answers_message_id: answers, drafted_at: draftedAt, last_message_id: lastMessageId, on_request: onRequest } = draft;
  return { answers, draftedAt, lastMessageId, onRequest };
}

const insertDraft = createInsert("drafts");

/** Only where no other draft of the conversation is live. */
export function draftWrite({ sources, findings, engine, ...columns }: StoredDraft): Write {
  return insertDraft([
    {
      ...columns,
      sources: JSON.stringify(sources),
      findings: findings === null ? null : JSON.stringify(findings),
      engine: JSON.stringify(engine),
    },
  ]);
}

export async function findLiveDraft(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
): Promise<StoredDraft | null> {
  const row = await db
    .selectFrom("drafts")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .where("state", "=", "live")
    .executeTakeFirst();
  return row ?? null;
}

/** The live one where there is one. */
export async function findNewestDraft(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
): Promise<StoredDraft | null> {
  const newest = await db
    .selectFrom("drafts")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .orderBy(sql`state = 'live'`, "desc")
    .orderBy("drafted_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return newest ?? null;
}

/**
 * Of the newest one: whether a teammate's next answer is compared with it. The live one is, or one that was added as a note and
 * of which no answer has decided yet what became of it.
 */
export function isUndecided({ state, outcome }: StoredDraft): boolean {
  return state === "live" || (state === "noted" && outcome === null);
}

/** A teammate put it away. Of one that a teammate answered past it is known how near the answer came. */
export function isDismissed({ outcome, similarity }: Pick<StoredDraft, "outcome" | "similarity">): boolean {
  return outcome === "not-used" && similarity === null;
}

export async function findDraft(db: Kysely<Tables>, workspaceId: string, id: string): Promise<StoredDraft | null> {
  if (!isUuid(id)) return null;
  const row = await db
    .selectFrom("drafts")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** The same, if it is one of this conversation's: an id out of a canvas may be another's. */
export async function findDraftIn(
  db: Kysely<Tables>,
  { workspaceId, conversationId }: { readonly workspaceId: string; readonly conversationId: string },
  id: string | null,
): Promise<StoredDraft | null> {
  const draft = id === null ? null : await findDraft(db, workspaceId, id);
  return draft?.conversation_id === conversationId ? draft : null;
}

/**
 * Whether a message counts as drafted for. What was superseded unused leaves it waiting: after a snooze or a hand-over to Fin
 * it is due again. One that was replaced on request is counted by the one in its place.
 */
export const COUNTS_AS_DRAFTED = sql<boolean>`(state <> 'superseded' or outcome is not null)`;

/** A draft for this message that waits, or of which something became. */
export async function hasDraftFor(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
  answers: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("drafts")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .where("answers_message_id", "=", answers)
    .where(COUNTS_AS_DRAFTED)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What is changed of a draft that has ended, by which it is known whether that is reported. */
export type EndedDraft = Pick<StoredDraft, "id" | "thumbs">;

/**
 * Keeps a draft as the conversation's live one, in the caller's transaction. @returns the one before it, which nobody needs any
 * more
 */
export async function saveDraft(transaction: Kysely<Tables>, kept: StoredDraft): Promise<EndedDraft | null> {
  const superseded = await transaction
    .updateTable("drafts")
    .set({ state: "superseded", settled_at: kept.drafted_at })
    .where("workspace_id", "=", kept.workspace_id)
    .where("conversation_id", "=", kept.conversation_id)
    .where("state", "=", "live")
    .returning(["id", "thumbs"])
    .executeTakeFirst();
  await writeTogether(transaction, [draftWrite(kept)]);
  return superseded ?? null;
}

interface DraftResolution {
  readonly state: StoredDraftState;
  /** The state in which it is superseded; live unless named. */
  readonly from?: StoredDraftState;
  readonly by: string | null;
  /** The text that was really sent or noted. */
  readonly text: string | null;
  /** Unix seconds. */
  readonly at: number;
  /** How the sent text compares with the draft, where one was sent; without a similarity where it was dismissed. */
  readonly comparison?: Omit<DraftComparison, "similarity"> & { readonly similarity: number | null };
}

/** @returns null where it was not changed: one that was sent, or of which an answer decided, is superseded no more. */
export async function resolveDraft(
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
  resolved: DraftResolution,
): Promise<EndedDraft | null> {
  const changed = await db
    .updateTable("drafts")
    .set({
      state: resolved.state,
      settled_by: resolved.by,
      settled_text: resolved.text,
      settled_at: resolved.at,
      outcome: resolved.comparison?.outcome ?? null,
      similarity: resolved.comparison?.similarity ?? null,
    })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .$if(resolved.state === "superseded", (query) => query.where("state", "=", resolved.from ?? "live"))
    .returning(["id", "thumbs"])
    .executeTakeFirst();
  return changed ?? null;
}

/** The note with its words is gone. @param at Unix seconds */
export function withdrawnDraftWrite(
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
  state: "live" | "superseded",
  at: number,
) {
  return db
    .updateTable("drafts")
    .set({ state, settled_by: null, settled_text: null, settled_at: state === "live" ? null : at })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .where("state", "=", "noted");
}

/** The engine has answered to it. @param at Unix seconds */
export async function recordFeedback(db: Kysely<Tables>, workspaceId: string, id: string, at: number): Promise<void> {
  await db.updateTable("drafts").set({ feedback_at: at }).where("workspace_id", "=", workspaceId).where("id", "=", id).execute();
}

/** What a teammate sent or noted in the end; null where nothing is known of it. */
export function finalText(draft: StoredDraft): string | null {
  return draft.settled_text;
}

export async function rateDraft(
  db: Kysely<Tables>,
  workspaceId: string,
  draftId: string,
  thumbs: NonNullable<DraftRow["thumbs"]>,
): Promise<void> {
  await db.updateTable("drafts").set({ thumbs }).where("workspace_id", "=", workspaceId).where("id", "=", draftId).execute();
}
