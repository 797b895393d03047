import type { Kysely, Selectable } from "kysely";
import type { InstallStateRow, Tables } from "../database/tables.js";

/** What somebody went to Intercom for: to install the app, or to sign in to the console. */
export type OauthPurpose = Selectable<InstallStateRow>["purpose"];

export interface InstallState {
  readonly stateHash: string;
  readonly browserHash: string;
  readonly purpose: OauthPurpose;
}

/** Keeps a state until it is taken or expires; expired ones go at the same time. */
export async function saveOauthState(db: Kysely<Tables>, state: InstallState, expiresAt: Date, now: Date): Promise<void> {
  await db.deleteFrom("install_states").where("expires_at", "<=", now).execute();
  await db
    .insertInto("install_states")
    .values({ state_hash: state.stateHash, browser_hash: state.browserHash, purpose: state.purpose, expires_at: expiresAt })
    .execute();
}

/** What was kept of a state, once at most, and null after its end. */
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
