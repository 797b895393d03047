import type { Locator, Page } from "playwright-core";
import { cannedSettings } from "./canned-settings.js";
import { consoleFixture } from "./console-fixture.js";

/** The settings page with canned answers, opened and loaded. */
export function settingsFixture() {
  const open = consoleFixture();
  return async (screen: Parameters<typeof open>[0] = {}, canned = cannedSettings()) => {
    const opened = await open({ hash: "#/settings", answers: canned.answers, ...screen });
    await opened.page.getByRole("heading", { name: "History", level: 2 }).waitFor();
    const { page, console } = opened;
    return {
      ...opened,
      canned,
      bar: page.getByRole("group", { name: "Unsaved changes" }),
      save: () => page.getByRole("button", { name: "Save", exact: true }).click(),
      saved: () => console.asked.filter(({ name }) => name === "change-settings").map(({ given }) => given),
    };
  };
}

export const isFocused = async (control: Locator) => (await control.and(control.page().locator(":focus")).count()) === 1;

/** The first of what describes a control: its issue where it has one, else its hint. */
export async function describedBy(page: Page, control: Locator): Promise<string> {
  const [first = ""] = ((await control.getAttribute("aria-describedby")) ?? "").split(" ");
  return page.locator(`[id="${first}"]`).innerText();
}
