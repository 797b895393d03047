import { describe, expect, it } from "vitest";
import { accessibilityFaults } from "./support/accessibility.js";
import { hasChromium, NO_CHROMIUM } from "./support/chromium.js";
import { inboxFixture } from "./support/inbox-fixture.js";
import { endWaits } from "./support/waits.js";

describe.skipIf(!hasChromium)(`the sandbox inbox${hasChromium ? "" : ` (${NO_CHROMIUM})`}`, () => {
  const open = inboxFixture();

  it("lists conversations with their tags, the loudest first, and who has them", async () => {
    const { page } = await open();
    const row = page.getByRole("navigation", { name: "Inbox" }).getByRole("link", { name: /Ada Marlow/ });
    await expect
      .poll(() => row.getByRole("listitem").allTextContents())
      .toEqual(["escalation-risk:high", "ai-urgency:high", "ai-category:billing"]);
    expect(await row.textContent()).toContain("Billing");
    expect(await page.getByRole("link", { name: /Jonas Berg/ }).textContent()).toContain("Closed");
  });

  it("sets messages, the bot, internal notes and events apart", async () => {
    const { page } = await open();
    await page.getByRole("link", { name: /Ada Marlow/ }).click();
    const log = page.getByRole("log", { name: "Messages" });
    await log.getByText("You charged me twice").waitFor();
    expect(await log.locator(".note").textContent()).toContain("Only teammates see this");
    expect(await log.locator(".event").textContent()).toContain("Sam Rivera assigned to Billing");
    expect(await log.locator(".message[data-author=bot]").textContent()).toContain("Fin");
  });

  it("starts a conversation from a sample and opens it", async () => {
    const { page, url } = await open();
    await page.getByRole("button", { name: /Login broken/ }).click();
    await page.getByLabel("Customer’s name").fill("Lena Vogt");
    await page.getByRole("button", { name: "Send as customer" }).click();
    await page.getByRole("heading", { name: "Lena Vogt", level: 2 }).waitFor();
    await page.getByRole("log").getByText("nicht mehr anmelden").first().waitFor();
    expect(page.url()).toMatch(new RegExp(`^${url}#/conversations/\\d+$`));
    await expect.poll(() => page.title()).toContain("Lena Vogt");
  });

  it("plays a scene, makes a conversation a ticket and changes its state", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: /Fin hands over/ }).click();
    await page.getByRole("log").getByText("Scene hand-over").waitFor();
    expect(await page.getByRole("region", { name: "Attributes of the conversation" }).textContent()).toContain(
      "AI categoryBilling",
    );
    await page.getByRole("button", { name: "Make it a ticket" }).click();
    await page.getByLabel("State of the ticket").selectOption({ label: "In progress" });
    await page.locator(".thread-where", { hasText: "Customer ticket 6601" }).waitFor();
    await page.locator(".row", { hasText: "Customer ticket 6601" }).waitFor();
    await expect.poll(() => page.getByLabel("State of the ticket").inputValue()).toBe("in_progress");
    const serious = (await accessibilityFaults(page)).filter((each) => /^(serious|critical)/.test(each));
    expect(serious).toEqual([]);
  });

  it("writes for both sides, each with a text of its own", async () => {
    const { page } = await open({ hash: "#/conversations/101" });
    await page.getByLabel("Reply to Ada Marlow").fill("We are looking into it.");
    await page.getByText("Write as Ada Marlow").click();
    expect(await page.getByLabel("Message from Ada Marlow").inputValue()).toBe("");
    await page.getByLabel("Samples").selectOption({ label: "Happy with support (French)" });
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByRole("log").getByText("Merci beaucoup").waitFor();
    await page.getByText("Reply as Sam Rivera").click();
    await page.getByLabel("Reply to Ada Marlow").press("Control+Enter");
    await page.locator(".message[data-author=teammate]", { hasText: "We are looking into it." }).waitFor();
    await expect.poll(() => page.getByLabel("Reply to Ada Marlow").inputValue()).toBe("");
  });

  it("keeps the text and says why when sending failed", async () => {
    const { page, inbox } = await open({ hash: "#/conversations/101" });
    inbox.failNextWrite = 503;
    await page.getByLabel("Reply to Ada Marlow").fill("Hello");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    expect(await page.getByRole("alert").textContent()).toBe("Not sent: The harbour is closed. Your text is still here.");
    expect(await page.getByLabel("Reply to Ada Marlow").inputValue()).toBe("Hello");
  });

  it("closes and reopens a conversation", async () => {
    const { page } = await open({ hash: "#/conversations/101" });
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Reopen", exact: true }).click();
    await page.getByRole("button", { name: "Close" }).waitFor();
  });

  it("shows what others write without being asked", async () => {
    const { page, inbox } = await open({ hash: "#/conversations/101" });
    await page.getByText("No tags yet").waitFor({ state: "detached" });
    // What happens before the line is open is not sent again.
    await expect.poll(() => inbox.lines.size).toBeGreaterThan(0);
    inbox.change("101", (before) => ({ ...before, tags: [...before.tags, { id: "9", name: "vip" }] }));
    await expect.poll(() => page.getByText("vip", { exact: true }).count()).toBe(2);
  });

  it("says that a conversation is gone, and the way back", async () => {
    const { page } = await open({ hash: "#/conversations/999" });
    expect(await page.getByRole("alert").textContent()).toContain("There is no such conversation");
    await page.getByRole("link", { name: "Back to the inbox" }).click();
    await page.getByRole("heading", { name: "Write as a customer" }).waitFor();
  });

  it("shows what just happened, live, and only about this conversation on request", async () => {
    const { page, inbox } = await open({ hash: "#/conversations/101" });
    await page.getByText("Nothing yet.").first().waitFor();
    // What happens before the line is open is not sent again.
    await expect.poll(() => inbox.lines.size).toBeGreaterThan(0);
    inbox.happen({ kind: "webhook", conversationId: "101", title: "conversation.user.created", detail: "200 in 4 ms", ok: true });
    inbox.happen({ kind: "intercom-call", conversationId: "102", title: "POST /tags", detail: "503 in 2 ms", ok: false });
    await page.locator(".latest", { hasText: "POST /tags" }).waitFor();
    await page.getByRole("button", { name: "What just happened" }).click();
    const entries = page.getByRole("list", { name: "What just happened" }).getByRole("listitem");
    await expect
      .poll(() => entries.allTextContents())
      .toEqual([
        expect.stringContaining("POST /tags503 in 2 ms failed"),
        expect.stringContaining("Webhook to appconversation.user.created"),
      ]);
    await page.getByLabel("Only this conversation").check();
    await expect.poll(() => entries.count()).toBe(1);
  });

  it("comes back by itself after the line broke, and catches up", async () => {
    const { page, inbox } = await open({ hash: "#/conversations/101" });
    await page.getByRole("log").waitFor();
    await expect.poll(() => inbox.lines.size).toBeGreaterThan(0);
    inbox.breakEvents();
    await page.getByText("No live updates at the moment.").waitFor();
    inbox.change("101", (before) => ({ ...before, teamName: "Escalations" }));
    await endWaits(page);
    await page.locator(".thread-where", { hasText: "Escalations" }).waitFor();
    await page.getByText("No live updates at the moment.").waitFor({ state: "detached" });
  });

  it("lists the alerts the app sent, newest first, and which of them were not its own", async () => {
    const { page, inbox } = await open();
    await page.getByRole("button", { name: "What just happened" }).click();
    const section = page.getByRole("region", { name: "Alerts received" });
    await section.getByText("None yet.").waitFor();
    // What happens before the line is open is not sent again.
    await expect.poll(() => inbox.lines.size).toBeGreaterThan(0);
    expect(await section.textContent()).toContain("at http://127.0.0.1:4100/alerts");
    const alert = { id: "msg_1", at: Date.now(), kind: "simpli.escalation", text: "risk: 0.92", conversationId: "101" };
    const forged = { ...alert, id: "", at: alert.at + 1, kind: "simpli.forged", text: "", conversationId: null };
    inbox.alerts = {
      ...inbox.alerts,
      received: [
        { ...forged, signature: "missing" },
        { ...alert, signature: "valid" },
      ],
    };
    inbox.happen({ kind: "alert", conversationId: "101", title: "simpli.escalation", detail: "risk: 0.92", ok: true });
    await expect
      .poll(() => section.getByRole("listitem").allTextContents())
      .toEqual([
        expect.stringContaining("simpli.forgedNo signature, refused"),
        expect.stringContaining("Escalation riskSignature validConversation 101risk: 0.92"),
      ]);
    const serious = (await accessibilityFaults(page)).filter((each) => /^(serious|critical)/.test(each));
    expect(serious).toEqual([]);
    await section.getByRole("link", { name: "Conversation 101" }).click();
    await page.getByRole("heading", { name: "Ada Marlow", level: 2 }).waitFor();
    await section.getByRole("link", { name: "Alert settings" }).click();
    await page.getByRole("heading", { name: "Settings", level: 1 }).waitFor();
  });

  it("switches faults on and off", async () => {
    const { page, inbox } = await open();
    await page.getByRole("button", { name: "What just happened" }).click();
    await page.getByRole("switch", { name: "Rate limit" }).click();
    await page.getByText("1 fault on").waitFor();
    await expect.poll(() => inbox.faults.rateLimited).toBe(true);
    await page.getByRole("switch", { name: "Rate limit" }).click();
    await page.getByText("1 fault on").waitFor({ state: "detached" });
    await expect.poll(() => inbox.faults.rateLimited).toBe(false);
  });

  it("stands alone where the server has no console", async () => {
    const { page } = await open({ has: "inbox", hash: "#/conversations/101" });
    await page.getByRole("log").waitFor();
    expect(await page.getByRole("banner").textContent()).toContain("You are Sam Rivera at Harbour Goods");
    expect(await page.getByRole("navigation", { name: "Console" }).count()).toBe(0);
  });

  it("is closed where the server has no sandbox, and says why", async () => {
    const { page } = await open({ has: "nothing" });
    await page.getByRole("heading", { name: "The console is closed here" }).waitFor();
    expect(await page.getByRole("main").textContent()).toContain("runs only when no workspace is connected");
  });

  it("says why it could not start, and starts on the next try", async () => {
    const { page } = await open();
    await page.route("**/sandbox/api/overview", (route) =>
      route.fulfill({ status: 503, json: { error: "The harbour is closed." } }),
    );
    await page.reload();
    expect(await page.getByRole("alert").textContent()).toContain("The harbour is closed.");
    await page.unroute("**/sandbox/api/overview");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("link", { name: /Ada Marlow/ }).waitFor();
  });

  it("names the remedy when the server is gone, and keeps what it showed", async () => {
    const { page, stopServer } = await open({ hash: "#/conversations/101" });
    await page.getByRole("log").getByText("You charged me twice").waitFor();
    stopServer();
    await page.getByLabel("Reply to Ada Marlow").fill("Hello");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    expect(await page.getByRole("alert").textContent()).toContain("Check that it is still running.");
    expect(await page.getByRole("log").textContent()).toContain("You charged me twice");
  });
});
