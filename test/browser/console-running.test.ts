/** Knowledge, failed jobs and health in a browser, with canned answers. */
import { describe, expect, it } from "vitest";
import { accessibilityFaults } from "./support/accessibility.js";
import type { CannedAnswers } from "./support/canned-console.js";
import { articlesFor, cannedDeadLetter, CAUSE, HEALTH, KNOWLEDGE, deadLettersOf } from "./support/canned-running.js";
import { hasChromium, NO_CHROMIUM } from "./support/chromium.js";
import { consoleFixture, type OpenConsole } from "./support/console-fixture.js";
import { endWaits } from "./support/waits.js";

if (!hasChromium) console.warn(NO_CHROMIUM);

const SCREENS = [1280, 390].flatMap((width) => [false, true].map((dark) => ({ width, height: 844, dark })));

const DEAD_LETTERS = [
  cannedDeadLetter(1),
  cannedDeadLetter(2),
  cannedDeadLetter(3, { status: "trying-again", nextAt: Date.now() + 60_000, replayedAt: Date.now() }),
  cannedDeadLetter(4, {
    status: "finished",
    replayedAt: Date.now(),
    note: "a draft is ready",
    conversation: null,
    payload: null,
  }),
];

const ANSWERS: CannedAnswers = {
  "read-knowledge": () => KNOWLEDGE,
  "list-articles": articlesFor,
  "list-dead-letters": () => deadLettersOf(DEAD_LETTERS),
  "read-health": () => HEALTH,
};

