/** Values of attributes as they are written, which of them were not, and which of them nobody has changed since. */
import { z } from "zod";

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

const leftOut = z.object({ refused: z.array(z.string()).default([]), setByOthers: z.array(z.string()).default([]) });

/** Names that a change of several attributes left as they were, by what was recorded of it. */
function attributesLeftOut(result: unknown): z.infer<typeof leftOut> {
  return leftOut.safeParse(result).data ?? { refused: [], setByOthers: [] };
}

/** The same as a sentence; null where all were written. */
export function leftOutText(result: unknown): string | null {
  const { refused, setByOthers } = attributesLeftOut(result);
  const sentences = [
    ...(refused.length === 0 ? [] : [`Intercom refused ${refused.join(", ")}.`]),
    ...(setByOthers.length === 0 ? [] : [`Somebody set ${setByOthers.join(", ")} meanwhile.`]),
  ];
  return sentences.length === 0 ? null : sentences.join(" ");
}

/** Those that were written. */
export function writtenValues<Value>(values: Readonly<Record<string, Value>>, result: unknown): Record<string, Value> {
  const { refused, setByOthers } = attributesLeftOut(result);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !refused.includes(name) && !setByOthers.includes(name)));
}

/** A risk as it is written: two decimals. */
export const roundedShare = (share: number): number => Math.round(share * 100) / 100;
