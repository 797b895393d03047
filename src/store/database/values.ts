import type { ColumnType, Generated, JSONColumnType } from "kysely";
import { types } from "pg";

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
type Parse = (text: string) => unknown;

const OID = types.builtins;
const TEXT_ARRAY = 1009;
const standardParser: (oid: number, format: "text") => Parse = types.getTypeParser;
const asText: Parse = (text) => text;

const OWN_PARSERS = new Map<number, Parse>([
  [OID.INT8, parseInt8],
  [OID.NUMERIC, asText],
  [OID.BYTEA, parseBytes],
  ...[OID.DATE, OID.TIME, OID.TIMETZ, OID.TIMESTAMP, OID.INTERVAL].map((oid): [number, Parse] => [oid, asText]),
]);

/** Array types whose elements pg would read otherwise than we do, with the type of the element. */
const OWN_ARRAYS = new Map<number, number>([
  [1001, OID.BYTEA],
  [1016, OID.INT8],
  [1231, OID.NUMERIC],
  [1115, OID.TIMESTAMP],
  [1182, OID.DATE],
  [1183, OID.TIME],
  [1187, OID.INTERVAL],
]);

/** Every scalar type that is not plain text. */
export const PARSED_TYPES: readonly number[] = [
  ...OWN_PARSERS.keys(),
  ...[OID.BOOL, OID.INT2, OID.INT4, OID.OID, OID.FLOAT4, OID.FLOAT8, OID.TIMESTAMPTZ, OID.JSON, OID.JSONB],
];

export function parserOf(oid: number): Parse {
  const element = OWN_ARRAYS.get(oid);
  if (element === undefined) return OWN_PARSERS.get(oid) ?? standardParser(oid, "text");
  const parse = parserOf(element);
  const split = standardParser(TEXT_ARRAY, "text");
  return (text) => mapElements(split(text), parse);
}

export function toParameter(value: unknown): Parameter {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString("hex")}`;
  return Array.isArray(value) ? toArrayLiteral(value) : JSON.stringify(value);
}

function toArrayLiteral(values: readonly unknown[]): string {
  const elements = values.map((value) => {
    if (Array.isArray(value)) return toArrayLiteral(value);
    const text = toParameter(value);
    return text === null ? "NULL" : `"${text.replace(/[\\"]/g, "\\$&")}"`;
  });
  return `{${elements.join(",")}}`;
}

function parseInt8(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}

function parseBytes(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.slice(2), "hex"));
}

function mapElements(value: unknown, parse: Parse): unknown {
  if (Array.isArray(value)) return value.map((element) => mapElements(element, parse));
  return typeof value === "string" ? parse(value) : value;
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
