/** A backtest under settings that are not saved: it shows what they would do, keeps nothing, and nothing starts like it. */
import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { backtestEnded, runBacktest } from "../support/backtest.js";
import { type ConsoleUser, signIn } from "../support/console.js";
import { holdCalls } from "../support/held-calls.js";
import { somePast, twinClock, writePast } from "../support/past.js";
import { DATABASE_KINDS } from "../support/postgres.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

/** Conversations that a run reads at the same time. */
const AT_ONCE = 3;

describe.each(DATABASE_KINDS)("settings tried on the past, on the %s database", { timeout: 120_000 }, (database) => {
  let simpli: SimpliServices;
  let app: RunningApp;
  let admin: ConsoleUser;

  beforeAll(async () => {
    simpli = await startSimpliServices();
    const clock = twinClock();
    app = await runApp({ database, env: simpli.env, twin: { now: clock.now, rateLimit: { limit: 5_000, windowSeconds: 10 } } });
    await app.known();
    admin = await signIn(app);
    await app.quiet();
    writePast(app.twin, clock, somePast());
  });
  afterAll(async () => {
    await app.close();
    await simpli.close();
  });

  /** What a run leaves behind beside its report; read where another connection can. */
  async function kept() {
    if (app.databaseUrl === null) return null;
    const client = new Client({ connectionString: app.databaseUrl });
    await client.connect();
    const count = async (of: string) => (await client.query(`select 1 from ${of}`)).rowCount ?? 0;
    const labels = await count("labels where origin = 'history'");
    const found = { labels, precedents: await count("precedents"), styles: await count("house_styles") };
    await client.end();
    return found;
  }

  it("asks the engines under them, and leaves everything else as it was", async () => {
    const learning = { precedents: "use", houseStyle: "use", ownTeams: "use" } as const;
    const opened = await admin.ask("read-settings", {});
    await admin.ask("change-settings", { basedOn: opened.version, settings: { ...opened.settings, ...learning } });
    const saved = await admin.ask("read-settings", {});
    const unsaved = { ...saved.settings, triageThreshold: 1 };
    const { run } = await admin.ask("start-backtest", { unsaved });
    expect(run.isUnsaved).toBe(true);
    // Nothing that waits for a report may wait for this one.
    await expect(admin.ask("choose-start", { level: "report" })).rejects.toMatchObject({ status: 409 });
    await backtestEnded(admin, run.id);
    const tried = (await admin.ask("read-proof", { run: run.id })).last;
    expect(tried?.says[0]).toContain("settings that were not saved");
    expect(tried?.report.triage.agreed, "nothing is surer than sure").toBe(0);
    if (database === "postgres") expect(await kept()).toEqual({ labels: 0, precedents: 0, styles: 0 });
    expect(await admin.ask("read-settings", {})).toMatchObject({ settings: saved.settings, version: saved.version });
    expect((await admin.ask("read-proof", {})).last, "no report under the workspace's own yet").toBeNull();

    const own = (await runBacktest(admin)).last;
    expect(own?.report.triage.agreed).toBeGreaterThan(0);
    if (database === "postgres") {
      const { labels, precedents, styles } = (await kept()) ?? expect.fail("not read");
      expect(Math.min(labels, precedents, styles)).toBeGreaterThan(0);
    }
    const again = await runBacktest(admin, { unsaved });
    expect(own?.happened, "of the own report's categories").not.toEqual([]);
    expect(again.last?.happened, "nobody decides under unsaved settings").toEqual([]);
    const shown = await admin.ask("read-proof", {});
    expect(shown.last?.run.id, "the page opens with the report under the workspace's own").toBe(own?.run.id);
    expect(shown.runs.map(({ isUnsaved }) => isUnsaved)).toEqual([true, false, true]);
    const gone = await admin.ask("read-proof", { run: randomUUID() });
    expect(gone, "an address that was kept longer than its report").toMatchObject({ isWithoutReport: true });
    expect(gone.last?.run.id).toBe(own?.run.id);
    expect(await admin.ask("read-proof", { run: again.last?.run.id })).toMatchObject({ isWithoutReport: false });
    const start = { run: again.last?.run.id ?? "", basedOn: saved.version };
    await expect(admin.ask("start-like-this", start)).rejects.toMatchObject({ status: 409 });
  });

  it.runIf(database === "postgres")(
    "is a kind of job that the release before leaves alone; one that it queued is worked",
    async () => {
      const { settings } = await admin.ask("read-settings", {});
      const client = new Client({ connectionString: app.databaseUrl ?? "" });
      await client.connect();
      const letGo = holdCalls(app.twin, { method: "GET", path: /\/conversations\/\d+$/, times: AT_ONCE });
      const { run } = await admin.ask("start-backtest", { unsaved: { ...settings, triageThreshold: 1 } });
      const runId = run.id;
      // Its row goes with the job.
      const { rows } = await client.query<{ name: string; data: string; group_id: string | null }>(
        `select name, data::text, group_id from pgboss.job where data -> 'payload' ->> 'runId' = $1`,
        [runId],
      );
      letGo();
      expect(rows.map(({ name }) => name)).toEqual(["backtest-unsaved"]);
      await backtestEnded(admin, runId);

      const older = randomUUID();
      await client.query("begin");
      await client.query(
        `insert into backtests (id, workspace_id, parameters, state, requested_at)
       select $2, workspace_id, parameters, 'waiting', now() from backtests where id = $1`,
        [runId, older],
      );
      await client.query(`insert into pgboss.job (name, data, group_id) values ('backtest', $1::jsonb, $2)`, [
        rows[0]?.data.replaceAll(runId, older),
        rows[0]?.group_id,
      ]);
      await client.query("commit");
      await client.end();
      await backtestEnded(admin, older);
      const worked = (await admin.ask("read-proof", { run: older })).last;
      expect(worked?.run.isUnsaved).toBe(true);
      expect(worked?.report.triage.agreed).toBe(0);
    },
  );

  it.runIf(database === "postgres")("reads no further where a Proof page of the release before ended it", async () => {
    const { settings } = await admin.ask("read-settings", {});
    const fetched = () => app.twin.calls.filter(({ path }) => /\/conversations\/\d+$/.test(path)).length;
    const letGo = holdCalls(app.twin, { method: "GET", path: /\/conversations\/\d+$/, times: AT_ONCE });
    app.twin.resetCalls();
    const { run } = await admin.ask("start-backtest", { unsaved: { ...settings, triageThreshold: 1 } });
    await app.until("it reads", () => fetched() > 0);
    const client = new Client({ connectionString: app.databaseUrl ?? "" });
    await client.connect();
    await client.query("update backtests set state = 'failed', ended_at = now() where id = $1", [run.id]);
    await client.end();
    letGo();
    await app.quiet();
    expect(fetched(), "what was under way alone").toBeLessThanOrEqual(AT_ONCE);
    const shown = (await admin.ask("read-proof", {})).runs.find(({ id }) => id === run.id);
    expect(shown).toMatchObject({ state: "failed", hasReport: false });
  });

  it("keeps what a page of the release before leaves out", async () => {
    const before = await admin.ask("read-settings", {});
    const sure = { description: "", threshold: 1, team: null, levels: {} };
    const categoryRules = Object.fromEntries(before.settings.categories.map((name) => [name, sure]));
    await admin.ask("change-settings", { basedOn: before.version, settings: { ...before.settings, categoryRules } });
    const { categoryRules: _rules, ...unsaved } = before.settings;
    const tried = await runBacktest(admin, { unsaved });
    expect(tried.last?.report.triage.agreed).toBe(0);
    const { version } = await admin.ask("read-settings", {});
    await admin.ask("change-settings", { basedOn: version, settings: before.settings });
  });

  it("refuses settings that could not be saved", async () => {
    const { settings } = await admin.ask("read-settings", {});
    const unsaved = { ...settings, triageThreshold: 7 };
    await expect(admin.ask("start-backtest", { unsaved })).rejects.toMatchObject({ status: 400 });
  });
});
