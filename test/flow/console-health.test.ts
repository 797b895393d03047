/** How the app fares, as the console shows it: each line by itself, for one workspace, whatever else fails. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Health } from "../../src/console/api/health.js";
import { probe } from "../../src/console/handlers/health/own-checks.js";
import { type AppWithServices, runAppWithServices } from "../support/app-with-services.js";
import { type ConsoleUser, healthOf, openConsole, signIn } from "../support/console.js";
import { like } from "../support/like.js";
import { DATABASE_KINDS } from "../support/postgres.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { runSandboxApp } from "../support/sandbox-app.js";

const service = (health: Health, contract: string) => health.services.find((each) => each.contract === contract);

describe.each(DATABASE_KINDS)("on the %s database", { timeout: 120_000 }, (database) => {
  let app: RunningApp;
  let admin: ConsoleUser;
  beforeAll(async () => {
    app = await runApp({ database });
    await app.known();
    await app.quiet();
    admin = await signIn(app);
  });
  afterAll(() => app.close());

  it("tells of a new installation what there is, and of the rest that there is none yet", async () => {
    // What begins with a workspace is in the queue for a moment.
    const health = await app.until("the first work is done", async () => {
      const now = await healthOf(admin);
      // Its answer is slow where the machine is busy.
      return now.queue.jobs?.length === 0 && now.database.level === "good" && now;
    });
    expect(health.database).toMatchObject({ level: "good", kind: database });
    expect(health.database.bytes).toBeGreaterThan(1_000_000);
    expect(health.database.migrations).toContain("0003-console");
    expect(health.queue).toMatchObject({ jobs: [], givenUpToday: 0 });
    expect(health.services.map(({ contract, engine, host }) => ({ contract, engine, host }))).toEqual(
      ["triage", "reply", "sentiment", "qa", "knowledge", "brief"].map((contract) => ({
        contract,
        engine: "builtin",
        host: null,
      })),
    );
    expect(service(health, "triage")).toMatchObject({ lastAnswer: null, lastFailure: null, pausedUntil: null });
    expect(health.intercom).toMatchObject({ level: "attention", lastWebhookAt: null, tokenRefusedAt: null, sweep: null });
    expect(health.intercom.lastCallAt).toBeGreaterThan(Date.now() - 60_000);
    expect(health.retention).toMatchObject({ days: 90, rawDays: 7 });
    expect(health.runtime).toMatchObject({ app: like(/^\d+\.\d+\.\d+/), node: process.version });
    expect(health.runtime.memoryBytes).toBeGreaterThan(10_000_000);
    expect({ worst: health.level, reported: health.reportedToIntercom }).toEqual({
      worst: "attention",
      reported: { state: "OK", message: null },
    });
  });

  it("tells what is left of Intercom's allowance without taking any of it", async () => {
    app.twin.customerWrites({ text: "I was charged twice" });
    await app.quiet();
    const calls = app.twin.calls.length;
    // On a machine that is busy with the encoder, a look may take longer than its second.
    const intercom = await app.until("all is well", async () => {
      const now = (await healthOf(admin)).intercom;
      return now.level === "good" && now;
    });
    expect(intercom.budget?.pausedUntil).toBeNull();
    expect(intercom.budget?.remaining).toBeLessThanOrEqual(intercom.budget?.limit ?? 0);
    expect(intercom.budget?.resetAt).toBeLessThan(Date.now() + 15_000);
    expect(intercom.lastWebhookAt).toBeGreaterThan(Date.now() - 60_000);
    expect(app.twin.calls).toHaveLength(calls);
  });

  it("tells since when Intercom refuses the token", async () => {
    for (let call = 0; call < 50; call += 1) app.twin.failNext({ fault: { kind: "status", status: 401 }, method: "GET" });
    app.twin.customerWrites({ text: "And my parcel?" });
    const refused = await app.until("the refusal is told", async () => {
      const { intercom } = await healthOf(admin);
      return intercom.tokenRefusedAt !== null && intercom;
    });
    expect(refused).toMatchObject({ level: "bad", says: "Intercom refuses the app's token." });
    app.twin.clearFaults();
    app.twin.customerWrites({ text: "And my other parcel?" });
    await app.until("it is accepted again", async () => (await healthOf(admin)).intercom.tokenRefusedAt === null);
  });
});

describe("with services outside", () => {
  let running: AppWithServices;
  let app: RunningApp;
  let admin: ConsoleUser;
  beforeAll(async () => {
    running = await runAppWithServices();
    ({ app } = running);
    await app.known();
    admin = await signIn(app);
    app.twin.customerWrites({ text: "I was charged twice" });
    await app.quiet();
  });
  afterAll(() => running.close());

  it("names each service by its host alone, with its last answer", async () => {
    const health = await healthOf(admin);
    expect(service(health, "reply")).toMatchObject({
      level: "good",
      engine: "simpli",
      host: new URL(running.simpli.urls.reply).host,
      lastAnswer: { toTheHour: false },
      lastFailure: null,
    });
    expect(service(health, "qa")).toMatchObject({ engine: "builtin", says: "Runs in this process." });
  });

  it("a list of styles that the service has not is no failure of its drafts, however often the settings are opened", async () => {
    running.simpli.answer("reply", ({ path }) =>
      path.endsWith("/styles") ? { status: 404, body: { detail: "Not Found" } } : undefined,
    );
    for (let index = 0; index < 6; index += 1) expect((await admin.ask("read-settings", {})).choices.styles.known).toBe(false);
    running.simpli.answer("reply", null);
    const { services } = await healthOf(admin);
    expect(services.find(({ contract }) => contract === "reply")).toMatchObject({
      level: "good",
      lastFailure: null,
      pausedUntil: null,
    });
  });

  it("knows from the counted hours how fast it answers, also what another process met", async () => {
    const hour = Math.floor(Date.now() / 3_600_000) * 3600;
    const add = (engine: string, within: number, calls: number, failures: number) =>
      running.store.query("insert into service_hours values ($1, 'qa', $2, $3, $4, $5, $6)", [
        app.twin.options.workspaceId,
        engine,
        hour,
        within,
        calls,
        failures,
      ]);
    await add("builtin", 100, 90, 0);
    await add("builtin", 2500, 10, 1);
    await add("simpli", 60_000, 1000, 1000);
    const health = await healthOf(admin);
    expect(service(health, "qa")).toMatchObject({
      level: "attention",
      lately: { calls: 100, failures: 1, p95Ms: 2500 },
      lastAnswer: { at: hour * 1000, toTheHour: true },
      lastFailure: { at: hour * 1000, toTheHour: true },
    });
  });

  it("takes how fast it answers from its answers: failures that came at once are no speed", async () => {
    const hour = Math.floor(Date.now() / 3_600_000) * 3600;
    for (const [within, calls, failures] of [
      [5, 990, 990],
      [2500, 10, 0],
    ])
      await running.store.query("insert into service_hours values ($1, 'brief', 'builtin', $2, $3, $4, $5)", [
        app.twin.options.workspaceId,
        hour,
        within,
        calls,
        failures,
      ]);
    const health = await healthOf(admin);
    expect(service(health, "brief")?.lately).toEqual({ calls: 1000, failures: 990, p95Ms: 2500 });
  });

  it("says that a service is away, that it is spared, and what waits for it", async () => {
    await running.simpli.stop("reply");
    for (let index = 0; index < 6; index += 1) app.twin.customerWrites({ text: `Where is my invoice ${index}?` });
    // A draft that failed waits from the end of its event on, a moment after the failure is known.
    const health = await app.until("the service is spared, and drafts wait for it", async () => {
      const now = await healthOf(admin);
      const drafts = now.queue.jobs?.find(({ job }) => job === "draft");
      const waiting = (drafts?.waiting ?? 0) + (drafts?.later ?? 0) + (drafts?.running ?? 0);
      return service(now, "reply")?.pausedUntil != null && waiting > 0 && now;
    });
    expect(service(health, "reply")).toMatchObject({ level: "bad", lastFailure: { toTheHour: false } });
    expect(service(health, "triage")?.level).toBe("good");
    expect(health.level).toBe("bad");
    await running.simpli.start("reply");
  });

  it("counts only its own workspace's work and given-up work", async () => {
    await running.store.query(
      "insert into dead_letters (id, workspace_id, job, payload, reason, attempts, died_at) values (gen_random_uuid(), 'elsewhere', 'qa', '{}', 'no', 1, now())",
    );
    const { queue } = await healthOf(admin);
    expect(queue).toMatchObject({ givenUp: 0, givenUpToday: 0 });
  });

  it("asks for attention as long as a failed job waits, whenever it failed", async () => {
    await running.store.query(
      "insert into dead_letters (id, workspace_id, job, payload, reason, attempts, died_at) values (gen_random_uuid(), $1, 'qa', '{}', 'no', 1, now() - interval '3 days')",
      [app.twin.options.workspaceId],
    );
    const queue = await app.until("what waited for the service is done", async () => {
      const now = (await healthOf(admin)).queue;
      return now.jobs?.length === 0 && now;
    });
    expect(queue).toMatchObject({ level: "attention", says: "1 failed job was not retried yet.", givenUp: 1, givenUpToday: 0 });
  });
});

it.each([
  ["http://support.example.com", "PUBLIC_URL is an http address"],
  ["https://support.example.com", "No webhook from Intercom has arrived yet."],
])("says of the public address %s what Intercom makes of it", async (PUBLIC_URL, says) => {
  const app = await runApp({ database: "embedded", env: { PUBLIC_URL } });
  try {
    await app.known();
    const { intercom } = await healthOf(await signIn(app));
    expect(intercom).toMatchObject({ level: "attention", says: expect.stringContaining(says) as string });
  } finally {
    await app.close();
  }
});

it("says nothing of a plain public address in the sandbox, which Intercom does not call", async () => {
  const sandbox = await runSandboxApp({ PUBLIC_URL: "http://support.example.com" });
  try {
    expect((await openConsole(sandbox).ask("read-health", {})).intercom.says).not.toContain("PUBLIC_URL");
  } finally {
    await sandbox.close();
  }
});

it("one look that hangs or fails holds up nothing and hides nothing else", async () => {
  const began = Date.now();
  const answers = await Promise.all([
    probe(() => new Promise(() => undefined), 50),
    probe(() => Promise.reject(new Error("no")), 50),
    probe(() => Promise.resolve(7), 50),
  ]);
  expect(answers).toEqual([{ ok: false }, { ok: false }, { ok: true, value: 7 }]);
  expect(Date.now() - began).toBeLessThan(10_000);
});