describe.skipIf(!hasChromium)("what is checked while the app runs", () => {
  const open = consoleFixture();
  const start = async (index: string, heading: string, screen: Parameters<typeof open>[0] = {}): Promise<OpenConsole> => {
    const opened = await open({ hash: `#/${index}`, answers: ANSWERS, ...screen });
    await opened.page.getByRole("heading", { name: heading, level: 1 }).waitFor();
    return opened;
  };
  const knowledge = (screen = {}) => start("knowledge", "Knowledge", screen);
  const givenUp = (screen = {}) => start("given-up", "Failed jobs", screen);
  const health = (screen = {}) => start("health", "Health", screen);

  describe("knowledge", () => {
    it("shows what drafts rest on, what was rejected and what customers ask without an article", async () => {
      const { page, complaints } = await knowledge();
      await page.getByText("Synced 3 hours ago").waitFor();
      for (const text of ["1 article was rejected", "2 articles remain in Simpli KB", "Winter sale", "Do you ship violins?"])
        await expect.poll(() => page.getByText(text).count(), { message: text }).toBeGreaterThan(0);
      await page.getByText("zeppelin moor night").click();
      await page.getByText("Can I moor at [address]?").waitFor();
      expect(complaints).toEqual([]);
    });

    it("turns pages and searches, and keeps both in the address; the focus stays where it was", async () => {
      const { page, url } = await knowledge();
      await page.getByText("60 articles · Page 1 of 3").waitFor();
      await page.getByRole("button", { name: "Next page" }).click();
      await page.getByText("Page 2 of 3").waitFor();
      expect(page.url()).toBe(`${url}#/knowledge?page=2`);
      await expect.poll(() => page.evaluate("document.activeElement.textContent")).toBe("Next page");
      await page.getByLabel("Search titles").fill("refund");
      await page.getByLabel("Search titles").press("Enter");
      await page.getByRole("link", { name: "When you get your refund" }).waitFor();
      expect(page.url()).toBe(`${url}#/knowledge?search=refund`);
      await page.getByRole("radio", { name: "No longer used (2)" }).check({ force: true });
      await page.getByText("No title matches.").waitFor();
    });

    it("has no more in the box than the list is searched for", async () => {
      const { page, url } = await knowledge({ hash: "#/knowledge?search=refund" });
      const box = page.getByLabel("Search titles");
      await page.getByText("1 article", { exact: true }).waitFor();
      await box.fill("");
      await page.getByText("60 articles · Page 1 of 3").waitFor();
      expect(page.url()).toBe(`${url}#/knowledge`);
      await box.fill("refund");
      await box.press("Enter");
      await page.getByText("1 article", { exact: true }).waitFor();
      await page.getByRole("link", { name: "Knowledge" }).click();
      await page.getByText("60 articles · Page 1 of 3").waitFor();
      await expect.poll(() => box.inputValue()).toBe("");
    });

    it("starts a sync, counts along while it runs and ends with what came of it", async () => {
      const running = { status: "running", progress: { began: 0, done: 40, total: 60 } } as const;
      let sync: (typeof KNOWLEDGE)["sync"] = { status: "done" };
      const answers: CannedAnswers = {
        ...ANSWERS,
        "read-knowledge": () => ({ ...KNOWLEDGE, sync }),
        "sync-knowledge": () => ((sync = running), { started: true, sync: { status: "waiting" } }),
      };
      const { page } = await knowledge({ answers });
      await page.getByRole("button", { name: "Sync now" }).click();
      await page.getByText("Sync started").waitFor();
      await page.getByRole("progressbar", { name: "Articles read" }).waitFor();
      expect(await page.getByText("40 of 60 read").count()).toBe(1);
      sync = { status: "done" };
      await endWaits(page);
      await page.locator(".knowledge-status", { hasText: /^Synced/ }).waitFor();
      await expect.poll(() => page.getByRole("progressbar").count()).toBe(0);
    });

    it("sends all again to a service, after a question; the built-in engine is sent nothing", async () => {
      const { page, console } = await knowledge({
        answers: { ...ANSWERS, "sync-knowledge": () => ({ started: true, sync: { status: "waiting" } }) },
      });
      await page.getByRole("button", { name: "Send all again" }).click();
      const question = page.getByRole("dialog");
      await question.getByText("stores each a second time").waitFor();
      expect(console.asked.filter(({ name }) => name === "sync-knowledge")).toEqual([]);
      await question.getByRole("button", { name: "Send all again" }).click();
      await page.getByText("Sync started").waitFor();
      expect(console.asked.find(({ name }) => name === "sync-knowledge")?.given).toEqual({ all: true });
      const builtin = { ...KNOWLEDGE, answeredBy: { engine: "builtin", host: null } as const };
      const other = await knowledge({ answers: { ...ANSWERS, "read-knowledge": () => builtin } });
      await other.page.getByRole("button", { name: "Sync now" }).waitFor();
      await other.page.getByText("Synced 3 hours ago").waitFor();
      expect(await other.page.getByRole("button", { name: "Send all again" }).count()).toBe(0);
    });

    it("says that it failed, what to do and when it is tried next", async () => {
      const problem = { says: "Simpli KB refuses our key (401).", remedy: "Check SIMPLI_KB_API_KEY." };
      const failing = { ...KNOWLEDGE, sync: { status: "failing", problem, nextAt: Date.now() + 60_000 } as const };
      const { page } = await knowledge({ answers: { ...ANSWERS, "read-knowledge": () => failing } });
      for (const text of [problem.says, problem.remedy, "Next attempt"]) await page.getByText(text).waitFor();
    });
  });

  describe("failed jobs", () => {
    it("retries everything of one cause after a question, and says what was refused", async () => {
      const replayed = { replayed: 1, refused: [{ because: "it was retried already", count: 1 }], left: 0 };
      const { page, console } = await givenUp({ answers: { ...ANSWERS, "replay-dead-letters": () => replayed } });
      await page.getByRole("button", { name: "Retry all 2" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Retry" }).click();
      await page.getByText("1 job is back in the queue").waitFor();
      await page.getByText("Not retried: it was retried already.").waitFor();
      expect(console.asked.find(({ name }) => name === "replay-dead-letters")?.given).toEqual({ filter: { cause: CAUSE } });
      await expect.poll(() => console.asked.map(({ given }) => given)).toContainEqual({ which: "put-back", cause: CAUSE });
    });

    it("retries one and follows it to its end", async () => {
      let status: "given-up" | "running" | "finished" = "given-up";
      const answers: CannedAnswers = {
        ...ANSWERS,
        "replay-dead-letters": () => ((status = "running"), { replayed: 1, refused: [], left: 0 }),
        "list-dead-letters": () => deadLettersOf([cannedDeadLetter(1, { status })]),
      };
      const { page, console } = await givenUp({ answers });
      const row = page.getByRole("row", { name: /A reply draft was not written/ });
      await row.getByRole("button", { name: "Retry" }).click();
      await row.getByText("Running").waitFor();
      status = "finished";
      await endWaits(page);
      await row.getByText("Done", { exact: true }).waitFor();
      const given = console.asked.find(({ name }) => name === "replay-dead-letters")?.given;
      expect(given).toEqual({ ids: [cannedDeadLetter(1).id] });
      expect(console.asked.at(-1)?.given).toEqual({ which: "given-up", follow: cannedDeadLetter(1).id });
    });

    it("keeps the selection where retrying failed, and waits for a slow answer", async () => {
      let answering = 0;
      const slow = deadLettersOf([cannedDeadLetter(1), cannedDeadLetter(2, { status: "running", replayedAt: 1 })]);
      const { page, console } = await givenUp({ answers: { "list-dead-letters": () => slow } });
      await page.getByLabel("Select: A reply draft was not written 101").check();
      await page.getByRole("button", { name: "Retry 1 selected" }).click();
      await page.getByText("The harbour has no answer to this.").waitFor();
      expect(await page.getByLabel("Select: A reply draft was not written 101").isChecked()).toBe(true);
      let release: () => void = () => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      await page.route("**/console/api/dead-letters?*", async (route) => {
        answering += 1;
        await released;
        await route.continue();
      });
      console.answers = {
        "list-dead-letters": () => deadLettersOf([cannedDeadLetter(2, { status: "nothing-to-do", replayedAt: 1 })]),
      };
      for (let round = 0; round < 3; round += 1) await endWaits(page);
      await expect.poll(() => answering).toBe(1);
      release();
      await page.getByText("Nothing to do").waitFor();
    });

    it("shows the error as the log has it and ids only, and what is missing", async () => {
      const { page } = await givenUp();
      await page.getByText("Details").first().click();
      const details = page.locator(".given-up-details[open]");
      expect(await details.innerText()).toContain('"conversationId": "101"');
      expect(await details.locator(".missing").innerText()).toContain("not known");
      expect(await page.getByText("not about a single conversation").count()).toBe(1);
      expect(await page.getByRole("link", { name: "Open 101" }).getAttribute("href")).toContain("/conversation/101");
    });

    it("retries several together, and all that a filter leaves", async () => {
      const answers = { ...ANSWERS, "replay-dead-letters": () => ({ replayed: 2, refused: [], left: 0 }) };
      const { page, console } = await givenUp({ answers });
      const replayed = () => console.asked.filter(({ name }) => name === "replay-dead-letters").map(({ given }) => given);
      for (const id of [101, 102]) await page.getByLabel(`Select: A reply draft was not written ${id}`).check();
      expect(await page.getByLabel("Select: A reply draft was not written 103").isDisabled()).toBe(true);
      await page.getByRole("button", { name: "Retry 2 selected" }).click();
      await expect.poll(replayed).toEqual([{ ids: [cannedDeadLetter(1).id, cannedDeadLetter(2).id] }]);
      await page.getByLabel("Job type").selectOption({ label: "A reply draft was not written" });
      await page.getByRole("button", { name: "Retry all of these" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Retry" }).click();
      await expect.poll(replayed).toContainEqual({ filter: { job: "draft" } });
    });

    it("keeps its filter in the address without losing the focus", async () => {
      const { page, console, url } = await givenUp();
      await page.getByLabel("Job type").focus();
      await page.getByLabel("Job type").selectOption({ label: "A reply draft was not written" });
      await expect.poll(() => console.asked.at(-1)?.given).toEqual({ which: "given-up", job: "draft" });
      expect(page.url()).toBe(`${url}#/given-up?job=draft`);
      expect(await page.evaluate("document.activeElement.tagName")).toBe("SELECT");
    });

    it("says that there is none", async () => {
      const { page } = await givenUp({ answers: { "list-dead-letters": () => deadLettersOf([]) } });
      await page.getByText("There are no failed jobs.").waitFor();
    });
  });

  describe("health", () => {
    it("shows the worst first, each line with its remedy, and shows what is not known as missing", async () => {
      const { page, complaints } = await health();
      await page.getByRole("status").getByText("Something is failing.").waitFor();
      const reply = page.getByRole("row", { name: /Reply drafts/ });
      for (const text of ["reply.harbour.example", "What to do:", "2.5 sec", "2 minutes ago", "in the hour of", "Paused until"])
        expect(await reply.innerText()).toContain(text);
      expect(await page.getByText("140 of 166").count()).toBe(1);
      expect(await page.locator(".missing").filter({ hasText: "not yet" }).count()).toBe(1);
      expect(await page.getByRole("link", { name: "See the failed jobs" }).getAttribute("href")).toBe("#/given-up");
      expect(complaints).toEqual([]);
    });

    it("checks again by itself and when asked; an older result stays where the server is gone", async () => {
      const { page, console, stopServer } = await health();
      await page.getByText("Something is failing.").waitFor();
      console.answers = { ...ANSWERS, "read-health": () => ({ ...HEALTH, level: "good" }) };
      await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
      await page.getByText("Everything is working.").waitFor();
      const before = console.asked.length;
      await endWaits(page);
      await expect.poll(() => console.asked.length, { timeout: 30_000 }).toBeGreaterThan(before);
      stopServer();
      await page.getByRole("button", { name: "Check again" }).click();
      await page.getByText("The app's health could not be checked").waitFor();
      expect(await page.getByText("Everything is working.").count()).toBe(1);
    });
  });

  it.each(SCREENS)("is accessible and never wider than the screen at $width px, dark: $dark", async (screen) => {
    const sound = async ({ page }: OpenConsole, view: string) => {
      const serious = (await accessibilityFaults(page)).filter((fault) => /^(serious|critical|moderate)/.test(fault));
      expect(serious, view).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), view).toBe(true);
    };
    const articles = await knowledge(screen);
    await articles.page.getByText("When you get your refund").waitFor();
    await articles.page.getByText("zeppelin moor night").click();
    await sound(articles, "knowledge");
    const deadLetters = await givenUp(screen);
    await deadLetters.page.getByText("Details").first().click();
    await sound(deadLetters, "failed jobs");
    await deadLetters.page.getByRole("button", { name: "Retry all 2" }).click();
    await sound(deadLetters, "the question");
    const lines = await health(screen);
    await lines.page.getByText("140 of 166").waitFor();
    await sound(lines, "health");
  });
});
