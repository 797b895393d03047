/** Lists in Intercom's JSON, and where their next page begins. */
import { z } from "zod";
import { text, wholeNumber } from "./values.js";

const anyList = z.array(z.unknown());

/** A list under its own name (`{tags: {tags: []}}`) or bare; entries that cannot be read are left out. */
export function listUnder<T>(key: string, item: z.ZodType<T>): z.ZodType<T[]> {
  const wrapped = z.object({ [key]: anyList }).transform((wrapper) => wrapper[key] ?? []);
  return z
    .union([anyList, wrapped])
    .catch([])
    .transform((entries) => readableEntries(entries, item));
}

/** The entries that can be read. */
export function readableEntries<T>(entries: readonly unknown[], item: z.ZodType<T>): T[] {
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

/** What a list's page is read as, before it is known which page was asked for. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly pages: Pages;
  readonly total: number | null;
}

/**
 * A page of a list; entries that cannot be read are left out, and an empty page ends the list, whatever is said to come next.
 * @param whole whether what is not in the list counts as gone: where the list itself is missing, that is an error then
 * unless the total is 0.
 */
export function pagedList<T>(key: string, item: z.ZodType<T>, { whole }: { readonly whole: boolean }) {
  const listSchema = z.object({ [key]: anyList });
  return z
    .looseObject({ pages: pagesSchema, total_count: wholeNumber })
    .transform(({ pages, total_count: total, ...rest }, context) => {
      const listed = listSchema.safeParse(rest).data?.[key];
      if (listed === undefined && (total ?? (whole ? 1 : 0)) > 0)
        context.addIssue({ code: "custom", message: `no list of ${key}` });
      const entries = listed ?? [];
      return { items: readableEntries(entries, item), pages: entries.length === 0 ? null : pages, total };
    });
}

/** The cursor of the page after this one, or null at the end. */
export function cursorAfter(pages: Pages): string | null {
  const next = pages?.next ?? null;
  if (next === null) return null;
  if (typeof next !== "string") return next.starting_after;
  return URL.canParse(next) ? new URL(next).searchParams.get("starting_after") : null;
}

/** How a cursor is written where a page's number may stand instead. */
export const CURSOR = "after:";

/**
 * What comes after `page`, or null at the end: a cursor where Intercom gives one, else a number. Lists by number give
 * `total_pages`; some give only `next`.
 */
export function pageAfter(page: number | string, pages: Pages): string | null {
  const cursor = typeof pages?.next === "object" ? (pages.next?.starting_after ?? null) : null;
  if (cursor !== null) return `${CURSOR}${cursor}`;
  const number = Number(page);
  if (Number.isNaN(number)) return null;
  const more = pages?.total_pages == null ? pages?.next != null : number < pages.total_pages;
  return more ? String(number + 1) : null;
}
