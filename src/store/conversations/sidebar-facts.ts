/** Everything stored that one opening of the sidebar needs, read at once. */
import { type Kysely, type Selectable, sql } from "kysely";
import { listNewestActions, type StoredAction } from "../activity/actions.js";
import type { Tables } from "../database/tables.js";
import { findBlindCheck, type StoredBlindCheck } from "../decisions/blind-checks.js";
import { findLabelledTriage, type LabelledTriage } from "../decisions/labelled-triage.js";
import { withPastTitles } from "../proof/precedents.js";
import { listAutomationStatuses, type ListedStatus } from "./automation-status.js";
import { findBrief, type StoredBrief } from "./briefs.js";
import { findClassification, type StoredClassification } from "./classifications.js";
import { findConversation, type KnownConversation, newestCustomerEvent } from "./conversations.js";
import type { StoredDraft } from "./drafts.js";
import type { StoredEvaluation } from "./evaluations.js";
import { listSentiments, type StoredSentiment } from "./sentiments.js";

interface CitedArticle {
  readonly calledWrong: boolean;
  /** Of its text as it is by now. */
  readonly hash: string;
}

/** Everything stored about one conversation that the sidebar may show. */
export interface SidebarFacts {
  readonly conversation: KnownConversation | null;
  readonly classification: StoredClassification | null;
  readonly sentiments: readonly StoredSentiment[];
  /** The newest draft, whatever became of it. */
  readonly draft: StoredDraft | null;
  readonly brief: StoredBrief | null;
  readonly evaluation: StoredEvaluation | null;
  readonly statuses: readonly ListedStatus[];
  /** The newest. */
  readonly effects: readonly Selectable<Tables["effects"]>[];
  readonly changes: { readonly made: number; readonly notMade: number };
  /** When the newest customer message was announced, in epoch milliseconds. */
  readonly customerEventAt: number | null;
  /** Those that the draft rests on, as they are by now. */
  readonly articles: ReadonlyMap<string, CitedArticle>;
  /** What the viewing teammate asked to send or add here, newest first. */
  readonly writings: readonly StoredAction[];
  readonly labelledTriage: LabelledTriage | null;
  readonly blindCheck: StoredBlindCheck | null;
}

const RECEIPTS = 30;

/** How far back a text that was refused is looked for. */
const WRITINGS = 20;

/** Reads from the store alone: opening the sidebar never waits for Intercom or an AI service. */
export async function getSidebarFacts(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
  viewerId: string,
): Promise<SidebarFacts> {
  const [
    conversation,
    classification,
    sentiments,
    draft,
    evaluation,
    statuses,
    effects,
    event,
    writings,
    labelledTriage,
    blindCheck,
    brief,
  ] = await Promise.all([
    findConversation(db, workspaceId, conversationId),
    findClassification(db, workspaceId, conversationId),
    listSentiments(db, workspaceId, conversationId),
    newestDraft(db, workspaceId, conversationId),
    newestEvaluation(db, workspaceId, conversationId),
    listAutomationStatuses(db, workspaceId, conversationId),
    db
      .selectFrom("effects")
      .selectAll()
      // Over all of them, not only the newest.
      .select(sql<number>`(count(*) over ())::int`.as("all"))
      .select(sql<number>`(count(*) filter (where state in ('done', 'undone')) over ())::int`.as("made"))
      .where("workspace_id", "=", workspaceId)
      .where("conversation_id", "=", conversationId)
      .orderBy("intended_at", "desc")
      .limit(RECEIPTS)
      .execute(),
    newestCustomerEvent(db, workspaceId, conversationId),
    listNewestActions(db, { workspaceId, conversationId, teammateId: viewerId, kinds: ["send-reply", "add-note"] }, WRITINGS),
    findLabelledTriage(db, workspaceId, conversationId),
    findBlindCheck(db, workspaceId, conversationId),
    findBrief(db, workspaceId, conversationId),
  ]);
  const [articles, sources] = await Promise.all([
    articlesOf(db, workspaceId, draft),
    withPastTitles(db, workspaceId, draft?.sources ?? []),
  ]);
  return {
    conversation,
    classification,
    sentiments,
    draft: draft === null ? null : { ...draft, sources },
    brief,
    evaluation,
    statuses,
    effects,
    changes: changesOf(effects[0]),
    customerEventAt: event?.receivedAt ?? null,
    articles,
    writings,
    labelledTriage,
    blindCheck,
  };
}

const changesOf = (row: { readonly all: number; readonly made: number } | undefined) =>
  row === undefined ? { made: 0, notMade: 0 } : { made: row.made, notMade: row.all - row.made };

async function newestDraft(db: Kysely<Tables>, workspaceId: string, conversationId: string): Promise<StoredDraft | null> {
  const row = await db
    .selectFrom("drafts")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .orderBy("drafted_at", "desc")
    // Two drafts of one second: the live one is the newer.
    .orderBy("state")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

async function newestEvaluation(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
): Promise<StoredEvaluation | null> {
  const row = await db
    .selectFrom("evaluations")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .orderBy("evaluated_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

async function articlesOf(
  db: Kysely<Tables>,
  workspaceId: string,
  draft: StoredDraft | null,
): Promise<ReadonlyMap<string, CitedArticle>> {
  const ids = draft?.sources.flatMap((source) => source.articleId ?? []) ?? [];
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("articles")
    .select(["id", "hash", "called_wrong"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, { calledWrong: row.called_wrong > 0, hash: row.hash }]));
}
