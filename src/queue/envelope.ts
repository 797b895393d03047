import { z } from "zod";
import { JOB_KINDS, type JobName, type PayloadOf } from "../jobs/catalog.js";

/** What stands in the queue for one job: the payload, and the history of its tries. */
export interface Envelope<Name extends JobName = JobName> {
  /** Stays the same when the job is put back; a queue row does not. */
  readonly requestId: string;
  readonly attempt: number;
  /** Epoch milliseconds. */
  readonly firstFailedAt: number | null;
  readonly payload: PayloadOf<Name>;
}

const history = z.object({
  requestId: z.string(),
  attempt: z.number().int().min(1),
  firstFailedAt: z.number().nullable(),
  payload: z.unknown(),
});

export type ParsedEnvelope<Name extends JobName> =
  { readonly readable: true; readonly envelope: Envelope<Name> } | { readonly readable: false; readonly reason: string };

/** Rows outlive deployments, so what comes out of the queue is checked like any other input. */
export function parseEnvelope<Name extends JobName>(name: Name, data: unknown): ParsedEnvelope<Name> {
  const outer = history.safeParse(data);
  if (!outer.success) return { readable: false, reason: `not a job of this app: ${z.prettifyError(outer.error)}` };
  const inner = JOB_KINDS[name].payload.safeParse(outer.data.payload);
  if (!inner.success) return { readable: false, reason: `the payload does not fit "${name}": ${z.prettifyError(inner.error)}` };
  return { readable: true, envelope: { ...outer.data, payload: inner.data } };
}
