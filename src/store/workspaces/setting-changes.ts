import type { Kysely, Selectable } from "kysely";
import type { SettingChange } from "../../domain/setting-changes.js";
import type { SettingChangeRow, Tables } from "../database/tables.js";

export type StoredSettingChange = Selectable<SettingChangeRow>;

export interface SettingChangeToSave {
  readonly id: string;
  readonly workspaceId: string;
  readonly by: { readonly name: string; readonly teammateId: string | null };
  readonly changes: readonly SettingChange[];
}

/** For use in the transaction that changes the settings. */
export async function saveSettingChange(transaction: Kysely<Tables>, change: SettingChangeToSave, now: number): Promise<void> {
  await transaction
    .insertInto("setting_changes")
    .values({
      id: change.id,
      workspace_id: change.workspaceId,
      changed_by: change.by.name,
      teammate_id: change.by.teammateId,
      changed_at: new Date(now),
      changes: JSON.stringify(change.changes),
    })
    .execute();
}

/** Newest first. @param after where the page before ended, or null. */
export async function listSettingChanges(
  db: Kysely<Tables>,
  workspaceId: string,
  after: { readonly at: Date; readonly id: string } | null,
  most: number,
): Promise<readonly StoredSettingChange[]> {
  const changes = db
    .selectFrom("setting_changes")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .orderBy("changed_at", "desc")
    .orderBy("id", "desc")
    .limit(most);
  if (after === null) return changes.execute();
  return changes.where(({ eb, refTuple, tuple }) => eb(refTuple("changed_at", "id"), "<", tuple(after.at, after.id))).execute();
}
