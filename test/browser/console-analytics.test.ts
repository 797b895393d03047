/** The analytics page in a browser, with canned answers. */
import { describe, expect, it } from "vitest";
import { accessibilityFaults } from "./support/accessibility.js";
import { cannedAnalytics, emptyAnalytics } from "./support/canned-analytics.js";
import { hasChromium, NO_CHROMIUM } from "./support/chromium.js";
import { consoleFixture, type OpenConsole } from "./support/console-fixture.js";

if (!hasChromium) console.warn(NO_CHROMIUM);

describe.skipIf(!hasChromium)("the analytics page", () => {
  const open = consoleFixture();
  const start = async (screen: Parameters<typeof open>[0] = {}): Promise<OpenConsole> => {
    const answers = {
      "read-analytics": ({ days }: Readonly<Record<string, unknown>>) =>
        cannedAnalytics(days === "90" ? 90 : days === "7" ? 7 : 30),
    };
    const opened = await open({ hash: "#/analytics?days=7", answers, ...screen });
    await opened.page.getByRole("heading", { name: "Analytics", level: 1 }).waitFor();
    await opened.page.getByRole("heading", { name: "AI services" }).waitFor();
    return opened;
  };
  const panel = (page: OpenConsole["page"], title: string) =>
    page.locator("figure", { has: page.getByRole("heading", { name: title, exact: true }) });
  const table = async (page: OpenConsole["page"], title: string) => {
    await page.getByText(`${title} as a table`).click();
    const rows = panel(page, title).locator("tbody tr");
    // A browser puts a tab between the cells of a row.
    return (await rows.allInnerTexts()).map((row) => row.split("\t").map((cell) => cell.replace(/\s+/g, " ").trim()));
  };
  const picture = async (page: OpenConsole["page"], index: number) =>
    String(await page.evaluate(`document.querySelectorAll("figure canvas")[${index}].toDataURL()`));
  /** The share of the picture that is painted: an empty canvas has none. */
  const painted = async (page: OpenConsole["page"], index: number) =>
    Number(
      await page.evaluate(`(() => {
        const canvas = document.querySelectorAll("figure canvas")[${index}];
        const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        return data.filter((value, at) => at % 4 === 3 && value > 200).length / (data.length / 4);
      })()`),
    );

  it("says the point of every chart in words, and calls few cases few", async () => {
    const { page } = await start();
    const said = await page.locator("figcaption p, .section > p").allTextContents();
    expect(said).toEqual([
      "100 conversations: most often Billing 40%, then Refund 25%.",
      "100 conversations: most often Normal 60%, then High 30%.",
      "50 messages: 50% neutral, 30% negative, 20% positive.",
      "Lowest on 17 Nov (−0.20), highest on 21 Nov (0.20). 5 conversations tagged as likely to escalate.",
      "Of 90 drafts, 58% went out: 27% unchanged, 31% edited.",
      "Teammates moved 6 of 100 classifications to another category. Most often those called Refund: 4 of 32.",
      "40 conversations scored 74% on average: best in empathy (86%), weakest in resolution (62%). 3 disputed, 5 agreed with.",
      "1,504 calls, of which 64 failed (4%).",
    ]);
    expect((await table(page, "Moved to another category")).at(-1)).toEqual(["Order", "8 few cases", "1 of 8"]);
    // Corrections alone are no agreement: that is the page Proof's, with its labels.
    const corrections = page.getByRole("region", { name: "Corrections of triage" });
    expect(await corrections.innerText()).not.toContain("%");
    expect(await corrections.getByRole("link", { name: /Proof/ }).getAttribute("href")).toBe("#/proof");
  });

  it("shows days that are not known as missing, in the table and in words", async () => {
    const { page } = await start();
    await page.getByText("The app has worked here since 17 Nov; the days before are not known and stay empty.").waitFor();
    const rows = await table(page, "By urgency");
    expect(rows).toHaveLength(7);
    expect(rows[0]).toEqual(["21 Nov", "12", "6", "2"]);
    expect(rows[6]?.[0]).toBe("15 Nov");
    expect(rows[6]?.[1]).toBe("– not known for this day");
    const course = await table(page, "Mean sentiment and escalations");
    expect(course[2], "a day with messages and no score").toEqual(["19 Nov", "– no message with a score", "1"]);
  });

  it("draws every chart under the strict policy, and in other colours when the scheme changes", async () => {
    const { page, complaints } = await start();
    const titles = await page.locator("figure h3").allTextContents();
    expect(titles).toHaveLength(7);
    for (const [index, title] of titles.entries())
      await expect.poll(() => painted(page, index), { message: title }).toBeGreaterThan(0.01);
    let light = "";
    const isDrawn = async () => light === (light = await picture(page, 0));
    await expect.poll(isDrawn, { message: "it changes no more" }).toBe(true);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => picture(page, 0)).not.toBe(light);
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(() => picture(page, 0)).toBe(light);
    expect(complaints).toEqual([]);
  });

  it("keeps the range in the address", async () => {
    const { page, console, url } = await start({ hash: "#/analytics?days=nonsense" });
    expect(console.asked.at(-1)).toEqual({ name: "read-analytics", given: { days: "30" } });
    await page.getByRole("radio", { name: "90 days" }).check();
    await expect.poll(() => page.url()).toBe(`${url}#/analytics?days=90`);
    await expect.poll(() => console.asked.at(-1)).toEqual({ name: "read-analytics", given: { days: "90" } });
    await page.reload();
    await page.getByRole("heading", { name: "AI services" }).waitFor();
    expect(await page.getByRole("radio", { name: "90 days" }).isChecked()).toBe(true);
    expect(await table(page, "By category")).toHaveLength(90);
  });

  it("says in each place that there is nothing yet, and draws nothing", async () => {
    const { page } = await start({ answers: { "read-analytics": emptyAnalytics } });
    expect(await page.locator(".analytics-empty").count()).toBe(6);
    await page.getByText("No drafts yet").waitFor();
    expect(await page.locator("canvas").count()).toBe(0);
  });

  it("fetches the drawing code only with this view", async () => {
    const { page, requests } = await open({ hash: "#/settings", answers: { "read-analytics": () => cannedAnalytics() } });
    await page.getByRole("navigation").first().waitFor();
    expect(requests.filter((request) => /analytics/.test(request))).toEqual([]);
    await page.goto(page.url().replace("#/settings", "#/analytics"));
    await page.getByRole("heading", { name: "AI services" }).waitFor();
    expect(requests.filter((request) => /analytics.*\.js/.test(request))).not.toEqual([]);
  });

  it.each([
    [1280, false],
    [1280, true],
    [390, false],
    [390, true],
    [320, false],
  ])("is accessible and fits %i px (dark: %s)", async (width, dark) => {
    const { page, complaints } = await start({ width, dark });
    for (const title of await page.locator("figure h3").allTextContents()) await page.getByText(`${title} as a table`).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    expect(complaints).toEqual([]);
  });
});
