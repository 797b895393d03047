import type { Answer } from "./answer.js";
import { refuse } from "./answer.js";
import { parameterInvalid } from "./refusals.js";

export interface PageAsked {
  readonly page: number;
  readonly perPage: number;
}

/** @returns the page asked for, or Intercom's refusal of an impossible one */
export function parsePage(query: URLSearchParams, defaultSize: number, mostSize: number): PageAsked | Answer {
  const page = parseCount(query.get("page"), 1);
  const perPage = parseCount(query.get("per_page"), defaultSize);
  if (page === null) return refuse(parameterInvalid("Page is invalid", "page"));
  if (perPage === null || perPage > mostSize) return refuse(parameterInvalid("Per Page is too big", "per_page"));
  return { page, perPage };
}

function parseCount(given: string | null, otherwise: number): number | null {
  if (given === null) return otherwise;
  return /^[1-9]\d{0,6}$/.test(given) ? Number(given) : null;
}

export interface PageCut<T> {
  readonly items: readonly T[];
  readonly pages: {
    readonly type: "pages";
    readonly page: number;
    readonly per_page: number;
    readonly total_pages: number;
    /** A whole URL, as clients have met it; absent on the last page. */
    readonly next?: string;
  };
}

export function cutPage<T>(all: readonly T[], { page, perPage }: PageAsked, url: string): PageCut<T> {
  const totalPages = Math.max(1, Math.ceil(all.length / perPage));
  const next = page < totalPages ? { next: `${url}?page=${page + 1}&per_page=${perPage}` } : {};
  return {
    items: all.slice((page - 1) * perPage, page * perPage),
    pages: { type: "pages", ...next, page, per_page: perPage, total_pages: totalPages },
  };
}
