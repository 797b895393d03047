/** The console's questions about failed jobs: which there are, why, and running them again. */
import { z } from "zod";
import { endpoint, pagePosition } from "./endpoint.js";

/**
 * The status of a job that once failed for good. `untraceable`: it was queued again so long ago that the queue no
 * longer knows what became of it. `nothing-to-do`: it ended without doing anything, as `note` says why.
 */
export const JOB_STATUSES = [
  "given-up",
  "waiting",
  "trying-again",
  "running",
  "finished",
  "nothing-to-do",
  "given-up-again",
  "untraceable",
] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

const moment = z.number();

const deadLetterSchema = z.object({
  id: z.string(),
  /** The kind of job, as the queue names it. */
  job: z.string(),
  /** Why it was given up, for a reader; `reason` is the same as the log words it. */
  says: z.string(),
  remedy: z.string().nullable(),
  reason: z.string(),
  attempts: z.number(),
  firstFailedAt: moment.nullable(),
  givenUpAt: moment,
  replayedAt: moment.nullable(),
  conversation: z.object({ id: z.string(), url: z.string() }).nullable(),
  status: z.enum(JOB_STATUSES),
  /** When it is tried next, where it waits for that. */
  nextAt: moment.nullable(),
  /** What the job reported at its end. */
  note: z.string().nullable(),
  /** Ids and causes only; null where this version does not know such a job any more. */
  payload: z.record(z.string(), z.unknown()).nullable(),
});
export type DeadLetterView = z.infer<typeof deadLetterSchema>;

const causeSchema = z.object({
  id: z.string(),
  says: z.string(),
  remedy: z.string().nullable(),
  reason: z.string(),
  count: z.number(),
  jobs: z.array(z.string()),
  /** An admin can end the cause in Intercom: one job is tried now and then, and all of them once that one succeeds. */
  retriedByItself: z.boolean(),
  firstAt: moment,
  lastAt: moment,
});
export type DeadLetterCause = z.infer<typeof causeSchema>;

const job = z.string().max(60).optional();
const cause = z
  .string()
  .regex(/^[0-9a-f]{32}$/, "That cause is not known.")
  .optional();

export const deadLetterEndpoints = {
  "list-dead-letters": endpoint({
    method: "GET",
    path: "/dead-letters",
    input: z.object({
      which: z.enum(["given-up", "put-back", "all"]).default("given-up"),
      job,
      cause,
      /** Ids that are shown even where they do not fit `which` any more: what was just queued again, with its status. */
      follow: z
        .string()
        .regex(/^([0-9a-f-]{36},){0,24}[0-9a-f-]{36}$/, "That list of jobs cannot be read.")
        .optional(),
      /** `next` of the page before. */
      after: pagePosition("That page of the list does not exist.").optional(),
    }),
    output: z.object({
      deadLetters: z.array(deadLetterSchema),
      next: z.string().nullable(),
      /** Of the filter, without those that are shown for `follow` alone. */
      total: z.number(),
      /** Of everything that failed and was not queued again, whatever the filter. */
      waiting: z.object({
        total: z.number(),
        causes: z.array(causeSchema),
        jobs: z.array(z.object({ job: z.string(), count: z.number() })),
      }),
    }),
  }),
  /** Queues failed jobs again: these, or all that match the filter. Twice does no harm. */
  "replay-dead-letters": endpoint({
    method: "POST",
    path: "/dead-letters/replay",
    input: z.union([
      z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) }),
      z.strictObject({ filter: z.strictObject({ job, cause }) }),
    ]),
    output: z.object({
      replayed: z.number(),
      /** One sentence a reason, with how many it holds for. */
      refused: z.array(z.object({ because: z.string(), count: z.number() })),
      /** Of the filter, still to be queued: more than one request does. */
      left: z.number(),
    }),
  }),
} as const;
