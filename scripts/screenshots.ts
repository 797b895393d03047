/**
 * Takes the pictures of docs/screenshots from a running sandbox: `npm run screenshots -- http://127.0.0.1:3000`.
 * The sandbox is to be fresh: it takes about three minutes.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const base = process.argv[2] ?? "http://127.0.0.1:3000";
const folder = new URL("../docs/screenshots/", import.meta.url).pathname;
const SLOW_MS = 40_000;

const profile = await mkdtemp(join(tmpdir(), "screenshots-"));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
  viewport: { width: 1280, height: 820 },
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

await step("capabilities.png", async () => {
  await area("#/set-up", "Set up");
  const create = page.getByRole("button", { name: "Create them in Intercom" });
  if (await create.isVisible()) await create.click();
  await page.getByText("Macros that fit, in the sidebar").scrollIntoViewIfNeeded();
  await take("capabilities.png");
});
const lost = await write(
  "Hello, my parcel is marked as delivered but it is not there, and my neighbours have not seen it either.",
  "Ada Lund",
);
const handOver = await play("hand-over");
await play("customer");
await play("ticket");
await write(
  "Third message about my parcel LL20418990, and still nobody answers! I will dispute the payment today. Unacceptable!",
  "Ben Okoro",
);
await step("sandbox-inbox.png", async () => {
  await open(`#/conversations/${handOver}`);
  await page.locator(".note", { hasText: "Hand-over brief" }).waitFor();
  await app.getByRole("button", { name: "Insert draft" }).waitFor();
  await take("sandbox-inbox.png");
});
await step("alerts.png", async () => {
  await page.getByRole("button", { name: "What just happened" }).click();
  await page.getByRole("region", { name: "Alerts received" }).getByText("Escalation risk").first().waitFor();
  await take("alerts.png");
});
await step("macros.png", async () => {
  await open(`#/conversations/${lost}`);
  await app.getByRole("button", { name: "Insert draft" }).waitFor();
  await app.getByRole("button", { name: "Details" }).click();
  await app.getByText("Macros that fit").click();
  await app.getByText("Parcel marked as delivered but not there").first().waitFor();
  await take("macros.png");
});
await step("ask.png", async () => {
  await open(`#/conversations/${lost}`);
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
  await app.getByRole("button", { name: "Insert draft" }).waitFor();
  await app.getByRole("button", { name: "Details" }).click();
  await app.getByText("Customer and earlier conversations").click();
  await app.getByText("Atelier Morgentau").waitFor();
  await take("customer.png");
});
for (const [name, hash, heading] of [
  ["activity.png", "#/activity", "Activity"],
  ["analytics.png", "#/analytics", "Analytics"],
  ["set-up.png", "#/set-up", "Set up"],
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
  await page.locator(".proof-headline").waitFor({ timeout: 120_000 });
  await take("proof.png");
});
await context.close();
await rm(profile, { recursive: true, force: true });
