/** Triage follows where two customer messages in a row are about something else; what people set stays. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/settings.js";
import { type AppWithServices, runAppWithServices } from "../support/app-with-services.js";
import { type ConsoleUser, signIn } from "../support/console.js";
import type { RunningApp } from "../support/running-app.js";
import { clickToEnd, labelsOf, openHome, type OpenSidebar, textOf } from "../support/sidebar.js";

const MAREN = "7401001";
const BILLING = "I was charged twice this month, please look into it";
const CRASH = "Now the app crashes with an error as soon as I open the settings";
const CRASH_AGAIN = "It crashes with the same error on my other phone as well";
const THANKS = "Thank you so much, I will wait for your answer then";

let running: AppWithServices;
let app: RunningApp;
let admin: ConsoleUser;

beforeAll(async () => {
  running = await runAppWithServices();
  ({ app } = running);
  admin = await signIn(app);
  await app.until("the workspace is known", () => admin.ask("read-settings", {}).catch(() => null));
});
afterAll(() => running.close());

beforeEach(async () => {
  running.simpli.answer("triage", ({ path, body }) => {
    if (path !== "/classify")
      return { status: 200, body: { team: /technical/.test(JSON.stringify(body)) ? "technical" : "billing" } };
    const text = JSON.stringify(body);
    if (/crash/.test(text))
      return { status: 200, body: { category: "technical", urgency: "urgent", sentiment: "negative", confidence: 0.9 } };
    if (/Thank/.test(text))
      return { status: 200, body: { category: "general", urgency: "low", sentiment: "positive", confidence: 0.99 } };
    return { status: 200, body: { category: "billing", urgency: "high", sentiment: "negative", confidence: 0.7 } };
  });
  await set({});
});

async function set(changes: Partial<Settings>): Promise<void> {
  const { version } = await admin.ask("read-settings", {});
  await admin.ask("change-settings", { settings: { ...DEFAULT_SETTINGS, blindCheckShare: 0, ...changes }, basedOn: version });
}

async function write(text: string, conversationId?: string): Promise<string> {
  const written = app.twin.customerWrites({ text, ...(conversationId !== undefined && { conversationId }) });
  await app.quiet();
  return written.conversationId;
}

async function writeAll(...texts: readonly string[]): Promise<string> {
  const [first = "", ...more] = texts;
  const id = await write(first);
  for (const text of more) await write(text, id);
  return id;
}

const standsAt = (id: string) => {
  const { tagNames, teamName } = app.twin.conversation(id);
  return { tags: tagNames.filter((name) => name.startsWith("ai-")).sort(), team: teamName };
};
const AS_OPENED = { tags: ["ai-category:billing", "ai-urgency:high"], team: "Billing" };
const FOLLOWED = { tags: ["ai-category:technical", "ai-urgency:urgent"], team: "Technical" };

async function decisionsOn(id: string) {
  const { rows } = await running.store.query(
    "select category, did ->> 'level' as level, reason from decisions where conversation_id = $1 and automation = 'triage' order by decided_at",
    [id],
  );
  return z.array(z.object({ category: z.string(), level: z.string(), reason: z.string() })).parse(rows);
}

/** What teammates said of triage's decisions, the earlier decision first. */
async function labelsOn(id: string) {
  const { rows } = await running.store.query(
    `select origin from labels join decisions on decisions.key = decision_key and decisions.workspace_id = labels.workspace_id
     where labels.conversation_id = $1 and labels.automation = 'triage' order by decided_at`,
    [id],
  );
  return z
    .array(z.object({ origin: z.string() }))
    .parse(rows)
    .map(({ origin }) => origin);
}

const classifiedBodies = () => running.simpli.requests("triage", "/classify").length;

