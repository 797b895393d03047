/** Trying it with the Messenger: the whole app and its page in a browser, with a recorder in the place of Intercom's script. */
import { jwtVerify } from "jose";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { signIn } from "../support/console.js";
import { supplied } from "../support/postgres.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { accessibilityFaults } from "./support/accessibility.js";
import { SANDBOX } from "./support/canned-console.js";
import { hasChromium, NO_CHROMIUM, sharedBrowser } from "./support/chromium.js";
import { consoleFixture } from "./support/console-fixture.js";
import { answerMessenger, recordOf } from "./support/recorded-messenger.js";
import { endWaits, rememberWaits } from "./support/waits.js";

if (!hasChromium) console.warn(NO_CHROMIUM);

const SECRET = "the-messenger-secret-of-the-tests";

describe.skipIf(!hasChromium)("the page with the Messenger", () => {
  let browser: BrowserContext;
  let app: RunningApp;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    const [folder, opened] = await Promise.all([supplied("page"), sharedBrowser()]);
    browser = opened;
    app = await runApp({
      database: "postgres",
      page: folder,
      env: { MESSENGER_SECRET: SECRET },
      twin: { workspaceId: "abc12345", region: "AU" },
    });
    await app.known();
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser.clearCookies();
    await app.close();
  });

  async function open(how: "normal" | "silent" | "blocked", { width = 1280, dark = false, aheadMs = 0 } = {}): Promise<void> {
    const [name = "", value = ""] = (await signIn(app)).cookie.split("=");
    await browser.addCookies([{ name, value, url: app.url }]);
    page = await browser.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
    complaints = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    if (aheadMs !== 0) await page.addInitScript(`{ const { now } = Date; Date.now = () => now() + ${aheadMs}; }`);
    await rememberWaits(page);
    await answerMessenger(page, how);
    await page.goto(`${app.url}/playground.html`);
    await page.getByRole("heading", { name: "Try it with your Messenger" }).waitFor();
  }

  const overflow = () => page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

  it("starts this workspace's Messenger in its region, for a customer who is proved", async () => {
    await open("normal");
    await page.getByText("Your Messenger is ready").waitFor();
    const { settings } = await recordOf(page);
    expect(settings).toMatchObject({ app_id: "abc12345", api_base: "https://api-iam.au.intercom.io" });
    const { payload } = await jwtVerify(String(settings["intercom_user_jwt"]), new TextEncoder().encode(SECRET));
    expect(payload["user_id"]).toBe("simpli-trial-admin");
    expect(settings).not.toHaveProperty("user_id");
    expect(complaints).toEqual([]);
  });

  it("looks for what came since it was opened by the server's clock, whatever the browser's says", async () => {
    const asked = browser.waitForEvent("request", (request) => new URL(request.url()).searchParams.has("since"));
    await open("normal", { aheadMs: 5 * 60_000 });
    const since = Number(new URL((await asked).url()).searchParams.get("since"));
    expect(since).toBeGreaterThan(Date.now() - 5 * 60_000);
    expect(since).toBeLessThanOrEqual(Date.now());
  });

  it("puts a ready message into the Messenger, shows what becomes of it, and leads to the inbox", async () => {
    await open("normal");
    await page.getByText("Your Messenger is ready").waitFor();
    await page.getByText("Nothing yet.").waitFor();
    await page.getByRole("button", { name: "Write the angry message" }).click();
    const written = async () => (await recordOf(page)).calls.filter(([name]) => name === "showNewMessage");
    await expect.poll(written).toHaveLength(1);
    const text = String((await written())[0]?.[1]);
    expect(text).toContain("charged my card twice");

    // Sent, and meanwhile somebody else writes too.
    const { conversationId } = app.twin.customerWrites({ text });
    app.twin.customerWrites({ text: "Good morning, is the shop open on Sunday?" });
    const log = page.getByRole("log");
    await app.quiet();
    // The page asks again by the clock; here it asks at once.
    const shown = (text: string | RegExp) =>
      expect.poll(() => endWaits(page).then(() => log.getByText(text).count()), { timeout: 20_000 }).toBeGreaterThan(0);
    await shown("Webhook conversation.user.created arrived");
    const link = page.getByRole("link", { name: "Open the conversation in your inbox" });
    const followed = () => endWaits(page).then(() => page.getByLabel("Conversation").inputValue({ timeout: 1_000 }));
    await expect.poll(() => followed().catch(() => null), { timeout: 20_000 }).toBe(conversationId);
    await shown("Reply draft: done");
    expect(await link.getAttribute("href")).toBe(
      `https://app.au.intercom.com/a/inbox/abc12345/inbox/conversation/${conversationId}`,
    );
    await shown(/^Tagged ai-category:.* in Intercom$/);
    await shown(/built-in engine/);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow()).toBe(0);
    expect(complaints).toEqual([]);
  }, 240_000);

  it("says what to do where the Messenger is blocked, and still watches", async () => {
    await open("blocked");
    const alert = page.getByRole("alert");
    await alert.getByText("The Messenger could not be loaded").waitFor();
    expect(await alert.innerText()).toMatch(/blockers[\s\S]*widget\.intercom\.io[\s\S]*private window/);
    expect(await page.getByRole("button", { name: "Write the happy message" }).isDisabled()).toBe(true);
    await page.getByText("Nothing yet.").waitFor();
  });

  it("says what to do where it was loaded and does not show: trusted domains, with this page's own", async () => {
    await open("silent");
    const alert = page.getByRole("alert");
    await expect.poll(async () => (await recordOf(page)).calls.length, { timeout: 20_000 }).toBeGreaterThan(0);
    await endWaits(page);
    await alert.getByText("does not show").waitFor({ timeout: 20_000 });
    expect(await alert.innerText()).toContain("127.0.0.1");
  });

  it.each([
    [1280, true],
    [390, false],
    [390, true],
    [320, false],
  ])("is sound at %i px, dark: %s", async (width, dark) => {
    await open("blocked", { width, dark });
    await page.getByRole("alert").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow()).toBe(0);
  });
});

describe.skipIf(!hasChromium)("the view that leads to it", () => {
  const open = consoleFixture();
  const customer = { userId: "simpli-trial-admin", name: "Simpli trial customer", token: "a.b.c" };
  const inboxUrl = "https://app.intercom.com";
  const messenger = { kind: "messenger", at: 1, appId: "ws-1", region: "us", customer, inboxUrl } as const;

  it.each([
    [1280, false],
    [1280, true],
    [390, false],
    [390, true],
  ])("says who writes and opens the page in a tab of its own; sound at %i px, dark: %s", async (width, dark) => {
    const { page, complaints } = await open({ hash: "#/try", width, dark, answers: { "read-trial": () => messenger } });
    const link = page.getByRole("link", { name: "Open the Messenger page" });
    expect([await link.getAttribute("href"), await link.getAttribute("target")]).toEqual(["/playground.html", "_blank"]);
    await page.getByText("You write as Simpli trial customer").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("writes as a visitor where no Messenger secret is set, and says how to change that", async () => {
    const { page } = await open({ hash: "#/try", answers: { "read-trial": () => ({ ...messenger, customer: null }) } });
    await page.getByText(/You write as a visitor\. With MESSENGER_SECRET set/).waitFor();
  });

  it("sends to the inbox in the sandbox", async () => {
    const { page } = await open({ hash: "#/try", session: SANDBOX, answers: { "read-trial": () => ({ kind: "sandbox" }) } });
    await page.getByRole("link", { name: "Open the inbox" }).click();
    await page.waitForURL(/#\/$/);
  });
});
