import { z } from "zod";

export type Fields = Readonly<Record<string, unknown>>;

const fields = z.record(z.string(), z.unknown());

/** The value's fields where it is an object (no list); those inside `data` or `result` count as its own. */
export function pickFields(value: unknown): Fields | null {
  const outer = fields.safeParse(value);
  if (!outer.success) return null;
  const inner = fields.safeParse(outer.data["data"] ?? outer.data["result"]);
  return inner.success ? { ...inner.data, ...outer.data } : outer.data;
}

/** The first of several names under which something readable is found. */
export function pick<T>(from: Fields, names: readonly string[], read: (value: unknown) => T | null): T | null {
  for (const name of names) {
    const found = read(from[name]);
    if (found !== null) return found;
  }
  return null;
}
