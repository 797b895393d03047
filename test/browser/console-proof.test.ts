/** The page Proof in a browser, with canned answers. */
import { describe, expect, it } from "vitest";
import type { Proof } from "../../src/console/api/proof.js";
import { accessibilityFaults } from "./support/accessibility.js";
import { ADMIN, type CannedAnswers } from "./support/canned-console.js";
import { cannedLevels, cannedProposal, PROPOSAL_ID } from "./support/canned-levels.js";
import { cannedProof, cannedRun, reported, RUN_ID, RUNNING, SCORED } from "./support/canned-proof.js";
import { cannedSettings } from "./support/canned-settings.js";
import { hasChromium, NO_CHROMIUM } from "./support/chromium.js";
import { isFocused } from "./support/settings-fixture.js";
import { consoleFixture, type OpenConsole } from "./support/console-fixture.js";
import { endWaits } from "./support/waits.js";

if (!hasChromium) console.warn(NO_CHROMIUM);

describe.skipIf(!hasChromium)("the page Proof", () => {
  const open = consoleFixture();
  const start = async (proof: () => Proof, answers: CannedAnswers = {}, screen: Parameters<typeof open>[0] = {}) => {
    const all = { ...cannedSettings().answers, "read-autonomy": () => cannedLevels(), "read-proof": proof, ...answers };
    const opened = await open({ hash: "#/proof", answers: all, ...screen });
    await opened.page.getByRole("heading", { name: "Proof", level: 1 }).waitFor();
    return opened;
  };
  const asked = ({ console }: OpenConsole, name: string) => console.asked.filter((each) => each.name === name).at(-1)?.given;

  it("says what a backtest is, estimates it and starts it; then follows it to its report", async () => {
    let proof = cannedProof();
    const opened = await start(() => proof, {
      "start-backtest": () => {
        proof = cannedProof({ underWay: RUNNING });
        return { started: true, run: RUNNING };
      },
    });
    const { page, complaints } = opened;
    await page.getByText("reads your newest closed conversations, writes nothing to Intercom").waitFor();
    await page.getByText("About 750 calls to the language model. They cost about 4.2").waitFor();
    await page.getByLabel("Conversations", { exact: true }).fill("200");
    await expect.poll(() => asked(opened, "read-proof")?.["conversations"]).toBe("200");
    await page.getByRole("radio", { name: "Tags" }).check();
    await page.getByRole("button", { name: "Start" }).click();
    await page.getByText("Enter how the tags begin").waitFor();
    const prefix = page.getByLabel("Tags begin with");
    await expect.poll(() => isFocused(prefix), { message: "the first field to correct" }).toBe(true);
    await prefix.fill("topic-");
    await page.getByText("within 50 % of its allowance").waitFor();
    await page.getByLabel("Share of Intercom’s allowance (%)").fill("20");
    await page.getByText("within 20 % of its allowance").waitFor();
    await page.getByLabel("Sample").fill("a few");
    await page.getByRole("button", { name: "Start" }).click();
    await page.getByText("A sample has at least one conversation.").waitFor();
    await page.getByLabel("Sample").fill("");
    await page.getByLabel("Simpli QA may be sent").check();
    await page.getByRole("button", { name: "Start" }).click();
    await page.getByText("120 of 480 conversations done, about 3 minutes left").waitFor();
    expect(asked(opened, "start-backtest")).toMatchObject({
      conversations: 200,
      truth: "tags:topic-",
      costWrong: 8,
      costHand: 1,
      share: 0.2,
      sample: null,
      mayStore: true,
    });
    expect(await page.getByRole("progressbar").getAttribute("value")).toBe("120");
    proof = reported();
    await endWaits(page).then(() => page.getByText("Of 412 conversations whose team is known").waitFor());
    expect(complaints).toEqual([]);
  });

  it("says why the newest run has no report, also where it was stopped before anything was evaluated", async () => {
    const problem = "None of the conversations could be evaluated: the run was stopped before it came to it.";
    const stopped = cannedRun({ state: "stopped", hasReport: false, problem });
    const { page } = await start(() => cannedProof({ runs: [stopped] }));
    await page.getByText("The last backtest ended without a report").waitFor();
    await page.getByText(problem).waitFor();
    const other = await start(() => ({ ...reported(), isWithoutReport: true }), {}, { hash: `#/proof?run=${RUN_ID}` });
    await other.page.getByText("That backtest has no report, or it was deleted since. This is the newest report.").waitFor();
    expect(await other.page.locator(".proof-headline").isVisible()).toBe(true);
  });

  it("follows a run whose start is answered after another estimate was asked for", async () => {
    let proof = cannedProof();
    const started = () => {
      proof = cannedProof({ underWay: RUNNING });
      return { started: true, run: RUNNING };
    };
    const opened = await start(() => proof, { "start-backtest": started });
    const { page } = opened;
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/proof\/backtest$/, async (route) => {
      await released;
      await route.continue();
    });
    await page.getByLabel("Conversations", { exact: true }).fill("200");
    await page.getByRole("button", { name: "Start" }).click();
    await expect.poll(() => asked(opened, "read-proof")?.["conversations"]).toBe("200");
    release();
    await page.getByText("120 of 480 conversations done").waitFor();
  });

  it("stops a run", async () => {
    let proof = cannedProof({ underWay: RUNNING });
    const { page } = await start(() => proof, {
      "stop-backtest": () => {
        proof = reported(cannedRun({ state: "stopped" }));
        return { stopped: true, run: RUNNING };
      },
    });
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText("It was stopped, so it covers what was done by then.").waitFor();
  });

  it("says that it stops, and when a run that failed for now is tried again", async () => {
    let underWay = { ...RUNNING, stopping: true };
    const { page } = await start(() => cannedProof({ underWay }));
    await page.getByText("It stops after the conversations that are being read.").waitFor();
    expect(await page.getByRole("button", { name: "Stop" }).count()).toBe(0);
    underWay = { ...RUNNING, state: "waiting", problem: "Intercom is failing (503).", nextTryAt: Date.now() };
    await endWaits(page).then(() => page.getByText("It failed for now and goes on by itself.").waitFor());
    await page.getByText("Next try:").waitFor();
  });

  it("goes to a report that is chosen from the list, and asks for consent anew", async () => {
    const id = "00000000-0000-4000-8000-000000000077";
    const other = cannedRun({ id, parameters: { ...cannedRun().parameters, truth: "tags:topic-", mayStore: true } });
    const runs = [cannedRun(), other];
    const { page } = await start(() => reported(), {
      "read-proof": ({ run }) => ({ ...reported(run === id ? other : cannedRun()), runs }),
    });
    await page.getByRole("cell", { name: "Tags: topic-" }).waitFor();
    await page.getByRole("link", { name: "Show the report" }).click();
    const report = page.locator(".proof-headline");
    const isFocusedThere = "document.querySelector('.proof-headline').closest('[tabindex]') === document.activeElement";
    await expect.poll(() => page.evaluate(isFocusedThere)).toBe(true);
    await expect.poll(async () => (await report.boundingBox())?.y ?? -1).toBeLessThan(900);
    expect(await page.getByLabel("Simpli QA may be sent").isChecked()).toBe(false);
  });

  it("begins with as many conversations as the address asks for", async () => {
    const { page } = await start(() => reported(), {}, { hash: "#/proof?conversations=50" });
    const field = page.getByLabel("Conversations", { exact: true });
    await expect.poll(() => field.inputValue()).toBe("50");
    const other = await start(() => reported(), {}, { hash: "#/proof?conversations=many" });
    await expect.poll(() => other.page.getByLabel("Conversations", { exact: true }).inputValue()).toBe("500");
  });

  it("lets owners alone start, and tells others why", async () => {
    const { page } = await start(() => cannedProof(), {}, { session: { ...ADMIN, isOwner: false } });
    await page.getByText("Only owners start a backtest").waitFor();
    expect(await page.getByRole("button", { name: "Start" }).count()).toBe(0);
  });

  it("shows the report in words, pictures and tables", async () => {
    const { page, complaints } = await start(() => reported());
    const headline = await page.locator(".proof-headline").innerText();
    expect(headline.replaceAll("\u00a0", " ")).toBe(
      "Of 412 conversations whose team is known, the app would have sent 318 (77 %, at least 73 %) where your teammates did.",
    );
    for (const text of [
      "not enough evidence yet (12 of about 50)",
      "Most often Technical where it was Billing: 69 conversations.",
      "Simpli QA keeps what it is sent",
      "Fin was answering",
      "160 conversations a draft would have been there",
      "1 hour 35 minutes",
      "the customer did not write",
      "88 %, between 77 % and 94 % (36 of 41)",
      "as predicted",
      "no prediction",
      "none is worth its costs",
      "at least 91 % from 65 %",
      "There 35 % of the labelled cases would be decided; the agreement there is 95 %, at least 91 %.",
      "lower bound of the agreement from the proposed threshold on",
      "German",
      "cannot be told",
    ])
      await expect.poll(() => page.getByText(text).count(), { message: text }).toBeGreaterThan(0);
    await expect.poll(() => page.locator("figure canvas").count()).toBe(4);
    await expect.poll(() => page.locator("figure details table").count()).toBe(4);
    await page.getByLabel("Category", { exact: true }).selectOption("technical");
    await page.getByRole("heading", { name: "Technical by threshold" }).waitFor();
    await page.getByText("For Technical no threshold is worth its costs on this past").waitFor();
    expect(complaints).toEqual([]);
  });

  it("shows drafts by category, scores by band, what was assigned again and what it costs", async () => {
    const { page, complaints } = await start(() => reported(cannedRun(), { qa: SCORED, withheld: {} }));
    const row = async (table: string, name: string) =>
      (await page.getByRole("table", { name: table }).getByRole("row", { name }).innerText()).replaceAll(/\s+/g, " ");
    await page.getByRole("table", { name: "Drafts by category" }).waitFor();
    expect(await row("Drafts by category", "Billing")).toBe("Billing 150 70 40 20 20 71 % 83 % 9");
    expect(await row("Drafts by category", "Technical")).toContain("38 % – not known for all drafts");
    await page.getByText("Most scores lie between 70 and 80 %: 82 of 100.").waitFor();
    await page.getByText("Scores by band as a table").click();
    expect(await row("Scores by band", "70 and 80 %")).toBe("70 and 80 % 82 40 4.3");
    expect(await row("Scores by band", "0 and 10 %")).toContain("none was rated");
    await page.getByText("Of 24 conversations that were assigned again, triage would have sent 15").waitFor();
    expect(await row("What triage says of them", "The team it was taken from")).toContain("6");
    expect(await row("Time that routing takes", "by the present thresholds")).toContain("7 hours 32 minutes 40 minutes lost");
    expect(await row("Time that routing takes", "by the proposed thresholds")).toContain("2 hours 10 minutes saved");
    expect(complaints).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it("starts like the report proposes after a question, and undoes it", async () => {
    let run = cannedRun();
    const receipt = { run: RUN_ID, changed: true, changes: [], version: "v2" };
    const opened = await start(() => reported(run), {
      "start-like-this": () => {
        run = cannedRun({ startedLikeThis: { at: Date.now(), by: "Administrator" } });
        return { ...receipt, says: ["billing: apply from 65 %."] };
      },
      "undo-start-like-this": () => {
        run = cannedRun();
        return { ...receipt, says: ["billing: as the workspace has it."] };
      },
    });
    const { page } = opened;
    await page.getByText("What would change").waitFor();
    const rows = await page.getByRole("group", { name: "What would change" }).locator("tbody tr").allInnerTexts();
    expect(
      rows.map((row) =>
        row
          .replaceAll("\u00a0", " ")
          .split("\t")
          .map((cell) => cell.trim()),
      ),
    ).toEqual([
      ["Triage, where a category says nothing else", "Apply", "Suggest"],
      ["Category billing", "Apply from 70 %", "Apply from 65 %"],
      ["Triage’s team “Returns”", "looked up by its name", "Technical"],
    ]);
    await page.getByRole("button", { name: "Start like this" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Start like this" }).click();
    await page.getByText("billing: apply from 65 %.").waitFor();
    const levelsRead = () => opened.console.asked.filter(({ name }) => name === "read-autonomy").length;
    await expect.poll(levelsRead, { message: "the levels below are those of now" }).toBe(2);
    expect(asked(opened, "start-like-this")?.["run"]).toBe(RUN_ID);
    expect(asked(opened, "start-like-this")?.["basedOn"]).toBeTypeOf("string");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("billing: as the workspace has it.").waitFor();
    expect(asked(opened, "undo-start-like-this")).toEqual({ run: RUN_ID });
    await page.getByRole("button", { name: "Undo" }).waitFor({ state: "detached" });
  });

  it("shows what each category has earned, accepts a proposal, and takes it back", async () => {
    let levels = cannedLevels();
    const decided = (fields: Partial<ReturnType<typeof cannedProposal>>) => {
      const proposal = cannedProposal({ outcome: "accepted", decidedAt: Date.now(), decidedBy: "Administrator", ...fields });
      levels = cannedLevels({ open: [], past: [proposal] });
      return { proposal };
    };
    const opened = await start(() => cannedProof(), {
      "read-autonomy": () => levels,
      "decide-proposal": () => decided({ canUndo: true }),
      "undo-level": () => decided({ undoneAt: Date.now(), undoneBy: "Administrator" }),
    });
    const { page, complaints } = opened;
    await page.getByText("Triage in Billing: from suggest to apply").waitFor();
    for (const text of ["Not enough evidence yet (12 of about 50).", "99 %, at least 93 % (66 of 67)", "3 of 212"])
      await expect.poll(() => page.getByText(text).count(), { message: text }).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Accept" }).click();
    await page.getByText("accepted by Administrator").waitFor();
    expect(asked(opened, "decide-proposal")).toEqual({ id: PROPOSAL_ID, accept: true });
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("undone by Administrator").waitFor();
    await expect.poll(() => opened.console.asked.filter(({ name }) => name === "read-autonomy").length).toBeGreaterThan(2);
    expect(asked(opened, "undo-level")).toEqual({ id: PROPOSAL_ID });
    expect(complaints).toEqual([]);
  });

  it("lets owners alone decide about levels", async () => {
    const { page } = await start(() => cannedProof(), {}, { session: { ...ADMIN, isOwner: false } });
    await page.getByText("Only owners decide about levels.").waitFor();
    expect(await page.getByRole("button", { name: "Accept" }).count()).toBe(0);
  });

  it("prints without navigation and form", async () => {
    const { page } = await start(() => reported());
    await page.locator(".proof-headline").waitFor();
    await page.emulateMedia({ media: "print" });
    const folded = () => page.locator("main details:not([open])").count();
    const before = await folded();
    expect(before).toBeGreaterThan(0);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await folded(), "what is folded would not be printed").toBe(0);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await folded()).toBe(before);
    expect(await page.getByRole("navigation").count()).toBe(0);
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.locator(".proof-headline").isVisible()).toBe(true);
  });

  it.each([
    [1280, true],
    [390, false],
    [390, true],
    [320, false],
  ])("is accessible and fits %i px (dark: %s)", async (width, dark) => {
    const screen = { width, dark };
    const sound = async ({ page, complaints }: OpenConsole, view: string) => {
      expect(await accessibilityFaults(page), view).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth"), view).toBeLessThanOrEqual(width);
      expect(complaints, view).toEqual([]);
    };
    const none = await start(() => cannedProof(), {}, screen);
    await none.page.getByRole("button", { name: "Start" }).waitFor();
    await sound(none, "nothing yet");
    const running = await start(() => cannedProof({ underWay: RUNNING }), {}, screen);
    await running.page.getByRole("progressbar").waitFor();
    await sound(running, "under way");
    const report = await start(() => reported(cannedRun({ startedLikeThis: { at: 1, by: "Sam Rivera" } })), {}, screen);
    await report.page.getByText("What would change").waitFor();
    for (const summary of await report.page.locator("figure summary").all()) await summary.click();
    await sound(report, "report");
  });
});
