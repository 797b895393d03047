import { z } from "zod";
import { text, wholeNumber } from "./lenient.js";

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

/** The number of the page after `page`, or null at the end. Lists by number tell `total_pages`; some tell only `next`. */
export function pageAfter(page: number, pages: Pages): string | null {
  const more = pages?.total_pages == null ? pages?.next != null : page < pages.total_pages;
  return more ? String(page + 1) : null;
}
