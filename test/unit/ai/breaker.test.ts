import { describe, expect, it } from "vitest";
import { createBreaker } from "../../../src/ai/http/breaker.js";
import type { Exchange } from "../../../src/outbound/exchange.js";

const START = Date.UTC(2026, 0, 5, 12);
const PAUSE = 10_000;
const answer = (status: number): Exchange => ({ answered: true, status, bytes: new Uint8Array(), text: "", header: () => null });
const lost: Exchange = { answered: false, why: "connection_lost", code: "ECONNRESET" };
const givenUp: Exchange = { answered: false, why: "aborted", code: null };

/** A breaker after two failures are too many, its clock, and calls that are answered by hand. */
function setUp() {
  let time = START;
  const breaker = createBreaker({ failures: 2, pauseMs: PAUSE }, () => time);
  const open: ((exchanged: Exchange) => void)[] = [];
  const ask = (signal = new AbortController().signal) =>
    breaker.execute(() => new Promise<Exchange>((resolve) => void open.push(resolve)), signal);
  return {
    breaker,
    ask,
    /** How many requests are out. */
    out: async () => {
      await new Promise(setImmediate);
      return open.length;
    },
    async answer(exchanged: Exchange) {
      await new Promise(setImmediate);
      open.shift()?.(exchanged);
      await new Promise(setImmediate);
    },
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    async pause() {
      for (const exchanged of [answer(503), lost]) {
        const asked = ask();
        await this.answer(exchanged);
        expect(await asked).toEqual(exchanged);
      }
    },
  };
}

describe("a breaker", () => {
  it("lets everything through while all is well, at the same time", async () => {
    const { ask, out, breaker } = setUp();
    void Promise.all([ask(), ask(), ask()]);
    expect(await out()).toBe(3);
    expect(breaker.pausedUntil()).toBeNull();
  });

  it("pauses after failures in a row, and names the end of the pause", async () => {
    const service = setUp();
    await service.pause();
    expect(service.breaker.pausedUntil()).toBe(START + PAUSE);
    expect(await service.ask()).toEqual({ pausedUntil: START + PAUSE });
    expect(await service.out()).toBe(0);
  });

  it("ends its pause where the clock is set back by more than that", async () => {
    const service = setUp();
    await service.pause();
    service.pass(-3_600_000);
    expect(service.breaker.pausedUntil()).toBeNull();
    const asked = service.ask();
    await service.answer(answer(200));
    expect(await asked).toMatchObject({ status: 200 });
  });

  it("counts neither refusals nor callers that gave up", async () => {
    const service = setUp();
    for (const exchanged of [answer(503), givenUp, answer(422), answer(503), answer(200), answer(500)]) {
      const asked = service.ask();
      await service.answer(exchanged);
      await asked;
    }
    expect(service.breaker.pausedUntil()).toBeNull();
    const asked = service.ask();
    await service.answer(givenUp);
    await asked;
    expect(service.breaker.pausedUntil()).toBeNull();
    await Promise.all([service.ask(), service.answer(answer(500))]);
    expect(service.breaker.pausedUntil()).not.toBeNull();
  });

  it("lets one call go first after the pause, and the others once it succeeded", async () => {
    const service = setUp();
    await service.pause();
    service.pass(PAUSE);
    const asked = [service.ask(), service.ask(), service.ask()];
    expect(await service.out()).toBe(1);
    expect(service.breaker.pausedUntil()).toBeNull();
    await service.answer(answer(200));
    expect(await service.out()).toBe(2);
    await service.answer(answer(200));
    await service.answer(answer(200));
    expect(await Promise.all(asked)).toMatchObject([{ status: 200 }, { status: 200 }, { status: 200 }]);
  });

  it("pauses again where the first call failed, and refuses those that waited for it", async () => {
    const service = setUp();
    await service.pause();
    service.pass(PAUSE + 5);
    const asked = [service.ask(), service.ask(), service.ask()];
    await service.answer(answer(502));
    const again = START + 2 * PAUSE + 5;
    expect(await Promise.all(asked)).toMatchObject([{ status: 502 }, { pausedUntil: again }, { pausedUntil: again }]);
    expect(await service.out()).toBe(0);
  });

  it("sends the next one where the caller of the first gave up", async () => {
    const service = setUp();
    await service.pause();
    service.pass(PAUSE);
    const asked = [service.ask(), service.ask(), service.ask()];
    await service.answer(givenUp);
    expect(await service.out()).toBe(1);
    await service.answer(answer(503));
    const again = START + 2 * PAUSE;
    expect(await Promise.all(asked)).toMatchObject([givenUp, { status: 503 }, { pausedUntil: again }]);
  });

  it("lets a caller give up at once while it waits for another's call", async () => {
    const service = setUp();
    await service.pause();
    service.pass(PAUSE);
    const giveUp = new AbortController();
    const first = service.ask();
    const second = service.ask(giveUp.signal);
    await service.out();
    giveUp.abort();
    expect(await second).toEqual({ answered: false, why: "not-started", code: null });
    await service.answer(answer(200));
    expect(await first).toMatchObject({ status: 200 });
  });
});
