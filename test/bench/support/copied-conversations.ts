/** As many stored conversations as one likes: what the app itself left of a few that it worked, copied row by row under other ids. */
import { type Kysely, sql } from "kysely";
import type { Tables } from "../../../src/store/database/tables.js";
import { CONVERSATION_TABLES } from "../../../src/store/workspaces/purge-conversation.js";
import type { Written } from "./new-conversations.js";

/** The copies lie over so many days before today, so that no retention ends them while they are measured. */
const DAYS = 25;

/** What one statement copies: the database ends one that takes long. */
const AT_ONCE = 20_000;

interface Column {
  readonly name: string;
  readonly type: string;
}

/** A copy's id; no conversation of the twin has one as high. */
export const copyId = (number: number): string => String(FIRST + number);

const FIRST = 1_000_000_000;

/** Copies number `from` to `to`, of `worked` in turn. */
export async function copyConversations(
  db: Kysely<Tables>,
  workspaceId: string,
  worked: readonly Written[],
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  const tables = [{ name: "conversations", key: "id" }, ...CONVERSATION_TABLES.map((name) => ({ name, key: "conversation_id" }))];
  for (const { name, key } of tables) {
    const columns = await columnsOf(db, name);
    const names = columns.map((column) => `"${column.name}"`).join(", ");
    for (const [at, { conversationId, contactId }] of worked.entries()) {
      const values = columns.map((column) => copied(column, conversationId, contactId)).join(", ");
      for (let first = from; first <= to; first += AT_ONCE) {
        const last = Math.min(to, first + AT_ONCE - 1);
        await sql
          .raw(
            `insert into ${name} (${names}) select ${values} from ${name} as t, generate_series(${FIRST + first}, ${FIRST + last}) as n
             where t.workspace_id = '${workspaceId}' and t.${key} = '${conversationId}' and n % ${worked.length} = ${at}`,
          )
          .execute(db);
      }
    }
  }
  await sql.raw("analyze").execute(db);
}

async function columnsOf(db: Kysely<Tables>, table: string): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' and is_identity = 'NO'`.execute(db);
  return rows;
}

/** Ids become the copy's own, the same wherever they stand; times lie earlier, each copy's by its number. */
function copied({ name, type }: Column, conversationId: string, contactId: string): string {
  const column = `t."${name}"`;
  if (name === "workspace_id") return column;
  if (type === "uuid") return `md5(n || ${column}::text)::uuid`;
  if (type.startsWith("timestamp")) return `${column} - (n % ${DAYS * 86_400}) * interval '1 second'`;
  const text = `replace(replace(${column}::text, '${conversationId}', n::text), '${contactId}', 'c' || n)`;
  if (type === "jsonb") return `(${text})::jsonb`;
  // A notification has an id that names no conversation.
  if (type === "text") return name === "id" ? `case when ${text} = ${column} then n || ${column} else ${text} end` : text;
  return column;
}
