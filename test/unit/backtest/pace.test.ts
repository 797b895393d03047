/** A share of Intercom's allowance; an even sample; an engine that stopped answering. */
import { describe, expect, it } from "vitest";
import { createEngineAsker } from "../../../src/backtest/ask-engines.js";
import { spread } from "../../../src/backtest/list-past.js";
import { createShare } from "../../../src/backtest/share.js";

describe("a share of the allowance", () => {
  it("makes no more calls in any window than its share", async () => {
    let now = 0;
    const takeTurn = createShare({
      share: 0.5,
      limit: () => Promise.resolve(20),
      now: () => now,
      wait: (ms) => Promise.resolve(void (now += ms)),
    });
    const { signal } = new AbortController();
    const at: number[] = [];
    for (let call = 0; call < 35; call += 1) {
      await takeTurn(signal);
      at.push(now);
      now += 10;
    }
    for (const start of at) expect(at.filter((time) => time >= start && time < start + 10_000).length).toBeLessThanOrEqual(10);
    expect(at.at(-1)).toBeLessThan(31_000);
  });

  it("goes on at once where the clock was set back", async () => {
    let now = 7_200_000;
    const waits: number[] = [];
    const wait = (ms: number) => Promise.resolve(void waits.push((now += ms)));
    const takeTurn = createShare({ share: 0.1, limit: () => Promise.resolve(20), now: () => now, wait });
    const { signal } = new AbortController();
    await takeTurn(signal);
    await takeTurn(signal);
    now -= 3_600_000;
    await takeTurn(signal);
    expect(waits).toEqual([]);
  });

  it("makes one call at least, and none once it is stopped", async () => {
    const takeTurn = createShare({
      share: 0.05,
      limit: () => Promise.resolve(null),
      now: () => 0,
      wait: () => Promise.resolve(),
    });
    const stopping = new AbortController();
    await takeTurn(stopping.signal);
    stopping.abort();
    await expect(takeTurn(stopping.signal)).rejects.toThrow();
  });
});

it("spreads a sample from the first to the last", () => {
  expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5)).toHaveLength(5);
  expect(spread([0, 1, 2], 3)).toEqual([0, 1, 2]);
  expect(
    spread(
      Array.from({ length: 500 }, (_, index) => index),
      7,
    ),
  ).toHaveLength(7);
});

describe("an engine that stopped answering", () => {
  const by = { engine: "llm", model: null, notice: null, masked: 0 } as const;
  const asker = (signal = new AbortController().signal) =>
    createEngineAsker({ signal, retry: (call) => call(), onFailure: () => undefined });

  it("is not asked any more after five failures in a row", async () => {
    const engines = asker();
    let asked = 0;
    const fails = () => Promise.reject(new Error(`away ${(asked += 1)}`));
    for (let tries = 0; tries < 4; tries += 1) await engines.ask("qa", fails);
    expect(await engines.ask("qa", () => Promise.resolve({ by }))).toEqual({ answered: true, answer: { by } });
    for (let tries = 0; tries < 9; tries += 1) await engines.ask("qa", fails);
    expect([asked, engines.hasGivenUp("qa"), engines.hasGivenUp("reply")]).toEqual([9, true, false]);
    expect(await engines.ask("qa", fails)).toMatchObject({
      answered: false,
      because: expect.stringContaining("stopped") as string,
    });
  });

  it("is nobody's failure where the run is stopped", async () => {
    const stopping = new AbortController();
    stopping.abort(new Error("stopping"));
    await expect(asker(stopping.signal).ask("qa", () => Promise.reject(new Error("away")))).rejects.toThrow("stopping");
  });
});
