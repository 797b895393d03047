/** A thread has its own limits, whatever the process was started with: one that grows ends alone, and what it held is an error. */
import { expect, it } from "vitest";
import { runProcess } from "../../support/threads.js";

it("a thread that grows is ended at its limit, what it was asked is rejected, and the app goes on", async () => {
  const { code, said } = await runProcess(
    new URL("./support/grow-in-thread.js", import.meta.url),
    [],
    ["--max-semi-space-size=4", "--max-old-space-size=1024"],
  );
  expect(said.split("\n").map((line) => line.trim())).toEqual(
    expect.arrayContaining([
      "rejected: Worker terminated due to reaching memory limit: JS heap out of memory",
      "without a limit of its own: 1036 MB at most",
    ]),
  );
  expect(code).toBe(0);
}, 60_000);
