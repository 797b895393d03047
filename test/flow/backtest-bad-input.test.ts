/** What a backtest says of a past that teaches little, and that it ends with a sentence where the app is uninstalled meanwhile. */
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Proof } from "../../src/console/api/proof.js";
import type { Pace } from "../../src/kernel/pace.js";
import { backtestEnded, runBacktest } from "../support/backtest.js";
import { type ConsoleUser, signIn } from "../support/console.js";
import { like } from "../support/like.js";
import { type PastCase, type TwinClock, twinClock, writePast } from "../support/past.js";
import { DATABASE_KINDS } from "../support/postgres.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const PAUSE = { servicePauseMs: 200 };
const ROOMY = { limit: 5_000, windowSeconds: 10 };
const TAGS = 10_000;
/** A teammate of the twin's who is not the one the app writes as. */
const MAREN = "7401001";

/** Two in each language, of which the second goes elsewhere; and one that is in none. */
const IN_LANGUAGES: readonly PastCase[] = [
  ["Good morning, I would like to know when my new lamp is going to be delivered", "Please tell me where the parcel with my chair is right now"],
  ["Guten Tag, ich möchte gerne wissen, wann meine neue Lampe endlich geliefert wird", "Bitte sagen Sie mir, wo das Paket mit meinem Stuhl gerade ist"],
  ["Bonjour, je voudrais savoir quand ma nouvelle lampe sera enfin livrée chez moi", "Dites-moi s'il vous plaît où se trouve le colis avec ma chaise"],
  ["Buenos días, quisiera saber cuándo me van a entregar por fin mi lámpara nueva", "Por favor díganme dónde está ahora mismo el paquete con mi silla"],
  ["Goedemorgen, ik zou graag willen weten wanneer mijn nieuwe lamp wordt bezorgd", "Kunt u mij alstublieft vertellen waar het pakket met mijn stoel nu is"],
].flatMap(([first = "", second = ""]): PastCase[] => [
  { text: first, team: "shipping" },
  { text: second, team: "support" },
]); // prettier-ignore

const CHARGED = 40;
const CONTRADICTING = 10;

/** The same words but for the number, each with a tag of its own; a quarter ended with another team. */
const ALIKE = Array.from({ length: CHARGED }, (_, index): PastCase => ({
  text: `I was charged twice for order LL2041${9_000 + index}`,
  team: index < CONTRADICTING ? "support" : "billing",
  tag: `topic/area ${index}`,
}));

const PAST: readonly PastCase[] = [...IN_LANGUAGES, { text: "ok?", team: "support" }, ...ALIKE];

