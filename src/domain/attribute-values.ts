/** Values of attributes as they are written, and which of them nobody has changed since. */

export type AttributeValue = string | number | boolean | null;
export type AttributeValues = Readonly<Record<string, string | number>>;

/** An earlier change of ours in the conversation. */
export interface EarlierValues {
  readonly values: AttributeValues;
  /** Epoch milliseconds at which it was recorded as done; null while nobody knows. */
  readonly doneAt: number | null;
}

/**
 * The values that differ from what is there, save those that a person set: what is there must be empty, or what we wrote
 * last. Emptying what we wrote is a person's word too.
 * @param earlier ours, oldest first @param readAt epoch milliseconds of the reading: what was done later does not show in it
 */
export function untouchedValues(
  wanted: AttributeValues,
  present: Readonly<Record<string, AttributeValue>>,
  earlier: readonly EarlierValues[],
  readAt: number,
): AttributeValues {
  return Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => {
      const is = present[name] ?? null;
      const ours = earlier.filter(({ values }) => name in values);
      const shown = ours.findLast(({ doneAt }) => doneAt !== null && doneAt <= readAt)?.values[name] ?? null;
      const unseen = ours.filter(({ doneAt }) => doneAt === null || doneAt > readAt);
      const isOurs = is === shown || unseen.some(({ values }) => values[name] === is);
      return is !== value && isOurs;
    }),
  );
}

/** A risk as it is written: two decimals. */
export const roundedShare = (share: number): number => Math.round(share * 100) / 100;
