/** Workspaces with their settings and the history of those. */
import { type Kysely, type Selectable, sql } from "kysely";
import { type SettingChange, settingChanges } from "../../domain/setting-changes.js";
import { isOwner, parseOwners } from "../../domain/owners.js";
import { mergeSettings } from "../../domain/merge-settings.js";
import { type Autonomy, parseSettings, type Settings } from "../../domain/settings.js";
import type { Tables } from "../database/tables.js";
import type { SettingChangeRow, WorkspaceRow } from "../database/workspace-tables.js";
import { writeTogether } from "../database/write-together.js";
import { INSTALLATION_TABLES } from "./disconnected-workspaces.js";
import { clearSeenScopes } from "./seen-scopes.js";
import {
  ATTRIBUTES_WATERMARK,
  CATCH_UP_WATERMARK,
  clearedWatermark,
  clearWatermark,
  SWEEP_WATERMARK,
  TEAMMATE_GONE_WATERMARK,
} from "./watermarks.js";
import { firstWriter, writersWith } from "./writers.js";
import { clearUninstall, findUninstall, parseUninstall, type StoredUninstall, UNINSTALL_WATERMARK } from "./uninstalls.js";

/** Ids of the sandbox's workspaces: each start of it is one of its own. A pattern for JavaScript and PostgreSQL. */
export const SANDBOX_IDS = "^sandbox-[0-9a-f]{8}$";

export type StoredWorkspace = Selectable<WorkspaceRow>;

interface WorkspaceToSave {
  readonly id: string;
  readonly name: string | null;
  readonly region: string;
  readonly timezone: string;
  readonly adminId: string;
  /** Null for a private app: its token stays in the environment. */
  readonly tokenSealed: string | null;
  /** What counts here until somebody sets it, where that is not the default. */
  readonly startSettings?: Partial<Settings>;
  /** Whether Intercom refuses the token of the installation before. */
  readonly formerTokenRefused?: boolean;
  /**
   * What waited for the end of a pause, in the transaction that ends it.
   * @param isNew whether that is a new installation, and not the one of before whose token is taken again
   */
  readonly pauseOver?: (transaction: Kysely<Tables>, workspaceId: string, isNew: boolean) => Promise<void>;
}

/**
 * Saves what `GET /me` answered; whatever spoke against the token before is over. Settings made here stay, and so does the
 * time of connection, unless it had ended.
 * @param level how far every automation goes in a workspace that is new
 */
