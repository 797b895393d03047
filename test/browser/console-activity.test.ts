/** The activity page in a browser, with canned answers. */
import { describe, expect, it } from "vitest";
import type { ActivityEntry } from "../../src/console/api/activity-entry.js";
import { accessibilityFaults } from "./support/accessibility.js";
import { activityAnswers, cannedEntry, ENTRIES } from "./support/canned-activity.js";
import { BY_TOKEN } from "./support/canned-console.js";
import { hasChromium, NO_CHROMIUM } from "./support/chromium.js";
import { consoleFixture, type OpenConsole } from "./support/console-fixture.js";
import { isFocused } from "./support/settings-fixture.js";

if (!hasChromium) console.warn(NO_CHROMIUM);

describe.skipIf(!hasChromium)("the activity page", () => {
  const open = consoleFixture();
  const start = async (screen: Parameters<typeof open>[0] = {}): Promise<OpenConsole> => {
    const opened = await open({ hash: "#/activity", answers: activityAnswers(), ...screen });
    await opened.page.getByRole("heading", { name: "Activity", level: 1 }).waitFor();
    return opened;
  };
  const unfold = (page: OpenConsole["page"], what: string) => page.locator("summary", { hasText: what }).first().click();
  const lines = (page: OpenConsole["page"]) => page.locator(".activity-what").allTextContents();

  it("shows what happened, by the workspace's own days", async () => {
    const { page } = await start();
    await page.getByText("Left a draft note").waitFor();
    expect(await lines(page)).toEqual(ENTRIES.slice(0, 6).map(({ what }) => what));
    const days = await page.locator(".activity-day > h2").allTextContents();
    // Browsers differ in the comma.
    expect(days.map((day) => day.replace(",", ""))).toEqual(["Saturday 14 March 2026", "Friday 13 March 2026"]);
    expect(await page.locator(".activity-entry time").first().textContent()).toBe("23:30");
  });

  it("reads on", async () => {
    const { page, console } = await start();
    await page.getByRole("button", { name: "Show more" }).click();
    await page.getByText("Would leave a QA note").waitFor();
    expect(await lines(page)).toEqual(ENTRIES.map(({ what }) => what));
    expect(await page.getByRole("button", { name: "Show more" }).count()).toBe(0);
    expect(console.asked.at(-1)).toEqual({ name: "list-activity", given: { before: "page-2" } });
  });

  it("unfolds the reason, the numbers and the way to the conversation; what is missing is said to be missing", async () => {
    const { page } = await start();
    await unfold(page, "Tagged ai-category:billing");
    const rest = page.locator(".activity-rest");
    const text = await rest.innerText();
    for (const part of ["Money questions go to Billing", "82%", "Simpli Triage 1.2", "SI-7QK2M9XA"]) expect(text).toContain(part);
    const link = rest.getByRole("link", { name: "Open in Intercom" });
    expect(await link.getAttribute("href")).toBe("https://app.intercom.com/a/inbox/ws-1/inbox/conversation/118");
    await unfold(page, "Tagged ai-category:billing");
    await unfold(page, "Left a draft note");
    await expect
      .poll(() => rest.locator(".missing").allTextContents())
      .toEqual(["–none was given", "–no engine took part, or its decision is no longer kept"]);
  });

  it("keeps its filters in the address and hands them to the downloads", async () => {
    const { page, console, url } = await start();
    await page.getByLabel("State").selectOption("Suggested");
    await page.getByText("Would leave a QA note").waitFor();
    expect(await lines(page)).toEqual(["Would leave a QA note"]);
    expect(page.url()).toBe(`${url}#/activity?state=suggested`);
    await page.getByLabel("From").fill("2026-03-01");
    await page.getByLabel("Conversation id").fill(" 118 ");
    await page.getByLabel("Conversation id").press("Enter");
    await page.getByLabel("Teammate").selectOption("Console, Sam Rivera");
    await page.waitForURL(/teammateId=1/);
    const given = { state: "suggested", from: "2026-03-01", conversationId: "118", teammateId: "1" };
    await expect.poll(() => console.asked.at(-1)).toEqual({ name: "list-activity", given });
    const csv = await page.getByRole("link", { name: "Download CSV" }).getAttribute("href");
    expect(Object.fromEntries(new URL(csv ?? "", url).searchParams)).toEqual({ ...given, shownWorkspace: "ws-1", format: "csv" });
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.getByText("Left a draft note").waitFor();
    expect(page.url()).toBe(`${url}#/activity`);
    await expect.poll(() => isFocused(page.locator("#content")), { message: "the button is gone" }).toBe(true);
  });

  it("stays where it is when a download is refused or nobody is signed in any more, and saves one that is not", async () => {
    const { page, console, url } = await start();
    const csv = page.getByRole("link", { name: "Download CSV" });
    await csv.click();
    const alert = page.getByRole("alert");
    await alert.getByText("The harbour has no answer to this.").waitFor();
    expect(await alert.innerText()).toContain("Nothing was downloaded");
    expect(page.url()).toBe(`${url}#/activity`);
    const file = { name: "activity.csv", type: "text/csv", parts: (async function* () {})() };
    console.answers = { ...activityAnswers(), "export-activity": () => file };
    const saved = page.waitForEvent("download");
    await csv.click();
    await saved;
    await expect.poll(() => alert.count()).toBe(0);
    console.session = BY_TOKEN;
    await csv.click();
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    expect(page.url()).toBe(`${url}#/activity`);
  });

  it("leaves a date whose year is being corrected by keyboard, and asks once it is one", async () => {
    const { page, console } = await start();
    const from = page.getByLabel("From");
    await from.fill("2026-01-31");
    await page.waitForURL(/from=2026-01-31/);
    await from.focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2025", { delay: 50 });
    await page.waitForURL(/from=2025-01-31/);
    expect(await from.inputValue()).toBe("2025-01-31");
    await expect.poll(() => console.asked.at(-1)?.given).toEqual({ from: "2025-01-31" });
    expect(console.asked.filter(({ given, name }) => name === "list-activity" && given["from"] === undefined)).toHaveLength(1);
    await page.keyboard.type("0002", { delay: 50 });
    await page.getByLabel("State").focus();
    await expect.poll(() => from.inputValue(), { message: "no year to filter by" }).toBe("2025-01-31");
  });

  it("leaves what is being typed when an answer comes meanwhile", async () => {
    const { page, console } = await start();
    console.answers = { ...activityAnswers(), "count-new-activity": () => ({ count: 3 }) };
    const field = page.getByLabel("Conversation id");
    await field.pressSequentially("11");
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await page.getByRole("button", { name: "Show 3 new" }).waitFor();
    await field.pressSequentially("8");
    await field.press("Enter");
    await page.waitForURL(/conversationId=118/);
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect.poll(() => field.inputValue()).toBe("");
  });

  it("starts with the filters of its address, and leaves out what it cannot read there", async () => {
    const { page, console } = await start({ hash: "#/activity?only=failures&kind=nonsense&from=yesterday&conversationId=118" });
    await page.getByText("Left a draft note").waitFor();
    expect(console.asked[0]).toEqual({ name: "list-activity", given: { only: "failures", conversationId: "118" } });
    expect(await page.getByLabel("Only failures").isChecked()).toBe(true);
    expect(await page.getByText("Filters (2)").count()).toBe(1);
  });

  it("says that there is nothing yet, and that nothing matches", async () => {
    const { page } = await start({ answers: activityAnswers([]) });
    await page.getByText("Nothing yet: once a customer writes").waitFor();
    await page.getByLabel("Only failures").check();
    await page.getByText("Nothing matches these filters.").waitFor();
  });

  it("offers what has come since, and loads it only when asked", async () => {
    const opened = await start();
    const { page, console } = opened;
    await page.getByText("Left a draft note").waitFor();
    const added = cannedEntry(-1, { what: "Assigned to Billing" });
    console.answers = { ...activityAnswers([added, ...ENTRIES]), "count-new-activity": () => ({ count: 3 }) };
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    const button = page.getByRole("button", { name: "Show 3 new" });
    await button.waitFor();
    expect(console.asked.at(-1)).toEqual({ name: "count-new-activity", given: { since: "newest-1" } });
    expect(await lines(page)).not.toContain("Assigned to Billing");
    await button.click();
    await page.getByText("Assigned to Billing").waitFor();
  });

  describe("undo", () => {
    const first = ENTRIES[0] ?? cannedEntry(0);
    const underWay: ActivityEntry = { ...first, undo: { status: "under-way", because: null, by: "Sam Rivera", at: null } };
    const undone: ActivityEntry = {
      ...first,
      state: "undone",
      undo: { status: "undone", because: null, by: "Sam Rivera", at: first.at + 60_000 },
    };
    const ask = async ({ page }: OpenConsole) => {
      await unfold(page, first.what);
      await page.getByRole("button", { name: "Undo", exact: true }).click();
      await page.getByRole("dialog").getByText("will be taken back in Intercom").waitFor();
    };
    const confirm = ({ page }: OpenConsole) => page.getByRole("dialog").getByRole("button", { name: "Undo it" }).click();

    it("asks first, and does nothing when cancelled", async () => {
      const opened = await start();
      await ask(opened);
      await opened.page.keyboard.press("Escape");
      expect(opened.console.asked.map(({ name }) => name)).not.toContain("undo-effect");
      const focused = () => opened.page.evaluate("document.activeElement.textContent");
      await expect.poll(focused, { message: "the focus is back" }).toBe("Undo");
    });

    it("follows the change until it is taken back, and shows it", async () => {
      let fetches = 0;
      const answers = {
        ...activityAnswers(),
        "undo-effect": () => underWay,
        "read-activity-entry": () => (++fetches < 2 ? underWay : undone),
      };
      const opened = await start({ answers });
      await ask(opened);
      await confirm(opened);
      const line = opened.page.locator(".activity-entry").first();
      await line.locator("summary").getByText("Undone").waitFor();
      expect(fetches).toBe(2);
      expect(await line.innerText()).toContain("by Sam Rivera");
      expect(await line.getByRole("button").count()).toBe(0);
      expect(opened.console.asked.filter(({ name }) => name === "undo-effect")).toEqual([
        { name: "undo-effect", given: { id: first.id } },
      ]);
    });

    it("says why it came to nothing, and offers another try", async () => {
      const because = "Intercom refused it.";
      const failed: ActivityEntry = { ...first, undo: { status: "possible", because, by: null, at: null } };
      const opened = await start({
        answers: { ...activityAnswers(), "undo-effect": () => underWay, "read-activity-entry": () => failed },
      });
      await ask(opened);
      await confirm(opened);
      await opened.page.getByText(`The last attempt failed: ${because}`).waitFor();
      expect(await opened.page.getByRole("button", { name: "Undo", exact: true }).isEnabled()).toBe(true);
    });

    it("shows the server's own words where it refuses", async () => {
      const opened = await start();
      await ask(opened);
      await confirm(opened);
      await opened.page.getByText("The harbour has no answer to this.").waitFor();
    });

    it("is not offered where it cannot be, and the reason stands there", async () => {
      const { page } = await start();
      await unfold(page, "Sent the reply in Ada Lindqvist's name");
      await page.getByText("A message the customer may have read cannot be taken back.").waitFor();
      expect(await page.getByRole("button", { name: "Undo", exact: true }).count()).toBe(0);
    });
  });

  it.each([
    [1280, false],
    [1280, true],
    [390, false],
    [390, true],
    [320, false],
  ])("is accessible and fits %i px (dark: %s)", async (width, dark) => {
    const { page, complaints } = await start({ width, dark, hash: "#/activity?only=failures" });
    if (width < 700) await page.getByText("Filters (1)").click();
    await page.getByRole("button", { name: "Show more" }).click();
    await page.getByText("Would leave a QA note").waitFor();
    for (const { what } of ENTRIES) await unfold(page, what);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    await page.getByRole("button", { name: "Undo", exact: true }).first().click();
    await page.getByRole("dialog").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
