/** Values of PostgreSQL as JavaScript's, by their type; `values.ts` says which becomes what. */
import { types } from "pg";

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
