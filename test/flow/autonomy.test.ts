/** Levels that are earned, in the whole app: what a new workspace starts with, what the sidebar's corrections count, and the console. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NO_RULE } from "../../src/domain/category-rules.js";
import { createAdviseLevelsJob } from "../../src/jobs/maintenance/advise-levels.js";
import type { JobContext } from "../../src/jobs/deps.js";
import { createLogger } from "../../src/kernel/log.js";
import { openDatabase } from "../../src/store/database/open-database.js";
import { listDecisions } from "../../src/store/decisions/decisions.js";
import { saveLabel } from "../../src/store/decisions/labels.js";
import { healthOf, signIn } from "../support/console.js";
import { DATABASE_KINDS } from "../support/postgres.js";
import { runApp, type RunningApp } from "../support/running-app.js";
import { clickLabel, openHome } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const TEAMMATE = "7401001";
/** As many as outweigh one correction. */
const ENOUGH = 66;

describe.each(DATABASE_KINDS)("on %s", { timeout: 240_000 }, (database) => {
  let simpli: SimpliServices;
  let app: RunningApp;
  let env: Record<string, string>;
  const open = async () => {
    const admin = await signIn(app);
    await app.until("the workspace is known", () => admin.ask("read-settings", {}).catch(() => null));
    return admin;
  };
  const write = () => app.twin.customerWrites({ text: "I was charged twice this month, please look into it" }).conversationId;

  beforeAll(async () => {
    simpli = await startSimpliServices();
    env = { SIMPLI_TRIAGE_URL: simpli.urls.triage, START_AUTONOMY: "suggest" };
    app = await runApp({ database, env });
    simpli.answer("triage", ({ path }) => ({
      status: 200,
      body: path === "/classify" ? { category: "Billing", urgency: "high", confidence: 0.9 } : { team: "billing" },
    }));
  }, 240_000);
  afterAll(async () => {
    await app.close();
    await simpli.close();
  });

  it("starts at suggest, counts what teammates say, and applies once an owner accepts what was earned", async () => {
    let admin = await open();
    const { settings } = await admin.ask("read-settings", {});
    expect(settings.automations).toEqual({ triage: "suggest", sentiment: "suggest", draft: "suggest", qa: "suggest" });
    await set(admin, { triage: "suggest", sentiment: "off", draft: "off", qa: "off" });

    const corrected = write();
    await app.quiet();
    expect(app.twin.conversation(corrected).tagNames).toEqual([]);
    let canvas = await openHome(app.twin, corrected, TEAMMATE);
    for (const label of ["Details", "Correct the classification"]) canvas = await clickLabel(app.twin, canvas, label);
    await clickLabel(app.twin, canvas, "Save", { category: "refund", urgency: "low" });
    for (let one = 0; one < ENOUGH; one += 1) write();
    await app.quiet();
    const before = (await admin.ask("read-autonomy", {})).levels.find(({ category }) => category === "billing");
    expect(before?.evidence.labelled, "a correction alone is no share").toBe(0);

    await app.stopApp();
    await examineLabels(corrected);
    app = await runApp({ database, env, stopped: app });
    admin = await open();
    const [proposal] = (await admin.ask("read-autonomy", {})).open;
    expect(proposal).toMatchObject({ automation: "triage", category: "billing", advice: "to-apply" });
    expect(proposal?.evidence.evidence, "the correction counts beside them").toMatchObject({ agreed: 66, labelled: 67 });
    const { autonomy } = await healthOf(admin);
    expect(autonomy).toMatchObject({ level: "good", openProposals: 1 });

    await admin.ask("decide-proposal", { id: proposal?.id ?? "", accept: true });
    const tagged = write();
    await app.quiet();
    expect(app.twin.conversation(tagged).tagNames).toContain("ai-category:billing");
    await admin.ask("undo-level", { id: proposal?.id ?? "" });
    const suggested = write();
    await app.quiet();
    expect(app.twin.conversation(suggested).tagNames).toEqual([]);
  });

  it("takes the agreement that applying needs from what mistakes cost, where the settings say so", async () => {
    const admin = await open();
    const { settings, version } = await admin.ask("read-settings", {});
    expect(await admin.ask("read-autonomy", {})).toMatchObject({ target: 0.9 });
    const byCosts = { ...settings, targetBy: "costs" as const, minutesWrong: 20 };
    await expect(
      admin.ask("change-settings", { settings: { ...byCosts, minutesByHand: 20 }, basedOn: version }),
      "then guessing would pay",
    ).rejects.toThrow();
    await admin.ask("change-settings", { settings: byCosts, basedOn: version });
    expect(await admin.ask("read-autonomy", {})).toMatchObject({ target: 0.95 });
    const { entries } = await admin.ask("list-setting-changes", {});
    expect(entries[0]?.changes.map(({ setting }) => setting)).toEqual(["targetBy", "minutesWrong"]);
  });

  it("says of a draft's level, about which nobody's word counts, that it is chosen in the settings", async () => {
    const admin = await open();
    const { settings, version } = await admin.ask("read-settings", {});
    const categoryRules = { billing: { ...NO_RULE, levels: { draft: "suggest" as const } } };
    const automations = { ...settings.automations, draft: "apply" as const };
    await admin.ask("change-settings", { settings: { ...settings, automations, categoryRules }, basedOn: version });
    const { levels } = await admin.ask("read-autonomy", {});
    expect(levels.find(({ automation }) => automation === "draft")?.reason).toContain("choose it under Settings");
    expect(
      levels
        .filter(({ automation }) => automation === "triage")
        .map(({ reason }) => reason)
        .join(),
    ).not.toContain("choose it");
  });

  async function set(admin: Awaited<ReturnType<typeof open>>, automations: Parameters<typeof changed>[0]) {
    const { settings, version } = await admin.ask("read-settings", {});
    await admin.ask("change-settings", { settings: { ...settings, ...changed(automations) }, basedOn: version });
  }

  /** "Apply" beside all but the corrected one, then the weekly examination. */
  async function examineLabels(corrected: string): Promise<void> {
    const opened = await openDatabase({ url: app.databaseUrl, dataDir: app.dataDir });
    const { kysely: db } = opened;
    const { workspaceId } = app.twin.options;
    for (const { key, conversationId } of await listDecisions(db, workspaceId, 0)) {
      if (conversationId === corrected) continue;
      await saveLabel(db, workspaceId, { decisionKey: key, origin: "applied", agrees: true, said: null, by: null }, Date.now());
    }
    const job = createAdviseLevelsJob({ db, now: Date.now, newId: () => crypto.randomUUID() });
    const cause = { id: "turn", topic: "advise-levels", receivedAt: Date.now(), partId: null };
    const context = { log: createLogger("silent") } as Pick<JobContext, "log"> as JobContext;
    await job({ workspaceId, cause }, context);
    await opened.close();
  }
});

type Levels = Record<"triage" | "sentiment" | "draft" | "qa", "off" | "suggest" | "apply">;
const changed = (automations: Levels) => ({ automations });
