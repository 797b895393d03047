/** The set-up page in a browser, with canned answers. */
import { describe, expect, it } from "vitest";
import { capabilitiesOf } from "../../src/domain/capabilities.js";
import { accessibilityFaults } from "./support/accessibility.js";
import type { SetUpFacts } from "../../src/console/api/set-up.js";
import { ADMIN, SANDBOX } from "./support/canned-console.js";
import { cannedProof } from "./support/canned-proof.js";
import { cannedSetUp, cannedTopics, PUBLIC_ADDRESS, EXAMINED, MOMENT } from "./support/canned-set-up.js";
import { hasChromium, NO_CHROMIUM } from "./support/chromium.js";
import { consoleFixture, type OpenConsole } from "./support/console-fixture.js";
import { isFocused } from "./support/settings-fixture.js";
import { endWaits } from "./support/waits.js";

if (!hasChromium) console.warn(NO_CHROMIUM);

describe.skipIf(!hasChromium)("the set-up page", () => {
  const open = consoleFixture();
  const start = async (screen: Parameters<typeof open>[0] = {}): Promise<OpenConsole> => {
    const opened = await open({ hash: "#/set-up", answers: { "read-set-up": () => cannedSetUp() }, ...screen });
    await opened.page.getByRole("heading", { name: "What already works" }).waitFor();
    return opened;
  };
  const step = (page: OpenConsole["page"], title: string) => page.locator(".set-up-steps li", { hasText: title });

  it("has every value of the Developer Hub, each with a button that copies it", async () => {
    const { page } = await start();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const endpoint = page.locator(".set-up-field", { hasText: "Endpoint URL" });
    expect(await endpoint.locator("code").textContent()).toBe(`${PUBLIC_ADDRESS}/intercom/webhooks`);
    await endpoint.getByRole("button", { name: "Copy Endpoint URL (Webhooks)" }).click();
    await endpoint.getByText("Copied").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(`${PUBLIC_ADDRESS}/intercom/webhooks`);
    expect(await page.getByRole("link", { name: "Open the Developer Hub" }).getAttribute("href")).toMatch(/developer-hub$/);
  });

  it("asks how it should begin until somebody says so", async () => {
    let startChosen = false;
    let startWaits: "reported" | null = null;
    const proof = cannedProof();
    const answers = {
      "read-proof": () => ({ ...proof, last: null, estimate: { ...proof.estimate, modelCalls: 3_000, price: 12.5 } }),
      "read-set-up": () => ({ ...cannedSetUp(), startChosen, startWaits }),
      "choose-start": () => {
        startChosen = true;
        startWaits = "reported";
        return { level: "report" as const, changed: true, waitsFor: "run-1" };
      },
    };
    const { page, console } = await start({ answers });
    await page.getByRole("heading", { name: "How should it begin?" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const name of ["Suggest until it has proved itself", "Apply everything"])
      expect(await page.getByRole("button", { name }).count(), name).toBe(1);
    const cost = page.locator("dd", { has: page.getByRole("status", { name: "Estimate" }) });
    await expect.poll(() => cost.innerText()).toMatch(/3,000 calls to the language model\..*about 12\.5,.*sample/s);
    await page.getByRole("button", { name: "As the report on your own past proposes" }).click();
    await page.getByRole("heading", { name: "How should it begin?" }).waitFor({ state: "detached" });
    await page.getByText("Click “Start like this” on the page Proof to begin as it proposes.").waitFor();
    await expect.poll(() => isFocused(page.locator("#content"))).toBe(true);
    expect(console.asked.filter(({ name }) => name === "choose-start").map(({ given }) => given)).toEqual([
      { level: "report", whileOpen: true },
    ]);
  });

  it("keeps in sight why an answer was not taken, also where the question goes since another owner was first", async () => {
    let startChosen = false;
    const { page } = await start({ answers: { "read-set-up": () => ({ ...cannedSetUp(), startChosen }) } });
    await page.getByRole("button", { name: "Apply everything" }).click();
    const reason = page.getByRole("alert").getByText("Nothing was changed. The harbour has no answer to this.");
    await reason.waitFor();
    startChosen = true;
    await endWaits(page);
    await page.getByRole("heading", { name: "How should it begin?" }).waitFor({ state: "detached" });
    expect(await reason.count()).toBe(1);
  });

  it("ticks a step as soon as it works, without a reload, and says so", async () => {
    const { page, console } = await start();
    expect(await step(page, "Webhooks arrive").innerText()).toContain("Not seen yet");
    const topics = cannedTopics("conversation.user.created", MOMENT);
    console.answers = { "read-set-up": () => cannedSetUp({ topics, tagWrittenAt: MOMENT }) };
    await endWaits(page);
    await step(page, "Webhooks arrive").getByText("Works").waitFor();
    expect(await step(page, "Webhooks arrive").innerText()).toContain("conversation.user.created");
    expect(await step(page, "Every topic").innerText()).toContain("1 of 16");
    await page.getByText(/^Now working: .*A conversation was tagged/).waitFor();
    await page
      .locator(".set-up-values li", { hasText: "conversation.user.created" })
      .getByText("Seen", { exact: true })
      .waitFor();
  });

  it("names a wrong signature and a refused token, with the remedy", async () => {
    const facts = { tokenRefusedAt: MOMENT, refusedSignatures: [{ endpoint: "webhooks", at: MOMENT } as const] };
    const { page } = await start({ answers: { "read-set-up": () => cannedSetUp(facts) } });
    expect(await step(page, "Webhooks arrive").innerText()).toMatch(/Needs attention[\s\S]*INTERCOM_CLIENT_SECRET/);
    expect(await step(page, "The workspace is connected").innerText()).toMatch(/Needs attention[\s\S]*Copy the access token/);
  });

  it("forgets a wrong signature once a right one came after it", async () => {
    const topics = cannedTopics("conversation.user.created", MOMENT + 1);
    const facts = { topics, refusedSignatures: [{ endpoint: "webhooks", at: MOMENT } as const] };
    const { page } = await start({ answers: { "read-set-up": () => cannedSetUp(facts) } });
    expect(await step(page, "Webhooks arrive").innerText()).toContain("Works");
  });

  it("takes a wrong signature soon after a right one for anybody's, and only wrong ones for longer than a day for another secret", async () => {
    const seenAt = (at: number) => ({
      topics: cannedTopics("conversation.user.created", at),
      refusedSignatures: [{ endpoint: "webhooks", at: MOMENT } as const],
    });
    const { page } = await start({ answers: { "read-set-up": () => cannedSetUp(seenAt(MOMENT - 3_600_000)) } });
    expect(await step(page, "Webhooks arrive").innerText()).toMatch(/Works[\s\S]*which anybody can send/);
    const later = await start({ answers: { "read-set-up": () => cannedSetUp(seenAt(MOMENT - 86_400_000)) } });
    expect(await step(later.page, "Webhooks arrive").innerText()).toContain("Needs attention");
  });

  it("says what is missing where no public address is set, and not in the sandbox", async () => {
    const setUp = { ...cannedSetUp(), publicAddress: "missing" } as const;
    const missing = { "read-set-up": () => setUp };
    const { page } = await start({ answers: missing });
    await page.getByText("PUBLIC_URL is not set").waitFor();
    const sandbox = await start({ answers: missing, session: SANDBOX });
    await sandbox.page.getByText("The sandbox is already set up").waitFor();
    expect(await sandbox.page.getByText("PUBLIC_URL is not set").count()).toBe(0);
  });

  it("asks an admin of one of many workspaces for nothing that only the operator can do", async () => {
    const refusedSignatures = (["webhooks", "sidebar", "health"] as const).map((endpoint) => ({ endpoint, at: MOMENT }));
    const setUp = (facts: Partial<SetUpFacts>) => ({
      ...cannedSetUp(facts),
      hubUrl: null,
      sections: [],
      publicAddress: "not-https" as const,
      capabilities: { ...cannedSetUp().capabilities, lines: [] },
      conversationAttributes: { ...cannedSetUp().conversationAttributes, canCreate: true },
    });
    for (const shown of [setUp({}), setUp({ tokenRefusedAt: MOMENT, refusedSignatures })]) {
      const { page } = await start({ session: { ...ADMIN, mode: "oauth" }, answers: { "read-set-up": () => shown } });
      expect(await page.locator("#content").innerText()).not.toMatch(
        /INTERCOM_|PUBLIC_URL|Developer Hub|restart|endpoint URL|Canvas Kit/,
      );
      expect(await page.getByRole("link", { name: "Open the Developer Hub" }).count()).toBe(0);
    }
  });

  it("says for each thing that needs a later version or a permission what it takes", async () => {
    const seen = { granted: [], missing: ["Read AI content" as const], refused: [] };
    const lines = [...capabilitiesOf({ version: "2.13", seen, ownToken: true })];
    const capabilities = { version: "2.13", checkedAt: MOMENT, lines };
    const { page } = await start({ answers: { "read-set-up": () => ({ ...cannedSetUp(), capabilities }) } });
    expect(await step(page, "Internal articles").innerText()).toContain("Works");
    expect(await step(page, "External pages").innerText()).toMatch(/Needs a permission[\s\S]*Developer Hub/);
    expect(await step(page, "Creating conversation attributes").innerText()).toContain("INTERCOM_VERSION=2.16");
  });

  it("lists the conversation attributes to make by hand, and makes them where the version can", async () => {
    const { page, console } = await start();
    expect(await step(page, "AI urgency").innerText()).toMatch(/Missing[\s\S]*List: low, high/);
    expect(await step(page, "AI QA score").innerText()).toContain("There");
    expect(await page.getByRole("button", { name: "Create them in Intercom" }).count()).toBe(0);
    const conversationAttributes = { ...cannedSetUp().conversationAttributes, canCreate: true };
    console.answers = {
      "read-set-up": () => ({ ...cannedSetUp(), conversationAttributes }),
      "create-conversation-attributes": () => ({ conversationAttributes, created: ["AI urgency"], refused: [] }),
    };
    await endWaits(page);
    await page.getByRole("button", { name: "Create them in Intercom" }).click();
    await page.getByText("1 attribute created.").waitFor();
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/conversation-attributes/check", async (route) => {
      await released;
      await route.continue();
    });
    await page.getByRole("button", { name: "Check again" }).click();
    await page.getByText("Checking…").waitFor();
    expect(await page.getByRole("button", { name: "Create them in Intercom" }).count(), "only one of them works").toBe(1);
    release();
    await page.getByText("Nothing was done: The harbour has no answer to this.").waitFor();
  });

  it("shows what the doctor found, the worst first, each with its remedy", async () => {
    const { page } = await start({ answers: { "read-set-up": () => cannedSetUp(), "run-doctor": () => EXAMINED } });
    await page.getByRole("button", { name: "Run the doctor" }).click();
    await page.getByText("1 problem found. 1 note.").waitFor();
    const levels = await page.locator(".set-up-findings .badge").allTextContents();
    expect(levels).toEqual(["Problem", "Note", "OK"]);
    await page.getByText("Give app and doctor the same secret.").waitFor();
  });

  it("makes attributes and tags, and says why where it could not", async () => {
    const made = { attributesMade: ["sentiment_score"], tags: ["ai-triage:review"], findings: [] };
    const { page, console } = await start({
      answers: { "read-set-up": () => cannedSetUp(), "make-attributes-and-tags": () => made },
    });
    await page.getByRole("button", { name: "Create attributes and tags" }).click();
    await page.getByText("Contact attributes created: 1; tags in place: 1.").waitFor();
    const finding = { check: "setup", about: null, level: "fault", says: "Intercom does not answer.", remedy: null } as const;
    console.answers = {
      "read-set-up": () => cannedSetUp(),
      "make-attributes-and-tags": () => ({ attributesMade: [], tags: [], findings: [finding] }),
    };
    await page.getByRole("button", { name: "Create attributes and tags" }).click();
    await page.getByText("Intercom does not answer.").waitFor();
    await page.getByText("Not everything could be created: the reason is below.").waitFor();
    expect(await page.getByText("already existed").count()).toBe(0);
    console.answers = { "read-set-up": () => cannedSetUp() };
    await page.getByRole("button", { name: "Create attributes and tags" }).click();
    await page.getByText("Not created: The harbour has no answer to this.").waitFor();
  });

  it.each([
    [1280, false],
    [1280, true],
    [390, false],
    [390, true],
    [320, false],
  ])("is sound at %i px, dark: %s", async (width, dark) => {
    const facts = { topics: cannedTopics("conversation.user.created", MOMENT), tokenRefusedAt: MOMENT };
    const { page, complaints } = await start({
      width,
      dark,
      answers: { "read-set-up": () => cannedSetUp(facts), "run-doctor": () => EXAMINED },
    });
    await page.getByRole("button", { name: "Run the doctor" }).click();
    await page.getByText("1 problem found. 1 note.").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
    expect(complaints).toEqual([]);
  });
});
