/** What a workspace is alerted of, where it goes, and the alerts on their way. */
import { type Kysely, type Selectable, sql } from "kysely";
import { type AlertChannel, type AlertSettings, parseAlertSettings } from "../../domain/alert-settings.js";
import { mergeAlertSettings } from "../../domain/merge-settings.js";
import { type AlertKind, NO_RECEIVER } from "../../domain/alerts.js";
import type { AlertRow } from "../database/alert-tables.js";
import type { Tables } from "../database/tables.js";
import { isOneOf } from "../database/values.js";

export type StoredAlert = Selectable<AlertRow>;

export interface StoredAlertSettings {
  readonly settings: AlertSettings;
  readonly chatUrl: string | null;
  readonly webhookUrl: string | null;
  readonly webhookSecret: string | null;
}

/** Addresses and secret as they are sealed. Null where nobody set anything. */
export async function findAlertSettings(db: Kysely<Tables>, workspaceId: string): Promise<StoredAlertSettings | null> {
  const row = await db.selectFrom("alert_settings").selectAll().where("workspace_id", "=", workspaceId).executeTakeFirst();
  if (row === undefined) return null;
  return {
    settings: parseAlertSettings(row.settings),
    chatUrl: row.chat_url_sealed,
    webhookUrl: row.webhook_url_sealed,
    webhookSecret: row.webhook_secret_sealed,
  };
}

/** Up to where it was looked for what is worth an alert, in unix seconds; and since when alerts are on. */
export const ALERTS_WATERMARK = "alerts";

/** @param now epoch milliseconds: where alerts are on from now on, what happens before the first look is alerted too */
export async function saveAlertSettings(
  db: Kysely<Tables>,
  workspaceId: string,
  stored: StoredAlertSettings,
  now: number,
): Promise<void> {
  const { settings, chatUrl, webhookUrl, webhookSecret } = stored;
  const row = await db.selectFrom("alert_settings").select("settings").where("workspace_id", "=", workspaceId).executeTakeFirst();
  const columns = {
    settings: JSON.stringify(mergeAlertSettings(row?.settings, settings)),
    chat_url_sealed: chatUrl,
    webhook_url_sealed: webhookUrl,
    webhook_secret_sealed: webhookSecret,
  };
  await db
    .insertInto("alert_settings")
    .values({ workspace_id: workspaceId, ...columns })
    .onConflict((conflict) => conflict.column("workspace_id").doUpdateSet(columns))
    .execute();
  if (channelsOf(stored).length === 0) return;
  const at = Math.floor(now / 1000);
  const watermark = { workspace_id: workspaceId, name: ALERTS_WATERMARK, at, detail: JSON.stringify({ onSince: at }) };
  await db
    .insertInto("watermarks")
    .values(watermark)
    .onConflict((conflict) => conflict.columns(["workspace_id", "name"]).doNothing())
    .execute();
}

/**
 * Those of the workspaces whose alerts go anywhere, in one statement however many they are. Where they no longer do, the
 * watermark goes: alerts that are switched on again begin then.
 */
