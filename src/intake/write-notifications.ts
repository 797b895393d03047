import { type Kysely, sql } from "kysely";
import type { JobToDo } from "../jobs/catalog.js";
import { insertJobs, JOB_ROW_TYPES, toJobRow } from "../queue/job-rows.js";
import type { Tables } from "../store/tables.js";
import type { Notification } from "./notification.js";

export interface Arrival {
  readonly notification: Notification;
  readonly body: Buffer;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  readonly jobs: readonly JobToDo[];
}

/**
 * Notifications and their jobs, in one statement and so in one commit. Those that are known add nothing.
 * @param arrivals each id once
 * @returns those that were new
 */
export async function writeNotifications(db: Kysely<Tables>, arrivals: readonly Arrival[]): Promise<ReadonlySet<Arrival>> {
  const notifications = JSON.stringify(arrivals.map(toRow));
  const jobs = JSON.stringify(arrivals.flatMap(toJobRows));
  const { rows } = await sql<{ position: number }>`
    with arrived as (
      select * from json_to_recordset(${notifications}::json) as row (position integer, workspace_id text, id text, topic text,
        conversation_id text, event_at bigint, received_at timestamptz, body text)
    ), fresh as (
      insert into notifications (workspace_id, id, topic, conversation_id, event_at, received_at, body)
      select workspace_id, id, topic, conversation_id, event_at, received_at, body from arrived
      on conflict (workspace_id, id) do nothing
      returning workspace_id, id
    ), found as (
      select position from fresh join arrived using (workspace_id, id)
    ), added as (
      ${insertJobs(sql`
        select row.* from json_to_recordset(${jobs}::json) as row (position integer, ${JOB_ROW_TYPES}) join found using (position)`)}
    )
    select position from found`.execute(db);
  return new Set(rows.flatMap(({ position }) => arrivals[position] ?? []));
}

function toRow({ notification, body, receivedAt }: Arrival, position: number) {
  return {
    position,
    workspace_id: notification.workspaceId,
    id: notification.id,
    topic: notification.topic,
    conversation_id: notification.conversationId,
    event_at: notification.eventAt,
    received_at: new Date(receivedAt).toISOString(),
    // PostgreSQL's text cannot hold the zero character.
    body: body.toString("utf8").replaceAll("\u0000", ""),
  };
}

function toJobRows({ jobs }: Arrival, position: number) {
  return jobs.map((job) => ({ position, ...toJobRow(job) }));
}
