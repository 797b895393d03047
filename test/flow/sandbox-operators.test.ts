/** The sandbox as the process it is, with the operators' commands beside it, and after its end. */
import { type ChildProcess, spawn } from "node:child_process";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AppProcess, childEnv, watchProcess } from "../chaos/support/app-process.js";
import { sharedEncoder } from "../support/encoder-of-run.js";
import { freePort } from "../support/free-port.js";
import { NODE_FLAGS } from "../support/node-flags.js";
import { operate } from "../support/operator-process.js";
import { emptyFolder, freshServerDatabase, supplied } from "../support/postgres.js";

describe("beside npm start without an Intercom account", { timeout: 120_000 }, () => {
  let server: ChildProcess;
  let ended: Promise<number | null>;
  let env: Record<string, string>;

  async function start() {
    server = spawn(process.execPath, [...NODE_FLAGS, "dist/src/main.js"], {
      cwd: await supplied("app"),
      env: { PATH: process.env["PATH"] ?? "", ...sharedEncoder(), ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    ended = new Promise((resolve) => server.once("exit", resolve));
    await new Promise<void>((resolve, reject) => {
      server.stdout?.setEncoding("utf8").on("data", (text: string) => {
        if (text.includes("is ready")) resolve();
      });
      server.once("exit", () => reject(new Error("The sandbox ended before it was ready")));
    });
  }

  beforeAll(async () => {
    env = { PORT: String(await freePort()), DATA_DIR: (await emptyFolder()).dataDir, LOG_LEVEL: "silent" };
    await start();
  });
  afterAll(async () => {
    server.kill("SIGKILL");
    await ended;
  });

  it("the doctor finds no fault, both kinds of signature included", async () => {
    const { code, stdout } = await operate("doctor", [], env);
    expect(stdout).toContain("ok     webhooks: A signed webhook is taken");
    expect(stdout).toContain("ok     sidebar: A signed sidebar request is answered");
    expect(stdout).toContain("No problem found");
    expect(code).toBe(0);
  });

  it("the knowledge base is synced by the running server, and the database stays its own", async () => {
    expect(await operate("kb-sync", [], env)).toMatchObject({ code: 0 });
    expect(await operate("jobs", ["list"], env)).toMatchObject({ code: 0, stdout: "No failed jobs.\n" });
  });

  it("after SIGTERM the commands open the database themselves, or say what they miss", async () => {
    server.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(await operate("jobs", ["list"], env)).toMatchObject({ code: 0, stdout: "No failed jobs.\n" });
    const synced = await operate("kb-sync", [], env);
    expect(synced).toMatchObject({ code: 1, stdout: "" });
    expect(synced.stderr).toContain("Start it with npm start");
    expect(await operate("doctor", [], env)).toMatchObject({ code: 0 });
  });

  it("stopped, after two sandboxes, no command asks Intercom itself", async () => {
    await start();
    // So that its workspace is stored.
    expect(await operate("kb-sync", [], env)).toMatchObject({ code: 0 });
    server.kill("SIGTERM");
    expect(await ended).toBe(0);
    const asked: string[] = [];
    const intercom = createHttpServer((request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(401).end();
    });
    await new Promise<void>((resolve) => intercom.listen(0, "127.0.0.1", resolve));
    const outside = { ...env, INTERCOM_API_URL: `http://127.0.0.1:${(intercom.address() as AddressInfo).port}` };
    const backtest = await operate("backtest", [], outside);
    expect(backtest).toMatchObject({ code: 1, stdout: "" });
    expect(backtest.stderr).toContain("Start it with npm start");
    expect(backtest.stderr).not.toContain("calls to Intercom");
    const erase = await operate("erase", ["contact", "unknown"], outside);
    expect(erase).toMatchObject({ code: 1, stdout: "" });
    expect(erase.stderr).toContain("name one with --workspace ID");
    intercom.close();
    expect(asked).toEqual([]);
  });
});

describe("beside npm start without an Intercom account, on PostgreSQL", { timeout: 120_000 }, () => {
  let server: AppProcess;
  let env: Record<string, string>;
  beforeAll(async () => {
    const { url } = await freshServerDatabase();
    const { dataDir: DATA_DIR } = await emptyFolder();
    env = { PORT: String(await freePort()), DATA_DIR, DATABASE_URL: url, LOG_LEVEL: "silent" };
    server = await watchProcess(
      spawn(process.execPath, ["dist/src/main.js"], {
        cwd: await supplied("app"),
        env: childEnv(env),
        stdio: ["ignore", "pipe", "inherit"],
      }),
    );
  });
  afterAll(() => server.kill());

  it("the commands reach the running sandbox, and after its end say what they miss", async () => {
    const doctor = await operate("doctor", [], env);
    expect(doctor.stdout).toContain("ok     webhooks: A signed webhook is taken");
    expect(doctor.stdout).toContain("No problem found");
    expect(await operate("kb-sync", [], env)).toMatchObject({ code: 0 });
    expect(await server.terminate()).toMatchObject({ code: 0 });
    const synced = await operate("kb-sync", [], env);
    expect(synced).toMatchObject({ code: 1, stdout: "" });
    expect(synced.stderr).toContain("Start it with npm start");
  });
});