export async function saveWorkspace(
  db: Kysely<Tables>,
  workspace: WorkspaceToSave,
  now: number,
  level: Autonomy = "apply",
): Promise<void> {
  const known = {
    name: workspace.name,
    region: workspace.region,
    timezone: workspace.timezone,
    admin_id: workspace.adminId,
    author_id: null,
    token_sealed: workspace.tokenSealed,
    disconnected_at: null,
  };
  const start = JSON.stringify(workspace.startSettings ?? {});
  // A private app has nobody who signs in as a teammate, and is not installed: there its token is taken again.
  const isPrivate = workspace.tokenSealed === null;
  // Whoever installs the app owns what is decided in it.
  const owners = isPrivate ? {} : { owners: [workspace.adminId] };
  await db.transaction().execute(async (transaction) => {
    // Held before the rest is read: a check of the token before may be writing what it found.
    const before = await transaction
      .selectFrom("workspaces")
      .select(["disconnected_at", "admin_id", "author_id", "settings", "token_sealed"])
      .where("id", "=", workspace.id)
      .forUpdate()
      .executeTakeFirst();
    const isPaused = (await findUninstall(transaction, workspace.id)) !== null;
    const wasDisconnected = before !== undefined && before.disconnected_at !== null;
    const hasEnded =
      wasDisconnected || (before !== undefined && !isPrivate && (isPaused || workspace.formerTokenRefused === true));
    const ownersBefore = parseOwners(before?.settings ?? {});
    // Whoever takes the app off and installs it again within hours finds what workflows and alerts rest on.
    const isReturn = !wasDisconnected && (before?.admin_id === workspace.adminId || isOwner(ownersBefore, workspace.adminId));
    // Where the app ran with a token of its own nobody owned anything; without a list every teammate would from now on.
    const isFirst = before !== undefined && before.token_sealed === null && ownersBefore.length === 0;
    const isNewOwner = hasEnded && !(isReturn && ownersBefore.includes(workspace.adminId));
    const newOwners = isNewOwner || isFirst ? owners : {};
    const saved = transaction
      .insertInto("workspaces")
      .values({
        id: workspace.id,
        connected_at: new Date(now),
        settings: JSON.stringify({ ...workspace.startSettings, ...owners, ...settingsOfLevel(level) }),
        writers: firstWriter(workspace.adminId, now),
        ...known,
      })
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet({
          ...known,
          writers: writersWith(sql`${workspace.adminId}::text`, now),
          // After an uninstall the way in is open again to whoever installs it, also where no owner of before is left.
          settings: sql`${start}::jsonb || workspaces.settings || ${JSON.stringify(newOwners)}::jsonb`,
          ...(hasEnded ? { connected_at: new Date(now) } : {}),
        }),
      );
    // What came meanwhile is from before the installation that ends that: the sweep does not answer for it.
    const sweptBefore = transaction
      .deleteFrom("watermarks")
      .where("workspace_id", "=", workspace.id)
      .where("name", "in", [SWEEP_WATERMARK, CATCH_UP_WATERMARK]);
    const ofInstallationBefore = (isPrivate || isReturn ? [] : INSTALLATION_TABLES).map((table) =>
      transaction.deleteFrom(table).where("workspace_id", "=", workspace.id),
    );
    await writeTogether(transaction, [saved, ...(hasEnded ? [sweptBefore, ...ofInstallationBefore] : [])]);
    await clearUninstall(transaction, workspace.id);
    if (isPaused || wasDisconnected) await workspace.pauseOver?.(transaction, workspace.id, hasEnded);
    if (before !== undefined && (!isPrivate || authorOf(before) !== workspace.adminId))
      await clearWatermark(transaction, workspace.id, TEAMMATE_GONE_WATERMARK);
    // A new installation has other permissions than the one before.
    if (!isPrivate) {
      await clearSeenScopes(transaction, workspace.id);
      await clearWatermark(transaction, workspace.id, ATTRIBUTES_WATERMARK);
    }
  });
}

/** The defaults are not stored, so that they may change. */
function settingsOfLevel(level: Autonomy): Partial<Settings> {
  return level === "apply" ? {} : { automations: { triage: level, sentiment: level, draft: level, qa: level } };
}

/** The teammate of the token, who writes from now on. */
export async function saveTeammate(db: Kysely<Tables>, id: string, adminId: string, now: number): Promise<void> {
  const writers = writersWith(sql`${adminId}::text`, now);
  await writeTogether(db, [
    db.updateTable("workspaces").set({ admin_id: adminId, author_id: null, writers }).where("id", "=", id),
    clearedWatermark(db, id, TEAMMATE_GONE_WATERMARK),
  ]);
}

/** Who writes instead of the token's teammate from now on; null for nobody. */
export async function saveAuthor(db: Kysely<Tables>, id: string, authorId: string | null, now: number): Promise<void> {
  const writers = writersWith(sql`coalesce(${authorId}::text, workspaces.admin_id)`, now);
  await writeTogether(db, [
    db.updateTable("workspaces").set({ author_id: authorId, writers }).where("id", "=", id),
    clearedWatermark(db, id, TEAMMATE_GONE_WATERMARK),
  ]);
}

/** The teammate the app writes as. */
export function authorOf({ admin_id, author_id }: Pick<StoredWorkspace, "admin_id" | "author_id">): string {
  return author_id ?? admin_id;
}

/** What it takes to work on a workspace. */
export interface KnownWorkspace extends Pick<
  StoredWorkspace,
  "id" | "region" | "timezone" | "admin_id" | "author_id" | "writers" | "token_sealed" | "settings"
> {
  readonly disconnected: boolean;
  /** What speaks against its token, if anything. */
  readonly uninstall: StoredUninstall | null;
}

