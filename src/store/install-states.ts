import type { Kysely } from "kysely";
import type { Tables } from "./tables.js";

export interface InstallState {
  readonly stateHash: string;
  readonly browserHash: string;
}

/** Keeps a state until it is taken or expires; expired ones go at the same time. */
export async function keepInstallState(db: Kysely<Tables>, state: InstallState, expiresAt: Date, now: Date): Promise<void> {
  await db.deleteFrom("install_states").where("expires_at", "<=", now).execute();
  await db
    .insertInto("install_states")
    .values({ state_hash: state.stateHash, browser_hash: state.browserHash, expires_at: expiresAt })
    .execute();
}

/** True once at most for each state, and only for the browser that began. Taking with the wrong browser uses it up. */
export async function takeInstallState(db: Kysely<Tables>, state: InstallState, now: Date): Promise<boolean> {
  const taken = await db
    .deleteFrom("install_states")
    .where("state_hash", "=", state.stateHash)
    .returning(["browser_hash", "expires_at"])
    .executeTakeFirst();
  return taken !== undefined && taken.browser_hash === state.browserHash && taken.expires_at > now;
}
