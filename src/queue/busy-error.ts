/** Somebody else works on it, longer than it was worth waiting: no failure, the job comes again soon. */
export class BusyError extends Error {
  override readonly name = "BusyError";
}
