/**
 * Where work stands that was once given up. `untraceable`: it was put back so long ago that the queue has let go of
 * what became of it.
 */
export const JOB_STATUSES = [
  "given-up",
  "waiting",
  "trying-again",
  "running",
  "finished",
  "given-up-again",
  "untraceable",
] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];
