/** The route of conversation search, with its pages. */
import { z } from "zod";
import type { Core } from "../../core.js";
import { presentConversationItem } from "../../shape/conversation.js";
import type { ConversationRecord } from "../../world/records.js";
import { ok, answerRefusal } from "../route.js";
import { parseBody } from "../request.js";
import { parameterInvalid } from "../route.js";
import type { RestRoute } from "../route.js";
import { compileQuery } from "../search-query.js";

const searchRequest = z.object({
  query: z.unknown().refine((query) => typeof query === "object" && query !== null, "query must be an object"),
  pagination: z
    .object({ per_page: z.number().int().min(1).max(150).optional(), starting_after: z.string().nullable().optional() })
    .nullable()
    .optional(),
  sort: z.object({ field: z.enum(["created_at", "updated_at"]), order: z.enum(["ascending", "descending"]) }).optional(),
});
type SearchRequest = z.infer<typeof searchRequest>;

const USUAL_PAGE = 20;

export function searchRoutes({ world, presenter }: Core): RestRoute[] {
  return [
    {
      method: "post",
      path: "/conversations/search",
      handle({ body, shape }) {
        const read = parseBody(searchRequest, body);
        if (!read.ok) return read.answer;
        const compiled = compileQuery(read.value.query);
        if (!compiled.ok) return answerRefusal(compiled.refusal);
        const found = sortFound([...world.conversations.values()].filter(compiled.matches), read.value.sort);
        const perPage = read.value.pagination?.per_page ?? USUAL_PAGE;
        const start = parseCursor(read.value.pagination?.starting_after ?? null);
        if (start === null) return answerRefusal(parameterInvalid("starting_after is invalid", "starting_after"));
        const shown = found.slice(start, start + perPage);
        const presented = shown.map((conversation) => presentConversationItem(conversation, presenter(shape, "html")));
        const pages = pagesOf(found.length, start, perPage);
        return ok({ type: "conversation.list", pages, total_count: found.length, conversations: presented });
      },
    },
  ];
}

/** Intercom promises no order unless asked for one. */
function sortFound(found: ConversationRecord[], sort: SearchRequest["sort"]): ConversationRecord[] {
  const key = sort?.field === "created_at" ? "createdAt" : "updatedAt";
  const sign = sort?.order === "ascending" ? 1 : -1;
  return found.toSorted((one, other) => sign * (one[key] - other[key]) || one.id.localeCompare(other.id));
}

function pagesOf(total: number, start: number, perPage: number) {
  const after = start + perPage;
  const next = after < total ? { next: { per_page: perPage, starting_after: writeCursor(after) } } : {};
  const page = Math.floor(start / perPage) + 1;
  return { type: "pages" as const, ...next, page, per_page: perPage, total_pages: Math.ceil(total / perPage) };
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
