/** A click's action as a screen shows it: an answer with what was asked in the past conversations it rests on. */
import type { Kysely } from "kysely";
import { parseAnswer } from "../domain/asked.js";
import { findAction, findNewestAction, type StoredAction } from "../store/activity/actions.js";
import type { Tables } from "../store/database/tables.js";
import { withPastTitles } from "../store/proof/precedents.js";

export type ShownAction = StoredAction;

/** @returns null where there is none */
export async function findShownAction(db: Kysely<Tables>, workspaceId: string, id: string): Promise<ShownAction | null> {
  return shown(db, await findAction(db, workspaceId, id));
}

/** What a teammate asked for last in a conversation. */
export async function findNewestShown(
  db: Kysely<Tables>,
  of: Parameters<typeof findNewestAction>[1],
): Promise<ShownAction | null> {
  return shown(db, await findNewestAction(db, of));
}

async function shown(db: Kysely<Tables>, action: StoredAction | null): Promise<ShownAction | null> {
  const answer = action?.kind === "ask" ? parseAnswer(action.message) : null;
  if (action === null || answer === null) return action;
  const sources = await withPastTitles(db, action.workspace_id, answer.sources);
  return { ...action, message: JSON.stringify({ ...answer, sources }) };
}
