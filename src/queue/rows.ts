/** A job as a row of the queue: its envelope, its priority and its group. */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { JOB_KINDS, type JobName, type PayloadOf } from "../jobs/catalog.js";
import type { AddedJob, Tries } from "./queue.js";

/** A job as JSON carries it to the database. */
export interface JobRow {
  readonly name: JobName;
  readonly data: object;
  readonly group_id: string | null;
  readonly priority: number;
  /** ISO 8601; null for at once. */
  readonly start_after: string | null;
}

export const JOB_PRIORITIES = { urgent: 10, usual: 0, background: -10 } as const;

export function toJobRow({
  name,
  payload,
  notBefore,
  priority,
  requestId = randomUUID(),
  attempt = 1,
  firstFailedAt = null,
}: AddedJob): JobRow {
  const data: Envelope = { requestId, attempt, firstFailedAt, payload };
  const startAfter = notBefore === undefined ? null : new Date(notBefore).toISOString();
  return { name, data, group_id: groupOf(payload), priority: JOB_PRIORITIES[priority ?? "usual"], start_after: startAfter };
}

/** Jobs of one conversation form a group, of which a worker takes one at a time; the lock makes it certain. */
export function groupOf(about: { readonly workspaceId: string; readonly conversationId?: string }): string {
  return `${about.workspaceId}/${about.conversationId ?? ""}`;
}

/** What the queue holds of one job: the payload, and the history of its tries. */
export interface Envelope<Name extends JobName = JobName> extends Tries {
  /** Stays the same when the job is rescheduled; a queue row does not. */
  readonly requestId: string;
  /** Epoch milliseconds at which it was first left to another process; earlier releases know no such field. */
  readonly leftAt?: number | undefined;
  readonly payload: PayloadOf<Name>;
}

const history = z.object({
  requestId: z.string(),
  attempt: z.number().int().min(1),
  firstFailedAt: z.number().nullable(),
  leftAt: z.number().optional(),
  payload: z.unknown(),
});

export type ParsedEnvelope<Name extends JobName> =
  | { readonly readable: true; readonly envelope: Envelope<Name> }
  | { readonly readable: false; readonly reason: string };

/** Rows outlive deployments, so what comes out of the queue is checked like any other input. */
export function parseEnvelope<Name extends JobName>(name: Name, data: unknown): ParsedEnvelope<Name> {
  const outer = history.safeParse(data);
  if (!outer.success) return { readable: false, reason: `not a job of this app: ${z.prettifyError(outer.error)}` };
  const inner = JOB_KINDS[name].payload.safeParse(outer.data.payload);
  if (!inner.success) return { readable: false, reason: `the payload does not fit "${name}": ${z.prettifyError(inner.error)}` };
  return { readable: true, envelope: { ...outer.data, payload: inner.data } };
}
