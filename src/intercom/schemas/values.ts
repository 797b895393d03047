/** Values that Intercom writes in several ways. */
import { z } from "zod";

/**
 * Field readers that forgive. Intercom's shapes differ by API version, and a null or a number
 * where the description promises a string is common; one odd field must not hide a conversation.
 */

/** Ids arrive as strings or numbers, and leave as strings. */
export const id = z.union([z.string().min(1), z.int().nonnegative().transform(String)]);

export const optionalId = id.nullable().catch(null);

/** "Nobody" is null up to 2.15 and 0 from 2.16 on. */
export const assigneeId = optionalId.transform((value) => (value === "0" ? null : value));

export const text = z.string().nullable().catch(null);

/** A value of any plain type, as text. */
export const valueAsText = z
  .union([z.string(), z.number().transform(String), z.boolean().transform(String)])
  .nullable()
  .catch(null);

export const flag = z.boolean().nullable().catch(null);

export const wholeNumber = z.int().nullable().catch(null);

/** The year 2255: anything beyond is not a time in seconds. */
const LATEST_SECOND = 9_000_000_000;

/** Unix seconds, also from a decimal string or an ISO date: webhooks mix both (`statistics` carries ISO dates). */
export const seconds = z
  .union([z.number(), z.string().min(1).transform(secondsOf)])
  .transform(Math.floor)
  .refine((value) => value >= 0 && value <= LATEST_SECOND)
  .nullable()
  .catch(null);

function secondsOf(written: string): number {
  return /^\d+$/.test(written) ? Number(written) : Date.parse(written) / 1000;
}

export const attributes = z.record(z.string(), z.unknown()).catch({});
