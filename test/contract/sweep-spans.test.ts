/** A sweep that finds more than one run works through goes on until it has seen everything. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { IntercomApi } from "../../src/intercom/api.js";
import type { JobContext, JobDeps } from "../../src/jobs/deps.js";
import { createCatchUpJob } from "../../src/jobs/maintenance/catch-up.js";
import { createSweepJob } from "../../src/jobs/maintenance/sweep.js";
import { createLogger } from "../../src/kernel/log.js";
import { findSweep, saveSweep } from "../../src/store/workspaces/watermarks.js";
import { type FreshDatabase, freshDatabase } from "../support/postgres.js";

const HOUR = 3_600;
const NOW = 1_795_000_000;
/** More than any of these searches needs. */
const MOST_PAGES = 300;

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase("postgres");
});
afterAll(() => fresh.drop());

const context = { signal: new AbortController().signal, log: createLogger("silent") } as unknown as JobContext;

const payloadOf = (workspaceId: string) => {
  return { workspaceId, cause: { id: "sweep", topic: "sweep", receivedAt: NOW * 1000, partId: null } };
};

function depsFor(workspaceId: string, searchConversations: IntercomApi["searchConversations"]): JobDeps {
  const connection = { workspaceId, api: { searchConversations }, settings: { automations: {} } };
  return {
    db: fresh.database.kysely,
    now: () => NOW * 1000,
    connections: { open: () => Promise.resolve({ open: true, connection }) },
    queue: { add: () => Promise.resolve() },
  } as unknown as JobDeps;
}

/** Sweeps up to ten times in a row, a page giving one conversation. They were deleted: what they hold is not the question. */
async function sweep(
  workspaceId: string,
  changes: readonly { readonly id: string; readonly updatedAt: number }[],
  { isRound = false, ...order }: { readonly inAnyOrder?: true; readonly isRound?: boolean } = {},
) {
  const { kysely: db } = fresh.database;
  const deleted = changes.map(({ id }) => ({ workspace_id: workspaceId, id, deleted_at: new Date(), touched_at: new Date() }));
  await db.insertInto("conversations").values(deleted).execute();
  await saveSweep(db, workspaceId, NOW - HOUR, { checked: 0, missed: 0 }, null);
  const seen = new Set<string>();
  let pages = 0;
  const searchConversations: IntercomApi["searchConversations"] = ({ since, cursor }) => {
    const left = changes.filter(({ updatedAt }) => updatedAt >= since);
    pages += 1;
    if (pages > MOST_PAGES) throw new Error("the search does not end");
    if (isRound) {
      const first = left.slice(0, 1).map((each) => ({ ...each, createdAt: each.updatedAt, state: "open" as const }));
      for (const { id } of first) seen.add(id);
      return Promise.resolve({ items: first, next: "1", total: null, ...order });
    }
    const at = Number(cursor ?? 0);
    const items = left.slice(at, at + 1).map((each) => ({ ...each, createdAt: each.updatedAt, state: "open" as const }));
    for (const { id } of items) seen.add(id);
    return Promise.resolve({ items, next: at + 1 < left.length ? String(at + 1) : null, total: null, ...order });
  };
  const deps = depsFor(workspaceId, searchConversations);
  const outcomes: string[] = [];
  for (let run = 0; run < 10 && outcomes.at(-1) !== "done"; run += 1) {
    const { outcome } = await createSweepJob(deps)(payloadOf(workspaceId), context);
    outcomes.push(outcome);
  }
  return { seen: seen.size, outcomes, swept: await findSweep(db, workspaceId) };
}

const ended = { at: NOW, unfinished: null };

it("where very many changed within minutes, the next run follows at once and goes on where this one stopped", async () => {
  const changes = Array.from({ length: 100 }, (_, index) => ({ id: `c${index}`, updatedAt: NOW - HOUR + index }));
  const { seen, outcomes, swept } = await sweep("w1", changes);
  expect({ seen, swept }).toEqual({ seen: 100, swept: ended });
  expect(outcomes).toEqual(["later", "later", "done"]);
});

it("where they all changed within one second, what changed after it is reached", async () => {
  const bulk = Array.from({ length: 90 }, (_, index) => ({ id: `b${index}`, updatedAt: NOW - HOUR }));
  const { seen, swept } = await sweep("w2", [...bulk, { id: "after", updatedAt: NOW - HOUR + 1 }]);
  expect({ seen, swept }).toEqual({ seen: 91, swept: ended });
});

it("where Intercom takes no order, all of it is seen whatever comes first", async () => {
  const newestFirst = Array.from({ length: 100 }, (_, index) => ({ id: `n${index}`, updatedAt: NOW - index }));
  const { seen, swept } = await sweep("w3", newestFirst, { inAnyOrder: true });
  expect({ seen, swept }).toEqual({ seen: 100, swept: ended });
});

it.each([
  ["in order", {}],
  ["in any order", { inAnyOrder: true as const }],
])("where Intercom answers the same page again and again, %s, it ends", async (name, order) => {
  const changes = Array.from({ length: 5 }, (_, index) => ({ id: `${name}${index}`, updatedAt: NOW - HOUR + index * 600 }));
  const { swept } = await sweep(name, changes, { ...order, isRound: true });
  expect(swept).toEqual(ended);
});

it.each([
  ["a sweep", createSweepJob],
  ["the work on the week before", createCatchUpJob],
])("where nothing of a page can be read and another always follows, %s ends", async (name, createJob) => {
  await saveSweep(fresh.database.kysely, name, NOW - HOUR, { checked: 0, missed: 0 }, null);
  let pages = 0;
  const searchConversations = () => {
    pages += 1;
    return pages > MOST_PAGES
      ? Promise.reject(new Error("the search does not end"))
      : Promise.resolve({ items: [], next: "more", total: null });
  };
  const { outcome } = await createJob(depsFor(name, searchConversations))(payloadOf(name), context);
  expect(outcome).toBe("done");
});
