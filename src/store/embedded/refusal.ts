import { DatabaseError } from "pg";
import { type RefusalField, type RefusalFields, REFUSAL_FIELDS } from "./messages.js";

/** Picks the fields off PGlite's error, which a structured clone would lose. */
export function describeRefusal(thrown: unknown): { message: string; fields: RefusalFields } {
  if (!(thrown instanceof Error)) return { message: String(thrown), fields: {} };
  const named = new Map<string, unknown>(Object.entries(thrown));
  const fields: Partial<Record<RefusalField, string>> = {};
  for (const name of REFUSAL_FIELDS) {
    const value = named.get(name);
    if (typeof value === "string") fields[name] = value;
  }
  return { message: thrown.message, fields };
}

/** The error node-postgres would have thrown. */
export function toDatabaseError(message: string, fields: RefusalFields): DatabaseError {
  return Object.assign(new DatabaseError(message, 0, "error"), fields);
}
