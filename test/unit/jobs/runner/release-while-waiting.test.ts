import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { BusyError } from "../../../../src/kernel/errors.js";
import { createLocalLocks } from "../../../../src/queue/conversation-locks.js";
import { releaseWhileWaiting } from "../../../../src/jobs/runner/release-while-waiting.js";

const KEY = { workspaceId: "w", conversationId: "c" };
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function lock() {
  const locks = createLocalLocks();
  const job = releaseWhileWaiting(await locks.take(KEY, 0), async () => (await locks.take(KEY, 5_000)) ?? "busy");
  return { locks, job };
}
const answerAfter = (ms: number) => new Promise<string>((resolve) => setTimeout(() => resolve("answer"), ms));

it("a quick answer keeps the conversation to itself", async () => {
  const { locks, job } = await lock();
  const waiting = job.waitFor(answerAfter(2_900));
  await vi.advanceTimersByTimeAsync(2_800);
  const other = locks.take(KEY, 0);
  await vi.advanceTimersByTimeAsync(200);
  expect([await waiting, await other]).toEqual(["answer", null]);
});

it("a slow answer lends the conversation, and waits for it to come back", async () => {
  const { locks, job } = await lock();
  const waiting = job.waitFor(answerAfter(4_000));
  await vi.advanceTimersByTimeAsync(3_100);
  const other = await locks.take(KEY, 0);
  expect(other).not.toBeNull();
  let back = false;
  void waiting.then(() => (back = true));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(back, "the other still works").toBe(false);
  await other?.release();
  await vi.advanceTimersByTimeAsync(10);
  expect(back).toBe(true);
  expect(await Promise.race([locks.take(KEY, 0), vi.advanceTimersByTimeAsync(1).then(() => "held")]), "held again").toBeNull();
});

it("a failed answer takes the conversation back too, so that its release fits", async () => {
  const { locks, job } = await lock();
  const waiting = job.waitFor(answerAfter(4_000).then(() => Promise.reject(new Error("no"))));
  const failed = expect(waiting).rejects.toThrow("no");
  await vi.advanceTimersByTimeAsync(4_100);
  await failed;
  await job.release();
  expect(await locks.take(KEY, 0)).not.toBeNull();
});

it("a conversation that does not come back is busy, not broken", async () => {
  const { locks, job } = await lock();
  const waiting = expect(job.waitFor(answerAfter(4_000))).rejects.toThrow(BusyError);
  await vi.advanceTimersByTimeAsync(3_100);
  await locks.take(KEY, 0);
  await vi.advanceTimersByTimeAsync(200_000);
  await waiting;
});

it("a conversation that was lost while an answer came is not worked on any more", async () => {
  let held = true;
  const lock = { isHeld: () => Promise.resolve(held), releaseWrite: () => null, release: () => Promise.resolve() };
  const job = releaseWhileWaiting(lock, () => Promise.resolve(lock));
  await job.assureHeld();
  expect(await job.waitFor(Promise.resolve("answer"))).toBe("answer");
  held = false;
  await expect(job.assureHeld()).rejects.toThrow(BusyError);
  await expect(job.waitFor(Promise.resolve("answer"))).rejects.toThrow(BusyError);
});

it("a lock that is kept beside it goes with it: in the commit that ends the job, or by itself", async () => {
  const released: (readonly [string, boolean | undefined])[] = [];
  const named = (name: string) => ({
    isHeld: () => Promise.resolve(true),
    releaseWrite: () => ({ toOperationNode: () => ({ kind: "RawNode" as const, sqlFragments: [name], parameters: [] }) }),
    release: (isWritten?: boolean) => Promise.resolve(void released.push([name, isWritten])),
  });
  for (const isWritten of [true, false]) {
    const job = releaseWhileWaiting(named("conversation"), () => Promise.resolve(null));
    job.keep(named("contact"));
    expect(job.releaseWrites()).toHaveLength(2);
    await job.release(isWritten);
    expect(job.releaseWrites()).toEqual([]);
  }
  expect(released).toEqual([
    ["contact", true],
    ["conversation", true],
    ["contact", false],
    ["conversation", false],
  ]);
});
