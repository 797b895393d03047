/** What teammates say of triage's answer in the sidebar: Apply, Not this, and the question that comes before it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { NO_RULE } from "../../src/domain/category-rules.js";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/settings.js";
import { type AppWithServices, runAppWithServices } from "../support/app-with-services.js";
import { type ConsoleUser, signIn } from "../support/console.js";
import { like } from "../support/like.js";
import type { RunningApp } from "../support/running-app.js";
import { clickToEnd, labelsOf, openHome, type OpenSidebar, textOf } from "../support/sidebar.js";
import { answerBilling } from "../support/simpli-services.js";

const MAREN = "7401001";
const TOMAS = "7401002";
const AIKO = "7401003";
const SUPPORT = "5017691";
const TAGS = ["ai-category:billing", "ai-urgency:high"];

let running: AppWithServices;
let app: RunningApp;
let admin: ConsoleUser;

const SUGGESTS = { ...DEFAULT_SETTINGS.automations, triage: "suggest" } as const;

beforeAll(async () => {
  running = await runAppWithServices();
  ({ app } = running);
  admin = await signIn(app);
  await app.until("the workspace is known", () => admin.ask("read-settings", {}).catch(() => null));
});
afterAll(() => running.close());

async function set(changes: Partial<Settings>): Promise<void> {
  const { version } = await admin.ask("read-settings", {});
  await admin.ask("change-settings", { settings: { ...DEFAULT_SETTINGS, ...changes }, basedOn: version });
}

async function customerAsks(): Promise<string> {
  const { conversationId } = app.twin.customerWrites({ text: "I was charged twice this month, please look into it" });
  await app.quiet();
  return conversationId;
}

const home = (conversationId: string, teammate = MAREN) => openHome(app.twin, conversationId, teammate);

async function click(open: OpenSidebar, ...labels: readonly string[]): Promise<OpenSidebar> {
  let screen = open;
  for (const label of labels) screen = await clickToEnd(app.twin, screen, label);
  await app.quiet();
  return screen;
}

const view = (conversationId: string) => app.twin.conversation(conversationId);
const tagsOf = (conversationId: string) => [...view(conversationId).tagNames].sort();

const labelRow = z.object({ origin: z.string(), agrees: z.boolean(), said: z.string().nullable(), by: z.string() });
/** What was said about its triage. */
async function labelsOn(conversationId: string) {
  const { rows } = await running.store.query(
    "select origin, agrees, said, by_name as by from labels where conversation_id = $1 and automation = 'triage' order by origin",
    [conversationId],
  );
  return z.array(labelRow).parse(rows);
}

/** What the doctor says of a replay under the settings that each decision was made under. */
async function replayed() {
  const findings = await admin.ask("run-doctor", {});
  return findings.findings.filter(({ check }) => check === "decisions").map(({ says }) => says);
}

