/** How values cross between JavaScript and PostgreSQL, the same in both drivers. */
import { storableJson } from "../../kernel/json.js";
import { type ColumnType, type Generated, type JSONColumnType, type RawBuilder, sql } from "kysely";

/**
 * How values cross between JavaScript and PostgreSQL, the same in both drivers:
 *
 * - `bigint` is a number while it is safe (up to 2^53 - 1), a BigInt beyond; `numeric` is its exact text
 * - `timestamptz` is a Date; `date`, `time`, `timestamp` and `interval`, which name no moment, stay text
 * - `json`, `jsonb` are parsed; `bytea` is a Uint8Array; arrays hold what their element type gives
 *
 * As a parameter an array is an SQL array and any other object is JSON: give a JSON array as text (`JSON.stringify`).
 */
export type Parameter = string | null;

export function toParameter(value: unknown): Parameter {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return storableText(value);
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString("hex")}`;
  return Array.isArray(value) ? toArrayLiteral(value) : storableJson(JSON.stringify(value));
}

/** Whatever a customer, a service or our own cutting left in it. A text that begins as JSON may be the value of a jsonb column. */
function storableText(text: string): string {
  const kept = text.includes("\0") ? text.replaceAll("\0", "") : text;
  return kept.startsWith("{") || kept.startsWith("[") ? storableJson(kept) : kept;
}

function toArrayLiteral(values: readonly unknown[]): string {
  const elements = values.map((value) => {
    if (Array.isArray(value)) return toArrayLiteral(value);
    const text = toParameter(value);
    return text === null ? "NULL" : `"${text.replace(/[\\"]/g, "\\$&")}"`;
  });
  return `{${elements.join(",")}}`;
}

/** A jsonb column: read as `T`, written as JSON text. */
export type Json<T extends object> = JSONColumnType<T>;
/** A jsonb column that may be null. */
export type MaybeJson<T extends object> = ColumnType<T | null, string | null | undefined, string | null>;
export type Defaulted<T> = Generated<T>;

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Ids come back through canvases and consoles; PostgreSQL answers a malformed one with an error instead of "not found". */
export function isUuid(text: string): boolean {
  return FORM.test(text);
}

/** One parameter however many values there are: `in` takes one for each, of which a statement has at most 65,535. */
export const isOneOf = (column: string, values: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any(${[...values]}::text[])`;
