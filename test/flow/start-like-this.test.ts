/** "Start like this" some time after its backtest: what was set since stays, and the receipt names what changes. */
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Settings } from "../../src/domain/settings.js";
import { runBacktest } from "../support/backtest.js";
import { type ConsoleUser, signIn } from "../support/console.js";
import { somePast, TEAM, twinClock, writePast } from "../support/past.js";
import { DATABASE_KINDS } from "../support/postgres.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

describe.each(DATABASE_KINDS)("starting like a backtest on the %s database", { timeout: 120_000 }, (database) => {
  let simpli: SimpliServices;
  let app: RunningApp;
  let admin: ConsoleUser;
  let opened: Settings;
  let run: string;
  let proposed: Partial<Settings>;

  beforeAll(async () => {
    simpli = await startSimpliServices();
    const clock = twinClock();
    app = await runApp({ database, env: simpli.env, twin: { now: clock.now, rateLimit: { limit: 5_000, windowSeconds: 10 } } });
    await app.known();
    admin = await signIn(app);
    await app.quiet();
    writePast(app.twin, clock, somePast());
    const { last, current } = await runBacktest(admin);
    opened = current;
    run = last?.run.id ?? "";
    proposed = last?.report.proposedSettings ?? {};
  });
  afterAll(async () => {
    await app.close();
    await simpli.close();
  });

  const settings = async () => (await admin.ask("read-settings", {})).settings;
  const startFrom = async (since: Settings) => {
    const { version } = await admin.ask("read-settings", {});
    return (await admin.ask("change-settings", { settings: since, basedOn: version })).settings;
  };
  const startAfter = async (since: Settings) => {
    const { version } = await admin.ask("read-settings", {});
    const changed = await admin.ask("change-settings", { settings: since, basedOn: version });
    return admin.ask("start-like-this", { run, basedOn: changed.version });
  };

  it.runIf(database === "postgres")("labels of the past grow no older than the lines by which they are found", async () => {
    const client = new Client({ connectionString: app.databaseUrl ?? "" });
    await client.connect();
    await client.query("update backtest_lines set listed_at = now() - interval '80 days' where backtest_id = $1", [run]);
    await client.query("update labels set labelled_at = now() - interval '80 days' where origin = 'history'");
    await startAfter(opened);
    const { rows } = await client.query(
      `select count(*) filter (where labelled_at > now() - interval '1 day')::int as carried, count(*) filter (where listed_at < labelled_at - interval '1 day')::int as older
        from labels join backtest_lines using (workspace_id, conversation_id) where origin = 'history' and backtest_id = $1`,
      [run],
    );
    await client.end();
    expect(rows).toEqual([{ carried: expect.any(Number) as number, older: 0 }]);
    expect((rows as { carried: number }[])[0]?.carried).toBeGreaterThan(0);
    await admin.ask("undo-start-like-this", { run });
  });

  it("changes only what its report proposes", async () => {
    const billing = { description: "Invoices", threshold: null, team: TEAM.technical, levels: { draft: "off" } } as const;
    const since: Settings = {
      ...opened,
      automations: { ...opened.automations, sentiment: "off", qa: "suggest" },
      triageThreshold: 0.8,
      teams: { "VIP desk": TEAM.shipping },
      categoryRules: { Billing: billing },
    };
    const receipt = await startAfter(since);
    const { billing: rule, ...rules } = proposed.categoryRules ?? {};
    expect(rule).toMatchObject({ description: "", threshold: 0.5, levels: { triage: "suggest" } });
    expect(await settings()).toEqual({
      ...since,
      automations: { ...since.automations, triage: "suggest" },
      teams: { "VIP desk": TEAM.shipping, account: TEAM.support },
      categoryRules: { ...rules, Billing: { ...billing, threshold: 0.5, levels: { draft: "off", triage: "suggest" } } },
    });
    expect(receipt.changes.map(({ setting }) => setting).sort()).toEqual(["automations.triage", "categoryRules", "teams"]);
    expect(receipt.says.join(" ")).toMatch(/Triage: suggest.*Billing: suggest from 50 %.*"account"/s);
    expect(receipt.says.join(" "), "teams have names").not.toMatch(/Intercom's team|\d{5}/);
    await admin.ask("undo-start-like-this", { run });
    expect(await settings()).toEqual(since);
  });

  it("is taken back alone where something else was set since, and not where the same was", async () => {
    const before = await startFrom({ ...opened, categoryRules: {} });
    const edit = async (change: (now: Settings) => Partial<Settings>) => {
      const now = await settings();
      return startFrom({ ...now, ...change(now) });
    };
    await startAfter(before);
    const started = (await settings()).categoryRules["billing"] ?? expect.fail("no rule");
    const described = { ...started, description: "Invoices", levels: { ...started.levels, draft: "off" as const } };
    await edit((now) => ({
      automations: { ...now.automations, draft: "suggest" },
      categoryRules: { ...now.categoryRules, billing: described },
    }));
    await admin.ask("undo-start-like-this", { run });
    const billing = { description: "Invoices", threshold: null, team: null, levels: { draft: "off" } };
    expect(await settings()).toEqual({
      ...before,
      automations: { ...before.automations, draft: "suggest" },
      categoryRules: { billing },
    });

    await startAfter(before);
    const threshold = 0.77;
    await edit((now) => ({ categoryRules: { ...now.categoryRules, billing: { ...started, threshold } } }));
    await expect(admin.ask("undo-start-like-this", { run })).rejects.toMatchObject({ status: 409 });
    await edit((now) => ({ categoryRules: { ...now.categoryRules, billing: started } }));
    await admin.ask("undo-start-like-this", { run });
    expect(await settings()).toEqual(before);
  });

  it("leaves a team that somebody named since for what the report has one for", async () => {
    const since: Settings = { ...opened, teams: { Account: TEAM.billing } };
    const { says } = await startAfter(since);
    expect(says.join(" ")).not.toMatch(/"account" is/i);
    expect((await settings()).teams).toEqual(since.teams);
    await admin.ask("undo-start-like-this", { run });
    expect(await settings()).toEqual(since);
    // Taken off again, it is as it was then.
    const { says: then } = await startAfter(opened);
    expect(then.join(" ")).toContain('"account" is');
    expect((await settings()).teams).toEqual({ account: TEAM.support });
  });

  it("is what Set-up does at once where there is a report", async () => {
    const before = await startFrom(opened);
    expect(await admin.ask("choose-start", { level: "report" })).toEqual({ level: "report", changed: true, waitsFor: null });
    const others = { sentiment: "suggest", draft: "suggest", qa: "suggest" } as const;
    const triage = proposed.automations?.triage;
    expect(await settings()).toEqual({ ...before, ...proposed, automations: { triage, ...others } });
    expect((await admin.ask("read-proof", { run })).last?.run.startedLikeThis?.by).not.toBeNull();
    await admin.ask("undo-start-like-this", { run });
    expect(await settings()).toEqual({ ...before, automations: { ...before.automations, ...others } });
  });

  it.runIf(database === "postgres")("Set-up sets nothing, and gives the reason, where the report no longer fits", async () => {
    const applied = { triage: "apply", sentiment: "apply", draft: "apply", qa: "apply" } as const;
    const before = await startFrom({ ...opened, automations: applied });
    const client = new Client({ connectionString: app.databaseUrl ?? "" });
    await client.connect();
    const path = "'{proposedSettings,teams,account}'";
    await client.query(
      `update backtests set report = jsonb_set(report::jsonb, ${path}, to_jsonb(repeat('9', 1000)))::json where id = $1`,
      [run],
    );
    await client.end();
    await expect(admin.ask("choose-start", { level: "report" })).rejects.toMatchObject({
      status: 400,
      message: expect.stringMatching(/does not fit the settings any more, so nothing was changed\./) as string,
    });
    expect(await settings()).toEqual(before);
  });
});
