import { describe, expect, it } from "vitest";
import { AREAS } from "../../src/web/router/route.js";
import { accessibilityFaults } from "./support/accessibility.js";
import { ADMIN, BY_TOKEN, RIGHT_TOKEN, SANDBOX } from "./support/canned-console.js";
import { hasChromium, NO_CHROMIUM } from "./support/chromium.js";
import { consoleFixture } from "./support/console-fixture.js";

const IN_HEADING = "document.activeElement.matches('main h1')";

describe.skipIf(!hasChromium)(`the console's frame${hasChromium ? "" : ` (${NO_CHROMIUM})`}`, () => {
  const open = consoleFixture();

  it("takes the right token only, and then leads to the address that was asked for", async () => {
    const { page, url } = await open({ session: BY_TOKEN, hash: "#/activity?automation=triage" });
    const token = page.getByLabel("Admin token");
    await token.fill("a-token-of-another-harbour");
    await page.getByRole("button", { name: "Sign in" }).click();
    expect(await page.getByRole("alert").textContent()).toBe("That is not the token this app was started with.");
    await expect.poll(() => page.evaluate("document.activeElement.type")).toBe("password");
    expect(await page.getByRole("navigation").count()).toBe(0);
    await token.fill(RIGHT_TOKEN);
    await token.press("Enter");
    await page.getByRole("link", { name: "Activity", exact: true }).and(page.locator("[aria-current=page]")).waitFor();
    expect(page.url()).toBe(`${url}#/activity?automation=triage`);
    expect(await page.getByRole("banner").textContent()).toContain("Harbour GoodsAdministrator");
  });

  it("offers the way to Intercom, says what went wrong on the way back, and remembers the place", async () => {
    const problem = "The sign-in was stopped before Intercom told who you are.";
    const session = { ...BY_TOKEN, way: "intercom", signInUrl: "/console/sign-in", trouble: problem } as const;
    const { page, console, url } = await open({ session, hash: "#/health" });
    expect(await page.getByRole("alert").textContent()).toBe(problem);
    await page.route("**/console/sign-in", (route) => {
      console.session = ADMIN;
      return route.fulfill({ status: 302, headers: { location: "/" } });
    });
    await page.getByRole("link", { name: "Sign in with Intercom" }).click();
    await page.getByRole("navigation", { name: "Console" }).waitFor();
    await expect.poll(() => page.url()).toBe(`${url}#/health`);
  });

  it("leads whoever signs in from a workspace without the app to its installation", async () => {
    const problem = "Your Intercom workspace has not installed this app.";
    const way = { way: "intercom", signInUrl: "/console/sign-in", installUrl: "/intercom/install" } as const;
    const { page } = await open({ session: { ...BY_TOKEN, ...way, trouble: problem } });
    const link = page.getByRole("link", { name: "Install the app" });
    expect(await link.getAttribute("href")).toBe("/intercom/install");
    await page.getByRole("link", { name: "Sign in with Intercom" }).waitFor();
  });

  it("says why it is closed", async () => {
    const because = "The console has no way in yet: set ADMIN_TOKEN to a long random text.";
    const { page } = await open({ session: { standing: "closed", because } });
    await page.getByRole("heading", { name: "The console is closed here" }).waitFor();
    expect(await page.getByRole("main").textContent()).toContain(because);
    expect(await page.getByRole("textbox").count()).toBe(0);
  });

  it("signs out, and nothing of the workspace stays on the page", async () => {
    const { page, url } = await open({ hash: "#/settings" });
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in", exact: true }).waitFor();
    await expect.poll(() => page.locator("#page").textContent()).not.toContain("Harbour Goods");
    await expect.poll(() => page.url()).toBe(`${url}#/`);
  });

  it("stays signed in, and says so, where the server did not answer", async () => {
    const { page, stopServer } = await open();
    await page.getByRole("button", { name: "Sign out" }).waitFor();
    stopServer();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("status").getByText("You are still signed in").waitFor();
  });

  it("asks to sign in again in the middle of work, and goes on with the same work at the same address", async () => {
    const { page, console, url } = await open({ hash: "#/nowhere" });
    await page.getByRole("heading", { name: "Page not found" }).waitFor();
    console.session = BY_TOKEN;
    await page.getByRole("link", { name: "Activity", exact: true }).click();
    await page.getByRole("heading", { name: "Please sign in again" }).waitFor();
    expect(await page.getByRole("navigation").count()).toBe(0);
    await page.evaluate("window.kept = document.querySelector('.frame main h1')");
    expect(console.asked).toEqual([]);
    await page.getByLabel("Admin token").fill(RIGHT_TOKEN);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("link", { name: "Activity", exact: true }).and(page.locator("[aria-current=page]")).waitFor();
    expect(page.url()).toBe(`${url}#/activity`);
    await expect.poll(() => console.asked.map(({ name }) => name)).toContain("list-activity");
    expect(await page.evaluate("window.kept === document.querySelector('main h1')")).toBe(true);
  });

  it("is walked through by keyboard: to the content, to a view, to its heading", async () => {
    const { page } = await open({ hash: "#/activity" });
    await page.locator("main h1").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("content");
    await page.getByRole("link", { name: "Failed jobs" }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.title()).toBe("Settings · Simpli for Intercom");
    await expect.poll(() => page.evaluate(IN_HEADING)).toBe(true);
    expect(await page.locator("[aria-current=page]").allTextContents()).toEqual(["Settings"]);
    await page.goBack();
    await expect.poll(() => page.title()).toBe("Activity · Simpli for Intercom");
  });

  it.each(AREAS)("has one heading in %s, names it in the tab, and loads its code only then", async (area) => {
    const { page, requests, complaints } = await open({ hash: "#/nowhere" });
    await page.getByRole("heading", { name: "Page not found" }).waitFor();
    const before = requests.filter((request) => request.endsWith(".js")).length;
    await page.locator(`nav a[href="#/${area}"]`).click();
    await expect.poll(() => page.evaluate(IN_HEADING)).toBe(true);
    expect(await page.locator("main h1").count()).toBe(1);
    await expect
      .poll(() => page.title())
      .toBe(`${await page.locator("nav [aria-current=page]").innerText()} · Simpli for Intercom`);
    expect(requests.filter((request) => request.endsWith(".js")).length).toBeGreaterThan(before);
    // The canned server refuses every question as not found, which the browser notes by itself.
    expect(complaints.filter((complaint) => !complaint.includes("404"))).toEqual([]);
  });

  it("names the remedy where a view's files cannot be had, and leaves the others alone", async () => {
    const { page } = await open({ hash: "#/activity" });
    await page.route("**/assets/settings-view*.js", (route) => route.abort());
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("alert").getByText("files could not be loaded").waitFor();
    await expect.poll(() => page.evaluate(IN_HEADING)).toBe(true);
    await page.getByRole("link", { name: "Activity", exact: true }).click();
    await page.getByRole("alert").getByText("files could not be loaded").waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("alert").getByText("files could not be loaded").waitFor();
    await page.unroute("**/assets/settings-view*.js");
    await page.getByRole("button", { name: "Reload the page" }).click();
    await page.getByRole("link", { name: "Settings" }).and(page.locator("[aria-current=page]")).waitFor();
    await page.getByText("files could not be loaded").waitFor({ state: "detached" });
  });

  it("survives a view that breaks", async () => {
    const { page } = await open({ hash: "#/activity" });
    const broken = 'export const HealthView = () => { throw new Error("The mast broke.") }';
    await page.route("**/assets/health-view*.js", (route) => route.fulfill({ contentType: "text/javascript", body: broken }));
    await page.getByRole("link", { name: "Health" }).click();
    await page.getByRole("alert").getByText("This view stopped working: The mast broke.").waitFor();
    await page.getByRole("link", { name: "Knowledge" }).click();
    await expect.poll(() => page.title()).toBe("Knowledge · Simpli for Intercom");
    await page.getByText("The mast broke.").waitFor({ state: "detached" });
  });

  it("has the inbox and the running views in the sandbox, and keeps what was typed between them", async () => {
    const { page } = await open({ session: SANDBOX, hash: "#/conversations/101" });
    await page.getByLabel("Reply to Ada Marlow").fill("We are looking into it.");
    await page.getByRole("link", { name: "Health" }).click();
    await expect.poll(() => page.title()).toBe("Health · Simpli for Intercom");
    await page.goBack();
    await expect.poll(() => page.getByLabel("Reply to Ada Marlow").inputValue()).toBe("We are looking into it.");
    expect(await page.getByRole("button", { name: "Sign out" }).count()).toBe(0);
    expect(await page.getByRole("navigation", { name: "Console" }).getByRole("link").allTextContents()).toEqual([
      "Inbox",
      "Set-up",
      "Activity",
      "Analytics",
      "Proof",
      "Knowledge",
      "Failed jobs",
      "Settings",
      "Health",
    ]);
    await page.getByRole("navigation", { name: "Console" }).getByRole("link", { name: "Inbox" }).click();
    await page.getByRole("heading", { name: "Write as a customer" }).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).allTextContents()).toEqual(["Inbox"]);
  });

  it("folds the navigation behind a button on a phone; a choice and Escape close it", async () => {
    const { page } = await open({ width: 320, height: 568, hash: "#/activity" });
    const menu = page.getByRole("button", { name: "Menu" });
    await menu.click();
    await page.getByRole("link", { name: "Settings" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => menu.getAttribute("aria-expanded")).toBe("false");
    await expect.poll(() => page.evaluate("document.activeElement.innerText")).toBe("Menu");
    await menu.press("Enter");
    await page.getByRole("link", { name: "Settings" }).click();
    await expect.poll(() => page.evaluate(IN_HEADING)).toBe(true);
    await expect.poll(() => page.getByRole("link", { name: "Health" }).isVisible()).toBe(false);
  });

  it.each([
    { width: 1280, height: 800, dark: false },
    { width: 1280, height: 800, dark: true },
    { width: 320, height: 568, dark: false },
    { width: 320, height: 568, dark: true },
  ])("is accessible and never wider than the screen at $width px, dark: $dark", async (screen) => {
    const sound = async ({ page }: Awaited<ReturnType<typeof open>>, view: string) => {
      expect(await accessibilityFaults(page), view).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), view).toBe(true);
    };
    const endpoint = await open({ ...screen, session: BY_TOKEN });
    await endpoint.page.getByLabel("Admin token").fill("wrong");
    await endpoint.page.getByRole("button", { name: "Sign in" }).click();
    await endpoint.page.getByRole("alert").waitFor();
    await sound(endpoint, "sign-in");
    const inside = await open({ ...screen, hash: "#/nowhere" });
    await inside.page.getByRole("heading", { name: "Page not found" }).waitFor();
    await sound(inside, "frame");
    if (screen.width < 1000) await inside.page.getByRole("button", { name: "Menu" }).click();
    await sound(inside, "menu");
  });
});
