/** Work on the console's pages that an ended session or a failed request interrupts. */
import { describe, expect, it } from "vitest";
import { BY_TOKEN, RIGHT_TOKEN } from "./support/canned-console.js";
import { cannedLevels } from "./support/canned-levels.js";
import { reported } from "./support/canned-proof.js";
import { cannedSettings } from "./support/canned-settings.js";
import { hasChromium, NO_CHROMIUM } from "./support/chromium.js";
import { consoleFixture, type OpenConsole } from "./support/console-fixture.js";
import { isFocused } from "./support/settings-fixture.js";

if (!hasChromium) console.warn(NO_CHROMIUM);

describe.skipIf(!hasChromium)("work that is interrupted", () => {
  const open = consoleFixture();
  const signInAgain = async ({ page }: OpenConsole) => {
    await page.getByRole("heading", { name: "Please sign in again" }).waitFor();
    await page.getByLabel("Admin token").fill(RIGHT_TOKEN);
    await page.getByRole("button", { name: "Sign in" }).click();
  };

  it("is not done by signing in again, which the form says; title and keyboard are where they were", async () => {
    const opened = await open({ hash: "#/settings", answers: cannedSettings().answers });
    const { page, console } = opened;
    const words = page.getByLabel("Minimum words");
    await words.fill("40");
    console.session = BY_TOKEN;
    await words.press("Enter");
    await signInAgain(opened);
    await page.getByText("Your session had ended, so this was not done. Please try again.").waitFor();
    expect(await page.getByText("Please sign in.").count()).toBe(0);
    expect(await words.inputValue()).toBe("40");
    await expect.poll(() => isFocused(words)).toBe(true);
    await expect.poll(() => page.title()).toBe("Settings · Simpli for Intercom");
    await words.press("Enter");
    await page.getByText("Settings saved").waitFor();
    expect(await page.getByText("Your session had ended").count()).toBe(0);
  });

  describe("on Proof, by an estimate that is not answered", () => {
    const start = async () => {
      const answers = { ...cannedSettings().answers, "read-autonomy": () => cannedLevels(), "read-proof": () => reported() };
      const opened = await open({ hash: "#/proof", answers });
      const { page } = opened;
      await page.getByRole("radio", { name: "Tags" }).check();
      await page.getByLabel("Tags begin with").fill("topic-");
      return { ...opened, conversations: page.getByLabel("Conversations", { exact: true }) };
    };

    it("keeps the form through signing in again", async () => {
      const opened = await start();
      const { page, console, conversations } = opened;
      console.session = BY_TOKEN;
      await conversations.fill("300");
      await signInAgain(opened);
      await expect.poll(() => conversations.inputValue()).toBe("300");
      expect(await page.getByLabel("Tags begin with").inputValue()).toBe("topic-");
    });

    it("keeps form and report below the reason", async () => {
      const { page, conversations } = await start();
      await page.route(/\/proof\?/, (route) => route.fulfill({ status: 503, json: { error: "It is starting." } }));
      await conversations.fill("300");
      await page.getByText("It is starting.").waitFor();
      expect(await page.locator(".proof-headline").isVisible()).toBe(true);
      expect(await page.getByLabel("Tags begin with").inputValue()).toBe("topic-");
      await page.unroute(/\/proof\?/);
      await page.getByRole("button", { name: "Try again" }).click();
      await page.getByText("It is starting.").waitFor({ state: "detached" });
      expect(await conversations.inputValue()).toBe("300");
    });
  });
});
