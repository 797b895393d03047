/** What a job comes to in the queue, whatever goes wrong beside it. */
import { beforeEach, expect, it } from "vitest";
import type { JobOutcome } from "../../../src/jobs/catalog.js";
import type { JobHandlers } from "../../../src/jobs/deps.js";
import { createRunJob } from "../../../src/jobs/runner/run-job.js";
import { OutsideError } from "../../../src/kernel/errors.js";
import { createLogger } from "../../../src/kernel/log.js";
import type { Queue } from "../../../src/queue/queue.js";

const NOW = 1_767_000_000_000;
const DAY_MS = 86_400_000;

let ended: Partial<Record<keyof Queue, readonly unknown[]>>;
beforeEach(() => {
  ended = {};
});

/** A job of the kind "sweep" that failed for hours, run once. */
async function run(
  handle: () => Promise<JobOutcome>,
  { failedFor = 3_600_000, crashes = 0, recorder = () => Promise.resolve(), isOurs = true },
) {
  const record =
    (name: keyof Queue) =>
    (...given: readonly unknown[]) => {
      ended[name] = given;
      return Promise.resolve();
    };
  const queue: unknown = {
    isOurs: () => Promise.resolve(isOurs),
    finish: record("finish"),
    reschedule: record("reschedule"),
    deadLetter: record("deadLetter"),
  };
  const handlers: unknown = { sweep: handle };
  const runJob = createRunJob({
    queue: queue as Queue,
    handlers: handlers as JobHandlers,
    locks: { take: notLocked, takeAndRead: notLocked },
    facts: () => ({ now: notLocked, by: notLocked }),
    log: createLogger("silent"),
    now: () => NOW,
    chance: () => 0,
    observe: () => undefined,
    failed: recorder,
  });
  const cause = { id: "c", topic: "sweep", receivedAt: NOW, partId: null };
  const data = { requestId: "r", attempt: 7, firstFailedAt: NOW - failedFor, payload: { workspaceId: "w", cause } };
  await runJob({ name: "sweep", queueId: "q", data, crashes }, new AbortController().signal);
}

const notLocked = () => Promise.reject(new Error("no conversation is locked"));

const outage = () =>
  Promise.reject(
    new OutsideError("answered 503", {
      ...({ party: "intercom", operation: "GET /me", status: 503, code: null, requestId: null } as const),
      ...({ outcome: "unknown", advice: { retry: "later" } } as const),
    }),
  );
const recorder = () => Promise.reject(new Error("the database refuses the row"));

it("what is put off begins anew: what failed before is over", async () => {
  await run(() => Promise.resolve({ outcome: "later", at: NOW + 1_000, because: "it waits" }), {});
  expect(ended.reschedule?.[1]).toMatchObject({ attempt: 1, firstFailedAt: null });
});

it("is tried again where its failure cannot be recorded", async () => {
  await run(outage, { recorder });
  expect(ended.reschedule?.[1]).toMatchObject({ attempt: 8 });
});

it.each([
  ["failed for two days", { failedFor: 2 * DAY_MS }],
  ["killed its process ten times", { crashes: 10 }],
])("is given up where it %s, also where that cannot be recorded", async (_what, job) => {
  await run(outage, { ...job, recorder });
  expect(ended.deadLetter?.[1]).toMatchObject({ workspaceId: "w" });
});

it.each([
  ["be tried again", 3_600_000],
  ["be given up", 2 * DAY_MS],
])("is not said to %s where it was ended already, or another process has it", async (_what, failedFor) => {
  let recorded = 0;
  await run(outage, { failedFor, recorder: () => Promise.resolve(void (recorded += 1)), isOurs: false });
  expect([recorded, ended]).toEqual([0, {}]);
});
