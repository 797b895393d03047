/** The questions that the help centre does not answer. */
import { type Kysely, sql } from "kysely";
import type { KnowledgeGap } from "../../domain/answers.js";
import { cutText } from "../../kernel/cut-text.js";
import type { Tables } from "../database/tables.js";
import { createSlices } from "../../kernel/slices.js";
import { sharesKnowledge } from "./article-lookup.js";
import { findPurged, recordPurgedTexts } from "./purged-texts.js";

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
    // Held until they are written: who deletes waits here, and finds them then.
    const { at: purgedAt } = await transaction
      .insertInto("watermarks")
      .values({ workspace_id: workspaceId, name: GAPS_PURGED_WATERMARK, at: 0, detail: null })
      .onConflict((conflict) =>
        conflict.columns(["workspace_id", "name"]).doUpdateSet(({ ref }) => ({ at: ref("watermarks.at") })),
      )
      .returning("at")
      .executeTakeFirstOrThrow();
    await deletionOfGaps(transaction, workspaceId).execute();
    if (purgedAt >= listedFrom.getTime()) return false;
    if (rows.length > 0) await transaction.insertInto("knowledge_gaps").values(rows).execute();
    return true;
  });
}

const READ_CONVERSATIONS = 1_000;
const COMPARED_CHARACTERS = 200;

/** The same for two texts of which one is cut off later, or set in other spaces. */
const comparable = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase().slice(0, COMPARED_CHARACTERS);

/**
 * A service keeps what it was asked: what was deleted here would come back with each sync, and is left out. One that several
 * workspaces share knows not whose a question is, either: of its gaps those in which this workspace's own customers asked, in
 * their words alone, since it makes topic and suggested title of everybody's, and how often others asked is nobody's business.
 */
export async function ownGaps(
  db: Kysely<Tables>,
  workspaceId: string,
  gaps: readonly KnowledgeGap[],
): Promise<readonly KnowledgeGap[]> {
  if (gaps.length === 0) return gaps;
  if (!(await sharesKnowledge(db, workspaceId))) return withoutPurged(db, workspaceId, gaps);
  const asked = await listAsked(db, workspaceId);
  return gaps.flatMap((gap) => {
    const samples = gap.samples.filter((sample) => asked.has(comparable(sample)));
    const [topic] = samples;
    return topic === undefined ? [] : [{ topic, samples, count: null, suggestedTitle: null }];
  });
}

async function withoutPurged(
  db: Kysely<Tables>,
  workspaceId: string,
  gaps: readonly KnowledgeGap[],
): Promise<readonly KnowledgeGap[]> {
  const texts = gaps.flatMap(({ topic, samples, suggestedTitle }) => [topic, suggestedTitle ?? "", ...samples]);
  const purged = await findPurged(db, workspaceId, [...new Set(texts)]);
  return gaps.flatMap((gap) => withoutTexts(gap, purged));
}

/** Of a gap that quotes what was deleted, nobody can tell what else is made of it: its topic is what somebody else asked. */
function withoutTexts(gap: KnowledgeGap, purged: ReadonlySet<string>): readonly KnowledgeGap[] {
  const samples = gap.samples.filter((sample) => !purged.has(sample));
  const suggestedTitle = gap.suggestedTitle === null || purged.has(gap.suggestedTitle) ? null : gap.suggestedTitle;
  if (samples.length === gap.samples.length && !purged.has(gap.topic)) return [{ ...gap, suggestedTitle }];
  const [topic] = samples;
  return topic === undefined ? [] : [{ ...gap, topic, samples, suggestedTitle: null }];
}

/** What customers wrote in the conversations that are still here, the latest first. */
async function listAsked(db: Kysely<Tables>, workspaceId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ text: string }>`
    select left(message ->> 'text', ${2 * COMPARED_CHARACTERS}) as text
    from (select snapshot -> 'messages' as messages from conversations
        where workspace_id = ${workspaceId} and deleted_at is null
        order by touched_at desc limit ${READ_CONVERSATIONS}) as recent,
      jsonb_array_elements(case jsonb_typeof(messages) when 'array' then messages end) as message
    where message ->> 'role' = 'customer'`.execute(db);
  const giveWay = createSlices();
  const asked = new Set<string>();
  for (const { text } of rows) {
    await giveWay();
    asked.add(comparable(text));
  }
  return asked;
}

export async function listGaps(db: Kysely<Tables>, workspaceId: string) {
  return db.selectFrom("knowledge_gaps").selectAll().where("workspace_id", "=", workspaceId).orderBy("place").execute();
}

/**
 * Before a conversation or message is deleted, and all gaps with it: nobody can tell which of the words were its, and the next
 * sync finds the others again. A sync that listed the questions before does not bring them back, and no later one its words.
 * In statements of their own: what deletes the gaps begins after it, and sees those that it waited for.
 * @param messageId null for all of them
 */
export async function beginPurgeOfGaps(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
  messageId: string | null,
): Promise<void> {
  await recordPurgedTexts(db, workspaceId, conversationId, messageId);
  const at = sql<number>`floor(extract(epoch from clock_timestamp()) * 1000)::int8`;
  await db
    .insertInto("watermarks")
    .values({ workspace_id: workspaceId, name: GAPS_PURGED_WATERMARK, at, detail: null })
    .onConflict((conflict) => conflict.columns(["workspace_id", "name"]).doUpdateSet({ at }))
    .execute();
}

export function deletionOfGaps(db: Kysely<Tables>, workspaceId: string) {
  return db.deleteFrom("knowledge_gaps").where("workspace_id", "=", workspaceId);
}
