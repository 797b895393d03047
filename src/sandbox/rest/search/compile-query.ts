import { z } from "zod";
import type { ConversationRecord } from "../../world/records.js";
import type { Refusal } from "../answer.js";
import { parameterInvalid } from "../refusals.js";
import { compileFilter, OPERATORS, type Matches } from "./compile-filter.js";

const MOST_FILTERS = 15;
const DEEPEST = 2;

const groupSchema = z.object({ operator: z.enum(["AND", "OR"]), value: z.array(z.unknown()) });
const filterSchema = z.object({ field: z.string(), operator: z.enum(OPERATORS), value: z.unknown() });

export type Compiled = { readonly ok: true; readonly matches: Matches } | { readonly ok: false; readonly refusal: Refusal };

/** Turns a search query into a predicate, or says what Intercom would not accept about it. */
export function compileQuery(query: unknown, depth = 0): Compiled {
  const group = groupSchema.safeParse(query);
  if (group.success) return compileGroup(group.data.operator, group.data.value, depth);
  const filter = filterSchema.safeParse(query);
  if (filter.success) return compileFilter(filter.data);
  return refused("The query is neither a filter nor a group of filters");
}

function compileGroup(operator: "AND" | "OR", members: readonly unknown[], depth: number): Compiled {
  if (depth >= DEEPEST) return refused(`A query can be nested ${DEEPEST} deep at most`);
  if (members.length === 0 || members.length > MOST_FILTERS)
    return refused(`A group takes between 1 and ${MOST_FILTERS} filters`);
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

function refused(message: string): Compiled {
  return { ok: false, refusal: parameterInvalid(message, "query") };
}
