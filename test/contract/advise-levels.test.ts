/** The weekly look at levels: what it counts, proposes and carries out, and what owners do about it. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "../../src/console/api/session.js";
import { createAutonomyHandlers } from "../../src/console/handlers/autonomy/autonomy.js";
import { checkAutonomy } from "../../src/console/handlers/health/own-checks.js";
import { levelOf } from "../../src/domain/autonomy-levels.js";
import { type Decision, decisionKey } from "../../src/domain/decisions/decision.js";
import type { LabelOrigin } from "../../src/domain/decisions/label.js";
import { settingChanges } from "../../src/domain/setting-changes.js";
import { type Autonomy, parseSettings, type Settings } from "../../src/domain/settings.js";
import type { JobContext } from "../../src/jobs/deps.js";
import { createAdviseLevelsJob } from "../../src/jobs/maintenance/advise-levels.js";
import { createLogger } from "../../src/kernel/log.js";
import { writeTogether } from "../../src/store/database/write-together.js";
import { decisionWrite } from "../../src/store/decisions/decisions.js";
import { saveLabel } from "../../src/store/decisions/labels.js";
import { purgeConversation } from "../../src/store/workspaces/purge-conversation.js";
import { deleteExpired } from "../../src/store/workspaces/retention.js";
import {
  findWorkspace,
  listSettingChanges,
  saveSettingChange,
  saveWorkspace,
  writeSettings,
} from "../../src/store/workspaces/workspaces.js";
import { like } from "../support/like.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";

const DAY = 86_400_000;
const START = Date.UTC(2026, 2, 15, 2);

describe.each(DATABASE_KINDS)("on %s", (kind) => {
  let fresh: FreshDatabase;
  let count = 0;
  let id = "";
  let clock = START;
  const now = () => clock;
  const newId = () => randomUUID();
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
  });
  afterAll(() => fresh.drop());

  const db = () => fresh.database.kysely;
  beforeEach(async () => {
    [id, clock] = [`ws-${(count += 1)}`, START];
    const workspace = { id, name: id, region: "eu", timezone: "UTC", adminId: "99", tokenSealed: "x" };
    await saveWorkspace(db(), workspace, clock, "suggest");
  });

  const context = { log: createLogger("silent") } as Pick<JobContext, "log"> as JobContext;
  const cause = { id: "turn", topic: "advise-levels", receivedAt: START, partId: null };
  const examine = () => createAdviseLevelsJob({ db: db(), now, newId })({ workspaceId: id, cause }, context);
  const asking = (teammateId: string) => {
    const viewer: Viewer = { workspaceId: id, workspaceName: null, teammateId, name: `Teammate ${teammateId}` };
    return { viewer, signal: new AbortController().signal };
  };
  const handlers = () => createAutonomyHandlers({ db: db(), now, newId });
  const read = async () => {
    const answer = await handlers()["read-autonomy"]({}, asking("99"));
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  };
  const levelIn = async (category: string) => (await read()).levels.find((each) => each.category === category);
  const settingsNow = async () => parseSettings((await findWorkspace(db(), id))?.settings);
  const set = async (changes: Partial<Settings>) => {
    const stored = (await findWorkspace(db(), id))?.settings ?? {};
    const before = parseSettings(stored);
    const after = { ...before, ...changes };
    clock += 1_000;
    await writeSettings(db(), id, { ...stored, ...after });
    const line = {
      id: newId(),
      workspaceId: id,
      by: { name: "Owner", teammateId: "99" },
      changes: settingChanges(before, after),
    };
    await saveSettingChange(db(), line, clock);
  };
  const openProposal = async () => {
    const [open] = (await read()).open;
    if (open === undefined) throw new Error("Nothing is proposed");
    return open;
  };

  let conversations = 0;
  /** A decision of triage, and what people said of it. */
  async function decided(
    labels: readonly { readonly origin: LabelOrigin; readonly agrees: boolean }[],
    { level = "suggest", model = "m1", category = "Billing" }: { level?: Autonomy; model?: string; category?: string } = {},
  ): Promise<string> {
    const conversationId = `c-${(conversations += 1)}`;
    const key = decisionKey("triage", conversationId, "opening");
    const match = { found: false, because: "no team" } as const;
    const decision: Decision = {
      automation: "triage",
      facts: {
        ...{ channel: "chat", suggestOnly: false, state: "open", tags: [], teamId: null, teammateId: null },
        route: { wanted: null, mapped: null, match },
      },
      output: { category, urgency: null, confidence: 0.9, runnerUp: null },
      did: { level, addTags: [], removeTags: [], teamId: null, needsReview: false },
    };
    clock += 60_000;
    const engine = { engine: "llm", model, notice: null, masked: 0 } as const;
    const write = decisionWrite(id, {
      ...{ key, conversationId, category, decision, reason: "", effectKeys: [], engine, cause: "conversation.user.created" },
      ...{ settingsRevision: "r", decidedAt: new Date(clock) },
    });
    await writeTogether(db(), [write]);
    for (const label of labels) await saveLabel(db(), id, { ...label, decisionKey: key, said: null, by: null }, clock);
    return conversationId;
  }
  async function applied(agreed: number, rejected: number, fields: Parameters<typeof decided>[1] = {}): Promise<void> {
    for (let one = 0; one < agreed; one += 1) await decided([{ origin: "applied", agrees: true }], fields);
    for (let one = 0; one < rejected; one += 1) await decided([{ origin: "rejected", agrees: false }], fields);
  }

  it("a new workspace that starts at suggest has nothing earned, and calmly says so", async () => {
    expect((await settingsNow()).automations).toEqual({
      triage: "suggest",
      sentiment: "suggest",
      draft: "suggest",
      qa: "suggest",
    });
    await applied(12, 0);
    expect(await examine()).toMatchObject({ outcome: "done", what: like("proposed 0, changed 0") });
    expect(await levelIn("billing")).toMatchObject({
      ...{ automation: "triage", level: "suggest", advice: "keep", since: null },
      reason: "Not enough evidence yet (12 of about 50).",
      evidence: { agreed: 12, labelled: 12, agreement: 1 },
    });
    expect(await levelIn("refund")).toMatchObject({ evidence: { labelled: 0, lowerBound: null }, corrections: { rate: null } });
    expect(await checkAutonomy(id, { db: db() })).toMatchObject({ level: "good", openProposals: 0 });
  });

  it("proposes what is earned once, and an owner's yes changes the level with a line in the history", async () => {
    await applied(65, 1);
    await examine();
    await examine();
    const { open } = await read();
    expect(open).toMatchObject([{ category: "billing", advice: "to-apply", before: "suggest", after: "apply", canUndo: false }]);
    expect(open[0]?.evidence).toMatchObject({ evidence: { agreed: 65, labelled: 66 }, reason: like("65 of 66") });
    expect((await levelIn("billing"))?.level, "nothing is changed by itself").toBe("suggest");
    expect(await checkAutonomy(id, { db: db() })).toMatchObject({
      level: "good",
      openProposals: 1,
      says: like("1 category has"),
    });

    const { id: proposal } = await openProposal();
    const decide = (teammate: string, accept: boolean) =>
      handlers()["decide-proposal"]({ id: proposal, accept }, asking(teammate));
    expect(await decide("5", true)).toMatchObject({ ok: false, refusal: "owners-only" });
    expect(await decide("99", true)).toMatchObject({
      ok: true,
      value: { proposal: { outcome: "accepted", decidedBy: "Teammate 99", canUndo: true } },
    });
    expect(await decide("99", false)).toMatchObject({ ok: false, refusal: "conflict" });
    expect(levelOf("triage", "Billing", await settingsNow())).toBe("apply");
    expect(levelOf("triage", "refund", await settingsNow())).toBe("suggest");
    const [line] = await listSettingChanges(db(), id, null, 1);
    expect(line).toMatchObject({ changed_by: "Teammate 99", changes: [{ setting: "categoryRules" }] });
    await examine();
    expect((await read()).open).toEqual([]);

    expect(await handlers()["undo-level"]({ id: proposal }, asking("5"))).toMatchObject({ ok: false, refusal: "owners-only" });
    clock += 1_000;
    const undone = await handlers()["undo-level"]({ id: proposal }, asking("99"));
    expect(undone).toMatchObject({ ok: true, value: { proposal: { undoneBy: "Teammate 99", canUndo: false } } });
    expect(await handlers()["undo-level"]({ id: proposal }, asking("99"))).toMatchObject({ ok: false, refusal: "conflict" });
    expect((await settingsNow()).categoryRules, "no rule is left behind").toEqual({});
    expect((await levelIn("billing"))?.evidence.labelled, "what earned it is used up").toBe(0);
    await applied(66, 0);
    await examine();
    expect((await read()).open, "and is not proposed again so soon").toEqual([]);
    clock += 57 * DAY;
    await examine();
    expect((await read()).open).toHaveLength(1);
  });

  it("by itself it changes the level, and undoing that is one click", async () => {
    await set({ autonomyMode: "by-itself" });
    await applied(65, 1);
    expect(await examine()).toMatchObject({ what: like("changed 1") });
    expect(levelOf("triage", "billing", await settingsNow())).toBe("apply");
    const [line] = await listSettingChanges(db(), id, null, 1);
    expect(line).toMatchObject({ changed_by: "Simpli, earned: 65 of 66", teammate_id: null });
    const [receipt] = (await read()).past;
    expect(receipt).toMatchObject({ outcome: "carried-out", decidedBy: null, canUndo: true });

    for (let one = 0; one < 3; one += 1) await decided([{ origin: "undone", agrees: false }], { level: "apply" });
    expect((await levelIn("billing"))?.corrections).toEqual({ decisions: 3, corrected: 3, rate: 1 });
    expect(await examine()).toMatchObject({ what: like("changed 1") });
    expect(levelOf("triage", "billing", await settingsNow())).toBe("suggest");
    const [lost] = await listSettingChanges(db(), id, null, 1);
    expect(lost?.changed_by).toBe("Simpli, taken back: 3 decisions in a row were corrected or undone.");
    const newest = (await read()).past.find(({ advice }) => advice === "to-suggest");
    clock += 1_000;
    expect(await handlers()["undo-level"]({ id: newest?.id ?? "" }, asking("99"))).toMatchObject({ ok: true });
    expect(levelOf("triage", "billing", await settingsNow())).toBe("apply");
    await examine();
    expect(levelOf("triage", "billing", await settingsNow()), "an owner's undo stands").toBe("apply");
  });

  it("a proposal to go back wants attention, and goes where the level is changed otherwise", async () => {
    await set({ automations: { triage: "apply", sentiment: "apply", draft: "apply", qa: "apply" } });
    for (let one = 0; one < 3; one += 1) await decided([{ origin: "corrected", agrees: false }], { level: "apply" });
    await examine();
    expect((await read()).open).toMatchObject([{ advice: "to-suggest", before: "apply", after: "suggest" }]);
    expect(await checkAutonomy(id, { db: db() })).toMatchObject({ level: "attention", openProposals: 1 });
    const { id: proposal } = await openProposal();
    clock += 1_000;
    await set({ automations: { triage: "suggest", sentiment: "apply", draft: "apply", qa: "apply" } });
    const late = await handlers()["decide-proposal"]({ id: proposal, accept: true }, asking("99"));
    expect(late).toMatchObject({ ok: false, refusal: "conflict" });
    await examine();
    expect(await read()).toMatchObject({ open: [], past: [{ outcome: "withdrawn", decidedBy: null }] });
  });

  it("counts anew after another model, another list of categories and another threshold", async () => {
    const labelled = async () => (await levelIn("billing"))?.evidence.labelled;
    await applied(5, 0);
    expect(await labelled()).toBe(5);
    await decided([], { model: "m2" });
    expect(await labelled(), "another model").toBe(0);
    await decided([{ origin: "applied", agrees: true }], { model: "m2" });
    expect(await labelled()).toBe(1);
    await set({ triageThreshold: 0.6 });
    expect(await labelled(), "another threshold").toBe(0);
    await decided([{ origin: "applied", agrees: true }], { model: "m2" });
    expect(await labelled()).toBe(1);
    await set({ categories: ["billing", "other"] });
    expect(await labelled(), "another list").toBe(0);
    expect((await levelIn("billing"))?.since).toBe(clock);
  });

  it("what people said is counted when the labels are old and gone, and goes with its conversation before that", async () => {
    const purged = await decided([{ origin: "applied", agrees: true }]);
    await purgeConversation(db(), id, purged, new Date(clock));
    expect((await levelIn("billing"))?.evidence.labelled).toBe(0);
    await applied(40, 0);
    await examine();
    clock += 100 * DAY;
    await deleteExpired(db(), clock);
    await applied(20, 0);
    expect(await levelIn("billing")).toMatchObject({ evidence: { agreed: 60, labelled: 60 }, advice: "to-apply" });
    await examine();
    expect((await read()).open).toHaveLength(1);
    clock += 100 * DAY;
    await deleteExpired(db(), clock);
    expect(await read(), "proposals age").toMatchObject({ open: [], past: [] });
  });

  it("what people said is counted also where all of it is deleted within days", async () => {
    await set({ retentionDays: 1 });
    for (let day = 0; day < 7; day += 1) {
      await applied(9, 1);
      clock += DAY;
      await deleteExpired(db(), clock);
      await deleteExpired(db(), clock);
    }
    await examine();
    expect((await levelIn("billing"))?.evidence).toMatchObject({ agreed: 63, labelled: 70 });
  });

  it("what was declined is not proposed again for eight weeks, also where everything else is deleted sooner", async () => {
    await set({ retentionDays: 30 });
    await applied(65, 1);
    await examine();
    const { id: proposal } = await openProposal();
    await handlers()["decide-proposal"]({ id: proposal, accept: false }, asking("99"));
    clock += 40 * DAY;
    await deleteExpired(db(), clock);
    await applied(66, 0);
    await examine();
    expect((await read()).open).toEqual([]);
    clock += 17 * DAY;
    await deleteExpired(db(), clock);
    await examine();
    expect((await read()).open).toHaveLength(1);
  });

  it("an existing workspace keeps what it has, also where it is installed again", async () => {
    const workspace = { id, name: id, region: "eu", timezone: "UTC", adminId: "7", tokenSealed: "y" };
    await set({ automations: { triage: "off", sentiment: "apply", draft: "apply", qa: "apply" } });
    await db()
      .updateTable("workspaces")
      .set({ disconnected_at: new Date(clock) })
      .where("id", "=", id)
      .execute();
    await saveWorkspace(db(), workspace, clock, "suggest");
    expect((await settingsNow()).automations.triage).toBe("off");
    expect((await findWorkspace(db(), id))?.settings["owners"]).toEqual(["7"]);
  });
});
