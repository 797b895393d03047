/** Whether two payloads are about the same piece of work. */
import { type RawBuilder, sql } from "kysely";

/** What tells tries of the same work apart: that it was queued again, and who keeps an engine's answer for it. */
const withoutTry = (payload: RawBuilder<unknown>) => sql`${payload} #- '{cause,retried}' #- '{answer}'`;

/** @param stored an expression of type `jsonb` */
export function isSameWork(stored: RawBuilder<unknown>, payload: unknown): RawBuilder<boolean> {
  return sql<boolean>`${withoutTry(sql`(${stored})`)} = ${withoutTry(sql`${JSON.stringify(payload)}::jsonb`)}`;
}
