/** Values that Intercom writes in several ways, and lists page by page. */
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

const anyList = z.array(z.unknown());

/** A list under its own name (`{tags: {tags: []}}`) or bare; entries that cannot be read are left out. */
export function listUnder<T>(key: string, item: z.ZodType<T>): z.ZodType<T[]> {
  const wrapped = z.object({ [key]: anyList }).transform((wrapper) => wrapper[key] ?? []);
  return z
    .union([anyList, wrapped])
    .catch([])
    .transform((entries) => readable(entries, item));
}

function readable<T>(entries: readonly unknown[], item: z.ZodType<T>): T[] {
  return entries.flatMap((entry) => {
    const read = item.safeParse(entry);
    return read.success ? [read.data] : [];
  });
}

/** `next` is `{starting_after}` in searches and a URL in older lists. */
export const pagesSchema = z
  .object({
    total_pages: wholeNumber,
    next: z
      .union([z.string(), z.object({ starting_after: text })])
      .nullable()
      .catch(null),
  })
  .nullable()
  .catch(null);

export type Pages = z.output<typeof pagesSchema>;

/** The cursor of the page after this one, or null at the end. */
export function cursorAfter(pages: Pages): string | null {
  const next = pages?.next ?? null;
  if (next === null) return null;
  if (typeof next !== "string") return next.starting_after;
  return URL.canParse(next) ? new URL(next).searchParams.get("starting_after") : null;
}

/** The number of the page after `page`, or null at the end. Lists by number give `total_pages`; some give only `next`. */
export function pageAfter(page: number, pages: Pages): string | null {
  const more = pages?.total_pages == null ? pages?.next != null : page < pages.total_pages;
  return more ? String(page + 1) : null;
}
