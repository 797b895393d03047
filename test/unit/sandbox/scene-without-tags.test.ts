/** A scene that shows how tags change, where triage only suggests and no tag ever comes. */
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import { playScene } from "../../../src/sandbox/inbox/play-scene.js";
import { SCENES } from "../../../src/sandbox/seed/scenes.js";
import { createTwin } from "../../../src/sandbox/twin.js";

vi.mock("node:timers/promises", async (original) => ({
  ...(await original<object>()),
  setTimeout: vi.fn(() => new Promise((resolve) => setImmediate(resolve))),
}));
afterEach(() => vi.restoreAllMocks());

it("goes on after a few of its pauses", async () => {
  const twin = createTwin();
  const { steps } = SCENES.find(({ id }) => id === "subject") ?? expect.fail("no such scene");
  const id = (await playScene(twin, "subject")) ?? expect.fail("not played");
  const last = steps.at(-1) ?? expect.fail("no steps");
  await expect.poll(() => JSON.stringify(twin.conversation(id))).toContain("text" in last ? last.text.slice(0, 40) : "");
  expect(vi.mocked(wait).mock.calls.length).toBeLessThanOrEqual(10);
});
