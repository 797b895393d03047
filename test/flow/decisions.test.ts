/** What automations decide is kept with its facts: replayed under other settings before they are saved, and labelled by people. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/settings.js";
import { like } from "../support/like.js";
import { signIn } from "../support/console.js";
import { runApp, type RunningApp } from "../support/running-app.js";
import { clickLabel, openHome } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const TEAMMATE = "7401001";
const CONFIDENCES = [0.2, 0.55, 0.75, 0.95];

describe.each(["embedded", "postgres"] as const)("on %s", (database) => {
  let simpli: SimpliServices;
  let app: RunningApp;
  let admin: Awaited<ReturnType<typeof signIn>>;
  const conversations: string[] = [];

  const replay = (changes: Partial<Settings>) => admin.ask("replay-settings", { settings: { ...DEFAULT_SETTINGS, ...changes } });
  const set = async (changes: Partial<Settings>) => {
    const { version } = await admin.ask("read-settings", {});
    await admin.ask("change-settings", { settings: { ...DEFAULT_SETTINGS, ...changes }, basedOn: version });
  };
  const answer = (category: string, confidence: number) =>
    simpli.answer("triage", ({ path }) => ({
      status: 200,
      body: path === "/classify" ? { category, urgency: "high", sentiment: "neutral", confidence } : { team: category },
    }));
  /** What the doctor says of them. */
  const examined = async () =>
    (await admin.ask("run-doctor", {})).findings.filter(({ check }) => check === "decisions").map(({ says }) => says);
  const write = async () => {
    const { conversationId } = app.twin.customerWrites({ text: "I was charged twice this month, please look into it" });
    await app.quiet();
    return conversationId;
  };

  beforeAll(async () => {
    simpli = await startSimpliServices();
    const { triage, reply, sentiment, qa } = simpli.urls;
    const env = { SIMPLI_TRIAGE_URL: triage, SIMPLI_REPLY_URL: reply, SIMPLI_SENTIMENT_URL: sentiment, SIMPLI_QA_URL: qa };
    app = await runApp({ database, env });
    admin = await signIn(app);
    await app.until("the workspace is known", () => admin.ask("read-settings", {}).catch(() => null));
    simpli.answer("sentiment", () => ({ status: 200, body: { score: -0.4, label: "negative", escalation_risk: 0.55 } }));
    for (const confidence of CONFIDENCES) {
      answer("Billing", confidence);
      conversations.push(await write());
    }
    const [first = ""] = conversations;
    app.twin.teammateReplies(first, "We have refunded the second charge today, it takes three days to arrive.", TEAMMATE);
    app.twin.close(first, { adminId: TEAMMATE });
    await app.quiet();
  });
  afterAll(async () => {
    await app.close();
    await simpli.close();
  });

  it("keeps one decision for each opening, message, draft and close, and a replay of the same settings changes none", async () => {
    const { decisions, changed, unknown } = await replay({});
    expect({ decisions, changed, unknown }).toEqual({ decisions: 4 + 4 + 4 + 1, changed: 0, unknown: 0 });
    expect(await examined()).toEqual([like("reproduces all 13 decisions")]);
  });

  it.each([
    [{ triageThreshold: 0.8 }, { automation: "triage", deed: "tagged", more: 0, fewer: 2 }],
    [{ triageThreshold: 0.1 }, { automation: "triage", deed: "routed", more: 1, fewer: 0 }],
    [{ escalationFrom: 0.6 }, { automation: "sentiment", deed: "escalation-tagged", more: 0, fewer: 4 }],
    [{ qaMinimumWords: 500 }, { automation: "qa", deed: "noted", more: 0, fewer: 1 }],
    [
      { automations: { ...DEFAULT_SETTINGS.automations, draft: "suggest" as const } },
      { automation: "draft", deed: "noted", more: 0, fewer: 4 },
    ],
    [
      { categoryRules: { billing: { description: "", threshold: 0.8, team: null, levels: { draft: "off" as const } } } },
      { automation: "draft", deed: "noted", more: 0, fewer: 4 },
    ],
    [{ channelsOff: ["chat" as const] }, { automation: "triage", deed: "routed", more: 0, fewer: 3 }],
  ])("tells what %j would have changed", async (changes, expected) => {
    const { deeds } = await replay(changes);
    expect(deeds).toContainEqual(expect.objectContaining(expected));
  });

  it("tells what would have been suggested otherwise where nothing is applied", async () => {
    const suggest = { automations: { triage: "suggest", sentiment: "suggest", draft: "suggest", qa: "suggest" } } as const;
    await set(suggest);
    const { changed, deeds } = await replay({ ...suggest, triageThreshold: 0.8, escalationFrom: 0.6 });
    await set({});
    expect(changed).toBe(2 + 4);
    expect(deeds).toMatchObject([
      { automation: "sentiment", deed: "escalation-tag-suggested", fewer: 4 },
      { automation: "triage", deed: "review-suggested", more: 2 },
      { automation: "triage", deed: "tag-suggested", fewer: 2 },
      { automation: "triage", deed: "route-suggested", fewer: 2 },
    ]);
  });

  it("counts as unknown what an engine would have to be asked, and names what was off", async () => {
    const sorted = await replay({ categories: ["billing"] });
    expect(sorted).toMatchObject({ changed: 0, unknown: 4, switchedOn: [] });
    for (const changes of [{ precedents: "use" }, { houseStyle: "use" }, { style: "formal" }, { ownTeams: "use" }] as const)
      expect(await replay(changes)).toMatchObject({ changed: 0, unknown: 4 });
    await set({ automations: { ...DEFAULT_SETTINGS.automations, draft: "off" } });
    const { switchedOn } = await replay({});
    await set({});
    expect(switchedOn).toEqual(["draft"]);
  });

  it("a category's own threshold, team and level are honoured by what comes next", async () => {
    const rule = { description: "", threshold: 0.9, team: "5017694", levels: { draft: "suggest" as const } };
    await set({ categoryRules: { Billing: rule } });
    answer("Billing", 0.8);
    expect(app.twin.conversation(await write()).tagNames).toContain("ai-triage:review");
    answer("Billing", 0.95);
    const sure = app.twin.conversation(await write());
    expect(sure.teamName).toBe("Shipping");
    expect(sure.notes).toEqual([]);
    answer("Technical", 0.6);
    const other = app.twin.conversation(await write());
    expect(other.teamName).toBe("Technical");
    expect(other.notes).toHaveLength(1);
    expect(await examined()).toEqual([like("reproduces all 9 decisions")]);
    await set({});
  });

  it("a team that triage answers later belongs to the same decision", async () => {
    answer("Billing", 0.95);
    const before = simpli.requests("triage", "/route").length;
    simpli.answer("triage", ({ path }) =>
      path === "/classify"
        ? { body: { category: "Billing", urgency: "high", sentiment: "neutral", confidence: 0.95 } }
        : { status: simpli.requests("triage", "/route").length > before + 1 ? 200 : 503, body: { team: "Billing" } },
    );
    const id = await write();
    await app.until("its team has it", () => app.twin.conversation(id).teamName === "Billing");
    await app.quiet();
    expect(await examined()).toEqual([like("reproduces all")]);
  });

  it("a team that triage answers under another threshold is compared with neither of the two", async () => {
    const [classified, state] = [{ category: "Billing", urgency: "high", confidence: 0.6 }, { answersTeam: false }];
    simpli.answer("triage", ({ path }) =>
      path === "/classify" ? { body: classified } : { status: state.answersTeam ? 200 : 503, body: { team: "Billing" } },
    );
    const { conversationId: id } = app.twin.customerWrites({ text: "I was charged twice this month, please look into it" });
    await app.until("it is tagged", () => app.twin.conversation(id).tagNames.includes("ai-category:billing"));
    await set({ triageThreshold: 0.7 });
    state.answersTeam = true;
    await app.quiet();
    expect(app.twin.conversation(id).teamName).toBeNull();
    expect((await examined()).join(), "under what the team was asked for").not.toContain("something else");
    await set({});
    expect(await examined(), "under what it was tagged").toEqual([like("reproduces all")]);
  });

  it("a channel that is off is left alone", async () => {
    await set({ channelsOff: ["chat"] });
    const id = await write();
    expect(app.twin.conversation(id)).toMatchObject({ tagNames: [], teamName: null, notes: [] });
    await set({});
  });

  it("a replay changes none either where a conversation has more tags than are kept, and ours stand last", async () => {
    answer("Billing", 0.95);
    const before = await replay({});
    const { conversationId } = app.twin.customerWrites({ text: "I was charged twice this month, please look into it" });
    for (let index = 0; index < 60; index += 1) app.twin.tag(conversationId, `topic-${index}`);
    for (const tag of ["ai-category:billing", "ai-urgency:low"]) app.twin.tag(conversationId, tag);
    await app.quiet();
    expect(app.twin.conversation(conversationId).tagNames.filter((name) => /^ai-/.test(name))).toEqual([
      "ai-category:billing",
      "ai-urgency:high",
    ]);
    const after = await replay({});
    expect(after.decisions).toBeGreaterThan(before.decisions);
    expect(after).toMatchObject({ changed: before.changed, unknown: before.unknown });
    expect(await examined()).toEqual([like("reproduces all")]);
  });

  it("a correction and an undo are labels: the replay counts whom teammates contradicted", async () => {
    const click = async (id: string, ...labels: readonly string[]) => {
      let open = await openHome(app.twin, id, TEAMMATE);
      for (const label of labels) open = await clickLabel(app.twin, open, label);
      return open;
    };
    answer("Billing", 0.9);
    const corrected = await write();
    const form = await click(corrected, "Details", "Correct the classification");
    await clickLabel(app.twin, form, "Save", { category: "refund", urgency: "low" });
    const undone = await write();
    await click(undone, "Details", "What was changed in Intercom", "Undo");
    await app.quiet();
    const { changes } = await replay({ triageThreshold: 0.99 });
    expect(changes.filter((each) => each.corrected && each.automation === "triage").map((each) => each.conversationId)).toEqual(
      expect.arrayContaining([corrected]),
    );
    const { deeds } = await replay({ automations: { triage: "off", sentiment: "off", draft: "off", qa: "off" } });
    expect(deeds.reduce((sum, { fewerCorrected }) => sum + fewerCorrected, 0)).toBeGreaterThanOrEqual(2);
  });

  it("where less is kept than a replay could read, it says how many days that are", async () => {
    expect((await replay({})).days).toBe(30);
    await set({ retentionDays: 7, rawRetentionDays: 7 });
    expect((await replay({})).days).toBe(7);
    await set({});
  });
});
