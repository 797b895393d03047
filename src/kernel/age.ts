/** Ages by the clock on the wall, which may be set back. */

/** Whether something still counts that does for so long. */
export function isWithinLife(at: number, lifeMs: number, now: number): boolean {
  // What lies in the future is from before the clock was set back.
  const age = now - at;
  return age >= 0 && age < lifeMs;
}
