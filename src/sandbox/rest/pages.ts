/** Lists page by page: by number, or by a cursor. */
import type { Shape } from "../shape/version.js";
import { parameterInvalid } from "./refusals.js";
import { answerRefusal, type RestAnswer } from "./route.js";

interface PageRequest {
  readonly page: number;
  readonly perPage: number;
  /** Left out where the version describes no such parameter. */
  readonly isSized?: boolean;
}

/**
 * The same where a version describes no parameters: strictly read, nothing but the page that `next` named is taken.
 * @returns the page asked for, or a refusal
 */
export function parseVersionedPage(
  query: URLSearchParams,
  { usual, most }: { readonly usual: number; readonly most: number },
  { listsTakePages }: Pick<Shape, "listsTakePages">,
): PageRequest | RestAnswer {
  const extra = query.has("per_page") ? "per_page" : query.get("page") === "1" ? "page" : null;
  if (!listsTakePages && extra !== null) return answerRefusal(parameterInvalid(`${extra} is not a parameter`, extra));
  const asked = parsePage(query, usual, most);
  return "status" in asked ? asked : { ...asked, isSized: listsTakePages };
}

/** @returns the page asked for, or Intercom's refusal of an impossible one */
export function parsePage(query: URLSearchParams, defaultSize: number, mostSize: number): PageRequest | RestAnswer {
  const page = parseCount(query.get("page"), 1);
  const perPage = parseCount(query.get("per_page"), defaultSize);
  if (page === null) return answerRefusal(parameterInvalid("Page is invalid", "page"));
  if (perPage === null || perPage > mostSize) return answerRefusal(parameterInvalid("Per Page is too big", "per_page"));
  return { page, perPage };
}

function parseCount(given: string | null, otherwise: number): number | null {
  if (given === null) return otherwise;
  return /^[1-9]\d{0,6}$/.test(given) ? Number(given) : null;
}

interface PageCut<T> {
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

export function cutPage<T>(all: readonly T[], { page, perPage, isSized = true }: PageRequest, url: string): PageCut<T> {
  const totalPages = Math.max(1, Math.ceil(all.length / perPage));
  const next = page < totalPages ? { next: `${url}?page=${page + 1}${isSized ? `&per_page=${perPage}` : ""}` } : {};
  return {
    items: all.slice((page - 1) * perPage, page * perPage),
    pages: { type: "pages", ...next, page, per_page: perPage, total_pages: totalPages },
  };
}

export interface CursorRequest {
  readonly perPage: number;
  /** What an earlier page gave as `starting_after`; null for the first. */
  readonly after: string | null;
}

/** @returns the page of a list that goes by cursors, or Intercom's refusal of an impossible one */
export function parseCursorPage(query: URLSearchParams, size: { readonly usual: number; readonly most: number }) {
  const perPage = parseCount(query.get("per_page"), size.usual);
  if (perPage === null || perPage > size.most) return answerRefusal(parameterInvalid("Per Page is too big", "per_page"));
  return { perPage, after: query.get("starting_after") };
}

export function cutByCursor<T>(all: readonly T[], { perPage, after }: CursorRequest) {
  const start = parseCursor(after);
  if (start === null) return answerRefusal(parameterInvalid("starting_after is invalid", "starting_after"));
  const end = start + perPage;
  const next = end < all.length ? { next: { per_page: perPage, starting_after: writeCursor(end) } } : {};
  const page = Math.floor(start / perPage) + 1;
  const pages = { type: "pages" as const, ...next, page, per_page: perPage, total_pages: Math.ceil(all.length / perPage) };
  return { items: all.slice(start, end), pages };
}

/** Opaque on purpose, so that nobody counts on what is inside. */
function writeCursor(offset: number): string {
  return Buffer.from(`from:${offset}`, "utf8").toString("base64url");
}

function parseCursor(cursor: string | null): number | null {
  if (cursor === null) return 0;
  const match = /^from:(\d+)$/.exec(Buffer.from(cursor, "base64url").toString("utf8"));
  return match ? Number(match[1]) : null;
}
