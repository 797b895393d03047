/** The questions that the help centre does not answer. */
import { type Kysely, sql } from "kysely";
import type { KnowledgeGap } from "../../domain/answers.js";
import { cutText } from "../../kernel/cut-text.js";
import type { Tables } from "../database/tables.js";
import { sharesKnowledge } from "./article-lookup.js";

const MOST_GAPS = 50;
const MOST_SAMPLES = 5;

/**
 * Replaces the workspace's list by the one a sync found.
 * @param at unix seconds.
 */
export async function saveGaps(
  db: Kysely<Tables>,
  workspaceId: string,
  gaps: readonly KnowledgeGap[],
  at: number,
): Promise<void> {
  const rows = gaps.slice(0, MOST_GAPS).map(({ topic, count, samples, suggestedTitle }, position) => ({
    workspace_id: workspaceId,
    place: position,
    topic: topic.slice(0, 200),
    asked: count,
    samples: JSON.stringify(samples.slice(0, MOST_SAMPLES).map((sample) => cutText(sample, 300))),
    suggested_title: suggestedTitle?.slice(0, 200) ?? null,
    found_at: at,
  }));
  await db.transaction().execute(async (transaction) => {
    await deletionOfGaps(transaction, workspaceId).execute();
    if (rows.length > 0) await transaction.insertInto("knowledge_gaps").values(rows).execute();
  });
}

const READ_CONVERSATIONS = 1_000;
const COMPARED_CHARACTERS = 200;

/** The same for two texts of which one is cut off later, or set in other spaces. */
const comparable = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase().slice(0, COMPARED_CHARACTERS);

/**
 * A service that several workspaces share knows not whose a question is: of its gaps those in which this workspace's own
 * customers asked, in their words alone: the service makes topic and suggested title of everybody's questions, and how often
 * others asked is nobody's business.
 */
export async function ownGaps(
  db: Kysely<Tables>,
  workspaceId: string,
  gaps: readonly KnowledgeGap[],
): Promise<readonly KnowledgeGap[]> {
  if (gaps.length === 0 || !(await sharesKnowledge(db, workspaceId))) return gaps;
  const { rows } = await sql<{ text: string }>`
    select left(message ->> 'text', ${2 * COMPARED_CHARACTERS}) as text
    from (select snapshot -> 'messages' as messages from conversations
        where workspace_id = ${workspaceId} and deleted_at is null
        order by touched_at desc limit ${READ_CONVERSATIONS}) as recent,
      jsonb_array_elements(case jsonb_typeof(messages) when 'array' then messages end) as message
    where message ->> 'role' = 'customer'`.execute(db);
  const asked = new Set(rows.map(({ text }) => comparable(text)));
  return gaps.flatMap((gap) => {
    const samples = gap.samples.filter((sample) => asked.has(comparable(sample)));
    const [topic] = samples;
    return topic === undefined ? [] : [{ topic, samples, count: null, suggestedTitle: null }];
  });
}

export async function listGaps(db: Kysely<Tables>, workspaceId: string) {
  return db.selectFrom("knowledge_gaps").selectAll().where("workspace_id", "=", workspaceId).orderBy("place").execute();
}

/** A delete. Where a conversation goes, nobody can tell which of the words were its: the next sync finds the others again. */
export function deletionOfGaps(db: Kysely<Tables>, workspaceId: string) {
  return db.deleteFrom("knowledge_gaps").where("workspace_id", "=", workspaceId);
}
