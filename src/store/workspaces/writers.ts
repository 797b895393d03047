/** As whom the app wrote in a workspace, and since when: kept for good, since what it did stays its own. */
import { type RawBuilder, sql } from "kysely";
import type { Seconds, WritingPeriod } from "../../domain/conversation.js";

/** @property since unix seconds; 0 where nobody knows */
export interface StoredWriter {
  readonly id: string;
  readonly since: Seconds;
}

const secondsOf = (now: number): Seconds => Math.floor(now / 1000);

export const firstWriter = (id: string, now: number): string =>
  JSON.stringify([{ id, since: secondsOf(now) }] satisfies readonly StoredWriter[]);

const present = sql`coalesce(workspaces.author_id, workspaces.admin_id)`;

/**
 * The column's value where this teammate writes from now on. A process of the release before keeps no list: then it begins with
 * whoever wrote until now.
 * @param writer as an SQL text
 */
export function writersWith(writer: RawBuilder<string>, now: number): RawBuilder<string> {
  const next = sql`jsonb_build_array(jsonb_build_object('id', ${writer}, 'since', ${secondsOf(now)}::bigint))`;
  const until = sql`coalesce(nullif(workspaces.writers, '[]'::jsonb),
    jsonb_build_array(jsonb_build_object('id', ${present}, 'since', 0)))`;
  return sql<string>`case when ${writer} = ${present} then workspaces.writers else ${until} || ${next} end`;
}

/** Each until the next one wrote. */
export function formerWritersOf({ writers }: { readonly writers: readonly StoredWriter[] }): readonly WritingPeriod[] {
  return writers.slice(0, -1).map(({ id, since }, index) => ({ id, since, until: writers[index + 1]?.since ?? since }));
}
