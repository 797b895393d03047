/** What customers wrote that was deleted here, by hashes: a service that was asked it still gives it. */
import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { SOURCE_ID } from "../../domain/conversation.js";
import { createSlices } from "../../kernel/slices.js";
import type { Tables } from "../database/tables.js";
import { isOneOf } from "../database/values.js";

/** Of a message; what a service gives of it is shorter. */
const READ_CHARACTERS = 600;
/** Shorter parts stand in anybody's message. */
const SHORTEST_PART = 15;
/** What was masked before the service was asked, and what is masked as a rule. */
const MASKED = /[0-9@]|\[[a-z]{2,9}\]/;
const BETWEEN_PARTS = /[\n.!?…,;:()[\]。！？、，]+/;

const CUT = /(?:…|\.\.\.)\s*$/;

const wordsOf = (text: string): readonly string[] => text.slice(0, READ_CHARACTERS).toLowerCase().split(/\s+/).filter(Boolean);

/**
 * A service shortens and joins what it was asked: the parts of a text between punctuation and what is masked.
 * @param names in small letters, which may be masked as well
 */
function partsOf(text: string, names: ReadonlySet<string> = new Set()): readonly string[] {
  const isName = (word: string) => names.size > 0 && word.split(/[^\p{L}]+/u).some((each) => names.has(each));
  const words = wordsOf(text).map((word) => (MASKED.test(word) || isName(word) ? "\n" : word));
  const parts = words.join(" ").split(BETWEEN_PARTS);
  return parts.map((part) => part.trim()).filter(Boolean);
}

const isLong = ({ length }: string): boolean => length >= SHORTEST_PART;

const hashOf = (workspaceId: string, text: string): string =>
  createHash("sha256")
    .update(JSON.stringify([workspaceId, text]))
    .digest("base64");

/**
 * Remembers what customers wrote, before it is deleted.
 * @param messageId null for all of the conversation; one that is not known may be the first, which has an id of its own in Intercom
 */
export async function recordPurgedTexts(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
  messageId: string | null,
): Promise<void> {
  const { rows } = await sql<{ id: string; author: string | null; text: string }>`
    select message ->> 'id' as id, message ->> 'authorName' as author, left(message ->> 'text', ${READ_CHARACTERS}) as text
    from (select snapshot -> 'messages' as messages from conversations
        where workspace_id = ${workspaceId} and id = ${conversationId}) as purged,
      jsonb_array_elements(case jsonb_typeof(messages) when 'array' then messages end) as message
    where message ->> 'role' = 'customer'`.execute(db);
  const isKnown = rows.some(({ id }) => id === messageId);
  const hashes = new Set<string>();
  const giveWay = createSlices();
  for (const { id, author, text } of rows) {
    if (messageId !== null && id !== (isKnown ? messageId : SOURCE_ID)) continue;
    await giveWay();
    const parts = [...partsOf(text), ...partsOf(text, new Set(wordsOf(author ?? "")))].filter(isLong);
    for (const each of [wordsOf(text).join(" "), ...parts]) hashes.add(hashOf(workspaceId, each));
  }
  if (hashes.size === 0) return;
  await sql`
    insert into purged_texts (workspace_id, text_hash, purged_at)
    select ${workspaceId}, hash, now() from unnest(${[...hashes]}::text[]) as hash
    on conflict (workspace_id, text_hash) do update set purged_at = excluded.purged_at`.execute(db);
}

/**
 * Those of the texts that quote what was deleted: as a whole, or with all of their parts, so that thanks and greetings alone make
 * none. While a service gives it, that it was deleted does not age.
 */
export async function findPurged(
  db: Kysely<Tables>,
  workspaceId: string,
  texts: readonly string[],
): Promise<ReadonlySet<string>> {
  const hashed: { readonly text: string; readonly whole: string; readonly parts: readonly string[] }[] = [];
  const giveWay = createSlices();
  for (const text of texts) {
    await giveWay();
    const whole = wordsOf(text).join(" ");
    if (whole === "") continue;
    const parts = partsOf(text);
    const ended = CUT.test(text) ? parts.slice(0, -1) : parts;
    hashed.push({
      text,
      whole: hashOf(workspaceId, whole),
      parts: ended.filter(isLong).map((part) => hashOf(workspaceId, part)),
    });
  }
  const hashes = new Set(hashed.flatMap(({ whole, parts }) => [whole, ...parts]));
  const rows = await db
    .updateTable("purged_texts")
    .set({ purged_at: sql<Date>`now()` })
    .where("workspace_id", "=", workspaceId)
    .where(isOneOf("text_hash", [...hashes]))
    .returning("text_hash")
    .execute();
  const purged = new Set(rows.map(({ text_hash }) => text_hash));
  const quoting = hashed.filter(
    ({ whole, parts }) => purged.has(whole) || (parts.length > 0 && parts.every((part) => purged.has(part))),
  );
  return new Set(quoting.map(({ text }) => text));
}
