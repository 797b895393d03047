/** Sessions of the console, and the states of those who are at Intercom to install or to sign in. */
import type { Kysely, Selectable } from "kysely";
import type { Tables } from "../database/tables.js";
import type { InstallStateRow } from "../database/workspace-tables.js";

/** A session as it is stored: under the hash of its id, so that a copy of the table signs nobody in. */
interface StoredSession {
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

/** What somebody went to Intercom for: to install the app, or to sign in to the console. */
export type OauthPurpose = Selectable<InstallStateRow>["purpose"];

interface InstallState {
  readonly stateHash: string;
  readonly browserHash: string;
  readonly purpose: OauthPurpose;
}

/** Remembers until its end that a state was used; false where it was already. What has ended goes at the same time. */
export async function useOauthState(db: Kysely<Tables>, state: InstallState, expiresAt: Date, now: Date): Promise<boolean> {
  await db.deleteFrom("install_states").where("expires_at", "<=", now).execute();
  const used = await db
    .insertInto("install_states")
    .values({ state_hash: state.stateHash, browser_hash: state.browserHash, purpose: state.purpose, expires_at: expiresAt })
    .onConflict((conflict) => conflict.column("state_hash").doNothing())
    .returning("state_hash")
    .executeTakeFirst();
  return used !== undefined;
}

/**
 * Remembers until its end that a copy link was used; false where it was already. Kept beside the states of sign-ins, which no copy
 * link is: a table for a few rows that live for minutes is not worth a migration.
 */
export function useCopyLink(db: Kysely<Tables>, nonce: string, endsAt: Date, now: Date): Promise<boolean> {
  return useOauthState(db, { stateHash: `copy-link ${nonce}`, browserHash: "", purpose: "sign-in" }, endsAt, now);
}

/** What the release before kept of a state, once at most, and null after its end. */
export async function consumeOauthState(
  db: Kysely<Tables>,
  stateHash: string,
  now: Date,
): Promise<Omit<InstallState, "stateHash"> | null> {
  const taken = await db
    .deleteFrom("install_states")
    .where("state_hash", "=", stateHash)
    .returning(["browser_hash", "purpose", "expires_at"])
    .executeTakeFirst();
  if (taken === undefined || taken.expires_at <= now) return null;
  return { browserHash: taken.browser_hash, purpose: taken.purpose };
}
