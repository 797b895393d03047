/** One way to sync the knowledge base, whoever asks for it: console and command join one job, which outlasts hiccups. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ConsoleUser, signIn } from "../support/console.js";
import { operate } from "../support/operator-process.js";
import { DATABASE_KINDS } from "../support/postgres.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const ARTICLES = 60;
/** So many are taken soon; the others wait until the console has asked while the command's sync runs. */
const TAKEN_SOON = 10;
/** All of them take longer than two records of a sync's progress are apart. */
const SOON_MS = 120;
const DAY_MS = 86_400_000;

// Each command is a process that starts in a second or two, and slower on a busy machine.
describe.each(DATABASE_KINDS)("syncing knowledge with the %s database", { timeout: 120_000 }, (database) => {
  let simpli: SimpliServices;
  let app: RunningApp;
  let admin: ConsoleUser;
  let env: Record<string, string>;

  const status = async () => (await admin.ask("read-knowledge", {})).sync;
  const isOver = async () => !["waiting", "running"].includes((await status()).status);
  const putTitles = () => simpli.requests("knowledge", "/articles").map(({ body }) => (body as { title: string }).title);
  const putSince = (before: number) => putTitles().slice(before);
  /** Adds so many articles, or changes the same ones. */
  const publish = (count: number, text: string) => {
    for (let index = 0; index < count; index += 1)
      app.twin.saveArticle({ title: `${text} ${index}`, html: `<p>${text} ${index}</p>`, state: "published" });
  };

  beforeAll(async () => {
    simpli = await startSimpliServices();
    app = await runApp({ database, env: { SIMPLI_KB_URL: simpli.urls.knowledge } });
    await app.known();
    admin = await signIn(app);
    await app.until("the first sync is over", async () => (await status()).status === "done");
    const { accessToken, clientSecret } = app.twin.options;
    env = {
      DATA_DIR: app.dataDir,
      DATABASE_URL: app.databaseUrl ?? "",
      INTERCOM_ACCESS_TOKEN: accessToken,
      INTERCOM_CLIENT_SECRET: clientSecret,
      INTERCOM_API_URL: app.intercomUrl,
      SIMPLI_KB_URL: simpli.urls.knowledge,
    };
  });
  beforeEach(async () => {
    await patiently("no sync is under way", isOver);
    // One that failed may wait to be tried again, though another has gone through.
    await app.quiet();
    simpli.answer("knowledge", null);
    app.twin.clearFaults();
  });
  afterAll(async () => {
    await app.close();
    await simpli.close();
  });

  /** Longer than `app.until`: a command's process has to start, or a pause to end. */
  async function patiently<T>(what: string, view: () => Promise<T | false>): Promise<T> {
    const deadline = Date.now() + 60_000;
    for (;;) {
      const seen = await view();
      if (seen !== false) return seen;
      if (Date.now() > deadline) throw new Error(`Still not: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Answers what lets the others go. */
  function holdAfterSome(): () => void {
    let letGo: () => void = () => undefined;
    const after = new Promise<void>((resolve) => (letGo = resolve));
    let taken = 0;
    simpli.answer("knowledge", ({ path }) => {
      if (path !== "/articles") return undefined;
      taken += 1;
      return { status: 200, body: { id: "stored" }, after: taken > TAKEN_SOON ? after : sleep(SOON_MS) };
    });
    return letGo;
  }

  it("hands each article over once where two ask at once, and both see the same run", async () => {
    publish(ARTICLES, "Twice");
    app.twin.saveArticle({ title: "Not yet", html: "<p>new</p>", state: "draft" });
    const letGo = holdAfterSome();
    const before = putTitles().length;
    const command = operate("kb-sync", ["--json"], env);
    const running = await patiently("the command's sync runs", async () => {
      const sync = await status();
      return sync.status === "running" && sync.progress !== null && sync.progress.done > 0 && sync;
    });
    expect(running.progress?.total).toBeGreaterThanOrEqual(ARTICLES);
    const { started, sync } = await admin.ask("sync-knowledge", {});
    expect({ started, status: sync.status }).toEqual({ started: false, status: "running" });
    letGo();
    const ran = await command;
    expect(await status()).toEqual({ status: "done" });
    const put = putSince(before);
    expect(new Set(put).size).toBe(put.length);
    expect(put.length).toBeGreaterThanOrEqual(ARTICLES);
    const { last } = await admin.ask("read-knowledge", {});
    expect(ran.code).toBe(0);
    const { seen, sent, unpublished } = last ?? {};
    const counts = { workspaceId: "sandbox1", seen, sent, unpublished, refused: [] };
    expect(JSON.parse(ran.stdout)).toEqual([{ ...counts, gaps: expect.any(Number) as number }]);
    expect(last?.sent).toBe(put.length);
    expect(ran.stderr).toMatch(/\[#{24}\] (\d+) of \1$/m);
    for (const [, done, total] of ran.stderr.matchAll(/(\d+) of (\d+)$/gm))
      expect(Number(done)).toBeLessThanOrEqual(Number(total));
  });

  it("tries a page of the list and an article again within the run where they fail once", async () => {
    publish(3, "Once");
    const before = putTitles().length;
    app.twin.failNext({ fault: { kind: "status", status: 500 }, method: "GET", path: /^\/articles/ });
    let failed = false;
    simpli.answer("knowledge", ({ path }) => {
      if (path !== "/articles" || failed) return undefined;
      failed = true;
      return { status: 503, body: { detail: "restarting" } };
    });
    expect((await admin.ask("sync-knowledge", {})).started).toBe(true);
    const seen = new Set<string>();
    await patiently("the sync is over", async () => {
      const { status: now } = await status();
      seen.add(now);
      return now === "done";
    });
    expect(seen).not.toContain("failing");
    expect(failed).toBe(true);
    expect(new Set(putSince(before)).size).toBe(3);
    expect(putSince(before)).toHaveLength(4);
  });

  it("says of an article that became a picture that it is no longer used, and not that it is unpublished", async () => {
    const { id } = app.twin.saveArticle({ title: "Became a picture", html: "<p>Words</p>", state: "published" });
    expect((await operate("kb-sync", [], env)).code).toBe(0);
    app.twin.saveArticle({ id, html: '<img src="https://x.example/a.png">' });
    const { stdout } = await operate("kb-sync", [], env);
    expect(stdout).toMatch(/^No longer used, .*without text.*: Became a picture$/m);
    expect(stdout).not.toContain("No longer published");
  });

  it("ends on a lasting fault with what was sent kept, and the next sync sends the rest only", async () => {
    publish(4, "Lasting");
    const before = putTitles().length;
    let taken = 0;
    simpli.answer("knowledge", ({ path }) => {
      if (path !== "/articles" || ++taken <= 2) return undefined;
      return { status: 503, body: { detail: "down" } };
    });
    const ran = await operate("kb-sync", [], env);
    expect(ran.code).toBe(1);
    // On a busy machine the breaker's pause may be the later word.
    expect(ran.stderr).toMatch(/503|failed several times in a row/);
    // It may be tried again already.
    expect(["waiting", "failing", "failed", "running"]).toContain((await status()).status);
    const sentFirst = new Set(putSince(before).slice(0, 2));
    simpli.answer("knowledge", null);
    const resumedAt = putTitles().length;
    await admin.ask("sync-knowledge", {});
    // Calls to a service that failed often in a row are paused for ten seconds.
    await patiently("it is resumed", async () => (await status()).status === "done");
    const resumed = putSince(resumedAt);
    expect(resumed).toHaveLength(2);
    expect(resumed.some((title) => sentFirst.has(title))).toBe(false);
  });

  it("runs the same job by itself where the server is stopped", async () => {
    publish(2, "Stopped");
    await app.stopApp();
    const before = putTitles().length;
    const ran = await operate("kb-sync", ["--json"], env);
    expect(ran).toMatchObject({ code: 0 });
    expect(JSON.parse(ran.stdout)).toMatchObject([{ workspaceId: "sandbox1", sent: 2, refused: [] }]);
    expect(putSince(before)).toHaveLength(2);
  });
});

it("syncs at a start that comes after 3 o'clock of a day without a sync; the first start leaves it to the clock", async () => {
  const simpli = await startSimpliServices();
  const noon = new Date().setUTCHours(12, 0, 0, 0);
  let day = noon - 3 * DAY_MS;
  const startUp = async (stopped?: RunningApp) => {
    // Where drafts are written here, the articles are needed at once.
    const env = { SIMPLI_KB_URL: simpli.urls.knowledge, SIMPLI_REPLY_URL: simpli.urls.reply };
    const started = await runApp({ database: "postgres", env, now: () => day, ...(stopped && { stopped }) });
    await started.known();
    await started.quiet();
    return started;
  };
  const handedOver = () => simpli.requests("knowledge", "/articles").length;
  const first = await startUp();
  expect(handedOver()).toBe(0);
  await first.stopApp();
  day += DAY_MS;
  const second = await startUp(first);
  await second.until("the articles are handed over", () => handedOver() > 0);
  await second.quiet();
  const count = handedOver();
  await second.stopApp();
  const third = await startUp(second);
  expect(handedOver()).toBe(count);
  await third.close();
  await simpli.close();
}, 60_000);