export async function listAlerted(db: Kysely<Tables>, workspaceIds: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with alerted as (
      select workspace_id from alert_settings
      where workspace_id = any(${workspaceIds}::text[]) and (chat_url_sealed is not null or webhook_url_sealed is not null)
    ), ended as (
      delete from watermarks
      where name = ${ALERTS_WATERMARK} and workspace_id = any(${workspaceIds}::text[])
        and workspace_id not in (select workspace_id from alerted)
    )
    select workspace_id as id from alerted`.execute(db);
  return rows.map(({ id }) => id);
}

export function channelsOf({ chatUrl, webhookUrl }: StoredAlertSettings): readonly AlertChannel[] {
  return [...(chatUrl === null ? [] : (["chat"] as const)), ...(webhookUrl === null ? [] : (["webhook"] as const))];
}

export interface AlertToRaise {
  readonly id: string;
  readonly kind: AlertKind;
  readonly conversationId: string | null;
  readonly data: object;
}

/** @returns those that were not raised before, each with its channel. */
export async function insertAlerts(
  db: Kysely<Tables>,
  workspaceId: string,
  alerts: readonly AlertToRaise[],
  { channels, now, dueAt }: { readonly channels: readonly AlertChannel[]; readonly now: number; readonly dueAt: number },
): Promise<readonly { readonly id: string; readonly channel: AlertChannel }[]> {
  const rows = alerts.flatMap(({ id, kind, conversationId, data }) =>
    channels.map((channel) => ({
      workspace_id: workspaceId,
      id,
      channel,
      kind,
      conversation_id: conversationId,
      data: JSON.stringify(data),
      state: "waiting" as const,
      problem: null,
      raised_at: new Date(now),
      due_at: new Date(dueAt),
      ended_at: null,
    })),
  );
  if (rows.length === 0) return [];
  return db
    .insertInto("alerts")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["workspace_id", "id", "channel"]).doNothing())
    .returning(["id", "channel"])
    .execute();
}

interface AlertKey {
  readonly workspaceId: string;
  readonly alertId: string;
  readonly channel: AlertChannel;
}

export async function findAlert(db: Kysely<Tables>, { workspaceId, alertId, channel }: AlertKey): Promise<StoredAlert | null> {
  const row = await db
    .selectFrom("alerts")
    .selectAll()
    .where((where) => where.and({ workspace_id: workspaceId, id: alertId, channel }))
    .executeTakeFirst();
  return row ?? null;
}

/** True for the one job that may make this attempt. @param until nobody else tries, as it may still be under way */
export async function claimAttempt(db: Kysely<Tables>, alert: StoredAlert, until: Date): Promise<boolean> {
  const { workspace_id, id, channel, attempts } = alert;
  const claimed = await db
    .updateTable("alerts")
    .set({ attempts: attempts + 1, due_at: until })
    .where((where) => where.and({ workspace_id, id, channel, attempts, state: "waiting" }))
    .returning("id")
    .executeTakeFirst();
  return claimed !== undefined;
}

/** @param read where it is given, only if nobody made the alert due at another time since */
export async function recordAttempt(
  db: Kysely<Tables>,
  { workspaceId, alertId, channel }: AlertKey,
  changes: Partial<Pick<StoredAlert, "state" | "problem" | "due_at" | "ended_at">>,
  read: Partial<Pick<StoredAlert, "due_at">> = {},
): Promise<void> {
  await db
    .updateTable("alerts")
    .set(changes)
    .where((where) => where.and({ workspace_id: workspaceId, id: alertId, channel, ...read }))
    .execute();
}

/**
 * The last that arrived, the last that never will, and how many are tried again.
 * @param channels those that alerts are sent to: of an address that was taken away nothing is to be mended
 */
export async function getAlertHealth(db: Kysely<Tables>, workspaceId: string, channels: readonly AlertChannel[]) {
  const last = (state: "sent" | "failed") => {
    const ended = db
      .selectFrom("alerts")
      .select(["kind", "channel", "problem", "ended_at"])
      .where("workspace_id", "=", workspaceId)
      .where("state", "=", state)
      .where("ended_at", "is not", null)
      .orderBy("ended_at", "desc")
      .limit(1);
    if (state === "sent") return ended.executeTakeFirst();
    const ofReceivers = ended.where(isOneOf("channel", channels)).where("problem", "is distinct from", NO_RECEIVER);
    return ofReceivers.executeTakeFirst();
  };
  const [sent, failed, retried] = await Promise.all([
    last("sent"),
    last("failed"),
    db
      .selectFrom("alerts")
      .select(sql<number>`count(*)::int`.as("count"))
      .where("workspace_id", "=", workspaceId)
      .where("state", "=", "waiting")
      .where("problem", "is not", null)
      .executeTakeFirst(),
  ]);
  return { sent: sent ?? null, failed: failed ?? null, retried: retried?.count ?? 0 };
}

/** Newest first. */
export async function listAlerts(db: Kysely<Tables>, workspaceId: string, most: number): Promise<readonly StoredAlert[]> {
  return db
    .selectFrom("alerts")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .orderBy("raised_at", "desc")
    .orderBy("id")
    .limit(most)
    .execute();
}

/** Those that were not tried yet, as they wait for the end of quiet hours, are due at once; whether it is quiet is decided anew. */
export async function releaseWaiting(db: Kysely<Tables>, workspaceId: string, at: Date) {
  return db
    .updateTable("alerts")
    .set({ due_at: at })
    .where((where) => where.and({ workspace_id: workspaceId, state: "waiting", attempts: 0 }))
    .where("kind", "<>", "test")
    .returning(["id", "channel"])
    .execute();
}
