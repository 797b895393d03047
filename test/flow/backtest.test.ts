/** A backtest of a written past against the twin: what it finds, that it writes nothing, and that it goes on where it stopped. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { backtestReportSchema } from "../../src/domain/proof/report-schema.js";
import { backtestEnded, runBacktest } from "../support/backtest.js";
import { type ConsoleUser, signIn } from "../support/console.js";
import { ageSignsOfLife } from "../chaos/support/time.js";
import { holdCalls } from "../support/held-calls.js";
import { like } from "../support/like.js";
import { operate, startEntry } from "../support/operator-process.js";
import { somePast, TEAM, type TwinClock, twinClock, writePast } from "../support/past.js";
import { DATABASE_KINDS } from "../support/postgres.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const PAUSE = { servicePauseMs: 50 };
const SHORT = { superviseSeconds: 1 };
const ROOMY = { limit: 5_000, windowSeconds: 10 };
const PAST = somePast();
const EVALUATED = PAST.length; // Everyone wrote words.

const isWrite = ({ method, path }: { readonly method: string; readonly path: string }) =>
  method !== "GET" && !path.endsWith("/search");

/** What triage has earned in a category by the teams people chose in the past. */
async function earned(admin: ConsoleUser, category: string) {
  const { levels } = await admin.ask("read-autonomy", {});
  const { evidence } = levels.find((each) => each.automation === "triage" && each.category === category) ?? {};
  return { agreed: evidence?.agreed, labelled: evidence?.labelled, past: evidence?.past };
}

