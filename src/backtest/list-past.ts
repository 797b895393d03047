/** Finds the newest closed conversations, page by page; a search that was cut off goes on with the page it stopped at. */
import type { Kysely } from "kysely";
import type { IntercomApi } from "../intercom/api.js";
import type { Tables } from "../store/database/tables.js";
import { addPending, countLines, limitPending, listListed } from "../store/proof/backtest-lines.js";
import { saveBacktest, type StoredBacktest } from "../store/proof/backtests.js";
import { parseParameters } from "../domain/proof/parameters.js";
import type { TakeTurn } from "./share.js";

export interface ListPastDeps {
  readonly db: Kysely<Tables>;
  readonly api: Pick<IntercomApi, "searchClosed">;
  readonly takeTurn: TakeTurn;
  readonly retry: <T>(call: () => Promise<T>) => Promise<T>;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/** @returns how many were found; of a sample they are more than are evaluated. @throws OutsideError */
export async function listPast(run: StoredBacktest, deps: ListPastDeps): Promise<number> {
  if (run.listed) return run.found;
  const { conversations, since, sample } = parseParameters(run.parameters);
  const from = since === null ? null : Math.floor(Date.parse(since) / 1000);
  let cursor = run.search_cursor;
  let listed = (await countLines(deps.db, run.id)).of;
  await saveBacktest(deps.db, run.id, { state: "listing", problem: null });
  do {
    const page = await deps.retry(async () => {
      await deps.takeTurn(deps.signal);
      return deps.api.searchClosed({ since: from, cursor }, { signal: deps.signal });
    });
    const ids = page.items.slice(0, conversations - listed).map(({ id }) => id);
    await addPending(deps.db, run, ids, listed, deps.now());
    listed = (await countLines(deps.db, run.id)).of;
    cursor = page.next;
    await saveBacktest(deps.db, run.id, { search_cursor: cursor });
  } while (cursor !== null && listed < conversations);
  if (sample !== null && sample < listed) {
    const positions = (await listListed(deps.db, run.id)).map(({ position }) => position);
    await limitPending(deps.db, run.id, spread(positions, sample));
  }
  await saveBacktest(deps.db, run.id, { listed: true, found: listed, state: "running" });
  return listed;
}

/** So many of them, evenly from the first to the last. */
export function spread<T>(values: readonly T[], count: number): readonly T[] {
  return values.filter(
    (_, index) => Math.floor((index * count) / values.length) !== Math.floor(((index - 1) * count) / values.length),
  );
}