/** With what speaks against its token, if anything: most who ask need both, and ask for each request and job. */
export async function findWorkspace(
  db: Kysely<Tables>,
  id: string,
): Promise<(StoredWorkspace & { readonly uninstall: StoredUninstall | null }) | null> {
  const row = await db
    .selectFrom("workspaces")
    .leftJoin("watermarks", (join) =>
      join.onRef("watermarks.workspace_id", "=", "workspaces.id").on("watermarks.name", "=", UNINSTALL_WATERMARK),
    )
    .selectAll("workspaces")
    .select("watermarks.detail as uninstall")
    .where("workspaces.id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, uninstall: parseUninstall(row.uninstall) };
}

/** The usual ones where the workspace is not known. */
export async function findSettings(db: Kysely<Tables>, workspaceId: string): Promise<Settings> {
  return parseSettings((await findWorkspace(db, workspaceId))?.settings);
}

/** What it takes to work on it; null where it never installed the app. */
export async function findKnownWorkspace(db: Kysely<Tables>, id: string): Promise<KnownWorkspace | null> {
  const row = await findWorkspace(db, id);
  return row === null ? null : { ...row, disconnected: row.disconnected_at !== null };
}

export async function listConnected(db: Kysely<Tables>): Promise<readonly StoredWorkspace[]> {
  return db.selectFrom("workspaces").selectAll().where("disconnected_at", "is", null).execute();
}

/**
 * The settings as they are stored, held still until the transaction ends: of two admins who save at once,
 * the second sees what the first wrote. Null for a workspace that is not known.
 */
export async function holdSettings(transaction: Kysely<Tables>, id: string): Promise<Record<string, unknown> | null> {
  const row = await transaction.selectFrom("workspaces").select("settings").where("id", "=", id).forUpdate().executeTakeFirst();
  return row?.settings ?? null;
}

export async function writeSettings(transaction: Kysely<Tables>, id: string, settings: Record<string, unknown>): Promise<void> {
  await transaction
    .updateTable("workspaces")
    .set({ settings: JSON.stringify(settings) })
    .where("id", "=", id)
    .execute();
}

/** The sealed token, held still until the transaction ends; null for a workspace that is not known. */
export async function holdToken(transaction: Kysely<Tables>, id: string): Promise<Pick<StoredWorkspace, "token_sealed"> | null> {
  const row = await transaction
    .selectFrom("workspaces")
    .select("token_sealed")
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Another token of the teammate in whose name the workspace is connected; nothing changes where it is not. */
export async function renewToken(
  db: Kysely<Tables>,
  { workspaceId, adminId, tokenSealed }: { readonly workspaceId: string; readonly adminId: string; readonly tokenSealed: string },
): Promise<void> {
  await db
    .updateTable("workspaces")
    .set({ token_sealed: tokenSealed })
    .where("id", "=", workspaceId)
    .where("admin_id", "=", adminId)
    .where("disconnected_at", "is", null)
    .execute();
}

export type StoredSettingChange = Selectable<SettingChangeRow>;

/** What is kept beside the settings, and has its lines in their history. */
type KeptBeside = "owners" | "factsKey" | `alerts.${string}`;

interface SettingChangeToSave {
  readonly id: string;
  readonly workspaceId: string;
  readonly by: { readonly name: string; readonly teammateId: string | null };
  /** Of the settings, or of what is kept beside them. */
  readonly changes: readonly (Omit<SettingChange, "setting"> & { readonly setting: SettingChange["setting"] | KeptBeside })[];
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

export interface SettingsChange {
  /** Of the line in the history. */
  readonly id: string;
  readonly workspaceId: string;
  readonly by: SettingChangeToSave["by"];
  /** As `holdSettings` gave it, in the same transaction. */
  readonly stored: Readonly<Record<string, unknown>>;
  readonly before: Settings;
  readonly after: Settings;
}

/** Other settings and their line in the history, together or not at all. For use in the transaction that holds them. */
export async function saveSettings(transaction: Kysely<Tables>, change: SettingsChange, now: number): Promise<void> {
  const { id, workspaceId, by, stored, before, after } = change;
  // What a newer version of the app keeps here stays, while both run side by side.
  await writeSettings(transaction, workspaceId, mergeSettings(stored, before, after));
  await saveSettingChange(transaction, { id, workspaceId, by, changes: settingChanges(before, after) }, now);
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