describe("a change of subject", () => {
  it("is followed by tags, team and sidebar, with a receipt; the opening's classification stays in the record", async () => {
    const id = await writeAll(BILLING, CRASH);
    expect(standsAt(id)).toEqual(AS_OPENED);
    await write(CRASH_AGAIN, id);
    expect(standsAt(id)).toEqual(FOLLOWED);
    expect((await decisionsOn(id)).map(({ category }) => category)).toEqual(["billing", "technical"]);
    const home = await openHome(app.twin, id, MAREN);
    expect(textOf(home)).toContain("technical");
    const details = await clickToEnd(app.twin, home, "Details");
    expect(textOf(await clickToEnd(app.twin, details, "What was changed in Intercom"))).toContain(
      "The subject changed from billing to technical",
    );
    expect(textOf(await clickToEnd(app.twin, details, "Why this classification"))).toContain(
      "When it opened, it was about billing.",
    );
    // What was decided is decided again alike.
    const { findings } = await admin.ask("run-doctor", {});
    expect(findings.filter(({ check, level }) => check === "decisions" && level !== "good")).toEqual([]);
  });

  it("is none where only one message is about something else, or where it only says thanks", async () => {
    expect(standsAt(await writeAll(BILLING, CRASH, BILLING, CRASH))).toEqual(AS_OPENED);
    expect(standsAt(await writeAll(BILLING, THANKS, THANKS))).toEqual(AS_OPENED);
  });

  it("costs no question before a second message has followed the opening", async () => {
    const before = classifiedBodies();
    const id = await writeAll(BILLING, CRASH);
    expect(classifiedBodies() - before).toBe(1);
    await write("yes, on Chrome", id);
    expect(classifiedBodies() - before).toBe(1);
  });

  it("leaves the team where a teammate has answered", async () => {
    const id = await write(BILLING);
    app.twin.teammateReplies(id, "We have refunded the second charge today.", MAREN);
    await app.quiet();
    await write(CRASH, id);
    await write(CRASH_AGAIN, id);
    expect(standsAt(id)).toEqual({ tags: FOLLOWED.tags, team: "Billing" });
  });

  it("changes nothing that a person set: a correction, a tag of theirs, a tag taken off", async () => {
    const replaced = await write(BILLING);
    app.twin.untag(replaced, "ai-category:billing", MAREN);
    app.twin.tag(replaced, "ai-category:shipping", MAREN);
    await write(CRASH, replaced);
    await write(CRASH_AGAIN, replaced);
    expect(standsAt(replaced).tags).toEqual(["ai-category:shipping", "ai-urgency:high"]);

    const takenOff = await write(BILLING);
    app.twin.untag(takenOff, "ai-category:billing", MAREN);
    await write(CRASH, takenOff);
    await write(CRASH_AGAIN, takenOff);
    expect(standsAt(takenOff).tags).toEqual(["ai-urgency:high"]);
  });

  it("is only shown where the settings say suggest, and not looked for where they say off", async () => {
    await set({ subjectChanges: "suggest" });
    const id = await writeAll(BILLING, CRASH, CRASH_AGAIN);
    expect(standsAt(id)).toEqual(AS_OPENED);
    const home = await openHome(app.twin, id, MAREN);
    expect(textOf(home)).toContain("technical");
    expect((await decisionsOn(id)).map(({ level }) => level)).toEqual(["apply", "suggest"]);
    await clickToEnd(app.twin, home, "Apply");
    await app.quiet();
    expect(standsAt(id)).toEqual(FOLLOWED);

    await set({ subjectChanges: "off" });
    const before = classifiedBodies();
    expect(standsAt(await writeAll(BILLING, CRASH, CRASH_AGAIN))).toEqual(AS_OPENED);
    expect(classifiedBodies() - before).toBe(1);
  });

  it("is told apart from the opening on the activity page and in its export", async () => {
    await set({ subjectChanges: "suggest" });
    const id = await writeAll(BILLING, CRASH, CRASH_AGAIN);
    await click(await openHome(app.twin, id, MAREN), "Apply");

    const { entries } = await admin.ask("list-activity", { conversationId: id });
    const changeOf = (what: string) => entries.find((entry) => entry.automation === "triage" && entry.what === what);
    const opening = changeOf("Tagged ai-category:billing");
    expect(opening).toMatchObject({ teammate: null, confidence: 0.7, engine: { label: expect.any(String) as string } });
    const applied = changeOf("Tagged ai-category:technical");
    expect(applied).toMatchObject({ teammate: { id: MAREN }, confidence: 0.9, engine: { label: expect.any(String) as string } });
    const hers = await admin.ask("list-activity", { conversationId: id, teammateId: MAREN });
    expect(hers.entries.map((entry) => entry.id)).toContain(applied?.id);
    expect(hers.entries.map((entry) => entry.id)).not.toContain(opening?.id);

    const exported = await admin.fetch(`/console/api/activity/export?format=json&conversationId=${id}`);
    const rows = z.array(z.object({ id: z.string(), reason: z.string().nullable() })).parse(await exported.json());
    const reasonOf = (entry: { readonly id: string } | undefined) => rows.find((row) => row.id === entry?.id)?.reason;
    expect(reasonOf(opening), "an engine's reason may quote the customer").toBeNull();
    expect(reasonOf(applied)).toBe("Suggested by triage, applied by Maren Holt");
  });

  const SUGGESTS: Partial<Settings> = { automations: { ...DEFAULT_SETTINGS.automations, triage: "suggest" } };

  async function click(open: OpenSidebar, label: string): Promise<OpenSidebar> {
    const screen = await clickToEnd(app.twin, open, label);
    await app.quiet();
    return screen;
  }

  it("has an Apply and a Not this of its own where triage suggests, whatever was said of the opening", async () => {
    await set(SUGGESTS);
    for (const answer of ["Apply", "Not this"]) {
      const id = await write(BILLING);
      await click(await openHome(app.twin, id, MAREN), "Apply");
      await write(CRASH, id);
      await write(CRASH_AGAIN, id);
      expect(standsAt(id)).toEqual(AS_OPENED);

      const home = await openHome(app.twin, id, MAREN);
      // However often it is clicked.
      const screens = await Promise.all([click(home, answer), click(home, answer)]);
      for (const screen of [...screens, await click(home, answer)])
        expect(textOf(screen)).toMatch(
          answer === "Apply" ? /assigned to Technical\. Applied by Maren Holt/ : /Correct the classification/,
        );
      expect(standsAt(id)).toEqual(answer === "Apply" ? FOLLOWED : AS_OPENED);
      expect(await labelsOn(id)).toEqual(["applied", answer === "Apply" ? "applied" : "rejected"]);
      expect(labelsOf(await openHome(app.twin, id, MAREN))).not.toContain(answer);
    }
  });

  it("is not applied, nor refused, by a click on a screen from before it", async () => {
    await set(SUGGESTS);
    const id = await write(BILLING);
    const old = await openHome(app.twin, id, MAREN);
    await write(CRASH, id);
    await write(CRASH_AGAIN, id);
    for (const answer of ["Apply", "Not this"])
      expect(textOf(await click(old, answer))).toContain("triage suggests something else now, so nothing was changed");
    expect(standsAt(id)).toEqual({ tags: [], team: null });
    expect(await labelsOn(id)).toEqual([]);
    await click(await openHome(app.twin, id, MAREN), "Not this");
    expect(await labelsOn(id)).toEqual(["rejected"]);
  });

  it("is gone through to its end where Intercom failed on the way", async () => {
    const id = await writeAll(BILLING, CRASH);
    const tagging = { method: "POST", path: /\/conversations\/\d+\/tags$/, times: 4 } as const;
    app.twin.failNext({ fault: { kind: "status", status: 503 }, ...tagging });
    app.twin.customerWrites({ text: CRASH_AGAIN, conversationId: id });
    await app.until("the tags follow", () => Promise.resolve(standsAt(id).tags.includes("ai-category:technical")));
    await app.quiet();
    expect(standsAt(id)).toEqual(FOLLOWED);
    expect(await decisionsOn(id)).toHaveLength(2);
  });

  it("can be taken back, and is not followed again then", async () => {
    const id = await writeAll(BILLING, CRASH, CRASH_AGAIN);
    const { rows } = await running.store.query(
      "select id from effects where conversation_id = $1 and state = 'done' and kind = 'tag' and wanted ->> 'tag' = 'ai-category:technical'",
      [id],
    );
    const [row] = z.array(z.object({ id: z.string() })).parse(rows);
    await admin.ask("undo-effect", { id: row?.id ?? "" });
    await app.quiet();
    expect(standsAt(id).tags).not.toContain("ai-category:technical");
    await write(BILLING, id);
    await write(`${BILLING}, again`, id);
    expect((await decisionsOn(id)).map(({ category }) => category)).toEqual(["billing", "technical"]);
  });
});
