/** A port for a process that is told on which to listen. */
import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Below those that systems give to connections: none of the many that a run opens has it before the process does. */
const [FIRST, COUNT] = [20_000, 12_000];

export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + randomInt(COUNT);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