describe("a suggestion", () => {
  beforeAll(() => set({ automations: SUGGESTS, blindCheckShare: 0 }));
  beforeEach(() => answerBilling(running.simpli));

  it("Apply carries it out: tags and team, on the receipts, undone as anything else; each a label, and no decision is changed", async () => {
    const id = await customerAsks();
    expect({ tags: tagsOf(id), team: view(id).teamName }).toEqual({ tags: [], team: null });
    const done = await click(await home(id), "Apply");
    expect(textOf(done)).toContain("Tagged and assigned to Billing. Applied by Maren Holt.");
    expect({ tags: tagsOf(id), team: view(id).teamName }).toEqual({ tags: TAGS, team: "Billing" });
    expect(await labelsOn(id)).toEqual([{ origin: "applied", agrees: true, said: null, by: "Maren Holt" }]);

    const after = await home(id, TOMAS);
    expect(textOf(after)).toContain("billing (applied by Maren Holt)");
    expect(labelsOf(after)).not.toContain("Apply");
    const { entries } = await admin.ask("list-activity", { conversationId: id, automation: "triage" });
    expect(entries.map(({ state, teammate }) => ({ state, by: teammate?.name }))).toEqual(
      [1, 2, 3].map(() => ({ state: "done", by: "Maren Holt" })),
    );

    let receipts = await click(after, "Details", "What was changed in Intercom");
    expect(textOf(receipts)).toContain("Assigned to Billing");
    expect(textOf(receipts)).toContain("Suggested by triage, applied by Maren Holt");
    for (let round = 0; round < 8 && labelsOf(receipts).includes("Undo"); round += 1) receipts = await click(receipts, "Undo");
    expect({ tags: tagsOf(id), team: view(id).teamName }).toEqual({ tags: [], team: null });
    expect(await labelsOn(id)).toEqual([
      { origin: "applied", agrees: true, said: null, by: "Maren Holt" },
      { origin: "undone", agrees: false, said: null, by: "Tomás Rey" },
    ]);
    expect(textOf(await home(id))).toContain("billing (sure)");
    expect(await replayed()).toEqual([like("reproduces all")]);
  });

  it("a conversation that somebody took meanwhile keeps its team, and one Intercom tagged stays so", async () => {
    const id = await customerAsks();
    const open = await home(id);
    app.twin.assign(id, { teamId: SUPPORT }, TOMAS);
    app.twin.tag(id, "ai-category:billing", TOMAS);
    await app.quiet();
    const done = await click(open, "Apply");
    expect(textOf(done)).toContain("not assigned, because the conversation is already assigned");
    expect({ tags: tagsOf(id), team: view(id).teamName }).toEqual({ tags: TAGS, team: "Support" });
  });

  it("two teammates at once, and again on an old canvas: one of each change, and a sentence that says who", async () => {
    const id = await customerAsks();
    const [one, other] = [await home(id), await home(id, TOMAS)];
    const [first, second] = await Promise.all([click(one, "Apply"), click(other, "Apply")]);
    for (const screen of [first, second, await click(other, "Apply")])
      expect(textOf(screen)).toMatch(/Applied by (Maren Holt|Tomás Rey)\./);
    const changes = app.twin.calls.filter(({ method, path }) => method !== "GET" && path.includes(id));
    expect(changes.filter(({ path }) => path.endsWith("/tags"))).toHaveLength(2);
    expect(view(id).teamName).toBe("Billing");
    expect(await labelsOn(id)).toHaveLength(1);
    const refused = await click(one, "Not this");
    expect(textOf(refused)).toMatch(/(Maren Holt|Tomás Rey) has applied this suggestion/);
  });

  it("Not this changes nothing, is said at once, and leads to the correction", async () => {
    const id = await customerAsks();
    const [open, other] = [await home(id), await home(id, TOMAS)];
    const form = await click(open, "Not this");
    expect(await labelsOn(id)).toEqual([{ origin: "rejected", agrees: false, said: null, by: "Maren Holt" }]);
    expect({ tags: tagsOf(id), team: view(id).teamName }).toEqual({ tags: [], team: null });
    const again = await home(id, TOMAS);
    expect(textOf(again)).toContain('billing (\\"Not this\\" by Maren Holt)');
    expect(labelsOf(again)).not.toContain("Apply");
    expect(textOf(await click(other, "Apply"))).toContain('Maren Holt said \\"Not this\\" meanwhile');
    expect(tagsOf(id)).toEqual([]);

    await clickToEnd(app.twin, form, "Save", { category: "refund", urgency: "low" });
    await app.quiet();
    expect((await labelsOn(id)).map(({ origin, said }) => ({ origin, said }))).toEqual([
      { origin: "corrected", said: "refund" },
      { origin: "rejected", said: null },
    ]);
    expect(textOf(await home(id))).toContain("refund (set by Maren Holt)");
    expect(tagsOf(id), "the tags follow at suggest too").toEqual(["ai-category:refund", "ai-urgency:low"]);
    expect(textOf(await click(other, "Apply"))).toContain("Maren Holt has corrected the classification");
    expect(await replayed()).toEqual([like("reproduces all")]);
  });

  it("what triage was not sure of is reviewed by whoever applies it", async () => {
    running.simpli.answer("triage", ({ path }) => ({
      status: 200,
      body:
        path === "/classify"
          ? { category: "billing", urgency: "high", sentiment: "neutral", confidence: 0.3 }
          : { team: "billing" },
    }));
    const id = await customerAsks();
    await click(await home(id), "Apply");
    expect({ tags: tagsOf(id), team: view(id).teamName }).toEqual({ tags: TAGS, team: "Billing" });
    expect(await replayed()).toEqual([like("reproduces all")]);
  });

  it("is offered only where something is suggested: not at apply, and not once triage is off", async () => {
    const suggested = await home(await customerAsks());
    expect(labelsOf(suggested)).toEqual(expect.arrayContaining(["Apply", "Not this"]));
    await set({ automations: { ...SUGGESTS, triage: "off" }, blindCheckShare: 0 });
    expect(labelsOf(await home(suggested.conversationId))).not.toContain("Apply");
    expect(textOf(await click(suggested, "Apply"))).toContain("Triage was switched off meanwhile");
    expect(tagsOf(suggested.conversationId)).toEqual([]);
    await set({ automations: SUGGESTS, channelsOff: ["chat"], blindCheckShare: 0 });
    expect(labelsOf(await home(suggested.conversationId)), "in a channel that is left alone").not.toContain("Apply");
    await set({ blindCheckShare: 0 });
    expect(labelsOf(await home(await customerAsks()))).not.toContain("Apply");
  });
});

