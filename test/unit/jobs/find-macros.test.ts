import { expect, it } from "vitest";
import { createFindMacros } from "../../../src/jobs/lookups/find-macros.js";
import type { Lookup } from "../../../src/jobs/lookups/unless-unreadable.js";

it("remembers a workspace's macros for ten minutes, and lists them anew where the clock was set back", async () => {
  let [now, listed] = [Date.parse("2026-11-20T10:00:00Z"), 0];
  const listMacros = () => Promise.resolve((listed++, { items: [], next: null, total: null }));
  const lookup = {
    conversation: { messages: [] },
    connection: { workspaceId: "ws-1", api: { listMacros } },
    context: { signal: new AbortController().signal },
    deps: { now: () => now, macroFinder: { find: () => Promise.resolve([]) } },
  } as unknown as Lookup;
  const find = createFindMacros();
  const countAfter = async (ms: number) => {
    now += ms;
    await find(lookup, "7");
    return listed;
  };
  expect([await countAfter(0), await countAfter(599_000), await countAfter(1_000)]).toEqual([1, 1, 2]);
  expect(await countAfter(-3_600_000)).toBe(3);
});
