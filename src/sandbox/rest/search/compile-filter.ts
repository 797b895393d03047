import type { ConversationRecord } from "../../world/records.js";
import type { Refusal } from "../answer.js";
import { parameterInvalid } from "../refusals.js";
import { FIELDS, type Field } from "./fields.js";

export const OPERATORS = ["=", "!=", "IN", "NIN", "<", "<=", ">", ">=", "~", "!~", "^", "$"] as const;
export type Operator = (typeof OPERATORS)[number];

export type Matches = (conversation: ConversationRecord) => boolean;
type Value = string | number | boolean | null;
type Compiled = { readonly ok: true; readonly matches: Matches } | { readonly ok: false; readonly refusal: Refusal };

const OF_NUMBERS: readonly Operator[] = ["<", "<=", ">", ">="];
const OF_STRINGS: readonly Operator[] = ["~", "!~", "^", "$"];
const OF_LISTS: readonly Operator[] = ["IN", "NIN"];
const NEGATIVE: readonly Operator[] = ["!=", "NIN", "!~"];

export function compileFilter(filter: { field: string; operator: Operator; value?: unknown }): Compiled {
  const field = FIELDS.get(filter.field);
  if (!field) return refused(`${filter.field} is not a searchable field`);
  if (OF_NUMBERS.includes(filter.operator) && field.type !== "number")
    return refused(`${filter.operator} does not work on ${filter.field}`);
  if (OF_STRINGS.includes(filter.operator) && field.type !== "string")
    return refused(`${filter.operator} does not work on ${filter.field}`);
  if (OF_LISTS.includes(filter.operator) !== Array.isArray(filter.value))
    return refused(`${filter.operator} ${OF_LISTS.includes(filter.operator) ? "needs a" : "takes no"} list`);
  const wanted = (Array.isArray(filter.value) ? filter.value : [filter.value]).map((value) => parseValue(field, value));
  if (wanted.includes(undefined)) return refused(`The value does not fit ${filter.field}`);
  const values = wanted.filter((value) => value !== undefined);
  return { ok: true, matches: (conversation) => compare(field.read(conversation), filter.operator, values) };
}

/** Numbers may come as strings of digits: Intercom's own example does that. Undefined stands for "does not fit". */
function parseValue(field: Field, value: unknown): Value | undefined {
  if (value === null) return null;
  if (field.type === "number") {
    if (typeof value === "number") return value;
    return typeof value === "string" && /^\d+$/.test(value) ? Number(value) : undefined;
  }
  if (field.type === "boolean") return typeof value === "boolean" ? value : undefined;
  return typeof value === "string" ? value : undefined;
}

function compare(actual: readonly Value[], operator: Operator, wanted: readonly Value[]): boolean {
  const negative = NEGATIVE.includes(operator);
  const hit = actual.some((value) => wanted.some((each) => compareOne(value, operator, each)));
  return negative ? !hit : hit;
}

function compareOne(actual: Value, operator: Operator, wanted: Value): boolean {
  if (OF_NUMBERS.includes(operator)) return compareNumbers(actual, operator, wanted);
  if (!OF_STRINGS.includes(operator)) return actual === wanted;
  if (typeof actual !== "string" || typeof wanted !== "string") return false;
  const [text, part] = [actual.toLowerCase(), wanted.toLowerCase()];
  if (operator === "^") return text.startsWith(part);
  if (operator === "$") return text.endsWith(part);
  return text.includes(part);
}

function compareNumbers(actual: Value, operator: Operator, wanted: Value): boolean {
  if (typeof actual !== "number" || typeof wanted !== "number") return false;
  if (operator === "<") return actual < wanted;
  if (operator === "<=") return actual <= wanted;
  if (operator === ">") return actual > wanted;
  return actual >= wanted;
}

function refused(message: string): Compiled {
  return { ok: false, refusal: parameterInvalid(message, "query") };
}
