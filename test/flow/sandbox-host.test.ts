/** The sandbox as the process it is, where it listens on this machine's other loopback address. */
import { spawn } from "node:child_process";
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AppProcess, childEnv, watchProcess } from "../chaos/support/app-process.js";
import { NODE_FLAGS } from "../support/node-flags.js";
import { emptyFolder, supplied } from "../support/postgres.js";

const hasIpv6 = Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ address }) => address === "::1"));

describe.skipIf(!hasIpv6)("with HOST=::1", () => {
  let server: AppProcess;
  beforeAll(async () => {
    const { dataDir: DATA_DIR } = await emptyFolder();
    server = await watchProcess(
      spawn(process.execPath, [...NODE_FLAGS, "dist/src/main.js"], {
        cwd: await supplied("app"),
        env: childEnv({ HOST: "::1", DATA_DIR, LOG_LEVEL: "silent" }),
        stdio: ["ignore", "pipe", "inherit"],
      }),
    );
  });
  afterAll(() => server.kill());

  it("the sandbox reaches the app there: the webhook of what a customer writes is taken", async () => {
    expect(server.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    await fetch(`${server.url}/sandbox/api/conversations`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text: "You charged my card twice for the same order. I want a refund today!" }),
    });
    const { body } = await fetch(`${server.url}/sandbox/api/events`);
    let happened = "";
    for await (const chunk of body ?? []) {
      happened += Buffer.from(chunk).toString("utf8");
      if (happened.includes('"title":"conversation.user.created"')) break;
    }
    expect(happened).toMatch(/"title":"conversation.user.created","detail":"200 in/);
  });
});
