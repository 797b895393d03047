/** Conversation search: the route with its pages, and the query, which Intercom accepts or refuses, as a predicate. */
import { z } from "zod";
import type { Core } from "../../core.js";
import { presentConversationItem } from "../../shape/conversation.js";
import type { ConversationRecord } from "../../world/records.js";
import { parseBody } from "../request.js";
import { answerRefusal, ok, type RestRoute } from "../route.js";
import { parameterInvalid, type RestRefusal } from "../refusals.js";

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

type SearchValue = string | number | boolean | null;

/** A searchable field: its type decides which operators it takes. Several values match where one does. */
interface SearchField {
  readonly type: "string" | "number" | "boolean";
  readonly read: (conversation: ConversationRecord) => readonly SearchValue[];
}

const textField = (read: (conversation: ConversationRecord) => string | null): SearchField => ({
  type: "string",
  read: (conversation) => [read(conversation)],
});
const numberField = (read: (conversation: ConversationRecord) => number | null): SearchField => ({
  type: "number",
  read: (conversation) => [read(conversation)],
});
const booleanField = (read: (conversation: ConversationRecord) => boolean): SearchField => ({
  type: "boolean",
  read: (conversation) => [read(conversation)],
});
const numericId = (given: string | null): number | null => (given === null ? null : Number(given));

/** Those of Intercom's fields that a helpdesk app asks for. https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/searchconversations */
const SEARCH_FIELDS: ReadonlyMap<string, SearchField> = new Map<string, SearchField>([
  ["id", textField((conversation) => conversation.id)],
  ["created_at", numberField((conversation) => conversation.createdAt)],
  ["updated_at", numberField((conversation) => conversation.updatedAt)],
  ["waiting_since", numberField((conversation) => conversation.waitingSince)],
  ["snoozed_until", numberField((conversation) => conversation.snoozedUntil)],
  ["state", textField((conversation) => conversation.state)],
  ["open", booleanField((conversation) => conversation.state !== "closed")],
  ["read", booleanField((conversation) => conversation.read)],
  ["admin_assignee_id", numberField((conversation) => numericId(conversation.adminAssigneeId))],
  ["team_assignee_id", numberField((conversation) => numericId(conversation.teamAssigneeId))],
  ["contact_ids", { type: "string", read: (conversation) => conversation.contactIds }],
  ["tag_ids", { type: "string", read: (conversation) => conversation.tags.map((tag) => tag.tagId) }],
  ["source.type", textField((conversation) => conversation.source.channel)],
  ["source.id", textField((conversation) => conversation.source.id)],
  ["source.delivered_as", textField((conversation) => conversation.source.deliveredAs)],
  ["source.author.id", textField((conversation) => conversation.source.author.id)],
  ["source.author.type", textField((conversation) => conversation.source.author.type)],
  ["source.author.email", textField((conversation) => conversation.source.author.email)],
  ["ai_agent_participated", booleanField((conversation) => conversation.aiAgent !== null)],
]);

const OPERATORS = ["=", "!=", "IN", "NIN", "<", "<=", ">", ">=", "~", "!~", "^", "$"] as const;
type SearchOperator = (typeof OPERATORS)[number];

type Matches = (conversation: ConversationRecord) => boolean;
type CompiledQuery = { readonly ok: true; readonly matches: Matches } | { readonly ok: false; readonly refusal: RestRefusal };

const OF_NUMBERS: readonly SearchOperator[] = ["<", "<=", ">", ">="];
const OF_STRINGS: readonly SearchOperator[] = ["~", "!~", "^", "$"];
const OF_LISTS: readonly SearchOperator[] = ["IN", "NIN"];
const NEGATIVE: readonly SearchOperator[] = ["!=", "NIN", "!~"];

