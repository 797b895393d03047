/** Every setting, changed on the console's page, seen in what the app does next. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AUTONOMY } from "../../src/domain/settings.js";
import { type SettableApp, only, runSettableApp, TEAMMATE } from "../support/settable-app.js";
import { clickLabel, labelsOf, openHome, textOf } from "../support/sidebar.js";
import { postCanvas, postHealth } from "./post-signed.js";

let settable: SettableApp;
beforeAll(async () => {
  settable = await runSettableApp();
});
afterAll(() => settable.close());
beforeEach(async () => {
  settable.answerSentiment(0.7);
  settable.answerTriage(0.9);
  await settable.set({});
});

describe.each(AUTONOMY)("an automation set to %s", (autonomy) => {
  it("triage tags and assigns, or only suggests, or is not asked", async () => {
    await settable.set(only("triage", autonomy));
    const asked = settable.simpli.requests("triage", "/classify").length;
    const { conversationId, view } = await settable.written();
    expect(settable.simpli.requests("triage", "/classify").length - asked).toBe(autonomy === "off" ? 0 : 1);
    expect([...view().tagNames].sort()).toEqual(autonomy === "apply" ? ["ai-category:billing", "ai-urgency:high"] : []);
    expect(view().teamName).toBe(autonomy === "apply" ? "Billing" : null);
    const home = textOf(await openHome(settable.app.twin, conversationId, TEAMMATE));
    expect(home.includes("Billing (sure)")).toBe(autonomy !== "off");
    expect(home.includes("switched off")).toBe(true);
  });

  it("sentiment writes on the contact and tags, or only shows, or is not asked", async () => {
    await settable.set(only("sentiment", autonomy));
    const asked = settable.simpli.requests("sentiment", "/analyze").length;
    const { conversationId, contactId, view } = await settable.written();
    expect(settable.simpli.requests("sentiment", "/analyze").length - asked).toBe(autonomy === "off" ? 0 : 1);
    expect(view().tagNames).toEqual(autonomy === "apply" ? ["escalation-risk:high"] : []);
    expect("sentiment_score" in settable.app.twin.contact(contactId).attributes).toBe(autonomy === "apply");
    expect(textOf(await openHome(settable.app.twin, conversationId, TEAMMATE)).includes("70%")).toBe(autonomy !== "off");
  });

  it("the draft becomes a note, or stands in the sidebar alone, or is not written", async () => {
    await settable.set(only("draft", autonomy));
    const asked = settable.simpli.requests("reply", "/api/v1/draft").length;
    const { conversationId, view } = await settable.written();
    expect(settable.simpli.requests("reply", "/api/v1/draft").length - asked).toBe(autonomy === "off" ? 0 : 1);
    expect(view().notes).toHaveLength(autonomy === "apply" ? 1 : 0);
    const home = await openHome(settable.app.twin, conversationId, TEAMMATE);
    expect(labelsOf(home).includes("Insert draft")).toBe(autonomy !== "off");
    expect(labelsOf(home).includes("Regenerate")).toBe(autonomy !== "off");
  });

  it("a hand-over has its brief, whatever becomes of the draft", async () => {
    const { twin } = settable.app;
    await settable.set(only("draft", autonomy));
    const { conversationId, view } = await settable.written();
    twin.finReplies(conversationId, "The refund follows within three working days.");
    twin.finHandsOver(conversationId);
    twin.customerWrites({ conversationId, text: "The return arrived two weeks ago and I still see nothing." });
    await settable.app.quiet();
    const home = await openHome(twin, conversationId, TEAMMATE);
    expect(textOf(home)).toContain("Wants");
    expect(textOf(home).includes("Drafts are switched off")).toBe(autonomy === "off");
    expect(labelsOf(home).includes("Insert draft")).toBe(autonomy !== "off");
    expect(view().notes.some(({ body }) => body?.includes("Hand-over brief"))).toBe(autonomy === "apply");
  });

  it("the score becomes a note, or stands in the sidebar alone, or is not given", async () => {
    await settable.set(only("qa", autonomy));
    const asked = settable.simpli.requests("qa", "/evaluate").length;
    const { conversationId, view } = await settable.closedAfterAnswer();
    expect(settable.simpli.requests("qa", "/evaluate").length - asked).toBe(autonomy === "off" ? 0 : 1);
    expect(view().notes).toHaveLength(autonomy === "apply" ? 1 : 0);
    expect(textOf(await openHome(settable.app.twin, conversationId, TEAMMATE)).includes("QA score")).toBe(autonomy !== "off");
  });
});

describe("a change while a service is thinking", () => {
  it.each([
    ["triage", "/classify", "triage"],
    ["sentiment", "/analyze", "sentiment"],
    ["draft", "/api/v1/draft", "reply"],
  ] as const)("%s that was switched off meanwhile changes nothing", async (automation, path, service) => {
    await settable.set(only(automation, "apply"));
    const changes: Promise<void>[] = [];
    const asked = settable.simpli.requests(service, path).length;
    settable.simpli.answer(service, (request) => {
      if (request.path !== path) return undefined;
      if (changes.length === 0) changes.push(settable.set(only(automation, "off")));
      return { after: Promise.all(changes), ...answerOf(service) };
    });
    const { view } = await settable.written();
    settable.simpli.answer(service, null);
    await Promise.all(changes);
    expect(settable.simpli.requests(service, path).length).toBe(asked + 1);
    expect(view().tagNames).toEqual([]);
    expect(view().notes).toEqual([]);
  });

  it.each([
    ["switched off", only("qa", "off")],
    ["a teammate left out", { ...only("qa", "apply"), excludedAgents: [TEAMMATE] }],
    ["more words asked for", { ...only("qa", "apply"), qaMinimumWords: 500 }],
  ])("a score likewise: %s", async (_, later) => {
    await settable.set(only("qa", "apply"));
    const changes: Promise<void>[] = [];
    settable.simpli.answer("qa", () => {
      if (changes.length === 0) changes.push(settable.set(later));
      return { after: Promise.all(changes), status: 200, body: { overall_score: 0.8, dimensions: {}, coaching_notes: [] } };
    });
    const { view } = await settable.closedAfterAnswer();
    settable.simpli.answer("qa", null);
    await Promise.all(changes);
    expect(view().notes).toEqual([]);
  });

  function answerOf(service: "triage" | "sentiment" | "reply") {
    if (service === "sentiment") return { status: 200, body: { score: -0.4, label: "negative", escalation_risk: 0.9 } };
    if (service === "reply")
      return { status: 200, body: { draft_id: "d", draft: "Hello Ana, we look into it.", confidence: 0.8 } };
    return { status: 200, body: { category: "Billing", urgency: "high", sentiment: "neutral", confidence: 0.9 } };
  }
});

describe("thresholds", () => {
  it("keep categories of every script apart, and replace a tag of an earlier release", async () => {
    await settable.set({ ...only("triage", "apply"), categories: ["환불", "バス", "パス"] });
    const classified = { category: "환불", urgency: "high", sentiment: "neutral", confidence: 0.9 };
    settable.simpli.answer("triage", ({ path }) =>
      path === "/classify"
        ? { delayMs: 300, status: 200, body: classified }
        : { status: 200, body: { team: "none", reason: "" } },
    );
    const { twin } = settable.app;
    const { conversationId } = twin.customerWrites({ text: "환불해 주세요" });
    twin.tag(conversationId, `ai-category:${"환불".normalize("NFKD")}`, TEAMMATE);
    await settable.app.quiet();
    expect([...twin.conversation(conversationId).tagNames].sort()).toEqual(["ai-category:환불", "ai-urgency:high"]);
  });

  it("triage is sure enough from the workspace's own confidence up", async () => {
    await settable.set({ ...only("triage", "apply"), triageThreshold: 0.95 });
    expect((await settable.written()).view().tagNames).toEqual(["ai-triage:review"]);
    await settable.set({ ...only("triage", "apply"), triageThreshold: 0.2 });
    settable.answerTriage(0.21);
    expect((await settable.written()).view().tagNames).toContain("ai-category:billing");
  });

  it("the escalation tag comes and goes where the workspace says, and the sidebar calls it high from there", async () => {
    await settable.set({ ...only("sentiment", "apply"), escalationFrom: 0.78, escalationBelow: 0.3 });
    const { conversationId, view } = await settable.written();
    expect(view().tagNames).toEqual([]);
    expect(textOf(await openHome(settable.app.twin, conversationId, TEAMMATE))).toContain("watch");
    const writeAt = async (risk: number) => {
      settable.answerSentiment(risk);
      settable.app.twin.customerWrites({ conversationId, text: `Still waiting, at ${risk}` });
      await settable.app.quiet();
      return view().tagNames;
    };
    expect(await writeAt(0.79)).toEqual(["escalation-risk:high"]);
    expect(textOf(await openHome(settable.app.twin, conversationId, TEAMMATE))).toContain("high");
    expect(await writeAt(0.85)).toEqual(["escalation-risk:high"]);
    expect(textOf(await openHome(settable.app.twin, conversationId, TEAMMATE))).toContain("alarm");
    expect(await writeAt(0.35)).toEqual(["escalation-risk:high"]);
    expect(await writeAt(0.29)).toEqual([]);
  });
});

describe("triage", () => {
  it("follows the workspace's map from names to teams, also to a team made a moment ago", async () => {
    await settable.set({ ...only("triage", "apply"), teams: { "Money matters": "5017693" } });
    settable.answerTriage(0.9, "money-matters team");
    expect((await settable.written()).view().teamName).toBe("Technical");
    settable.app.twin.core.world.teams.set("5017699", { id: "5017699", name: "Brand new", adminIds: [] });
    await settable.set({ ...only("triage", "apply"), teams: { "Money matters": "5017699" } });
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await settable.written()).view().teamName).toBe("Brand new");
  });

  it("is corrected to the workspace's own categories, and to no other", async () => {
    await settable.set({ ...only("triage", "apply"), categories: ["Lamps", "Billing"] });
    const { conversationId, view } = await settable.written();
    const home = await openHome(settable.app.twin, conversationId, TEAMMATE);
    const details = await clickLabel(settable.app.twin, home, "Details");
    const correct = await clickLabel(settable.app.twin, details, "Correct the classification");
    expect(textOf(correct)).toContain("Lamps");
    const gone = await clickLabel(settable.app.twin, correct, "Save", { category: "Gone since", urgency: "low" });
    expect(textOf(gone)).toContain("This category is no longer in Settings, so nothing was saved. Choose another.");
    expect(gone.canvas.content.components.find(({ id }) => id === "urgency")?.["value"], "the other choice stays").toBe("low");
    await settable.app.quiet();
    expect(view().tagNames).toContain("ai-category:billing");
    await clickLabel(settable.app.twin, correct, "Save", { category: "Lamps" });
    await settable.app.quiet();
    expect(view().tagNames).toContain("ai-category:lamps");
  });

  it("is not corrected where it was off and nothing is classified: the click says so", async () => {
    await settable.set(only("draft", "suggest"));
    const { conversationId } = await settable.written();
    const home = await openHome(settable.app.twin, conversationId, TEAMMATE);
    expect(labelsOf(await clickLabel(settable.app.twin, home, "Details"))).not.toContain("Correct the classification");
    const saved = await postCanvas(settable.app, "submit", {
      workspace_id: settable.app.twin.options.workspaceId,
      admin: { id: TEAMMATE, name: "Maren Holt" },
      conversation: { id: conversationId },
      component_id: "save-correction",
      input_values: { category: "billing" },
    });
    expect(await saved.text()).toContain("This conversation has not been classified, so there is nothing to correct.");
  });
});

describe("a form that brings back what it never offered", () => {
  const submit = (conversationId: string, button: string, values: Readonly<Record<string, string>>) =>
    postCanvas(settable.app, "submit", {
      workspace_id: settable.app.twin.options.workspaceId,
      admin: { id: TEAMMATE, name: "Maren Holt" },
      conversation: { id: conversationId },
      component_id: button,
      input_values: values,
    });

  it("leaves the urgency as it is", async () => {
    await settable.set(only("triage", "apply"));
    const { conversationId, view } = await settable.written();
    const urgencies = () => view().tagNames.filter((name) => name.startsWith("ai-urgency"));
    const before = urgencies();
    expect(before).toHaveLength(1);
    for (const urgency of ["Call +49 170 1234567 now", ""]) await submit(conversationId, "save-correction", { urgency });
    await settable.app.quiet();
    expect(urgencies()).toEqual(before);
    await submit(conversationId, "save-correction", { urgency: before[0] === "ai-urgency:low" ? "high" : "low" });
    await settable.app.quiet();
    expect(urgencies()).not.toEqual(before);
  });
});

describe("QA", () => {
  it("leaves out excluded teammates and short exchanges", async () => {
    await settable.set({ ...only("qa", "apply"), excludedAgents: [TEAMMATE] });
    expect((await settable.closedAfterAnswer()).view().notes).toEqual([]);
    await settable.set({ ...only("qa", "apply"), qaMinimumWords: 500 });
    expect((await settable.closedAfterAnswer()).view().notes).toEqual([]);
    await settable.set({ ...only("qa", "apply"), qaMinimumWords: 3 });
    expect((await settable.closedAfterAnswer()).view().notes).toHaveLength(1);
  });

  it("that fails is not well again because a later close is left out", async () => {
    const health = async () => {
      const answer = await postHealth(settable.app, { workspace_id: settable.app.twin.options.workspaceId });
      return ((await answer.json()) as { readonly message?: string }).message ?? "";
    };
    settable.simpli.answer("qa", () => ({ status: 422, body: { detail: "no" } }));
    await settable.set(only("qa", "apply"));
    await settable.closedAfterAnswer();
    expect(await health()).toContain("Scoring a closed conversation failed the last time");
    await settable.set({ ...only("qa", "apply"), excludedAgents: [TEAMMATE] });
    await settable.closedAfterAnswer();
    expect(await health()).toContain("Scoring a closed conversation failed the last time");
    settable.simpli.answer("qa", null);
    await settable.set(only("qa", "apply"));
    await settable.closedAfterAnswer();
    expect(await health()).not.toContain("Scoring a closed conversation failed the last time");
  });
});
