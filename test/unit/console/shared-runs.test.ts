import { describe, expect, it } from "vitest";
import { createSharedRuns } from "../../../src/console/handlers/set-up/doctor.js";

/** Work that ends when told, and knows whether it was stopped. */
function slowWork() {
  const begun: AbortSignal[] = [];
  let end: (value: string) => void = () => undefined;
  const begin = (signal: AbortSignal) => {
    begun.push(signal);
    return new Promise<string>((resolve) => (end = resolve));
  };
  return { begun, begin, end: (value: string) => end(value) };
}

describe("shared runs", () => {
  it("whoever asks meanwhile gets the same run, whoever asks later another", async () => {
    const join = createSharedRuns<string>(1);
    const { begun, begin, end } = slowWork();
    const asked = [join("north", new AbortController().signal, begin), join("north", new AbortController().signal, begin)];
    end("found");
    for (const run of asked) expect(await run).toBe("found");
    void join("north", new AbortController().signal, begin);
    expect(begun).toHaveLength(2);
  });

  it("goes on while one of two is still there, and stops when both have gone", () => {
    const join = createSharedRuns<string>(1);
    const { begun, begin } = slowWork();
    const [one, other] = [new AbortController(), new AbortController()];
    void join("north", one.signal, begin);
    void join("north", other.signal, begin);
    one.abort();
    expect(begun[0]?.aborted).toBe(false);
    other.abort();
    expect(begun[0]?.aborted).toBe(true);
  });

  it("begins anew for who comes after a stopped run", () => {
    const join = createSharedRuns<string>(1);
    const { begun, begin } = slowWork();
    const gone = new AbortController();
    void join("north", gone.signal, begin);
    gone.abort();
    expect(join("north", new AbortController().signal, begin)).not.toBeNull();
    expect(begun.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it("has room for so many keys at once", async () => {
    const join = createSharedRuns<string>(1);
    const { begin, end } = slowWork();
    const north = join("north", new AbortController().signal, begin);
    expect(join("south", new AbortController().signal, begin)).toBeNull();
    end("found");
    await north;
    expect(join("south", new AbortController().signal, begin)).not.toBeNull();
  });

  it("a run that fails fails for all who asked, and leaves room", async () => {
    const join = createSharedRuns<string>(1);
    const fail = () => Promise.reject(new Error("no"));
    await expect(join("north", new AbortController().signal, fail)).rejects.toThrow("no");
    expect(join("south", new AbortController().signal, slowWork().begin)).not.toBeNull();
  });
});