it("says that nothing was done where triage is off in the category", async () => {
  const categoryRules = { billing: { ...NO_RULE, levels: { triage: "off" as const } } };
  await set({ categoryRules, blindCheckShare: 0 });
  answerBilling(running.simpli);
  const id = await customerAsks();
  const details = textOf(await click(await home(id), "Details"));
  expect(details).toContain("Triage is off in this category: nothing was done");
  expect(details).not.toContain("Tagged and assigned");
  expect(tagsOf(id)).toEqual([]);
});

describe("the blind check", () => {
  const only = { triage: "apply", sentiment: "off", draft: "off", qa: "off" } as const;

  beforeAll(async () => {
    answerBilling(running.simpli);
    await set({ automations: only, blindCheckShare: 1 });
    const early = await customerAsks();
    expect(textOf(await home(early)), "not among the first 30").not.toContain("What is this about?");
    for (let more = 0; more < 30; more += 1) app.twin.customerWrites({ text: `I was charged ${more + 2} times, please check` });
    await app.quiet();
    expect(textOf(await home(early, TOMAS)), "nor later").not.toContain("What is this about?");
  });

  const answer = async (open: OpenSidebar, category: string) => {
    const screen = await clickToEnd(app.twin, open, "Answer", { "said-category": category });
    await app.quiet();
    return screen;
  };

  it("asks before the category is shown; the choice is a label and shows it; three a day, never twice about one", async () => {
    const ids = [await customerAsks(), await customerAsks(), await customerAsks(), await customerAsks()];
    const [first = "", second = "", third = "", fourth = ""] = ids;
    const asked = await home(first);
    expect(textOf(asked)).toContain("What is this about?");
    expect(JSON.stringify(asked.canvas.content.components[3])).toContain("Skip");
    expect(textOf(asked)).not.toContain("billing (");
    const empty = await click(asked, "Answer");
    expect(textOf(empty), "nothing was chosen").toContain("What is this about?");
    const gone = await answer(asked, "gone since");
    expect(textOf(gone)).toContain("This category is no longer in Settings, so nothing was saved. Choose another.");
    expect(textOf(await click(gone, "Back"))).toContain("What is this about?");
    expect(textOf(await answer(asked, "refund"))).toContain("billing (sure), you said refund");
    expect(await labelsOn(first)).toEqual([{ origin: "blind-check", agrees: false, said: "refund", by: "Maren Holt" }]);
    await answer(asked, "billing");
    expect(await labelsOn(first), "the first answer stands").toHaveLength(1);
    expect(textOf(await home(first, TOMAS)), "nobody else is asked about it").not.toContain("What is this about?");

    const skipped = await click(await home(second), "Skip");
    expect(textOf(skipped)).toContain("billing (sure)");
    expect(textOf(await home(second))).not.toContain("What is this about?");
    expect(await labelsOn(second)).toEqual([]);

    const seen = await home(third);
    expect(textOf(seen)).toContain("What is this about?");
    const why = await click(seen, "Details", "Why this classification");
    expect(textOf(await click(why, "Back", "Back")), "the answer stood there").not.toContain("What is this about?");
    expect(textOf(await answer(seen, "billing"))).toContain("has been shown already");
    expect(await labelsOn(third)).toEqual([]);

    expect(textOf(await home(fourth)), "that would be the fourth").not.toContain("What is this about?");
    expect(textOf(await home(fourth, TOMAS)), "of another teammate the first").toContain("What is this about?");
    expect(await replayed()).toEqual([like("reproduces all")]);
  });

  it("asks nobody about what was corrected, nor whoever saw it before", async () => {
    const corrected = await customerAsks();
    const form = await click(await home(corrected), "Details", "Correct the classification");
    await clickToEnd(app.twin, form, "Save", { category: "refund", urgency: "low" });
    await app.quiet();
    expect(textOf(await home(corrected, TOMAS))).not.toContain("What is this about?");

    await set({ automations: only, blindCheckShare: 0 });
    const known = await customerAsks();
    expect(textOf(await home(known, TOMAS))).toContain("billing (sure)");
    await set({ automations: only, blindCheckShare: 1 });
    expect(textOf(await home(known, TOMAS))).not.toContain("What is this about?");
  });

  it("asks nobody about what was only marked for review: the answer would count for nothing", async () => {
    running.simpli.answer("triage", ({ path }) =>
      path === "/classify" ? { status: 200, body: { category: "billing", confidence: 0.2 } } : undefined,
    );
    const unsure = await customerAsks();
    answerBilling(running.simpli);
    expect(tagsOf(unsure)).toEqual(["ai-triage:review"]);
    expect(textOf(await home(unsure, TOMAS))).not.toContain("What is this about?");
  });

  const QUESTION = "What is this about?";

  it("asks nobody where triage's own category is not among the answers: every one of them would contradict it", async () => {
    running.simpli.answer("triage", ({ path }) =>
      path === "/classify" ? { status: 200, body: { category: "Payments", confidence: 0.9 } } : undefined,
    );
    const unlisted = await customerAsks();
    answerBilling(running.simpli);
    expect(textOf(await home(unlisted, TOMAS))).not.toContain(QUESTION);
  });

  it("is closed once the category is taken out of the settings, and says so to whoever answers on an old canvas", async () => {
    const [asked, reopened] = [await home(await customerAsks(), AIKO), await home(await customerAsks(), AIKO)];
    expect([asked, reopened].map((each) => textOf(each).includes(QUESTION))).toEqual([true, true]);
    const categories = DEFAULT_SETTINGS.categories.filter((name) => name !== "billing");
    await set({ automations: only, blindCheckShare: 1, categories });
    expect(textOf(await home(reopened.conversationId, AIKO))).toContain("billing (sure)");
    const screen = await answer(asked, "refund");
    expect(textOf(screen)).toContain("not among the categories in Settings");
    expect(textOf(screen)).not.toContain("you said");
    expect(await labelsOn(asked.conversationId)).toEqual([]);
    await set({ automations: only, blindCheckShare: 1 });
  });

  it("comes before Apply and Not this", async () => {
    await set({ automations: { ...only, triage: "suggest" }, blindCheckShare: 1 });
    const asked = await home(await customerAsks(), TOMAS);
    expect(labelsOf(asked)).not.toContain("Apply");
    const shown = await answer(asked, "billing");
    expect(labelsOf(shown)).toEqual(expect.arrayContaining(["Apply", "Not this"]));
    await click(shown, "Apply");
    expect((await labelsOn(asked.conversationId)).map(({ origin }) => origin)).toEqual(["applied", "blind-check"]);
    expect(view(asked.conversationId).teamName).toBe("Billing");
  });

  it("is asked nowhere that triage is off, and no longer where it was asked before", async () => {
    const asking = { automations: only, blindCheckShare: 1 };
    await set(asking);
    const [asked, unopened] = [await home(await customerAsks(), AIKO), await customerAsks()];
    expect(textOf(asked)).toContain(QUESTION);
    await set({ ...asking, automations: { ...only, triage: "off" } });
    expect(textOf(await home(asked.conversationId, AIKO))).toContain("billing (sure)");
    await set({ ...asking, channelsOff: ["chat"] });
    for (const [id, teammate] of [
      [asked.conversationId, AIKO],
      [unopened, TOMAS],
    ] as const)
      expect(textOf(await home(id, teammate)), "in a channel that is left alone").not.toContain(QUESTION);
  });
});
