/** The rules of single categories, the channels and the replay on the settings page, with canned answers. */
import { describe, expect, it } from "vitest";
import { settingsViewTexts } from "../../src/web/views/settings/texts.js";
import { accessibilityFaults } from "./support/accessibility.js";
import { cannedProof, RUNNING } from "./support/canned-proof.js";
import { cannedSettings, REPLAY, SETTINGS } from "./support/canned-settings.js";
import { hasChromium, NO_CHROMIUM } from "./support/chromium.js";
import { describedBy, isFocused, settingsFixture } from "./support/settings-fixture.js";
import { holdRequests } from "./support/waits.js";

if (!hasChromium) console.warn(NO_CHROMIUM);

describe.skipIf(!hasChromium)("the settings page: categories, channels and replay", () => {
  const start = settingsFixture();

  it("opens a category, and saves what is different for it", async () => {
    const { page, save, saved, bar } = await start();
    const toggle = page.getByRole("button", { name: "Rules of refund" });
    expect(await toggle.innerText()).toContain("as the workspace");
    await toggle.focus();
    await page.keyboard.press("Enter");
    expect(await toggle.getAttribute("aria-expanded")).toBe("true");
    const rule = page.getByRole("group", { name: "Rules of refund" });
    const threshold = rule.getByLabel("Own minimum confidence");
    expect(await threshold.getAttribute("placeholder")).toBe("70");
    await page.getByLabel("Minimum confidence to tag and assign").fill("65");
    expect(await threshold.getAttribute("placeholder")).toBe("65");
    await page.getByLabel("Minimum confidence to tag and assign").fill("70");
    await rule.getByLabel("What belongs in it").fill("Money back, also for parcels that came late.");
    await threshold.fill("82.5");
    await rule.getByLabel("Team").selectOption("Technical");
    await rule.getByLabel("Drafts").selectOption("Off");
    expect(await rule.getByLabel("QA").locator("option").first().innerText()).toBe("As the workspace: Suggest");
    expect(await toggle.innerText()).toMatch(/Drafts: Off, from 82.5 %, to Technical, "Money back/);
    expect(await bar.innerText()).toContain("1 unsaved change");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("Category 2").fill("returns");
    await save();
    await expect.poll(() => saved().length).toBe(1);
    expect(saved()[0]?.["settings"]).toEqual({
      ...SETTINGS,
      categories: SETTINGS.categories.with(1, "returns"),
      categoryRules: {
        returns: {
          description: "Money back, also for parcels that came late.",
          threshold: 0.825,
          team: "12",
          levels: { draft: "off" },
        },
      },
    });
    await page.getByText("Settings saved").waitFor();
    expect(await page.getByRole("button", { name: "Rules of returns" }).innerText()).toContain("from 82.5 %");
  });

  it("opens a closed category whose rule has an issue, and goes there", async () => {
    const { page, save, saved } = await start();
    const toggle = page.getByRole("button", { name: "Rules of billing" });
    const threshold = page.getByRole("group", { name: "Rules of billing" }).getByLabel("Own minimum confidence");
    await toggle.click();
    await threshold.fill("120");
    await toggle.click();
    expect(await threshold.count()).toBe(0);
    expect(await page.getByText("This is shown once every field has a value that can be saved.").isVisible()).toBe(true);
    await save();
    await expect.poll(() => isFocused(threshold)).toBe(true);
    expect(await describedBy(page, threshold)).toBe("Give a number from 0 to 100, or leave it empty.");
    expect(saved()).toEqual([]);
    await threshold.fill("");
    await page.getByLabel("Phone").uncheck();
    await save();
    await expect.poll(() => saved().length).toBe(1);
    expect(saved()[0]?.["settings"]).toEqual({ ...SETTINGS, channelsOff: ["phone"] });
  });

  it("gives a category that was removed its rule back, and shows teams and rules that are nowhere else", async () => {
    const rule = { description: "", threshold: 0.9, team: "99", levels: {} };
    const canned = cannedSettings();
    canned.change({ ...SETTINGS, categoryRules: { refund: rule, "Late parcels": rule } });
    const { page, save, saved } = await start({}, canned);
    await page.getByRole("button", { name: "Remove refund" }).click();
    await page.getByRole("button", { name: "Add a category" }).click();
    await page.getByLabel("Category 8").fill("Refund");
    await page.getByRole("button", { name: "Rules of Refund" }).click();
    const team = page.getByRole("group", { name: "Rules of Refund" }).getByLabel("Team");
    expect(await team.locator("option:checked").innerText()).toBe("99 (not in Intercom)");
    await team.focus();
    await team.selectOption("Billing");
    expect(await isFocused(team)).toBe(true);
    await page.getByRole("button", { name: "Remove the rules of Late parcels" }).click();
    expect(await page.getByText("Late parcels").count()).toBe(0);
    await save();
    await expect.poll(() => saved().length).toBe(1);
    expect(saved()[0]?.["settings"]).toMatchObject({ categoryRules: { Refund: { ...rule, team: "11" } } });
    expect(Object.keys((saved()[0]?.["settings"] as typeof SETTINGS).categoryRules)).toEqual(["Refund"]);
  });

  it("leaves what somebody else changed meanwhile in another category's rule", async () => {
    const { page, canned, save, saved } = await start();
    await page.route("**/console/api/settings", async (route) => {
      const stale = route.request().method() === "PUT" && !route.request().postData()?.includes('"basedOn":"v2"');
      return stale ? route.fulfill({ status: 409, json: { error: "Somebody else was faster." } }) : route.continue();
    });
    const theirs = { description: "", threshold: null, team: null, levels: { triage: "suggest" } } as const;
    canned.change({ ...SETTINGS, categoryRules: { refund: theirs } });
    await page.getByRole("button", { name: "Rules of billing" }).click();
    await page.getByRole("group", { name: "Rules of billing" }).getByLabel("What belongs in it").fill("Invoices");
    await save();
    await page.getByRole("button", { name: "Load them and keep my other changes" }).click();
    await expect.poll(() => isFocused(page.locator("#content")), { message: "the notice is gone" }).toBe(true);
    await save();
    await expect.poll(() => saved().length).toBe(1);
    const content = page.locator("#content");
    await expect.poll(() => isFocused(content), { message: "the bar with the button is gone" }).toBe(true);
    const rules = { refund: theirs, billing: { description: "Invoices", threshold: null, team: null, levels: {} } };
    expect(saved()[0]).toMatchObject({ basedOn: "v2", settings: { categoryRules: rules } });
  });

  it("tells before saving what would have changed, asked once for settings that can be saved", async () => {
    const { page, console, bar } = await start();
    const replays = () => console.asked.filter(({ name }) => name === "replay-settings").map(({ given }) => given);
    const region = page.getByRole("region", { name: "What would this have changed?" });
    const list = region.locator("summary", { hasText: "The 3 newest of 41 changed decisions" });
    expect(await region.count()).toBe(0);
    const sure = page.getByLabel("Minimum confidence to tag and assign");
    // Typed in the page itself: over the protocol it may take longer on a busy machine than the page waits for more.
    await sure.focus();
    await page.evaluate(`(async (field) => {
      for (const typed of ["", "5", "55", "550", "55"]) {
        field.value = typed;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        await null;
      }
    })(document.activeElement)`);
    await region
      .getByText(
        "In the last 30 days this would have changed 41 of 612 decisions: 29 more tagged, 12 fewer routed; of the 29, teammates later corrected 6.",
      )
      .waitFor();
    expect(replays()).toEqual([{ settings: { ...SETTINGS, triageThreshold: 0.55 } }]);
    await expect.poll(() => bar.innerText()).toContain("Would have changed 41 of 612 decisions.");
    await bar.getByRole("button", { name: "See what it would have changed" }).click();
    await list.click();
    const row = region.getByRole("row").filter({ hasText: "501" });
    expect((await row.innerText()).replace(/\s+/g, " ")).toMatch(
      /Triage refund tagged, routed tagged for review Corrected later/,
    );
    expect(await row.getByRole("link").getAttribute("href")).toBe("#/activity?conversationId=501");
    expect(await row.getByRole("link").getAttribute("target")).toBe("_blank");
    expect(await region.getByRole("row").filter({ hasText: "503" }).innerText()).toContain("done in another way");
    expect(await accessibilityFaults(page)).toEqual([]);
    const release = await holdRequests(page, "**/settings/replay");
    await sure.fill("56");
    await region.getByText("Replaying the decisions").waitFor();
    release();
    await list.waitFor();
    expect(await region.getByRole("row").count(), "the list is still open").toBe(4);
    await page.getByRole("button", { name: "Discard" }).click();
    expect(await region.count()).toBe(0);
    expect(replays()).toHaveLength(2);
  });

  it("tells where nothing would change, where an engine would have to be asked, and where the replay fails", async () => {
    const canned = cannedSettings();
    let answer: typeof REPLAY = { ...REPLAY, changed: 0, unknown: 7, deeds: [], changes: [] };
    const tried: unknown[] = [];
    const startBacktest = (given: unknown) => (tried.push(given), { started: true, run: RUNNING });
    const { page, bar } = await start({
      answers: {
        ...canned.answers,
        "replay-settings": () => answer,
        "start-backtest": startBacktest,
        "read-proof": () => cannedProof(),
      },
    });
    const region = page.getByRole("region", { name: "What would this have changed?" });
    await page.getByLabel("Category 2").fill("returns");
    await region.getByText("For 7 decisions an engine would have to be asked again").waitFor();
    expect(await region.innerText()).toContain("The other 605 decisions would have been the same.");
    const sample = region.getByRole("button", { name: "Try them on 50 conversations" });
    await region.getByText("calls to Intercom").waitFor();
    await sample.click();
    await region.getByText("It runs under the unsaved settings.").waitFor();
    const follow = region.getByRole("link", { name: "Follow it on the page Proof (opens in a new tab)" });
    expect(await follow.getAttribute("href")).toBe(`#/proof?run=${RUNNING.id}`);
    expect(tried).toMatchObject([{ conversations: 50, unsaved: { categories: SETTINGS.categories.with(1, "returns") } }]);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await bar.innerText()).not.toContain("Would have");
    answer = { ...answer, decisions: 0, unknown: 0, switchedOn: ["draft"] };
    await page.getByLabel("Category 2").fill("refund");
    await page.getByLabel("Minimum words").fill("20");
    await region.getByText("There are no decisions of the last 30 days yet.").waitFor();
    expect(await region.innerText()).toContain("Drafts: where switched off until now, nothing was decided");
    expect(await sample.count()).toBe(0);
    await page.route("**/settings/replay", (route) =>
      route.fulfill({ status: 503, json: { error: "The database does not answer." } }),
    );
    await page.getByLabel("Minimum words").fill("30");
    await region.getByText("The decisions could not be replayed").waitFor();
    expect(await region.innerText()).toContain("The database does not answer.");
    await page.unroute("**/settings/replay");
    await region.getByRole("button", { name: "Try again" }).click();
    await region.getByText("There are no decisions of the last 30 days yet.").waitFor();
  });

  it("has rules and channels in the history, in words", async () => {
    const canned = cannedSettings();
    const rule = { description: "Money back", threshold: 0.825, team: "12", levels: { triage: "suggest", qa: "off" } };
    const changes = [
      { setting: "categoryRules", before: {}, after: { refund: rule, order: { levels: { draft: "apply" } } } },
      { setting: "channelsOff", before: [], after: ["phone", "web"] },
      { setting: "precedents", before: "show", after: "use" },
      { setting: "alerts.webhookSecret", before: null, after: null },
    ];
    const entries = [{ id: "change-1", by: "Kim Osei", at: Date.UTC(2026, 2, 14, 12), changes }];
    const { page } = await start({ answers: { ...canned.answers, "list-setting-changes": () => ({ entries, next: null }) } });
    const history = page.getByRole("region", { name: "History" });
    await history.getByText("Kim Osei").waitFor();
    const words = (await history.innerText()).replace(/\s+/g, " ");
    expect(words).toMatch(
      /Rules of single categories:? from none → to refund: Triage: Suggest, QA: Off, from 82.5 %, to Technical, "Money back"; order: Drafts: Apply/,
    );
    expect(words).toMatch(/Channels that are left alone:? from none → to Phone, Web/);
    const { levels } = settingsViewTexts.past;
    expect(words).toContain(`from ${levels.show} → to ${levels.use}`);
    expect(words, "without what it was and is").toMatch(/Alerts: new webhook secret(?!:? from)/);
  });
});
