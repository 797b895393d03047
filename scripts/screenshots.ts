/**
 * Takes the pictures of docs/screenshots from a running sandbox: `npm run screenshots -- http://127.0.0.1:3000`.
 * The sandbox is to be fresh: it takes about five minutes.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM, NO_CHROMIUM } from "../test/browser/support/chromium.js";

if (CHROMIUM === undefined) {
  process.stderr.write(`${NO_CHROMIUM}\n`);
  process.exit(1);
}

const base = process.argv[2] ?? "http://127.0.0.1:3000";
const folder = new URL("../docs/screenshots/", import.meta.url).pathname;
/** The first draft of a process waits until every article was read. */
const SLOW_MS = 120_000;
const VIEWPORT = { width: 1280, height: 820 };
const BACKTEST_MS = 400_000;

const profile = await mkdtemp(join(tmpdir(), "screenshots-"));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu"],
  viewport: VIEWPORT,
  locale: "en-GB",
});
const page = await context.newPage();
page.setDefaultTimeout(SLOW_MS);
const app = page.getByRole("region", { name: "Simpli for Intercom" });

const take = (name: string) => page.screenshot({ path: join(folder, name) });
/** Loaded anew, so that nothing is open that was before. */
const open = async (hash: string) => {
  await page.goto(`${base}/${hash}`);
  await page.reload();
};
const area = async (hash: string, heading: string) => {
  await open(hash);
  await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
  await page.waitForLoadState("networkidle").catch(() => undefined);
};
async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
    console.log(`${name}: taken`);
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
const play = async (scene: string) => {
  const response = await fetch(`${base}/sandbox/api/scenes/${scene}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  return ((await response.json()) as { readonly id: string }).id;
};
const write = async (text: string, customerName: string) => {
  const response = await fetch(`${base}/sandbox/api/conversations`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text, customerName }),
  });
  return ((await response.json()) as { readonly id: string }).id;
};

/** Whole: triage's tags and its line in the sidebar, and the draft. */
const openWhole = async (id: string) => {
  await open(`#/conversations/${id}`);
  await page
    .locator(".thread")
    .getByText(/^ai-category:/)
    .first()
    .waitFor();
  await page.locator(".note", { hasText: "AI draft" }).first().waitFor();
  await app.getByRole("button", { name: "Insert draft" }).waitFor();
  const skip = app.getByRole("button", { name: "Skip" });
  await app.getByText("Category", { exact: true }).or(skip).first().waitFor();
  if (await skip.isVisible()) await skip.click();
  await app.getByText("Category", { exact: true }).waitFor();
};

/** What is asked of Intercom may still be on its way when the screen is drawn, which then stays as it is until Refresh. */
const waitRefreshing = async (words: string) => {
  for (
    const deadline = Date.now() + SLOW_MS;
    !(await app.getByText(words).first().isVisible());
    await page.waitForTimeout(1_500)
  ) {
    if (Date.now() > deadline) throw new Error(`"${words}" did not come`);
    const refresh = app.getByRole("button", { name: "Refresh" });
    if (await refresh.isVisible()) await refresh.click();
  }
};

/** Screens of the sidebar side by side. */
async function takeSideBySide(name: string, screens: readonly string[]): Promise<void> {
  const images = await Promise.all(screens.map(async (path) => (await readFile(path)).toString("base64")));
  const sheet = await context.newPage();
  await sheet.setViewportSize({ width: 1760, height: 820 });
  await sheet.setContent(
    `<body style="margin:16px;display:flex;gap:16px;align-items:flex-start;overflow:hidden">${images
      .map((image) => `<img src="data:image/png;base64,${image}" style="width:332px">`)
      .join("")}</body>`,
  );
  await sheet.screenshot({ path: join(folder, name) });
  await sheet.close();
}

await step("capabilities.png", async () => {
  await area("#/set-up", "Set-up");
  const create = page.getByRole("button", { name: "Create them in Intercom" });
  if (await create.isVisible()) await create.click();
  // With its heading, below the page's own.
  const line = await page.getByText("External pages of Intercom").boundingBox();
  await page.evaluate(`scrollBy(0, ${(line?.y ?? 200) - 200})`);
  await take("capabilities.png");
});
const lost = await write(
  "Hello, my parcel is marked as delivered but it is not there, and my neighbours have not seen it either.",
  "Ada Lund",
);
const handOver = await play("hand-over");
const unsourced = await play("figures");
await play("customer");
await play("ticket");
await write(
  "Third message about my parcel LL20418990, and still nobody answers! I will dispute the payment today. Unacceptable!",
  "Ben Okoro",
);
await step("sandbox-inbox.png", async () => {
  await openWhole(handOver);
  await page.locator(".note", { hasText: "Hand-over brief" }).first().waitFor();
  await take("sandbox-inbox.png");
});
await step("sidebar.png", async () => {
  // So high that the longest screen is whole.
  await page.setViewportSize({ width: 1280, height: 1500 });
  await openWhole(unsourced);
  const screens: string[] = [];
  const shoot = async () => {
    const path = join(profile, `screen-${screens.length}.png`);
    await app.screenshot({ path });
    screens.push(path);
  };
  await shoot();
  await app.getByRole("button", { name: "Insert draft" }).click();
  const field = app.getByRole("textbox");
  await field.waitFor();
  await shoot();
  await field.fill(`We will refund 500 € within 19 days.\n\n${await field.inputValue()}`);
  await app.getByRole("button", { name: /^Send as/ }).click();
  await app.getByText("Not found in the conversation").waitFor();
  await page.evaluate("for (const area of document.querySelectorAll('textarea')) area.scrollTop = 0");
  await shoot();
  await app.getByRole("button", { name: "Back" }).click();
  await app.getByRole("button", { name: /^Send as/ }).waitFor();
  await app.getByRole("button", { name: "Back" }).click();
  await app.getByRole("button", { name: "Details" }).click();
  await app.getByText("Ask the help centre").waitFor();
  await shoot();
  await app.getByText("What was changed in Intercom").click();
  await app.getByText("Changes in Intercom").waitFor();
  await shoot();
  await page.setViewportSize(VIEWPORT);
  await takeSideBySide("sidebar.png", screens);
});
await step("alerts.png", async () => {
  await openWhole(handOver);
  await page.getByRole("button", { name: "What just happened" }).click();
  await page.getByRole("region", { name: "Alerts received" }).getByText("Escalation risk").first().waitFor();
  await take("alerts.png");
});
await step("macros.png", async () => {
  await openWhole(lost);
  await app.getByRole("button", { name: "Details" }).click();
  await app.getByText("Macros that fit").click();
  await waitRefreshing("Parcel marked as delivered but not there");
  await take("macros.png");
});
await step("ask.png", async () => {
  await openWhole(lost);
  await app.getByRole("button", { name: "Details" }).click();
  await app.getByText("Ask the help centre").click();
  await app.getByRole("textbox").first().fill("How long does a refund take?");
  await app.getByRole("button", { name: "Ask", exact: true }).first().click();
  await app.getByRole("button", { name: /Put into/ }).waitFor();
  await take("ask.png");
});
await step("customer.png", async () => {
  await open("#/");
  await page
    .getByRole("link", { name: /Levin Amsel/ })
    .first()
    .click();
  await openWhole(/conversations\/(\d+)/.exec(page.url())?.[1] ?? "");
  await app.getByRole("button", { name: "Details" }).click();
  await app.getByText("Customer and earlier conversations").click();
  await waitRefreshing("Atelier Morgentau");
  await take("customer.png");
});
for (const [name, hash, heading] of [
  ["activity.png", "#/activity", "Activity"],
  ["analytics.png", "#/analytics", "Analytics"],
  ["set-up.png", "#/set-up", "Set-up"],
  ["settings.png", "#/settings", "Settings"],
] as const)
  await step(name, async () => {
    await area(hash, heading);
    await take(name);
  });
await step("proof.png", async () => {
  await area("#/proof", "Proof");
  await page.getByLabel("Conversations", { exact: true }).fill("100");
  await page.getByRole("button", { name: "Start" }).click();
  await page.locator(".proof-headline").waitFor({ timeout: BACKTEST_MS });
  // Until the notice that it has ended is gone.
  await page.waitForTimeout(8_000);
  await take("proof.png");
});
await context.close();
await rm(profile, { recursive: true, force: true });
