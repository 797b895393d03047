/** The form of alerts in a browser, with canned answers. */
import { describe, expect, it } from "vitest";
import type { AlertDelivery, AlertsState } from "../../src/console/api/alerts.js";
import { DEFAULT_ALERT_SETTINGS } from "../../src/domain/alert-settings.js";
import { cannedSettings } from "./support/canned-settings.js";
import { hasChromium, NO_CHROMIUM } from "./support/chromium.js";
import { describedBy, isFocused, settingsFixture } from "./support/settings-fixture.js";
import { endWaits } from "./support/waits.js";

if (!hasChromium) console.warn(NO_CHROMIUM);

const DELIVERED: AlertDelivery = {
  id: "msg_test_1",
  kind: "test",
  channel: "chat",
  conversationId: null,
  state: "sent",
  attempts: 1,
  problem: null,
  raisedAt: 1,
  dueAt: 1,
  endedAt: 2,
};

describe.skipIf(!hasChromium)("alerts on the settings page", () => {
  const open = settingsFixture();
  const start = async () => {
    let kept: AlertsState = {
      settings: DEFAULT_ALERT_SETTINGS,
      version: "a1",
      timezone: "Europe/Dublin",
      hosts: { chat: "chat.example", webhook: "hook.example" },
      canSeal: true,
      deliveries: [],
    };
    const canned = cannedSettings();
    const opened = await open({
      answers: {
        ...canned.answers,
        "read-alerts": () => kept,
        "change-alerts": ({ settings, chatUrl }) => {
          const chat = typeof chatUrl === "string" ? new URL(chatUrl).host : chatUrl === null ? null : kept.hosts.chat;
          const hosts = { ...kept.hosts, chat };
          kept = { ...kept, settings: settings as AlertsState["settings"], hosts, version: `${kept.version}+` };
          return { ...kept, secret: null };
        },
      },
    });
    const { page, console } = opened;
    await page.getByLabel("QA score under, in %").waitFor();
    return {
      ...opened,
      escalation: page.getByLabel("Escalation risk from, in %"),
      hook: page.getByRole("textbox", { name: "Signed webhook" }),
      chat: page.getByRole("textbox", { name: "Chat" }),
      test: page.getByRole("button", { name: "Test the chat" }),
      /** What a test of the chat comes to. */
      deliver: (changes: Partial<AlertDelivery> = {}) => {
        const delivery = { ...DELIVERED, ...changes };
        kept = { ...kept, deliveries: [delivery] };
        console.answers = { ...console.answers, "test-alert": () => ({ delivery }) };
      },
      save: () => page.getByRole("button", { name: "Save alerts" }).click(),
      changeElsewhere: (settings: Partial<AlertsState["settings"]>) => {
        kept = { ...kept, settings: { ...kept.settings, ...settings }, version: "a7" };
      },
      saved: () => console.asked.filter(({ name }) => name === "change-alerts").map(({ given }) => given),
    };
  };

  it("take nothing unreadable for never, and say so at the field", async () => {
    const { page, escalation, save, saved } = await start();
    await escalation.fill("8o");
    await save();
    await expect.poll(() => isFocused(escalation)).toBe(true);
    expect(await describedBy(page, escalation)).toBe("Give a number from 0 to 100, or leave it empty.");
    expect(saved()).toEqual([]);
    await escalation.fill("");
    await save();
    await page.getByText("Alerts saved").waitFor();
    expect(saved()).toEqual([{ settings: { ...DEFAULT_ALERT_SETTINGS, escalationFrom: null }, basedOn: "a1" }]);
  });

  it("show why an address is refused beside it, until another is typed", async () => {
    const { page, hook, save } = await start();
    const message = "Give a public https address, without a name or password in it.";
    await page.route("**/console/api/settings/alerts", async (route) => {
      if (route.request().method() !== "PUT") return route.continue();
      const issues = [{ field: "webhookUrl", message }];
      return route.fulfill({ status: 400, json: { code: "invalid", message, issues } });
    });
    await hook.fill("http://10.0.0.1/hook");
    await save();
    await page.getByText(message).waitFor();
    expect(await describedBy(page, hook)).toContain(message);
    expect(await page.getByText(message).count()).toBe(1);
    await hook.fill("https://hook.example");
    expect(await describedBy(page, hook)).not.toContain(message);
  });

  it("are removed without saving or losing what else is typed, which is asked about on leaving", async () => {
    const { page, escalation, hook, saved } = await start();
    await escalation.fill("65");
    await hook.fill("https://other.example/hook");
    await page.getByRole("button", { name: "Remove the chat" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove the chat" }).click();
    await page.getByText("Alerts saved").waitFor();
    expect(saved()).toEqual([{ settings: DEFAULT_ALERT_SETTINGS, basedOn: "a1", chatUrl: null }]);
    expect(await escalation.inputValue()).toBe("65");
    expect(await hook.inputValue()).toBe("https://other.example/hook");
    await page.getByRole("link", { name: "Activity" }).first().click();
    await page.getByRole("dialog", { name: "Leave without saving?" }).waitFor();
  });

  it("show what somebody else changed meanwhile beside one's own edits, and keep both", async () => {
    const { page, escalation, save, saved, changeElsewhere } = await start();
    await escalation.fill("65");
    changeElsewhere({ qaBelow: 0.4 });
    await page.route("**/console/api/settings/alerts", async (route) => {
      const stale = route.request().method() === "PUT" && !route.request().postData()?.includes('"basedOn":"a7"');
      return stale ? route.fulfill({ status: 409, json: { error: "Somebody else was faster." } }) : route.continue();
    });
    await save();
    await page.getByText("Somebody else has changed the alerts meanwhile.").waitFor();
    await expect.poll(() => page.getByLabel("QA score under, in %").inputValue()).toBe("40");
    expect(await escalation.inputValue()).toBe("65");
    await save();
    await page.getByText("Alerts saved").waitFor();
    expect(saved()).toEqual([{ settings: { ...DEFAULT_ALERT_SETTINGS, escalationFrom: 0.65, qaBelow: 0.4 }, basedOn: "a7" }]);
  });

  it("forget the result of a test once another fails to be made, and once the address is another or gone", async () => {
    const { page, chat, test, deliver, save } = await start();
    const result = page.getByText(/^(Delivered|It is starting\.)$/).and(page.locator("p"));
    deliver();
    await test.click();
    await expect.poll(() => result.allInnerTexts()).toEqual(["Delivered"]);
    await page.route("**/settings/alerts/test", (route) => route.fulfill({ status: 503, json: { error: "It is starting." } }));
    await test.click();
    await expect.poll(() => result.allInnerTexts()).toEqual(["It is starting."]);
    await page.unroute("**/settings/alerts/test");
    await test.click();
    await expect.poll(() => result.allInnerTexts()).toEqual(["Delivered"]);
    await chat.fill("https://other.example/hook");
    expect(await test.isDisabled(), "what is typed would not be what is tested").toBe(true);
    await page.getByText("Save the new address before you test it.").waitFor();
    await save();
    await page.getByText("Goes to other.example.").waitFor();
    await expect.poll(() => result.count()).toBe(0);
    await test.click();
    await expect.poll(() => result.allInnerTexts()).toEqual(["Delivered"]);
    await page.getByRole("button", { name: "Remove the chat" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove the chat" }).click();
    await test.waitFor({ state: "detached" });
    await expect.poll(() => result.count()).toBe(0);
  });

  it("say what came of a test that took its time", async () => {
    const { page, test, deliver, escalation } = await start();
    deliver({ state: "waiting", endedAt: null });
    await test.click();
    await page.getByText("Waiting").and(page.locator("p")).waitFor();
    await escalation.fill("65");
    deliver({ state: "failed", problem: "It answered 500." });
    await endWaits(page);
    await page.getByText("Not delivered: It answered 500.").and(page.locator("p")).waitFor();
    await expect.poll(() => page.getByRole("cell", { name: "Not delivered: It answered 500." }).count()).toBe(1);
    await expect.poll(() => page.getByRole("row").filter({ hasText: "Waiting" }).count()).toBe(0);
    expect(await escalation.inputValue()).toBe("65");
  });
});
