/** Which conversations a backtest reads, of searches that do not go as they should. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listPast } from "../../src/backtest/list-past.js";
import { parseParameters } from "../../src/domain/proof/stored-parameters.js";
import type { FoundPage } from "../../src/intercom/api.js";
import { listListed } from "../../src/store/proof/backtest-lines.js";
import { addBacktest, askToStop, findBacktest } from "../../src/store/proof/backtests.js";
import { type FreshDatabase, freshDatabase } from "../support/postgres.js";

const NOW = 1_795_000_000_000;
const WORKSPACE = "w";

/** Ids say how old they are: "1" was changed last. */
const range = (from: number, until: number) => Array.from({ length: until - from + 1 }, (_, index) => from + index);
const found = (age: number) => ({ id: String(age), state: "closed", createdAt: 1, updatedAt: 10_000 - age });

let fresh: FreshDatabase;
let run = 0;
beforeAll(async () => {
  fresh = await freshDatabase("embedded");
});
afterAll(() => fresh.drop());
beforeEach(() => void (run += 1));

interface Pages {
  readonly ages: readonly number[];
  readonly next: string | null;
}

/** @returns ids in the order of their positions, and what was asked for */
async function list(conversations: number, page: (cursor: string | null) => Pages, inAnyOrder = false) {
  const db = fresh.database.kysely;
  const id = `r${run}`;
  const stored = await findBacktest(db, WORKSPACE, id);
  if (stored === null)
    await addBacktest(
      db,
      { id, workspaceId: WORKSPACE, parameters: parseParameters({ conversations }), unsaved: null, by: null },
      NOW,
    );
  const asked: (string | null)[] = [];
  const outcome = await listPast((await findBacktest(db, WORKSPACE, id)) ?? expect.fail("no run"), {
    db,
    api: {
      searchClosed({ cursor }) {
        asked.push(cursor);
        if (asked.length > 50) throw new Error("asked for ever");
        const { ages, next } = page(cursor);
        const answer: FoundPage = { items: ages.map(found), next, total: null, ...(inAnyOrder && { inAnyOrder }) };
        return Promise.resolve(answer);
      },
    },
    takeTurn: () => Promise.resolve(),
    retry: (call) => call(),
    assureHeld: () => Promise.resolve(),
    signal: new AbortController().signal,
    now: () => NOW,
  });
  const listed = await listListed(db, id);
  return { outcome, asked, ids: listed.map(({ conversationId }) => Number(conversationId)) };
}

describe("the past of a backtest", () => {
  it("is the newest also where Intercom takes no order", async () => {
    const pages = [range(201, 350), range(51, 200), range(1, 50)];
    const page = (cursor: string | null) => {
      const at = Number(cursor ?? 0);
      return { ages: (pages[at] ?? []).toReversed(), next: at < 2 ? String(at + 1) : null };
    };
    const { outcome, ids } = await list(100, page, true);
    expect(outcome).toBe(100);
    expect(ids).toEqual(range(1, 100));
  });

  it("skips none where a page repeats what the one before ended with", async () => {
    const pages: Record<string, Pages> = {
      first: { ages: range(1, 150), next: "second" },
      second: { ages: range(141, 260), next: null },
    };
    const { outcome, ids } = await list(200, (cursor) => pages[cursor ?? "first"] ?? expect.fail("no such page"));
    expect(outcome).toBe(200);
    expect(ids).toEqual(range(1, 200));
  });

  it.each([
    ["the same cursor comes again", () => "round"],
    ["another cursor brings the same page", () => String(Math.random())],
  ])("ends where %s", async (_case, next) => {
    const { ids, asked } = await list(200, () => ({ ages: range(1, 10), next: next() }));
    expect(ids).toEqual(range(1, 10));
    expect(asked.length).toBeLessThan(6);
  });

  it("is left where it is stopped", async () => {
    let page = 0;
    await list(1, () => ({ ages: [1], next: null }));
    run += 1;
    const stopping = list(5_000, () => {
      page += 1;
      if (page === 2) void askToStop(fresh.database.kysely, WORKSPACE, `r${run}`);
      return { ages: range(page * 100, page * 100 + 9), next: String(page) };
    });
    expect((await stopping).outcome).toBe("stopped");
    expect(page).toBeLessThan(5);
  });
});
