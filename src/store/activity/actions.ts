/** What teammates asked for by clicks: begun once, found again, ended. */
import { isUuid } from "../database/values.js";
import { randomUUID } from "node:crypto";
import { type Kysely, type Selectable, sql } from "kysely";
import type { ActionRow } from "../database/effect-tables.js";
import type { Tables } from "../database/tables.js";
import type { Write } from "../database/write-together.js";
import { type ActionInput, type ActionKind, QUOTING_KINDS, TYPED_KEYS } from "./action-kinds.js";

export type StoredAction = Selectable<ActionRow>;

/** Undoing has one key wherever it is asked for, so that the sidebar's click and the console's are one. */
export const UNDO_KEY = "undo|";

export function undoAction(effectId: string) {
  return { kind: "undo", key: `${UNDO_KEY}${effectId}`, once: true, input: { effectId } } as const;
}

export interface ActionToBegin {
  readonly workspaceId: string;
  readonly conversationId: string;
  readonly kind: ActionKind;
  /** What makes two clicks the same one. */
  readonly key: string;
  /** True for what happens once and for all, such as sending; others may be asked for again when completed. */
  readonly once: boolean;
  readonly teammate: { readonly id: string; readonly name: string };
  readonly input: ActionInput;
}

/**
 * Writes an action down, or finds the same one already there. One that ended stays in the record, and gives up its key.
 * `begun` is true where this click is the one that counts. Null where the key is another conversation's: a forged canvas.
 * For use in a transaction.
 */
export async function beginAction(
  db: Kysely<Tables>,
  action: ActionToBegin,
  now: number,
): Promise<{ readonly id: string; readonly begun: boolean } | null> {
  const blocking = action.once ? (["pending", "done"] as const) : (["pending"] as const);
  await db
    .updateTable("actions")
    .set({ key: sql<string>`key || '|' || id` })
    .where("workspace_id", "=", action.workspaceId)
    .where("key", "=", action.key)
    .where("state", "not in", [...blocking])
    .execute();
  const taken = await db
    .insertInto("actions")
    .values({
      workspace_id: action.workspaceId,
      conversation_id: action.conversationId,
      key: action.key,
      kind: action.kind,
      id: randomUUID(),
      teammate_id: action.teammate.id,
      teammate_name: action.teammate.name,
      input: JSON.stringify(action.input),
      state: "pending",
      message: null,
      requested_at: new Date(now),
      settled_at: null,
    })
    .onConflict((conflict) => conflict.columns(["workspace_id", "key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (taken !== undefined) return { id: taken.id, begun: true };
  const known = await db
    .selectFrom("actions")
    .select("id")
    .where("workspace_id", "=", action.workspaceId)
    .where("key", "=", action.key)
    .where("conversation_id", "=", action.conversationId)
    .executeTakeFirst();
  return known === undefined ? null : { id: known.id, begun: false };
}

/** How many of this kind the same teammate asked for in the same conversation since then. */
export async function countActions(
  db: Kysely<Tables>,
  { workspace_id, conversation_id, teammate_id, kind }: StoredAction,
  since: Date,
): Promise<number> {
  const { count } = await db
    .selectFrom("actions")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("workspace_id", "=", workspace_id)
    .where("conversation_id", "=", conversation_id)
    .where("teammate_id", "=", teammate_id)
    .where("kind", "=", kind)
    .where("requested_at", ">=", since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

interface ActionsOf {
  readonly workspaceId: string;
  readonly conversationId: string;
  readonly teammateId: string;
  readonly kinds: readonly ActionKind[];
}

/** What a teammate asked for last in a conversation, of these kinds. */
export async function findNewestAction(db: Kysely<Tables>, of: ActionsOf): Promise<StoredAction | null> {
  const [newest] = await listNewestActions(db, of, 1);
  return newest ?? null;
}

/** The same, newest first. */
export async function listNewestActions(db: Kysely<Tables>, of: ActionsOf, limit: number): Promise<readonly StoredAction[]> {
  return db
    .selectFrom("actions")
    .selectAll()
    .where("workspace_id", "=", of.workspaceId)
    .where("conversation_id", "=", of.conversationId)
    .where("teammate_id", "=", of.teammateId)
    .where("kind", "in", [...of.kinds])
    .orderBy("requested_at", "desc")
    .limit(limit)
    .execute();
}

export async function findAction(db: Kysely<Tables>, workspaceId: string, id: string): Promise<StoredAction | null> {
  if (!isUuid(id)) return null;
  const row = await db
    .selectFrom("actions")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** What a click did was taken back: the same click is a new one from now on. */
export async function releaseActionKey(db: Kysely<Tables>, workspaceId: string, id: string): Promise<void> {
  await db
    .updateTable("actions")
    .set({ key: sql<string>`key || '|' || id` })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .where(sql<boolean>`right(key, length(id::text)) <> id::text`)
    .execute();
}

/** Beside the words of a click that was under way while a message was redacted: with its end they go. */
const REDACTED = { redacted: true };
const WITHOUT_TYPED = sql<string>`(input || (
  select coalesce(jsonb_object_agg(word, case word when 'text' then '""' else 'null' end::jsonb), '{}')
  from jsonb_object_keys(input) as word where word in (${sql.join(TYPED_KEYS.map((key) => sql.lit(key)))}))) - 'redacted'`;
const IS_QUOTING = sql<boolean>`kind in (${sql.join(QUOTING_KINDS.map((kind) => sql.lit(kind)))})`;

/**
 * What teammates typed or asked by a click may quote a message that is redacted, and so may the answer to a question. A click
 * under way needs its words to its end.
 */
export function redactionOfActions(db: Kysely<Tables>, workspaceId: string, conversationId: string): readonly Write[] {
  const actions = db.updateTable("actions").where("workspace_id", "=", workspaceId).where("conversation_id", "=", conversationId);
  return [
    actions
      .set({ input: WITHOUT_TYPED, message: sql`case when ${IS_QUOTING} then null else message end` })
      .where("state", "<>", "pending"),
    actions.set({ input: sql`input || ${JSON.stringify(REDACTED)}::jsonb` }).where("state", "=", "pending"),
  ];
}

/** One that ended stays as it is. */
export async function completeAction(
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
  resolved: { readonly state: "done" | "refused"; readonly message: string },
  now: number,
): Promise<void> {
  const wasRedacted = sql<boolean>`input @> ${JSON.stringify(REDACTED)}::jsonb`;
  await db
    .updateTable("actions")
    .set({
      state: resolved.state,
      settled_at: new Date(now),
      input: sql`case when ${wasRedacted} then ${WITHOUT_TYPED} else input end`,
      message: sql`case when ${wasRedacted} and ${IS_QUOTING} then null else ${resolved.message}::text end`,
    })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .where("state", "=", "pending")
    .execute();
}
