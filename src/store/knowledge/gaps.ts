/** The questions that the help centre does not answer. */
import { type Kysely, sql } from "kysely";
import type { KnowledgeGap } from "../../domain/answers.js";
import { cutText } from "../../kernel/cut-text.js";
import type { Tables } from "../database/tables.js";
import type { Write } from "../database/write-together.js";
import { getWatermark } from "../workspaces/watermarks.js";
import { sharesKnowledge } from "./article-lookup.js";

const MOST_GAPS = 50;
const MOST_SAMPLES = 5;

/** When something was last deleted that a gap may quote, in epoch milliseconds by the database's clock. */
const GAPS_PURGED_WATERMARK = "gaps-purged";

/**
 * Replaces the workspace's list by the one a sync found. Where a conversation or message went since the questions were listed,
 * nobody can tell whether they hold its words: none is kept.
 * @param at unix seconds.
 * @param listedFrom the database's time before the questions were listed
 * @returns whether they were kept
 */
export async function saveGaps(
  db: Kysely<Tables>,
  workspaceId: string,
  gaps: readonly KnowledgeGap[],
  at: number,
  listedFrom: Date,
): Promise<boolean> {
  const rows = gaps.slice(0, MOST_GAPS).map(({ topic, count, samples, suggestedTitle }, position) => ({
    workspace_id: workspaceId,
    place: position,
    topic: topic.slice(0, 200),
    asked: count,
    samples: JSON.stringify(samples.slice(0, MOST_SAMPLES).map((sample) => cutText(sample, 300))),
    suggested_title: suggestedTitle?.slice(0, 200) ?? null,
    found_at: at,
  }));
  return db.transaction().execute(async (transaction) => {
    await deletionOfGaps(transaction, workspaceId).execute();
    const purgedAt = await getWatermark(transaction, workspaceId, GAPS_PURGED_WATERMARK);
    if (purgedAt !== null && purgedAt >= listedFrom.getTime()) return false;
    if (rows.length > 0) await transaction.insertInto("knowledge_gaps").values(rows).execute();
    return true;
  });
}

const READ_CONVERSATIONS = 1_000;
const COMPARED_CHARACTERS = 200;

/** The same for two texts of which one is cut off later, or set in other spaces. */
const comparable = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase().slice(0, COMPARED_CHARACTERS);

/**
 * A service keeps what it was asked. Of its gaps those in which customers asked whose words are still here: what was erased
 * would come back with each sync. One that several workspaces share knows not whose a question is, either: it makes topic and
 * suggested title of everybody's, and how often others asked is nobody's business.
 */
export async function ownGaps(
  db: Kysely<Tables>,
  workspaceId: string,
  gaps: readonly KnowledgeGap[],
): Promise<readonly KnowledgeGap[]> {
  if (gaps.length === 0) return gaps;
  const isShared = await sharesKnowledge(db, workspaceId);
  const isPurged = (await getWatermark(db, workspaceId, GAPS_PURGED_WATERMARK)) !== null;
  if (!isShared && !isPurged) return gaps;
  const texts = await listAsked(db, workspaceId);
  const asked = new Set(texts);
  const isAsked = (sample: string) => asked.has(sample) || (!isShared && texts.some((text) => holds(text, sample)));
  return gaps.flatMap((gap) => {
    const samples = gap.samples.filter((sample) => isAsked(comparable(sample)));
    const [topic] = samples;
    if (topic === undefined) return [];
    if (!isShared && samples.length === gap.samples.length) return [gap];
    return [{ topic, samples, count: null, suggestedTitle: null }];
  });
}

/** What customers wrote in the conversations that are still here, the latest first. */
async function listAsked(db: Kysely<Tables>, workspaceId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ text: string }>`
    select left(message ->> 'text', ${2 * COMPARED_CHARACTERS}) as text
    from (select snapshot -> 'messages' as messages from conversations
        where workspace_id = ${workspaceId} and deleted_at is null
        order by touched_at desc limit ${READ_CONVERSATIONS}) as recent,
      jsonb_array_elements(case jsonb_typeof(messages) when 'array' then messages end) as message
    where message ->> 'role' = 'customer'`.execute(db);
  return rows.map(({ text }) => comparable(text));
}

/** Shorter parts stand in any text. */
const SHORTEST_PART = 15;
/** In place of what was masked before the service was asked. */
const MASKED = /\[[a-z]{2,9}(?:-\d{1,6})?\]/;

/** Whether the message holds the question: a part of it, or masked, as a service got it. */
function holds(text: string, sample: string): boolean {
  const parts = sample.split(MASKED);
  if (!parts.some((part) => part.trim().length >= SHORTEST_PART)) return false;
  let from = 0;
  return parts.every((part) => {
    const index = text.indexOf(part.trim(), from);
    from = index + part.trim().length;
    return index !== -1;
  });
}

export async function listGaps(db: Kysely<Tables>, workspaceId: string) {
  return db.selectFrom("knowledge_gaps").selectAll().where("workspace_id", "=", workspaceId).orderBy("place").execute();
}

/** Where a conversation or message goes, nobody can tell which of the words were its: the next sync finds the others again. */
export function purgeOfGaps(db: Kysely<Tables>, workspaceId: string): readonly Write[] {
  const at = sql<number>`floor(extract(epoch from clock_timestamp()) * 1000)::int8`;
  return [
    deletionOfGaps(db, workspaceId),
    // A sync that listed the questions before does not bring them back.
    db
      .insertInto("watermarks")
      .values({ workspace_id: workspaceId, name: GAPS_PURGED_WATERMARK, at, detail: null })
      .onConflict((conflict) => conflict.columns(["workspace_id", "name"]).doUpdateSet({ at })),
  ];
}

function deletionOfGaps(db: Kysely<Tables>, workspaceId: string) {
  return db.deleteFrom("knowledge_gaps").where("workspace_id", "=", workspaceId);
}
