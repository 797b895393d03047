/** The settings page in a browser, with canned answers. */
import { describe, expect, it } from "vitest";
import { accessibilityFaults } from "./support/accessibility.js";
import { ADMIN, BY_TOKEN, RIGHT_TOKEN } from "./support/canned-console.js";
import { cannedSettings, SETTINGS } from "./support/canned-settings.js";
import { hasChromium, NO_CHROMIUM } from "./support/chromium.js";
import { describedBy, isFocused, settingsFixture } from "./support/settings-fixture.js";

if (!hasChromium) console.warn(NO_CHROMIUM);

describe.skipIf(!hasChromium)("the settings page", () => {
  const start = settingsFixture();

  it("shows what counts now, with what each choice means, and what will not work", async () => {
    const { page, bar } = await start();
    const qa = page.getByRole("group", { name: "QA scores" });
    expect(await qa.getByLabel("Suggest").isChecked()).toBe(true);
    expect(await qa.innerText()).toContain("Scores are shown in the sidebar only.");
    const sure = page.getByLabel("Minimum confidence to tag and assign");
    expect(await sure.inputValue()).toBe("70");
    expect(await describedBy(page, sure)).toContain("Now: 70 %.");
    expect(await page.getByText('"Legal" goes to a team that is no longer in Intercom.').isVisible()).toBe(true);
    expect(await bar.isVisible()).toBe(false);
  });

  it("shows everything to who is no owner, and lets them change nothing", async () => {
    const session = {
      ...ADMIN,
      viewer: { ...ADMIN.viewer, teammateId: "2", name: "Kim Osei" },
      mode: "oauth",
      isOwner: false,
    } as const;
    const { page } = await start({ session });
    expect(await page.getByText("Only owners change settings.").isVisible()).toBe(true);
    expect(await page.getByLabel("Minimum confidence to tag and assign").isDisabled()).toBe(true);
    expect(await page.locator(".settings-owners").innerText()).toBe("Sam Rivera");
    expect(await page.getByLabel("Add an owner").count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it("lets an owner name others and take them off, but not themselves", async () => {
    const people = new Map([
      ["1", "Sam Rivera"],
      ["kim@harbour.example", "Kim Osei"],
      ["2", "Kim Osei"],
    ]);
    const named = ({ owners }: Readonly<Record<string, unknown>>) => ({
      owners: (owners as string[]).map((one) => ({ id: one.includes("@") ? "2" : one, name: people.get(one) ?? one })),
    });
    const session = { ...ADMIN, viewer: { ...ADMIN.viewer, teammateId: "1", name: "Sam Rivera" }, mode: "oauth" } as const;
    const canned = cannedSettings();
    const { page, console } = await start({ session, answers: { ...canned.answers, "change-owners": named } });
    await page.getByLabel("Add an owner").fill("kim@harbour.example");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("button", { name: "Remove Kim Osei" }).waitFor();
    expect(await page.getByRole("button", { name: "Remove Sam Rivera" }).count()).toBe(0);
    await page.getByRole("button", { name: "Remove Kim Osei" }).click();
    await page.getByRole("button", { name: "Remove Kim Osei" }).waitFor({ state: "detached" });
    expect(console.asked.filter(({ name }) => name === "change-owners").map(({ given }) => given)).toEqual([
      { owners: ["1", "kim@harbour.example"], basedOn: ["1"] },
      { owners: ["1"], basedOn: ["1", "2"] },
    ]);
  });

  it("saves everything at once, based on what was read", async () => {
    const { page, bar, save, saved } = await start();
    await page.getByRole("group", { name: "Reply drafts" }).getByLabel("Off").check();
    await page.getByLabel("Minimum confidence to tag and assign").fill("62.5");
    await page.getByLabel("send the draft as their reply").uncheck();
    await page.getByRole("group", { name: "Teammates who are not scored" }).getByLabel("Sam Rivera").check();
    expect(await bar.innerText()).toContain("4 unsaved changes");
    await save();
    await page.getByText("Settings saved").waitFor();
    expect(saved()).toEqual([
      {
        basedOn: "v1",
        settings: {
          ...SETTINGS,
          automations: { ...SETTINGS.automations, draft: "off" },
          triageThreshold: 0.625,
          insertModes: { ...SETTINGS.insertModes, reply: false },
          excludedAgents: ["1"],
        },
      },
    ]);
    await expect.poll(() => bar.isVisible()).toBe(false);
  });

  it("maps teams and edits categories row by row, with the keyboard where it was", async () => {
    const { page, save, saved } = await start();
    await page.getByRole("button", { name: "Remove Legal" }).click();
    await page.getByRole("button", { name: "Map a name" }).click();
    await expect.poll(() => isFocused(page.getByLabel("Name 2 in triage"))).toBe(true);
    await page.getByLabel("Name 2 in triage").fill("Returns");
    await page.getByLabel("Goes to team 2").selectOption("Technical");
    await page.getByLabel("Category 8").fill("warranty");
    await page.getByRole("button", { name: "Remove feedback" }).click();
    await save();
    await expect.poll(() => saved().length).toBe(1);
    expect(saved()[0]?.["settings"]).toMatchObject({
      teams: { Accounts: "11", Returns: "12" },
      categories: ["billing", "refund", "technical", "account", "shipping", "order", "warranty"],
    });
    await expect.poll(() => page.getByText("no longer in Intercom").count(), { message: "the warning goes" }).toBe(0);
  });

  it("shows each issue at its field, goes to the first, and sends nothing until all are gone", async () => {
    const { page, save, saved, bar } = await start();
    await page.getByLabel("Add the escalation tag from").fill("30");
    await page.getByLabel("Category 2").fill("Billing");
    await page.getByLabel("Days to keep what earlier versions stored of events").fill("");
    await page.getByRole("button", { name: "Map a name" }).click();
    await page.getByLabel("Name 3 in triage").fill("Returns");
    await save();
    expect(saved()).toEqual([]);
    expect(await bar.innerText()).toContain("4 fields need another value.");
    const below = page.getByLabel("Remove the escalation tag below");
    await expect.poll(() => isFocused(below)).toBe(true);
    const issueAt = async (label: string) => {
      expect(await page.getByLabel(label).getAttribute("aria-invalid")).toBe("true");
      return describedBy(page, page.getByLabel(label));
    };
    expect(await issueAt("Remove the escalation tag below")).toContain("at a lower risk");
    expect(await issueAt("Category 2")).toContain('the same tag as "billing"');
    expect(await issueAt("Goes to team 3")).toBe("Choose the Intercom team this goes to.");
    expect(await issueAt("Days to keep what earlier versions stored of events")).toContain("from 1 to 90");
    expect(await accessibilityFaults(page)).toEqual([]);
    await below.fill("20");
    await page.getByLabel("Category 2").fill("refund");
    await page.getByLabel("Days to keep what earlier versions stored of events").fill("5");
    await page.getByLabel("Goes to team 3").selectOption("Billing");
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
    await save();
    await expect.poll(() => saved().length).toBe(1);
  });

  it("goes back to the default field by field, and to what is saved as a whole", async () => {
    const { page, bar } = await start();
    await page.getByRole("button", { name: /^Reset to 50 %.+Minimum confidence to tag and assign$/ }).click();
    expect(await page.getByLabel("Minimum confidence to tag and assign").inputValue()).toBe("50");
    await page.getByRole("button", { name: /^Reset to Apply.+QA scores$/ }).click();
    expect(await bar.innerText()).toContain("2 unsaved changes");
    await page.getByRole("button", { name: "Discard" }).click();
    expect(await page.getByLabel("Minimum confidence to tag and assign").inputValue()).toBe("70");
    expect(await bar.isVisible()).toBe(false);
  });

  it("shows what somebody else changed meanwhile, and keeps one's own edits where that is wanted", async () => {
    const { page, canned, save, saved } = await start();
    await page.route("**/console/api/settings", async (route) => {
      const stale = route.request().method() === "PUT" && !route.request().postData()?.includes('"basedOn":"v2"');
      const refusal = { error: "Kim Osei has changed the settings since you opened them. Nothing was saved." };
      return stale ? route.fulfill({ status: 409, json: refusal }) : route.continue();
    });
    canned.change({ ...SETTINGS, style: "formal", qaMinimumWords: 25 });
    await page.getByLabel("Minimum words").fill("40");
    await page.getByLabel("copy it").uncheck();
    await save();
    const box = page.locator(".settings-conflict");
    await box.waitFor();
    await expect.poll(() => isFocused(box)).toBe(true);
    expect((await box.innerText()).replace(/\s+/g, " ")).toMatch(/Style of drafts:? from friendly → to formal/);
    expect(await box.innerText()).toContain("You have changed these as well: Minimum words for a score.");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Load them and keep my other changes" }).click();
    await expect.poll(() => page.getByLabel("Style", { exact: true }).inputValue()).toBe("formal");
    expect(await page.getByLabel("Minimum words").inputValue()).toBe("40");
    await save();
    await expect.poll(() => saved().length).toBe(1);
    expect(saved()[0]).toMatchObject({
      basedOn: "v2",
      settings: { style: "formal", qaMinimumWords: 40, insertModes: { copy: false } },
    });
  });

  it("asks before unsaved changes are lost, by a link and by going back", async () => {
    const { page, url } = await start();
    await page.goto(`${url}#/health`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.goto(`${url}#/settings`);
    const style = page.getByLabel("Style", { exact: true });
    await style.selectOption("Formal");
    const dialog = page.getByRole("dialog", { name: "Leave without saving?" });
    await page.getByRole("link", { name: "Activity" }).first().click();
    await dialog.waitFor();
    await page.getByRole("button", { name: "Stay here" }).click();
    expect(page.url()).toBe(`${url}#/settings`);
    expect(await style.inputValue()).toBe("formal");
    await page.evaluate("history.back()");
    await dialog.waitFor();
    await page.getByRole("button", { name: "Stay here" }).click();
    expect(await style.inputValue()).toBe("formal");
    await page.getByRole("link", { name: "Activity" }).first().click();
    await page.getByRole("button", { name: "Leave without saving" }).click();
    await page.getByRole("heading", { name: "Activity", level: 1 }).waitFor();
    await page.goto(`${url}#/settings`);
    await expect.poll(() => style.inputValue()).toBe("friendly");
  });

  it("loads after signing in again where the session had ended before", async () => {
    const { page, console, url } = await start();
    await page.goto(`${url}#/health`);
    await page.getByRole("heading", { name: "Health", level: 1 }).waitFor();
    console.session = BY_TOKEN;
    // Not by the link: the page that refreshes itself may have hidden it by then, and asks for the token.
    await page.goto(`${url}#/settings`);
    await page.getByLabel("Admin token").fill(RIGHT_TOKEN);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByLabel("Minimum confidence to tag and assign").waitFor();
  });

  it("keeps what is typed while it is saved", async () => {
    const { page, bar, save } = await start();
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/console/api/settings", async (route) => {
      if (route.request().method() === "PUT") await released;
      await route.continue();
    });
    await page.getByLabel("Minimum words").fill("40");
    await save();
    await page.getByText("Saving…").waitFor();
    await page.getByLabel("Minimum confidence to tag and assign").fill("65");
    release();
    await page.getByText("Settings saved").waitFor();
    expect(await page.getByLabel("Minimum confidence to tag and assign").inputValue()).toBe("65");
    expect(await page.getByLabel("Minimum words").inputValue()).toBe("40");
    await expect.poll(() => bar.innerText()).toContain("1 unsaved change");
  });

  it("asks for percent where percent is typed, and asks before signing out loses it", async () => {
    const { page, save } = await start();
    const sure = page.getByLabel("Minimum confidence to tag and assign");
    await sure.fill("120");
    await save();
    expect(await describedBy(page, sure)).toBe("Give a number from 0 to 100.");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Stay here" }).click();
    expect(await sure.inputValue()).toBe("120");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Leave without saving" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
  });

  it("shows the history, in words, as far back as it goes", async () => {
    const { page } = await start();
    const history = page.getByRole("region", { name: "History" });
    // The history is asked for by itself, after the settings.
    await expect.poll(() => history.getByRole("listitem").filter({ hasText: "Sam Rivera" }).count()).toBe(2);
    expect((await history.innerText()).replace(/\s+/g, " ")).toMatch(/Teams:? from no mapping → to Accounts to Billing/);
    await history.getByRole("button", { name: "Show more" }).click();
    await expect.poll(() => history.getByRole("listitem").filter({ hasText: "Kim Osei" }).count()).toBe(2);
    expect(await history.getByRole("button", { name: "Show more" }).count()).toBe(0);
  });

  it("shows quiet hours in the history from their beginning, in whichever order they come", async () => {
    const changes = [{ setting: "alerts.quietHours", before: null, after: { to: "07:00", from: "22:00" } }];
    const canned = cannedSettings();
    const entries = [{ id: "1", by: "Sam Rivera", at: 1, changes }];
    const answers = { ...canned.answers, "list-setting-changes": () => ({ entries, next: null }) };
    const { page } = await start({ answers }, canned);
    await page.getByRole("region", { name: "History" }).getByText("22:00–07:00").waitFor();
  });

  it("says where more is left out of the past than can be", async () => {
    const pastCategoriesOff = Array.from({ length: 50 }, (_, index) => `former ${index}`);
    const { page, save, saved } = await start({}, cannedSettings({ settings: { ...SETTINGS, pastCategoriesOff } }));
    const categories = page.getByRole("group", { name: "Leave out these categories" });
    await categories.getByLabel("billing").check();
    await save();
    await categories.getByText("At most 50 categories can be left out.").waitFor();
    expect(saved()).toEqual([]);
  });

  it("can be filled in where Intercom and the reply service do not answer", async () => {
    const because = "Intercom could not be asked right now.";
    const nothing = { known: false, because } as const;
    const canned = cannedSettings({
      choices: { teams: nothing, teammates: nothing, styles: nothing, groups: [] },
      warnings: [],
    });
    const { page, save, saved } = await start({}, canned);
    expect(await page.getByText(because).count()).toBe(3);
    await page.getByLabel("Style", { exact: true }).fill("house");
    await page.getByLabel("Goes to team 1").fill("Finance");
    await save();
    await expect.poll(() => saved().length).toBe(1);
    expect(saved()[0]?.["settings"]).toMatchObject({ style: "house", teams: { Accounts: "Finance" } });
  });

  it.each([
    [1280, false],
    [1280, true],
    [390, false],
    [390, true],
    [320, false],
    [320, true],
  ])("is sound at %i px, dark: %s", async (width, dark) => {
    const { page, complaints } = await start({ width, dark });
    await page.getByLabel("copy it").uncheck();
    await page.getByRole("button", { name: "Rules of refund" }).click();
    await page.getByText("The 3 newest of 41 changed decisions").click();
    await page.getByRole("row").nth(3).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    const shots = process.env["SHOTS"];
    if (shots !== undefined) await page.screenshot({ path: `${shots}/settings-${width}-${dark}.png`, fullPage: true });
  });
});
