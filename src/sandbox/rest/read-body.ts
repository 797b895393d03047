import { z } from "zod";
import { refuse, type Answer } from "./answer.js";
import { parameterInvalid, parameterMissing } from "./refusals.js";

export type ReadBody<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly answer: Answer };

/** Ids may come as strings or integers: Intercom's own examples use both. */
export const idSchema = z.union([z.string().min(1), z.number().int().nonnegative()]).transform(String);

/** Missing and wrong are different refusals at Intercom, so they are here. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): ReadBody<T> {
  const given = body ?? {};
  const parsed = schema.safeParse(given);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  const field = issue?.path.map(String).join(".") ?? "";
  const missing = field !== "" && valueAt(given, issue?.path ?? []) === undefined;
  return { ok: false, answer: refuse(missing ? parameterMissing(field) : parameterInvalid(issue?.message ?? "invalid", field)) };
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  }, body);
}
