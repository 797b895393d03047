/** What rests on a past answer in other conversations, for when the conversation of that answer goes. */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.js";
import { isOneOf } from "../database/values.js";
import type { Write } from "../database/write-together.js";

/** These three as the indexes have them. Drafts of earlier releases name a past conversation by its address alone. */
const NAMES_IDS = sql`sources @? '$[*].answeredIn'`;
const NAMED_IDS = sql`jsonb_path_query_array(sources, '$[*].answeredIn')`;
const NAMES_ADDRESS = sql`sources @? '$[*] ? (exists (@.answeredAt) && !exists (@.answeredIn) && @.url != null)'`;
const REDACTED = JSON.stringify({ redacted: true });

/**
 * Drafts and questions of teammates rest on its answers in other conversations. Their words are kept here alone: what earlier
 * releases wrote beside them, and the link, is taken from there where the conversation goes.
 * @param isDeleted the conversation is; else a message of it was redacted, and the link leads there still
 */
export async function deletionOfPastSources(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
  isDeleted: boolean,
): Promise<readonly Write[]> {
  const address = `/conversation/${conversationId}`;
  const isTheirs = sql`(source ->> 'answeredAt' is not null
    and (source ->> 'answeredIn' = ${conversationId} or right(source ->> 'url', ${address.length}) = ${address}))`;
  const patch = JSON.stringify({ title: "", ...(isDeleted && { url: null }) });
  const without = isDeleted ? sql`(source - 'answeredIn') || ${patch}::jsonb` : sql`source || ${patch}::jsonb`;
  const withoutTheirs = (sources: RawBuilder<unknown>) => sql`(
    select jsonb_agg(case when ${isTheirs} then ${without} else source end order by place)
    from jsonb_array_elements(${sources}) with ordinality as listed (source, place))`;
  const namesThem = (sources: RawBuilder<unknown>) => sql<boolean>`exists (
    select from jsonb_array_elements(${sources}) as listed (source) where ${isTheirs})`;
  // Only an answer that was found is JSON.
  const answer = sql`(case when state = 'done' and left(message, 1) = '{' then message::jsonb end)`;
  const answerSources = sql`(case jsonb_typeof(${answer} -> 'sources') when 'array' then ${answer} -> 'sources' end)`;
  const inQuestions = db
    .updateTable("actions")
    .set({ message: sql<string>`jsonb_set(${answer}, '{sources}', ${withoutTheirs(answerSources)})::text` })
    .where("workspace_id", "=", workspaceId)
    .where("kind", "=", "ask")
    .where("conversation_id", "<>", conversationId)
    // Far less work than parsing each answer.
    .where(sql<boolean>`strpos(message, ${conversationId}) > 0`)
    .where(namesThem(answerSources));

  const drafts = () =>
    db
      .selectFrom("drafts")
      .select("conversation_id")
      .where("workspace_id", "=", workspaceId)
      .where("conversation_id", "<>", conversationId);
  const resting = await drafts()
    .where(sql<boolean>`${NAMES_IDS} and ${NAMED_IDS} @> ${JSON.stringify([conversationId])}::jsonb`)
    .union(
      drafts()
        .where(sql<boolean>`${NAMES_ADDRESS}`)
        .where(namesThem(sql`sources`)),
    )
    .execute();
  if (resting.length === 0) return [inQuestions];
  const conversationIds = resting.map(({ conversation_id: id }) => id);
  return [
    inQuestions,
    db
      .updateTable("drafts")
      .set({ sources: sql<string>`${withoutTheirs(sql`sources`)}` })
      .where("workspace_id", "=", workspaceId)
      .where(isOneOf("conversation_id", conversationIds))
      .where(namesThem(sql`sources`)),
    db
      .updateTable("effects")
      .set({ wanted: REDACTED })
      .where("workspace_id", "=", workspaceId)
      .where("kind", "=", "note")
      .where(isOneOf("conversation_id", conversationIds))
      .where(sql<boolean>`strpos(wanted ->> 'html', ${`${address}"`}) > 0`),
  ];
}