function compileFilter(filter: { field: string; operator: SearchOperator; value?: unknown }): CompiledQuery {
  const field = SEARCH_FIELDS.get(filter.field);
  if (!field) return refusedQuery(`${filter.field} is not a searchable field`);
  if (OF_NUMBERS.includes(filter.operator) && field.type !== "number")
    return refusedQuery(`${filter.operator} does not work on ${filter.field}`);
  if (OF_STRINGS.includes(filter.operator) && field.type !== "string")
    return refusedQuery(`${filter.operator} does not work on ${filter.field}`);
  if (OF_LISTS.includes(filter.operator) !== Array.isArray(filter.value))
    return refusedQuery(`${filter.operator} ${OF_LISTS.includes(filter.operator) ? "needs a" : "takes no"} list`);
  const wanted = (Array.isArray(filter.value) ? filter.value : [filter.value]).map((value) => parseValue(field, value));
  if (wanted.includes(undefined)) return refusedQuery(`The value does not fit ${filter.field}`);
  const values = wanted.filter((value) => value !== undefined);
  return { ok: true, matches: (conversation) => compare(field.read(conversation), filter.operator, values) };
}

/** Numbers may come as strings of digits: Intercom's own example does that. Undefined stands for "does not fit". */
function parseValue(field: SearchField, value: unknown): SearchValue | undefined {
  if (value === null) return null;
  if (field.type === "number") {
    if (typeof value === "number") return value;
    return typeof value === "string" && /^\d+$/.test(value) ? Number(value) : undefined;
  }
  if (field.type === "boolean") return typeof value === "boolean" ? value : undefined;
  return typeof value === "string" ? value : undefined;
}

function compare(actual: readonly SearchValue[], operator: SearchOperator, wanted: readonly SearchValue[]): boolean {
  const negative = NEGATIVE.includes(operator);
  const hit = actual.some((value) => wanted.some((each) => compareOne(value, operator, each)));
  return negative ? !hit : hit;
}

function compareOne(actual: SearchValue, operator: SearchOperator, wanted: SearchValue): boolean {
  if (OF_NUMBERS.includes(operator)) return compareNumbers(actual, operator, wanted);
  if (!OF_STRINGS.includes(operator)) return actual === wanted;
  if (typeof actual !== "string" || typeof wanted !== "string") return false;
  const [text, part] = [actual.toLowerCase(), wanted.toLowerCase()];
  if (operator === "^") return text.startsWith(part);
  if (operator === "$") return text.endsWith(part);
  return text.includes(part);
}

function compareNumbers(actual: SearchValue, operator: SearchOperator, wanted: SearchValue): boolean {
  if (typeof actual !== "number" || typeof wanted !== "number") return false;
  if (operator === "<") return actual < wanted;
  if (operator === "<=") return actual <= wanted;
  if (operator === ">") return actual > wanted;
  return actual >= wanted;
}

function refusedQuery(message: string): CompiledQuery {
  return { ok: false, refusal: parameterInvalid(message, "query") };
}

const MOST_FILTERS = 15;
const DEEPEST = 2;

const groupSchema = z.object({ operator: z.enum(["AND", "OR"]), value: z.array(z.unknown()) });
const filterSchema = z.object({ field: z.string(), operator: z.enum(OPERATORS), value: z.unknown() });

/** Turns a search query into a predicate, or says what Intercom would not accept about it. */
function compileQuery(query: unknown, depth = 0): CompiledQuery {
  const group = groupSchema.safeParse(query);
  if (group.success) return compileGroup(group.data.operator, group.data.value, depth);
  const filter = filterSchema.safeParse(query);
  if (filter.success) return compileFilter(filter.data);
  return refusedQuery("The query is neither a filter nor a group of filters");
}

function compileGroup(operator: "AND" | "OR", members: readonly unknown[], depth: number): CompiledQuery {
  if (depth >= DEEPEST) return refusedQuery(`A query can be nested ${DEEPEST} deep at most`);
  if (members.length === 0 || members.length > MOST_FILTERS)
    return refusedQuery(`A group takes between 1 and ${MOST_FILTERS} filters`);
  const matches: Matches[] = [];
  for (const member of members) {
    const compiled = compileQuery(member, depth + 1);
    if (!compiled.ok) return compiled;
    matches.push(compiled.matches);
  }
  const combine = (conversation: ConversationRecord): boolean =>
    operator === "AND" ? matches.every((each) => each(conversation)) : matches.some((each) => each(conversation));
  return { ok: true, matches: combine };
}
