import { describe, expect, it } from "vitest";
import { accessibilityFaults } from "./support/accessibility.js";
import { hasChromium, NO_CHROMIUM } from "./support/chromium.js";
import { inboxFixture } from "./support/inbox-fixture.js";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 768, height: 1000 },
  { width: 390, height: 844 },
];
const SCREENS = SIZES.flatMap((size) => [
  { ...size, dark: false },
  { ...size, dark: true },
]);

describe.skipIf(!hasChromium)(`what the page promises in every view${hasChromium ? "" : ` (${NO_CHROMIUM})`}`, () => {
  const open = inboxFixture();

  it("runs under a policy without inline script or style, and asks nobody but its own server", async () => {
    const { page, url, complaints, requests } = await open({ hash: "#/conversations/102" });
    await page.getByRole("button", { name: "Every component" }).click();
    await page.getByRole("heading", { name: "Every component" }).waitFor();
    await page.getByRole("button", { name: "What just happened" }).click();
    expect(complaints).toEqual([]);
    expect(requests.filter((request) => !request.startsWith(url))).toEqual([]);
  });

  it("shows a note's formatting and runs nothing of it, even where no policy protects the page", async () => {
    const { page } = await open({ policy: null, hash: "#/conversations/101" });
    const note = page.locator(".note .prose");
    await note.getByText("I am sorry about the double charge.").waitFor();
    expect(await note.innerHTML()).toBe(
      "<p><b>AI draft</b> (confidence 84%)</p><p>Hi Ada,<br>I am sorry about the double charge.</p><h4>Sources</h4>" +
        '<ul><li><a href="https://help.example/refunds" target="_blank" rel="noopener noreferrer">Refunds</a></li>' +
        "<li><span>Trap</span></li></ul>Please review before sending. Ref: simpli-1",
    );
    expect(await page.evaluate("window.hit")).toBeUndefined();
  });

  it("works by keyboard: past the list, into a conversation, and off with a message", async () => {
    const { page } = await open();
    await page.getByRole("link", { name: /Ada Marlow/ }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
    await page.getByRole("link", { name: /Ada Marlow/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Reply to Ada Marlow").focus();
    await page.keyboard.type("Written without a mouse");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("log").getByText("Written without a mouse").waitFor();
  });

  it("shows one thing at a time on a phone, and the way between them", async () => {
    const { page } = await open({ width: 390, height: 844 });
    await page.getByRole("link", { name: /Ada Marlow/ }).click();
    await page.getByRole("log").waitFor();
    expect(await page.getByRole("navigation", { name: "Inbox" }).isVisible()).toBe(false);
    expect(await page.getByRole("button", { name: "Insert draft" }).isVisible()).toBe(false);
    await page.getByRole("button", { name: "App", exact: true }).click();
    await page.getByRole("button", { name: "Insert draft" }).waitFor();
    await page.getByRole("button", { name: "Conversation", exact: true }).click();
    await page.getByRole("link", { name: "Inbox" }).click();
    await page.getByRole("link", { name: /Jonas Berg/ }).waitFor();
  });

  it("keeps every control within reach on the smallest phone", async () => {
    const { page } = await open({ width: 320, height: 568, hash: "#/conversations/101" });
    await page.getByText("Write as Ada Marlow").click();
    const message = await page.getByLabel("Message from Ada Marlow").boundingBox();
    expect((message?.x ?? 0) + (message?.width ?? 999)).toBeLessThanOrEqual(320);
    await page.getByRole("button", { name: "What just happened" }).click();
    await page.getByRole("switch", { name: "Drop after effect" }).click();
    await page.getByText("1 fault on").waitFor();
    await page.getByRole("button", { name: "What just happened" }).click();
    await page.getByRole("button", { name: "App", exact: true }).click();
    await page.getByRole("button", { name: "Insert draft" }).click();
    await page.getByRole("button", { name: "Send as Sam" }).waitFor();
  });

  it.each(SCREENS)("is accessible and never wider than the screen at $width px, dark: $dark", async (screen) => {
    const { page } = await open(screen);
    const sound = async (view: string) => {
      const serious = (await accessibilityFaults(page)).filter((fault) => /^(serious|critical)/.test(fault));
      expect(serious, view).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), view).toBe(true);
    };
    await page.getByRole("link", { name: /Ada Marlow/ }).waitFor();
    await sound("start");
    await page.getByRole("link", { name: "New conversation" }).click();
    await page.getByRole("button", { name: "Send as customer" }).waitFor();
    await sound("new");
    await page.goto(page.url().replace(/#.*/, "#/conversations/101"));
    await page.getByRole("log").waitFor();
    await page.getByText("Write as Ada Marlow").click();
    await sound("conversation");
    if (screen.width < 700) await page.getByRole("button", { name: "App", exact: true }).click();
    await page.getByRole("button", { name: "Every component" }).click();
    await page.getByRole("heading", { name: "Every component" }).waitFor();
    await sound("every component");
    await page.getByRole("button", { name: "What just happened" }).click();
    await sound("drawer");
  });

  it("is accessible where it is closed", async () => {
    const { page } = await open({ has: "nothing" });
    await page.getByRole("heading", { name: "The console is closed here" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
