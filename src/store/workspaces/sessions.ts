import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";

/** A session as it is stored: under the hash of its id, so that a copy of the table signs nobody in. */
export interface StoredSession {
  readonly idHash: string;
  readonly data: object;
  readonly expiresAt: Date;
}

/** Keeps a session; expired ones go at the same time. */
export async function saveSession(db: Kysely<Tables>, { idHash, data, expiresAt }: StoredSession, now: Date): Promise<void> {
  await db.deleteFrom("sessions").where("expires_at", "<=", now).execute();
  const kept = { data: JSON.stringify(data), expires_at: expiresAt };
  await db
    .insertInto("sessions")
    .values({ id_hash: idHash, ...kept })
    .onConflict((conflict) => conflict.column("id_hash").doUpdateSet(kept))
    .execute();
}

/** What was kept, or null where there is nothing or it has expired. */
export async function findSession(db: Kysely<Tables>, idHash: string, now: Date): Promise<Record<string, unknown> | null> {
  const row = await db
    .selectFrom("sessions")
    .select("data")
    .where("id_hash", "=", idHash)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row?.data ?? null;
}

/** Moves a session's end where it ends before `unless`; never brings back one that was removed meanwhile. */
export async function prolongSession(db: Kysely<Tables>, idHash: string, expiresAt: Date, unless: Date): Promise<void> {
  await db
    .updateTable("sessions")
    .set({ expires_at: expiresAt })
    .where("id_hash", "=", idHash)
    .where("expires_at", "<", unless)
    .execute();
}

export async function removeSession(db: Kysely<Tables>, idHash: string): Promise<void> {
  await db.deleteFrom("sessions").where("id_hash", "=", idHash).execute();
}