describe.each(DATABASE_KINDS)("a backtest on the %s database", { timeout: 120_000 }, (database) => {
  let simpli: SimpliServices;
  let app: RunningApp;
  let admin: ConsoleUser;
  let clock: TwinClock;
  let ids: readonly string[];
  /** What a report says is worked out from its lines: one of each database is enough. */
  const ofReports = it.runIf(database === "postgres");
  beforeAll(async () => {
    simpli = await startSimpliServices();
    clock = twinClock();
    app = await runApp({ database, env: simpli.env, twin: { now: clock.now, rateLimit: ROOMY }, pace: { ...PAUSE, ...SHORT } });
    await app.known();
    admin = await signIn(app);
    await app.quiet();
  });
  afterAll(async () => {
    await app.close();
    await simpli.close();
  });

  it("has nothing to read in a workspace without closed conversations, and says so", async () => {
    const before = await admin.ask("read-proof", {});
    expect(before).toMatchObject({ last: null, underWay: null, runs: [], estimate: { modelCalls: 0 } });
    expect(before.estimate.storing).toEqual(["Simpli Sentiment", "Simpli QA"]);
    const { last, runs } = await runBacktest(admin);
    expect(last).toBeNull();
    expect(runs[0]).toMatchObject({ state: "failed", hasReport: false, problem: like("no closed conversations") });
    ids = writePast(app.twin, clock, PAST);
  });

  it("compares triage and drafts with what people did, writes nothing, and asks no service that keeps what it is sent", async () => {
    app.twin.resetCalls();
    const asked = { sentiment: simpli.requests("sentiment").length, qa: simpli.requests("qa").length };
    const { last } = await runBacktest(admin);
    const report = last?.report ?? expect.fail("no report");
    expect(app.twin.calls.filter(isWrite)).toEqual([]);
    expect(simpli.requests("sentiment")).toHaveLength(asked.sentiment);
    expect(simpli.requests("qa")).toHaveLength(asked.qa);
    expect(simpli.requests("knowledge", "/articles")).toEqual([]);
    expect(simpli.requests("reply").filter(({ path }) => path.includes("feedback"))).toEqual([]);

    expect(report).toMatchObject({ conversations: EVALUATED, skipped: {}, writes: 0, precedents: 0, escalation: null, qa: null });
    expect(report.engine).toEqual({ triage: "simpli", reply: "simpli" });
    expect(report.withheld).toEqual({ escalation: like("--may-store"), qa: like("--may-store") });
    // 11 of 12 and two angry ones with Billing, all of Technical; Account is no team here, "hello" has no team.
    expect(report.triage).toMatchObject({ truth: "team", labelled: EVALUATED - 1, agreed: 11 + 2 + 8 });
    const billing = report.triage.byCategory.find(({ category }) => category === "billing");
    expect(billing).toMatchObject({ cases: 14, labelled: 14, agreed: 13, proposedLevel: "suggest" });
    expect(billing?.curve[0]).toMatchObject({ threshold: 0, coverage: 1, agreement: 13 / 14 });
    expect(report.triage.byCategory.find(({ category }) => category === "account")).toMatchObject({ labelled: 6, agreed: 0 });
    expect(report.triage.confusion).toEqual(expect.arrayContaining([{ said: "account", was: "Support", count: 6 }]));
    expect(report.drafts?.compared).toBeGreaterThan(20);
    expect(report.drafts?.beforeFirstReply).toBeGreaterThan(20);
    expect(report.proposedSettings.teams).toEqual({ account: TEAM.support });
    expect(last?.says.join(" ")).toMatch(/nothing to compare with in 3 %.*account/);
    expect(last?.run).toMatchObject({ state: "done", progress: { done: EVALUATED, of: EVALUATED } });
    expect(await earned(admin, "billing")).toEqual({ agreed: 13, labelled: 14, past: 14 });
    expect(await earned(admin, "account")).toEqual({ agreed: 0, labelled: 6, past: 6 });
  });

  ofReports("asks those services with leave, and finds what went badly before it did", async () => {
    const { last } = await runBacktest(admin, { mayStore: true });
    const report = last?.report ?? expect.fail("no report");
    expect(report.withheld).toEqual({});
    // Rated 1, and opened again twice; of the angry one's first message the services know.
    expect(report.escalation).toMatchObject({ bad: 2, marked: 1 });
    expect(report.escalation?.medianLeadMinutes).toBeGreaterThan(0);
    expect(report.qa).toMatchObject({ scored: EVALUATED, rated: 27 });
    expect(app.twin.calls.filter(isWrite)).toEqual([]);
    expect(await earned(admin, "billing"), "the same past read twice").toEqual({ agreed: 13, labelled: 14, past: 14 });
  });

  ofReports("compares with tags, takes a sample, and says where people left no truth", async () => {
    const tags = await runBacktest(admin, { truth: "tags:topic/" });
    expect(tags.last?.report.triage).toMatchObject({ truth: "tags:topic/", labelled: 20, agreed: 20 });
    const { last } = await runBacktest(admin, { truth: "attribute:Topic", sample: 10, conversations: 20 });
    expect(last?.report).toMatchObject({ conversations: 10, triage: { labelled: 0, agreement: null } });
    expect(last?.says.join(" ")).toMatch(/sample of 10 of 20.*Compare with something else/);
    expect(await earned(admin, "billing"), "tags promote nothing").toEqual({ agreed: 13, labelled: 14, past: 14 });
  });

  it("is started, stopped and used by whoever joins it; two of one workspace never run at once", async () => {
    const letGo = holdCalls(app.twin, { method: "GET", path: /\/conversations\/\d+$/, times: 9 });
    const first = await admin.ask("start-backtest", {});
    const second = await admin.ask("start-backtest", { conversations: 3 });
    expect(second).toMatchObject({ started: false, run: { id: first.run.id, parameters: { conversations: 500 } } });
    await app.until("it has begun", async () => (await admin.ask("read-proof", {})).underWay?.state === "running");
    expect(await admin.ask("stop-backtest", {})).toMatchObject({ stopped: true });
    letGo();
    expect(await backtestEnded(admin, first.run.id)).toMatchObject({ state: "stopped" });
    const { last } = await admin.ask("read-proof", { run: first.run.id });
    expect(last?.report.skipped["the run was stopped before it came to it"] ?? 0).toBeGreaterThan(0);
    expect(await admin.ask("stop-backtest", {})).toEqual({ stopped: false, run: null });
  });

  it("starts like it proposes, with a line in the history, and takes it back", async () => {
    const { last } = await runBacktest(admin);
    const before = await admin.ask("read-settings", {});
    const id = last?.run.id ?? "";
    await expect(admin.ask("start-like-this", { run: id, basedOn: "old" })).rejects.toMatchObject({ status: 409 });
    const receipt = await admin.ask("start-like-this", { run: id, basedOn: before.version });
    expect(receipt).toMatchObject({ changed: true, run: id });
    expect(receipt.says.join(" ")).toMatch(/Triage: suggest.*billing: suggest from.*"account"/s);
    const after = await admin.ask("read-settings", {});
    expect(after.settings).toEqual({ ...before.settings, ...last?.report.proposedSettings });
    const { entries } = await admin.ask("list-setting-changes", {});
    expect(entries[0]?.changes.map(({ setting }) => setting)).toEqual(expect.arrayContaining(["automations.triage", "teams"]));
    expect((await admin.ask("read-proof", { run: id })).last?.run.startedLikeThis).toMatchObject({
      at: expect.any(Number) as number,
    });

    // Another threshold and a lowered level reset what was said; the past's answers are known with their confidence.
    expect(await earned(admin, "billing"), "what this backtest earned").toEqual({ agreed: 13, labelled: 14, past: 14 });
    expect(await earned(admin, "account"), "sent to another team now").toMatchObject({ labelled: 0, past: 0 });

    // With the lost name mapped, those routes agree.
    const mapped = await runBacktest(admin);
    expect(await earned(admin, "billing")).toMatchObject({ agreed: 13, past: 14 });
    expect(mapped.last?.report.triage.agreed).toBe(11 + 2 + 8 + 6);

    expect(await admin.ask("undo-start-like-this", { run: id })).toMatchObject({ changed: true });
    expect((await admin.ask("read-settings", {})).settings).toEqual(before.settings);
    expect(await earned(admin, "billing")).toMatchObject({ agreed: 13, past: 14 });
    await expect(admin.ask("undo-start-like-this", { run: id })).rejects.toMatchObject({ status: 409 });
  });

  ofReports("keeps what is done where an engine stops answering half-way, and says why the rest is missing", async () => {
    let answered = 0;
    simpli.answer("reply", ({ path }) =>
      path.endsWith("/draft") || (answered += 1) > 10 ? { status: 500, body: {} } : undefined,
    );
    const replies = await runBacktest(admin);
    simpli.answer("reply", null);
    expect(replies.last?.report).toMatchObject({
      conversations: EVALUATED,
      withheld: { drafts: like(/^Missing for \d+ of \d+/) },
    });

    answered = 0;
    simpli.answer("triage", ({ path }) => (path === "/classify" && (answered += 1) > 12 ? { status: 500, body: {} } : undefined));
    const { last } = await runBacktest(admin);
    simpli.answer("triage", null);
    expect(last?.run.state).toBe("done");
    expect(last?.report.conversations).toBe(12);
    const skipped = Object.values(last?.report.skipped ?? {}).reduce((sum, count) => sum + count, 0);
    expect(skipped).toBe(EVALUATED - 12);
    await new Promise((resolve) => setTimeout(resolve, PAUSE.servicePauseMs + 100)); // The breaker's pause is over.
  });

  it("ends with a sentence where the app may not search", async () => {
    app.twin.failNext({ fault: { kind: "status", status: 403 }, method: "POST", path: /\/conversations\/search$/ });
    const { runs } = await runBacktest(admin);
    expect(runs[0]).toMatchObject({ state: "failed", hasReport: false, problem: like("permission Read conversations") });
  });

  it("goes on where it was when its process is stopped, and reads nothing twice", async () => {
    app.twin.resetCalls();
    const letGo = holdUp();
    const { run: asked } = await admin.ask("start-backtest", {});
    await app.until("a part is done, and the rest is held up", isHeldUp);
    await app.stopApp();
    letGo();
    app = await runApp({ database, env: simpli.env, pace: SHORT, stopped: app });
    admin = await signIn(app);
    await backtestEnded(admin, asked.id);
    const { last } = await admin.ask("read-proof", { run: asked.id });
    expect(last?.report).toMatchObject({ conversations: EVALUATED, triage: { agreed: 21 } });
    expect(last?.says.join(" ")).toContain("It was interrupted once");
    // Only what was under way when it stopped was fetched again: three at once.
    expect(fetched().length).toBeLessThanOrEqual(EVALUATED + 3);
    expect(app.twin.calls.filter(isWrite)).toEqual([]);
  });

  const fetched = () => app.twin.calls.filter(({ method, path }) => method === "GET" && /\/conversations\/\d+$/.test(path));
  /** Three, so that all that are worked on at once are held up until they are let go; what else was fetched is worked off by then. */
  const heldIds = () => [12, 15, 18].map((index) => ids[index] ?? "");
  const holdUp = () => holdCalls(app.twin, ...heldIds().map((id) => ({ path: new RegExp(`/conversations/${id}$`) })));
  const isHeldUp = () => heldIds().every((id) => fetched().some(({ path }) => path.endsWith(`/${id}`)));

  const env = () => ({
    DATA_DIR: app.dataDir,
    DATABASE_URL: app.databaseUrl ?? "",
    INTERCOM_ACCESS_TOKEN: app.twin.options.accessToken,
    INTERCOM_CLIENT_SECRET: app.twin.options.clientSecret,
    INTERCOM_API_URL: app.intercomUrl,
    ...simpli.env,
  });

  describe("by npm run backtest", () => {
    it("prints the report alone as JSON, or a summary, and ends with 0", async () => {
      const asJson = await operate("backtest", ["--conversations", "12", "--json"], env());
      expect(asJson).toMatchObject({ code: 0, stderr: like("none of which writes") });
      const { says, ...printed } = JSON.parse(asJson.stdout) as { readonly says: readonly string[] };
      const report = backtestReportSchema.parse(printed);
      expect(printed).toEqual(report);
      expect(says.join(" ")).toContain("Not enough evidence yet");
      for (const sentence of says) expect(asJson.stderr).toContain(sentence);
      expect(report).toMatchObject({ workspace: "sandbox1", conversations: 12, writes: 0 });
      expect(Object.keys(report)).toEqual(
        ["workspace", "conversations", "skipped", "engine", "writes", "seconds", "triage", "drafts", "escalation", "qa", "cost", "proposedSettings", "precedents", "withheld"], // prettier-ignore
      );
      const summary = await operate("backtest", ["--conversations", "5", "--cost-wrong", "2"], env());
      expect(summary).toMatchObject({ code: 0, stdout: like(/^5 conversations in .*nothing was written to Intercom/) });
    });

    it("ends with 1 without a report and with 2 for wrong usage", async () => {
      const none = await operate("backtest", ["--since", "2099-01-01", "--json"], env());
      expect(none).toMatchObject({ code: 1, stderr: like("no closed conversations") });
      expect(JSON.parse(none.stdout)).toEqual({ ok: false, problem: like("no closed conversations") });
      if (database !== "postgres") return; // The words are read before any database is.
      for (const words of [["--conversations", "many"], ["--truth", "teams"], ["--since", "yesterday"], ["--no-such"]])
        expect(await operate("backtest", words, {})).toMatchObject({ code: 2, stdout: "", stderr: like("-- --help") });
      const unknown = await operate("backtest", ["--no-such", "--json"], {});
      expect(unknown).toMatchObject({ code: 2, stderr: like("-- --help") });
      expect(JSON.parse(unknown.stdout)).toEqual({ ok: false, problem: like("--no-such") });
    });

    it("joins one that was asked for the same, and starts nothing beside one with other options", async () => {
      const letGo = holdCalls(app.twin, { method: "GET", path: /\/conversations\/\d+$/, times: 9 });
      const asked = { conversations: 9, truth: "tags:topic/" } as const;
      const { run: first } = await admin.ask("start-backtest", asked);
      const other = await operate("backtest", ["--conversations", "4", "--truth", "attribute:AI category", "--json"], env());
      const remedy = "-- --conversations 9 --truth tags:topic/, or stop it on the page Proof";
      expect(other).toMatchObject({ code: 1, stderr: like(remedy) });
      expect(JSON.parse(other.stdout)).toEqual({ ok: false, problem: like("none was started") });
      const joining = await startEntry(
        "dist/src/cli/backtest.js",
        ["--conversations", "9", "--truth", "tags:topic/", "--json"],
        env(),
      );
      await app.until("it has joined", () => joining.progress().includes("under way"));
      letGo();
      const same = await joining.ended;
      expect(same).toMatchObject({ code: 0, stderr: like("under way: --conversations 9 --truth tags:topic/") });
      expect(JSON.parse(same.stdout)).toMatchObject({ conversations: 9, triage: { truth: "tags:topic/" } });
      expect((await admin.ask("read-proof", {})).runs[0]?.id).toBe(first.id);
    });

    it("works while the server is stopped", async () => {
      await app.stopApp();
      const ran = await operate("backtest", ["--conversations", "6", "--json"], env());
      expect(ran.code).toBe(0);
      expect(JSON.parse(ran.stdout)).toMatchObject({ conversations: 6, triage: { truth: "team" } });
      app = await runApp({ database, env: simpli.env, pace: SHORT, stopped: app });
      admin = await signIn(app);
      expect((await admin.ask("read-proof", {})).last?.report.conversations).toBe(6);
    });
  });

  it("goes on after a kill -9, in whichever process comes next", async () => {
    await app.stopApp();
    app.twin.resetCalls();
    const letGo = holdUp();
    const killed = await startEntry("dist/src/cli/backtest.js", ["--json"], env());
    await app.until("a part is done, and the rest is held up", isHeldUp);
    // The embedded database writes to disk within 200 ms; what is younger is lost with the process and evaluated again.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    killed.kill();
    expect((await killed.ended).stdout).toBe("");
    letGo();
    const other = await operate("backtest", ["--conversations", "4", "--json"], env());
    expect(other).toMatchObject({ code: 1, stderr: like("--conversations 500 --truth team") });
    if (app.databaseUrl !== null) await ageSignsOfLife(app.databaseUrl);
    app = await runApp({ database, env: simpli.env, pace: SHORT, stopped: app });
    admin = await signIn(app);
    const { runs } = await admin.ask("read-proof", {});
    expect(runs[0]).toMatchObject({ by: null, hasReport: false });
    for (let tries = 0; tries < 3; tries += 1) if (await backtestEnded(admin, runs[0]?.id ?? "").catch(() => null)) break;
    const { last } = await admin.ask("read-proof", { run: runs[0]?.id ?? "" });
    expect(last?.report).toMatchObject({ conversations: EVALUATED, triage: { agreed: 21 } });
    expect(fetched().length).toBeLessThanOrEqual(EVALUATED + 3);
  });

  it("lets lines and labels go with the conversation and with the contact they are about", async () => {
    const { underWay, runs } = await admin.ask("read-proof", {});
    expect(underWay).toBeNull();
    const [newest] = runs;
    const linesOf = async () => (await admin.ask("read-proof", {})).runs.find(({ id }) => id === newest?.id)?.progress.done;
    expect(await linesOf()).toBe(EVALUATED);
    expect(await earned(admin, "billing")).toMatchObject({ agreed: 13, past: 14 });
    const [, one = "", other = ""] = ids;
    app.twin.deleteContact(app.twin.core.world.conversations.get(one)?.contactIds[0] ?? "");
    await app.until("the contact's line is gone", async () => (await linesOf()) === EVALUATED - 1);
    expect(await earned(admin, "billing")).toMatchObject({ agreed: 12, past: 13 });
    app.twin.deleteConversation(other);
    await app.until("the conversation's line is gone", async () => (await linesOf()) === EVALUATED - 2);
    expect(await earned(admin, "billing")).toMatchObject({ agreed: 11, past: 12 });
  });
});
