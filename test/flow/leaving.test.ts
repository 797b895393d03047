/** The process behind a balancer, from SIGTERM to its end. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTwin, type Twin } from "../../src/sandbox/twin.js";
import { sharedEncoder } from "../support/encoder-of-run.js";
import { NODE_FLAGS } from "../support/node-flags.js";
import { emptyFolder, supplied } from "../support/postgres.js";
import { postWebhook } from "./post-signed.js";

const ENDS_WITHIN_MS = 8_000;

let twin: Twin;
let intercom: Awaited<ReturnType<Twin["listen"]>>;
let server: ChildProcess;
let ended: Promise<unknown>;
let url: string;
beforeAll(async () => {
  twin = createTwin({});
  intercom = await twin.listen();
  server = spawn(process.execPath, [...NODE_FLAGS, "dist/src/main.js"], {
    cwd: await supplied("app"),
    env: {
      PATH: process.env["PATH"],
      ...sharedEncoder(),
      PORT: "0",
      PUBLIC_URL: "https://desk.example",
      DATA_DIR: (await emptyFolder()).dataDir,
      INTERCOM_API_URL: intercom.url,
      INTERCOM_ACCESS_TOKEN: twin.options.accessToken,
      INTERCOM_CLIENT_SECRET: twin.options.clientSecret,
      LOG_LEVEL: "silent",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  ended = once(server, "exit");
  url = await readyAt(server);
});
afterAll(async () => {
  server.kill("SIGKILL");
  await ended;
  twin.stop();
  await intercom.close();
});

it("is not ready any more, takes for a while what comes all the same, and ends in time without a fault", async () => {
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const began = Date.now();
  server.kill("SIGTERM");
  await expect.poll(async () => (await fetch(`${url}/readyz`)).status, { interval: 50 }).toBe(503);
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: "not ready", because: "the app is stopping" });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const taken = await postWebhook({ url, clientSecret: twin.options.clientSecret }, replied());
  expect(await taken.json()).toEqual({ accepted: true });
  expect(taken.headers.get("Connection")).toBe("close");
  expect(await ended).toEqual([0, null]);
  expect(Date.now() - began).toBeLessThan(ENDS_WITHIN_MS);
});

function replied() {
  return {
    type: "notification_event",
    app_id: twin.options.workspaceId,
    topic: "conversation.user.replied",
    id: "notif_late",
    created_at: Math.floor(Date.now() / 1000),
    data: { item: { type: "conversation", id: "1" } },
  };
}

function readyAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      const address = /ready at (http:\S+)/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once("exit", () => reject(new Error("The app ended before it was ready")));
  });
}
