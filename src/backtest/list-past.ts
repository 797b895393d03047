/** Which conversations a run of a backtest reads: the closed ones that were changed last, found page by page. */
import { parseParameters } from "../domain/proof/stored-parameters.js";
import type { FoundConversation } from "../intercom/api.js";
import { addPending, limitPending, refreshDeletedAmong, listListed } from "../store/proof/backtest-lines.js";
import { findBacktest, saveBacktest, type StoredBacktest } from "../store/proof/backtests.js";
import { countListed } from "./collect.js";
import type { BacktestDeps, ReadOnlyIntercom } from "./deps.js";
import type { TakeTurn } from "./share.js";

interface ListPastDeps extends Pick<BacktestDeps, "db" | "retry" | "assureHeld" | "signal" | "now"> {
  readonly api: Pick<ReadOnlyIntercom, "searchClosed">;
  readonly takeTurn: TakeTurn;
}

/** Pages one after the other that bring nothing new: conversations move between pages, but not that many. */
const MOST_BARREN = 3;

/** @returns how many were found; of a sample they are more than are evaluated. @throws OutsideError */
export async function listPast(run: StoredBacktest, deps: ListPastDeps): Promise<number | "stopped" | "ended"> {
  if (run.listed) return run.found;
  const { conversations, sample } = parseParameters(run.parameters);
  await saveBacktest(deps.db, run.id, { state: "listing", problem: null });
  let end = await listInOrder(run, conversations, deps);
  if (end === "in-any-order") end = await listInAnyOrder(run, conversations, deps);
  if (end !== "all") return end;
  const listed = await listListed(deps.db, run.id);
  const drawn = sample === null || sample >= listed.length ? null : spread(listed, sample);
  // At once: a list that was cut down without being complete would be filled up again with older ones.
  await deps.db.transaction().execute(async (transaction) => {
    if (drawn !== null) await limitPending(transaction, run.id, positionsOf(drawn));
    await saveBacktest(transaction, run.id, { listed: true, found: listed.length, state: "running" });
  });
  return listed.length;
}

const positionsOf = (listed: readonly { readonly position: number }[]) => listed.map(({ position }) => position);

type ListEnd = "all" | "stopped" | "ended";

/** As Intercom orders them: a run that is cut off goes on at the page where it was. */
async function listInOrder(run: StoredBacktest, most: number, deps: ListPastDeps): Promise<ListEnd | "in-any-order"> {
  const before = await listListed(deps.db, run.id);
  let listed = before.length;
  let position = countListed(before);
  const known = new Set(before.map(({ conversationId }) => conversationId));
  for await (const { fresh, next, inAnyOrder } of pagesFrom(run.search_cursor, known, run, deps)) {
    if (inAnyOrder) return "in-any-order";
    const ids = fresh.slice(0, most - listed).map(({ id }) => id);
    await addPending(deps.db, run, ids, position, deps.now());
    listed += ids.length;
    position += ids.length;
    await saveBacktest(deps.db, run.id, { search_cursor: next });
    const end = listed >= most ? "all" : await whyEnd(run, deps);
    if (end !== null) return end;
  }
  return "all";
}

/** Where Intercom takes no order, nobody knows before the last page which are the newest. */
async function listInAnyOrder(run: StoredBacktest, most: number, deps: ListPastDeps): Promise<ListEnd> {
  let newest: readonly FoundConversation[] = [];
  for await (const { fresh } of pagesFrom(null, new Set(), run, deps)) {
    newest = [...newest, ...fresh].sort((one, other) => other.updatedAt - one.updatedAt).slice(0, most);
    const end = await whyEnd(run, deps);
    if (end !== null) return end;
  }
  const ids = newest.map(({ id }) => id);
  await deps.db.transaction().execute(async (transaction) => {
    await limitPending(transaction, run.id, []);
    await addPending(transaction, run, ids, 0, deps.now());
  });
  return "all";
}

interface FreshPage {
  /** What no page before had, without what was deleted here. */
  readonly fresh: readonly FoundConversation[];
  readonly next: string | null;
  readonly inAnyOrder: boolean;
}

/** To the last page, or to where the search goes round in a circle. @param known is filled */
async function* pagesFrom(
  start: string | null,
  known: Set<string>,
  run: StoredBacktest,
  { db, api, takeTurn, retry, signal }: ListPastDeps,
): AsyncGenerator<FreshPage> {
  const { since } = parseParameters(run.parameters);
  const from = since === null ? null : Math.floor(Date.parse(since) / 1000);
  const asked = new Set<string | null>();
  let cursor = start;
  let barren = 0;
  do {
    asked.add(cursor);
    const asking = cursor;
    const page = await retry(async () => {
      await takeTurn(signal);
      return api.searchClosed({ since: from, cursor: asking }, { signal });
    });
    const fresh = page.items.filter(({ id }) => !known.has(id) && known.add(id));
    barren = fresh.length === 0 ? barren + 1 : 0;
    cursor = page.next;
    const deleted = await refreshDeletedAmong(
      db,
      run.workspace_id,
      fresh.map(({ id }) => id),
    );
    yield { fresh: fresh.filter(({ id }) => !deleted.has(id)), next: cursor, inAnyOrder: page.inAnyOrder === true };
  } while (cursor !== null && !asked.has(cursor) && barren < MOST_BARREN);
}

/** Null while there is a reason to go on. */
async function whyEnd(run: StoredBacktest, { db, assureHeld, signal }: ListPastDeps): Promise<"stopped" | "ended" | null> {
  signal.throwIfAborted();
  await assureHeld();
  const stored = await findBacktest(db, run.workspace_id, run.id);
  if (stored === null || stored.ended_at !== null) return "ended";
  return stored.state === "stopping" ? "stopped" : null;
}

/** So many of them, evenly from the first to the last. */
export function spread<T>(values: readonly T[], count: number): readonly T[] {
  return values.filter(
    (_, index) => Math.floor((index * count) / values.length) !== Math.floor(((index - 1) * count) / values.length),
  );
}
