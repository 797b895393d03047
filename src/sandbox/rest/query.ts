/** The query of a search, which Intercom accepts or refuses, as a predicate; and what a search takes beside it. */
import { z } from "zod";
import { parameterInvalid, type RestRefusal } from "./refusals.js";

export const searchRequest = z.object({
  query: z.unknown().refine((query) => typeof query === "object" && query !== null, "query must be an object"),
  pagination: z
    .object({ per_page: z.number().int().min(1).max(150).optional(), starting_after: z.string().nullable().optional() })
    .nullable()
    .optional(),
  sort: z.object({ field: z.enum(["created_at", "updated_at"]), order: z.enum(["ascending", "descending"]) }).optional(),
});

interface Dated {
  readonly id: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Intercom promises no order unless asked for one. */
export function sortFound<T extends Dated>(found: readonly T[], sort?: z.infer<typeof searchRequest>["sort"]): T[] {
  const key = sort?.field === "created_at" ? "createdAt" : "updatedAt";
  const sign = sort?.order === "ascending" ? 1 : -1;
  return found.toSorted((one, other) => sign * (one[key] - other[key]) || one.id.localeCompare(other.id));
}

type SearchValue = string | number | boolean | null;

/** A searchable field: its type decides which operators it takes. Several values match where one does. */
export interface SearchField<T> {
  /** Dates are matched by the workspace's calendar day, numbers as they are. */
  readonly type: "string" | "number" | "boolean" | "date";
  readonly read: (record: T) => readonly SearchValue[];
}

/** A field of one value. */
export function searchField<T>(type: SearchField<T>["type"], read: (record: T) => SearchValue): SearchField<T> {
  return { type, read: (record) => [read(record)] };
}

/** What can be searched, by the names Intercom gives it. */
export interface Searchable<T> {
  fieldOf(name: string): SearchField<T> | undefined;
  /** Intercom's name of the workspace's zone. */
  readonly timezone: string;
}

const OPERATORS = ["=", "!=", "IN", "NIN", "<", "<=", ">", ">=", "~", "!~", "^", "$"] as const;
type SearchOperator = (typeof OPERATORS)[number];

type Matches<T> = (record: T) => boolean;
type CompiledQuery<T> = { readonly ok: true; readonly matches: Matches<T> } | Refused;
interface Refused {
  readonly ok: false;
  readonly refusal: RestRefusal;
}

const OF_NUMBERS: readonly SearchOperator[] = ["<", "<=", ">", ">="];
const OF_STRINGS: readonly SearchOperator[] = ["~", "!~", "^", "$"];
const OF_LISTS: readonly SearchOperator[] = ["IN", "NIN"];
const OF_DATES: readonly SearchOperator[] = ["=", "<", ">"];
const NEGATIVE: readonly SearchOperator[] = ["!=", "NIN", "!~"];

interface Filter {
  readonly field: string;
  readonly operator: SearchOperator;
  readonly value?: unknown;
}

function compileFilter<T>(filter: Filter, { fieldOf, timezone }: Searchable<T>): CompiledQuery<T> {
  const { operator } = filter;
  const field = fieldOf(filter.field);
  if (!field) return refusedQuery(`${filter.field} is not a searchable field`);
  if (!takes(field.type, operator)) return refusedQuery(`${operator} does not work on ${filter.field}`);
  if (OF_LISTS.includes(operator) !== Array.isArray(filter.value))
    return refusedQuery(`${operator} ${OF_LISTS.includes(operator) ? "needs a" : "takes no"} list`);
  const wanted = (Array.isArray(filter.value) ? filter.value : [filter.value]).map((value) => parseValue(field.type, value));
  if (wanted.includes(undefined)) return refusedQuery(`The value does not fit ${filter.field}`);
  const seen = field.type === "date" ? calendarDay(timezone) : (value: SearchValue) => value;
  const values = wanted.filter((value) => value !== undefined).map(seen);
  return { ok: true, matches: (record) => compare(field.read(record).map(seen), operator, values) };
}

function takes(type: SearchField<unknown>["type"], operator: SearchOperator): boolean {
  if (type === "date") return OF_DATES.includes(operator);
  if (OF_NUMBERS.includes(operator)) return type === "number";
  return !OF_STRINGS.includes(operator) || type === "string";
}

/** The calendar day of a time in unix seconds, as a number that grows from day to day. */
function calendarDay(timezone: string): (seconds: SearchValue) => SearchValue {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: zoneOf(timezone), dateStyle: "short" });
  return (seconds) => (typeof seconds === "number" ? Number(day.format(seconds * 1000).replaceAll("-", "")) : seconds);
}

/** Some of Intercom's names are no zone's. */
function zoneOf(name: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

/** Numbers may come as strings of digits: Intercom's own example does that. Undefined stands for "does not fit". */
function parseValue(type: SearchField<unknown>["type"], value: unknown): SearchValue | undefined {
  if (value === null) return null;
  if (type === "number" || type === "date") {
    if (typeof value === "number") return value;
    return typeof value === "string" && /^\d+$/.test(value) ? Number(value) : undefined;
  }
  if (type === "boolean") return typeof value === "boolean" ? value : undefined;
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

function refusedQuery(message: string): Refused {
  return { ok: false, refusal: parameterInvalid(message, "query") };
}

const MOST_FILTERS = 15;
const DEEPEST = 2;

const groupSchema = z.object({ operator: z.enum(["AND", "OR"]), value: z.array(z.unknown()) });
type Group = z.infer<typeof groupSchema>;
const filterSchema = z.object({ field: z.string(), operator: z.enum(OPERATORS), value: z.unknown() });

/** Turns a search query into a predicate, or says what Intercom would not accept about it. */
export function compileQuery<T>(query: unknown, searchable: Searchable<T>, depth = 0): CompiledQuery<T> {
  const group = groupSchema.safeParse(query);
  if (group.success) return compileGroup(group.data, searchable, depth);
  const filter = filterSchema.safeParse(query);
  if (filter.success) return compileFilter(filter.data, searchable);
  return refusedQuery("The query is neither a filter nor a group of filters");
}

function compileGroup<T>({ operator, value: members }: Group, searchable: Searchable<T>, depth: number): CompiledQuery<T> {
  if (depth >= DEEPEST) return refusedQuery(`A query can be nested ${DEEPEST} deep at most`);
  if (members.length === 0 || members.length > MOST_FILTERS)
    return refusedQuery(`A group takes between 1 and ${MOST_FILTERS} filters`);
  const matches: Matches<T>[] = [];
  for (const member of members) {
    const compiled = compileQuery(member, searchable, depth + 1);
    if (!compiled.ok) return compiled;
    matches.push(compiled.matches);
  }
  const combine: Matches<T> = (record) =>
    operator === "AND" ? matches.every((each) => each(record)) : matches.some((each) => each(record));
  return { ok: true, matches: combine };
}
