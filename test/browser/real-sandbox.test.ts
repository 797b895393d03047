import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { accessibilityFaults } from "./support/accessibility.js";
import { hasChromium, NO_CHROMIUM, sharedBrowser } from "./support/chromium.js";
import { startRealServer, type RealServer } from "./support/real-server.js";

/** The whole past takes about a minute; a part of it shows the same way. `CHAOS=long` takes all. */
const CONVERSATIONS = process.env["CHAOS"] === "long" ? "500" : "40";
/** From the first page to "undone", as a newcomer would wait at the longest. */
const NEWCOMER_WAITS_MS = 180_000;

describe.skipIf(!hasChromium)(`a message through the whole app${hasChromium ? "" : ` (${NO_CHROMIUM})`}`, () => {
  let server: RealServer;
  let browser: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startRealServer(), sharedBrowser()]);
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser.clearCookies();
    await server.stop();
  });

  it("is tagged, drafted, shown beside the conversation, edited and sent in the teammate's name", async () => {
    page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await page.goto(server.url);

    await page
      .getByLabel("Message")
      .fill("You charged my card twice for the same order. This is unacceptable, I want a refund today!");
    await page.getByLabel("Customer’s name").fill("Ida Holm");
    await page.getByRole("button", { name: "Send as customer" }).click();
    await page.getByRole("heading", { name: "Ida Holm", level: 2 }).waitFor();

    const thread = page.locator(".thread");
    await thread.getByText(/^ai-category:/).waitFor();
    await thread.getByText(/^ai-urgency:/).waitFor();
    // The first draft of a process waits for the encoder and for every article to be read by it.
    await thread.locator(".note", { hasText: "AI draft" }).waitFor({ timeout: 120_000 });

    const app = page.getByRole("region", { name: "Simpli for Intercom" });
    await app.getByRole("button", { name: "Insert draft" }).click();
    const editor = app.getByRole("textbox");
    await editor.waitFor();
    expect((await editor.inputValue()).length).toBeGreaterThan(20);
    await editor.fill("Dear Ida, the second charge is on its way back to you.");
    await app.getByRole("button", { name: /^Send as/ }).click();
    await app.getByRole("button", { name: "Send now" }).click();
    await thread.locator(".message[data-author=teammate]", { hasText: "on its way back to you" }).waitFor();

    await page.getByRole("button", { name: "What just happened" }).click();
    await page.locator(".entry", { hasText: "conversation.user.created" }).first().waitFor();
    expect((await accessibilityFaults(page)).filter((fault) => /^(serious|critical)/.test(fault))).toEqual([]);
    expect(complaints).toEqual([]);
  }, 240_000);

  it(
    "leads a newcomer to the report of the written past, starts like it proposes, and undoes that",
    async () => {
      page = await browser.newPage();
      await page.goto(server.url);
      await page.getByRole("link", { name: "Proof" }).click();
      await page.getByRole("heading", { name: "Proof", level: 1 }).waitFor();
      await page.getByLabel("Conversations", { exact: true }).fill(CONVERSATIONS);
      await page.getByRole("button", { name: "Start" }).click();
      await page.getByRole("progressbar").waitFor();
      const headline = page.locator(".proof-headline");
      await headline.waitFor({ timeout: NEWCOMER_WAITS_MS });
      expect(await headline.innerText()).toMatch(/whose team is known, the app would have sent \d+/);
      await page.getByRole("button", { name: "Start like this" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Start like this" }).click();
      await page.getByRole("button", { name: "Undo" }).click();
      await page.getByRole("button", { name: "Undo" }).waitFor({ state: "detached" });
    },
    NEWCOMER_WAITS_MS,
  );
});
