/** Not now, and nobody's failure: the job comes again soon, or at `notBefore` (epoch milliseconds). */
export class BusyError extends Error {
  override readonly name = "BusyError";
  readonly notBefore: number | null;

  constructor(reason: string, notBefore: number | null = null) {
    super(reason);
    this.notBefore = notBefore;
  }
}
