import { describe, expect, it } from "vitest";
import { everyComponent } from "./support/canned-canvases.js";
import { hasChromium, NO_CHROMIUM } from "./support/chromium.js";
import { inboxFixture } from "./support/inbox-fixture.js";
import { holdRequests } from "./support/waits.js";

describe.skipIf(!hasChromium)(`the app in the sidebar${hasChromium ? "" : ` (${NO_CHROMIUM})`}`, () => {
  const open = inboxFixture();
  const openEvery = async () => {
    const opened = await open({ hash: "#/conversations/101" });
    await opened.page.getByRole("button", { name: "Every component" }).click();
    await opened.page.getByRole("heading", { name: "Every component" }).waitFor();
    opened.inbox.clicks.length = 0;
    return opened;
  };

  it("renders bold and links of a text, and links leave by a new tab without a way back", async () => {
    const { page } = await open({ hash: "#/conversations/101" });
    const app = page.getByRole("region", { name: "Simpli for Intercom" });
    await app.getByRole("button", { name: "Insert draft" }).waitFor();
    expect(await app.locator("strong").allTextContents()).toEqual(["high", "Draft"]);
    const link = app.getByRole("link", { name: "2 sources" });
    expect(await link.getAttribute("target")).toBe("_blank");
    expect(await link.getAttribute("rel")).toContain("noopener");
  });

  it("sends every field's value, the clicked component and the canvas as it came", async () => {
    const { page, inbox } = await openEvery();
    await page.getByLabel("Style").selectOption("formal");
    await page.getByRole("button", { name: "High" }).click();
    await page.getByLabel("Shorter", { exact: true }).check();
    await page.getByLabel("Instruction", { exact: true }).fill("Offer a call");
    await page.getByLabel("Reason").fill("Too long");
    await page.getByRole("button", { name: "Save" }).click();
    await expect.poll(() => inbox.clicks.length).toBe(1);
    expect(inbox.clicks[0]).toEqual({
      componentId: "save",
      inputValues: {
        style: "formal",
        urgency: "high",
        tones: ["warm", "short"],
        instruction: "Offer a call",
        saved: "as it was",
        reason: "Too long",
      },
      currentCanvas: everyComponent(),
    });
  });

  it("submits a single-select with an action by the choice itself, and an input by Enter", async () => {
    const { page, inbox } = await openEvery();
    await page.getByRole("button", { name: "Yes" }).click();
    await expect.poll(() => inbox.clicks.length).toBe(1);
    expect(inbox.clicks[0]).toMatchObject({ componentId: "rating", inputValues: { rating: "yes", style: "friendly" } });
    await page.locator("fieldset.canvas:not([disabled])").waitFor();
    await page.getByLabel("Instruction", { exact: true }).fill("Shorter");
    await page.getByLabel("Instruction", { exact: true }).press("Enter");
    await expect.poll(() => inbox.clicks.length).toBe(2);
    expect(inbox.clicks[1]).toMatchObject({ componentId: "instruction", inputValues: { instruction: "Shorter" } });
  });

  it("lets nothing be touched until a click is answered, and asks once", async () => {
    const { page, inbox } = await openEvery();
    const release = await holdRequests(page, "**/conversations/101/sidebar/submit");
    const save = page.getByRole("button", { name: "Save" });
    await save.dblclick();
    expect(await save.isDisabled()).toBe(true);
    expect(await page.getByLabel("Reason").isDisabled()).toBe(true);
    release();
    await expect.poll(() => save.isEnabled()).toBe(true);
    expect(inbox.clicks).toHaveLength(1);
    expect(await page.getByRole("button", { name: "Not now" }).isDisabled()).toBe(true);
    expect(await page.getByLabel("Kept").isDisabled()).toBe(true);
  });

  it("keeps the keyboard in the app after a click", async () => {
    const { page } = await open({ hash: "#/conversations/101" });
    await page.getByRole("button", { name: "Insert draft" }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Edit before it goes out").waitFor();
    await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate("document.activeElement.dataset.component")).toBe("draft-text");
  });

  it("shows a failure as Intercom would, gives the reason outside the frame, and reopens", async () => {
    const { page } = await open({ hash: "#/conversations/101" });
    await page.getByRole("button", { name: "Details" }).click();
    const app = page.getByRole("region", { name: "Simpli for Intercom" });
    await app.getByText("Something went wrong").waitFor();
    expect(await app.textContent()).not.toContain("500");
    await page.getByText("The reason: answered 500 instead of 200.").waitFor();
    await page.getByRole("button", { name: "Reopen sidebar" }).click();
    await app.getByRole("button", { name: "Insert draft" }).waitFor();
  });

  it("refuses what Intercom would refuse to draw", async () => {
    const { page, inbox } = await open();
    inbox.sidebar = { ok: true, ms: 3, canvas: { content: { components: [{ type: "sparkles" }] } } };
    await page.getByRole("link", { name: /Ada Marlow/ }).click();
    await page.getByText("Something went wrong").waitFor();
  });

  it("reopens by itself while nobody touched it, and never over a teammate's work", async () => {
    const { page, inbox } = await open({ hash: "#/conversations/101" });
    await page.getByText("Intercom does not.").waitFor();
    await page.getByRole("button", { name: "Insert draft" }).waitFor();
    await expect.poll(() => inbox.lines.size).toBeGreaterThan(0);
    inbox.change("101", (before) => before);
    await expect.poll(() => inbox.opened.get("101")).toBe(2);
    await page.getByRole("button", { name: "Insert draft" }).click();
    await page.getByLabel("Edit before it goes out").fill("My own words");
    inbox.change("101", (before) => before);
    await page.getByText("The conversation changed.").waitFor();
    expect(inbox.opened.get("101")).toBe(2);
    expect(await page.getByLabel("Edit before it goes out").inputValue()).toBe("My own words");
  });

  it("drops its own reopening where the teammate began to type meanwhile", async () => {
    const { page, inbox } = await open();
    inbox.sidebar = { ok: true, ms: 3, canvas: everyComponent() };
    await page.getByRole("link", { name: /Ada Marlow/ }).click();
    const reason = page.getByLabel("Reason");
    await reason.waitFor();
    await expect.poll(() => inbox.lines.size).toBeGreaterThan(0);
    const reopens = page.waitForRequest("**/conversations/101/sidebar");
    const release = await holdRequests(page, "**/conversations/101/sidebar");
    inbox.change("101", (before) => before);
    await reopens;
    await reason.fill("My own words");
    release();
    await page.getByText("The conversation changed.").waitFor();
    expect(await reason.inputValue()).toBe("My own words");
  });

  it("is opened anew for every conversation", async () => {
    const { page, inbox } = await open({ hash: "#/conversations/101" });
    await page.getByRole("button", { name: "Insert draft" }).click();
    await page.getByLabel("Edit before it goes out").waitFor();
    await page.getByRole("link", { name: /Jonas Berg/ }).click();
    await page.getByRole("button", { name: "Insert draft" }).waitFor();
    expect(inbox.opened.get("102")).toBe(1);
  });

  it("fits its frame and stays within the width the Inbox gives it", async () => {
    const { page } = await openEvery();
    const app = page.getByRole("region", { name: "Simpli for Intercom" });
    const box = await app.boundingBox();
    expect(box?.width).toBe(320);
    expect(await page.evaluate("((body) => body.scrollWidth <= body.clientWidth)(document.querySelector('.app-body'))")).toBe(
      true,
    );
  });
});