describe.each(DATABASE_KINDS)("a past that teaches little, on the %s database", { timeout: 120_000 }, (database) => {
  let simpli: SimpliServices;
  let app: RunningApp;
  let admin: ConsoleUser;
  let ids: readonly string[] = [];

  async function open(pace: Partial<Pace> = PAUSE): Promise<void> {
    const clock: TwinClock = twinClock();
    app = await runApp({ database, env: simpli.env, twin: { now: clock.now, rateLimit: ROOMY }, pace });
    await app.known();
    admin = await signIn(app);
    await app.quiet();
    ids = writePast(app.twin, clock, PAST);
    app.twin.setFaults({ dropWebhooks: true });
    // Not in the second in which a test's own conversations are written, which are to be the newest.
    clock.set(Date.now() - 60_000);
    app.twin.tag(ids.at(-1) ?? "", "topic/second thought");
    clock.release();
    app.twin.setFaults({ dropWebhooks: false });
  }

  /** What a report says of the past is worked out from its lines; `backtest.test.ts` has one of each database. */
  const ofReports = it.runIf(database === "postgres");

  async function run(parameters: object): Promise<NonNullable<Proof["last"]>> {
    return (await runBacktest(admin, parameters)).last ?? expect.fail("no report");
  }

  beforeAll(async () => {
    simpli = await startSimpliServices();
    await open();
  });
  afterAll(async () => {
    await app.close();
    await simpli.close();
  });

  ofReports("has figures for each language, and says of which it knows too little", async () => {
    const { report, says } = await run({});
    const { byLanguage = [], labelled, agreed } = report.triage;
    const known = new Map(byLanguage.map((each) => [each.language, each]));
    for (const language of ["de", "fr", "es", "nl"])
      expect(known.get(language), language).toMatchObject({ cases: 2, labelled: 2 });
    expect(known.get(null)?.cases).toBeGreaterThan(0);
    expect(byLanguage.reduce((sum, each) => sum + each.labelled, 0)).toBe(labelled);
    expect(byLanguage.reduce((sum, each) => sum + each.agreed, 0)).toBe(agreed);
    expect(says.join(" ")).toMatch(
      /Too few labelled conversations to say anything about .*German \(2\).* the language cannot be told/,
    );
  });

  ofReports("says where people contradict themselves, and what no engine could reach", async () => {
    const { report, says } = await run({});
    expect(report.triage.labelled).toBe(PAST.length);
    expect(says.join(" ")).toContain(
      `${CONTRADICTING} labelled conversations ended otherwise than most that begin with the same words. No engine could agree with more than ${Math.floor((1 - CONTRADICTING / PAST.length) * 100)} %.`,
    );
  });

  ofReports("finds a team as live triage does: by the name beside an id of the service's own", async () => {
    simpli.answer("triage", ({ path }) => ({
      status: 200,
      body: path === "/classify" ? { category: "billing", confidence: 0.9 } : { team: { id: 7, name: "Billing" } },
    }));
    const { report } = await run({});
    simpli.answer("triage", null);
    expect(report.triage.agreed).toBe(CHARGED - CONTRADICTING);
    expect(report.proposedSettings.teams).toEqual({});
  });

  ofReports("says where no threshold is worth its costs, and leaves the category at suggest", async () => {
    const { run: started, report, says } = await run({ costWrong: 60 });
    expect(report.triage.byCategory.find(({ category }) => category === "billing")).toMatchObject({
      proposedThreshold: null,
      proposedLevel: "suggest",
      worthwhile: false,
    });
    expect(says.join(" ")).toMatch(
      /No threshold is worth its costs on this past in billing.*stays at suggest, and writes nothing/,
    );
    const { version } = await admin.ask("read-settings", {});
    const receipt = await admin.ask("start-like-this", { run: started.id, basedOn: version });
    expect(receipt.says.join(" ")).toMatch(/billing: suggest\. No threshold is worth its costs/);
    const { settings } = await admin.ask("read-settings", {});
    expect(settings.categoryRules["billing"]).toMatchObject({ threshold: null, levels: { triage: "suggest" } });
    await admin.ask("undo-start-like-this", { run: started.id });
  });

  ofReports("has nothing to say of telling categories apart where there is one", async () => {
    const { says } = await run({ conversations: CHARGED });
    expect(says.join(" ")).toContain('Everything was classified as "billing"');
  });

  it("compares with what people did, and not with the app's own tags and attributes", async () => {
    const texts = ["I was charged twice on my invoice", "The app crashes with an error message when I open it"];
    const ids = texts.map((text) => app.twin.customerWrites({ text }).conversationId);
    await app.quiet();
    for (const id of ids) {
      expect(app.twin.conversation(id).tagNames.join()).toContain("ai-category:");
      app.twin.setAttribute(id, "AI category", "billing");
      app.twin.close(id, { adminId: MAREN });
    }
    await app.quiet();
    const own = "In 2 conversations this app itself had left what was to be compared with";
    for (const truth of ["tags:ai-category:", "attribute:AI category"]) {
      const { report, says } = await run({ truth, conversations: 2 });
      expect(report.triage, truth).toMatchObject({ labelled: 0, agreed: 0 });
      expect(says.join(" "), truth).toContain(own);
    }
    app.twin.tag(ids[0] ?? "", "ai-category:shipping", MAREN);
    await app.quiet();
    const { report, says } = await run({ truth: "tags:ai-category:", conversations: 2 });
    expect(report.triage).toMatchObject({ labelled: 1, agreed: 0 });
    expect(says.join(" ")).toContain(own);
  });

  ofReports("stays short with 10,000 tags, and says what it left out", async () => {
    for (let tag = 0; tag < TAGS; tag += 1) {
      const id = `many${tag}`;
      app.twin.core.world.tags.set(id, { id, name: `topic/${tag}` });
    }
    app.twin.resetCalls();
    const { report, says } = await run({ truth: "tags:topic/" });
    expect(app.twin.calls.filter(({ path }) => path.startsWith("/tags"))).toEqual([]);
    const { confusion, leftOut, labelled } = report.triage;
    expect(leftOut).toEqual({ truths: CHARGED - 30, categories: 0 });
    expect(confusion.reduce((sum, { count }) => sum + count, 0)).toBe(labelled);
    expect(new Set(confusion.map(({ was }) => was)).size).toBe(31);
    expect(says.join(" ")).toContain(`the 10 rarest decisions stand together as "other decisions" in the matrix`);
    expect(says.join(" ")).toContain(`In 1 of ${labelled} labelled conversations people left several such tags`);
  });

  it("leaves out the one conversation that Intercom keeps failing or refusing to give, and reports the others", async () => {
    for (const status of [503, 403]) {
      const path = new RegExp(`/conversations/${ids[PAST.length - 1] ?? ""}$`);
      app.twin.failNext({ fault: { kind: "status", status }, method: "GET", path, times: 500 });
      const { run: ended, report } = await run({ conversations: 12 });
      app.twin.clearFaults();
      expect(ended.state).toBe("done");
      expect(report.conversations).toBe(11);
      expect(report.skipped).toEqual({
        [status === 503
          ? "Intercom fails whenever it is asked for the conversation"
          : "Intercom does not let the app read it (403)"]: 1,
      });
    }
  });

  it("ends with a sentence where the app may search and not read", async () => {
    app.twin.failNext({ fault: { kind: "status", status: 403 }, method: "GET", path: /\/conversations\/\d+$/, times: 500 });
    app.twin.resetCalls();
    const { runs } = await runBacktest(admin, {});
    app.twin.clearFaults();
    expect(runs[0]).toMatchObject({ state: "failed", problem: like("does not let the app read conversations (403)") });
    expect(app.twin.calls.filter(({ path }) => /\/conversations\/\d+$/.test(path)).length).toBeLessThan(10);
  });

  it("waits where Intercom refuses the token for a moment, and ends with a report", async () => {
    const fetched = () => app.twin.calls.filter(({ path }) => /\/conversations\/\d+$/.test(path)).length;
    app.twin.resetCalls();
    const { run: asked } = await admin.ask("start-backtest", {});
    await app.until("a part is done", () => fetched() > 8);
    app.twin.failNext({ fault: { kind: "status", status: 401 }, method: "GET", path: /\/conversations\/\d+$/, times: 500 });
    const waiting = await app.until("it waits", async () => {
      const { underWay, runs } = await admin.ask("read-proof", {});
      return runs.find(({ id }) => id === asked.id)?.endedAt != null || (underWay?.nextTryAt != null && underWay);
    });
    app.twin.clearFaults();
    expect(waiting).toMatchObject({ problem: like("refuses the app's token (401)"), stopping: false });
    expect(await backtestEnded(admin, asked.id)).toMatchObject({ state: "done", hasReport: true, problem: null });
    const { last } = await admin.ask("read-proof", { run: asked.id });
    expect(last?.report.skipped, "none is left out").toEqual({});
  });

  it("ends, leaves nothing and says so where the app is uninstalled while it runs", async () => {
    const fetched = () =>
      app.twin.calls.filter(({ method, path }) => method === "GET" && /\/conversations\/\d+$/.test(path)).length;
    app.twin.resetCalls();
    const { run: asked } = await admin.ask("start-backtest", {});
    await app.until("a part is done", () => fetched() > 8);
    await app.twin.callUninstall();
    const end = await backtestEnded(admin, asked.id);
    expect(end).toMatchObject({ state: "failed", hasReport: false, problem: like("what it had read is deleted") });
    expect(end.progress.done).toBe(0);
    const after = fetched();
    // Whether the token stays refused is asked for hours, so that the queue does not become quiet.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(fetched(), "asked no more").toBe(after);
    expect((await admin.ask("read-proof", {})).underWay).toBeNull();
  });

  it("is stopped at once while it waits for Intercom to come back", async () => {
    await app.close();
    await open({ ...PAUSE, firstRetryMs: 3_600_000 });
    app.twin.failNext({ fault: { kind: "status", status: 503 }, method: "GET", path: /\/conversations\/\d+$/, times: 500 });
    const { run: asked } = await admin.ask("start-backtest", {});
    await app.until("it waits", async () => (await admin.ask("read-proof", {})).underWay?.nextTryAt ?? false);
    app.twin.resetCalls();
    expect(await admin.ask("stop-backtest", {})).toMatchObject({ stopped: true });
    expect(await backtestEnded(admin, asked.id)).toMatchObject({ state: "stopped", problem: like("was stopped before") });
    expect(app.twin.calls, "nothing was asked for").toEqual([]);
  });

  it.runIf(database === "postgres")("reports what it had read where it is given up", async () => {
    app.twin.clearFaults();
    app.twin.resetCalls();
    const { run: asked } = await admin.ask("start-backtest", {});
    const fetched = () => app.twin.calls.filter(({ path }) => /\/conversations\/\d+$/.test(path)).length;
    await app.until("a part is done", () => fetched() > 8);
    app.twin.failNext({ fault: { kind: "status", status: 503 }, method: "GET", path: /\/conversations\/\d+$/, times: 500 });
    await app.until("it waits", async () => (await admin.ask("read-proof", {})).underWay?.nextTryAt ?? false);
    const client = new Client({ connectionString: app.databaseUrl ?? "" });
    await client.connect();
    await client.query("delete from pgboss.job where data -> 'payload' ->> 'runId' = $1", [asked.id]);
    await client.end();
    expect(await backtestEnded(admin, asked.id)).toMatchObject({ state: "stopped", hasReport: true });
    const { last } = await admin.ask("read-proof", { run: asked.id });
    expect(last?.report.conversations).toBeGreaterThan(0);
    expect(last?.report.skipped["the run was given up before it came to it"]).toBe(
      PAST.length - (last?.report.conversations ?? 0),
    );
    expect(last?.says[0]).toContain("It failed too often and was given up");
  });

  it("ends with a sentence where it was still waiting", async () => {
    await app.close();
    await open();
    app.twin.failNext({ fault: { kind: "status", status: 503 }, method: "POST", path: /\/conversations\/search$/, times: 500 });
    const { run: asked } = await admin.ask("start-backtest", {});
    const waiting = await app.until("it waits", async () => {
      const { underWay } = await admin.ask("read-proof", {});
      return underWay?.problem != null && underWay.nextTryAt !== null && underWay;
    });
    expect(waiting.problem, "in words, not as the log has it").not.toContain("POST");
    expect(waiting).toMatchObject({ state: "waiting", problem: like("503"), stopping: false });
    await app.twin.callUninstall();
    expect(await backtestEnded(admin, asked.id)).toMatchObject({
      state: "failed",
      problem: like("backtest has ended, and what it had read is deleted"),
      hasReport: false,
    });
    await expect(admin.ask("start-backtest", {})).rejects.toMatchObject({ status: 409 });
  });
});
