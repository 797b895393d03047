/** The help centre as the console shows it, and bringing it in step from there. */
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ConsoleUser, signIn } from "../support/console.js";
import { holdCalls } from "../support/held-calls.js";
import { DATABASE_KINDS } from "../support/postgres.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, openHome, textOf } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const MAREN = "7401001";
/** An article in one language alone. */
const UNTRANSLATED = "Discounts for schools";

/** One that is just ending is still under way. */
function startSync(app: RunningApp, admin: ConsoleUser) {
  return app.until("a sync begins", async () => {
    const answer = await admin.ask("sync-knowledge", {});
    return answer.started && answer;
  });
}

async function syncFromConsole(app: RunningApp, admin: ConsoleUser) {
  const { started } = await startSync(app, admin);
  await app.until("the sync is over", async () => {
    const { sync } = await admin.ask("read-knowledge", {});
    return !["waiting", "running"].includes(sync.status);
  });
  return { started, ...(await admin.ask("read-knowledge", {})) };
}

// The encoder is loaded with the first question, which takes long on a busy machine.
describe.each(DATABASE_KINDS)("with the built-in engine on %s", { timeout: 120_000 }, (database) => {
  let app: RunningApp;
  let admin: ConsoleUser;
  beforeAll(async () => {
    app = await runApp({ database });
    await app.known();
    admin = await signIn(app);
    await app.until("the first sync is over", async () => (await admin.ask("read-knowledge", {})).sync.status === "done");
    await app.quiet();
  });
  afterAll(() => app.close());

  it("tells who answers, how fresh it is and which articles there are", async () => {
    const known = await admin.ask("read-knowledge", {});
    expect(known).toMatchObject({ answeredBy: { engine: "builtin", host: null }, sync: { status: "done" }, leftBehind: 0 });
    expect(known.last?.seen).toBe(known.counts.published);
    const first = await admin.ask("list-articles", {});
    expect(first.total).toBe(known.counts.published);
    expect(first.articles.every(({ sent, uses, calledWrong }) => sent && uses === 0 && calledWrong === 0)).toBe(true);
    const found = await admin.ask("list-articles", { search: "REFUND" });
    expect(found.articles.length).toBeGreaterThan(0);
    expect(found.articles.every(({ title }) => title.toLowerCase().includes("refund"))).toBe(true);
    const last = await admin.ask("list-articles", { page: Math.ceil(first.total / 25) });
    expect(await admin.ask("list-articles", { page: 99 }), "one that is no more is the last").toEqual(last);
  });

  it("counts drafts of thirty days, or of as many as are kept", async () => {
    expect((await admin.ask("list-articles", {})).usesDays).toBe(30);
    const { settings, version } = await admin.ask("read-settings", {});
    const short = { ...settings, retentionDays: 7, rawRetentionDays: 7 };
    await admin.ask("change-settings", { settings: short, basedOn: version });
    expect((await admin.ask("list-articles", {})).usesDays).toBe(7);
    await admin.ask("change-settings", { settings, basedOn: (await admin.ask("read-settings", {})).version });
  });

  it("brings in what is new, and tells what is no longer published", async () => {
    app.twin.saveArticle({ title: "Caring for a violin", html: "<p>Wipe the rosin off the strings.</p>", state: "published" });
    const [gone] = (await admin.ask("list-articles", { search: UNTRANSLATED })).articles;
    app.twin.removeArticle(gone?.id ?? "");
    const { started, sync, last, counts } = await syncFromConsole(app, admin);
    expect({ started, sync }).toEqual({ started: true, sync: { status: "done" } });
    expect(last).toMatchObject({ sent: 1, unpublished: [gone?.title], refused: [] });
    expect(counts.unpublished).toBe(1);
    const { articles } = await admin.ask("list-articles", { list: "unpublished" });
    expect(articles).toMatchObject([{ id: gone?.id }]);
    expect(articles[0]?.unpublishedSince).toBeGreaterThan(0);
  });

  it("counts the drafts that rest on an article, and shows first what teammates called wrong", async () => {
    const { conversationId } = app.twin.customerWrites({ text: "How do I care for my violin and its strings?" });
    await app.quiet();
    const [used] = (await admin.ask("list-articles", { search: "violin" })).articles;
    expect(used).toMatchObject({ uses: 1, calledWrong: 0 });
    const home = await openHome(app.twin, conversationId, MAREN);
    const sources = await clickLabel(app.twin, await clickLabel(app.twin, home, "Details"), "Sources of the draft");
    await clickLabel(app.twin, sources, "This article is wrong");
    await app.quiet();
    const [first] = (await admin.ask("list-articles", {})).articles;
    expect(first).toMatchObject({ title: "Caring for a violin", calledWrong: 1 });
    expect((await admin.ask("list-articles", { list: "called-wrong" })).total).toBe(1);
    expect((await admin.ask("read-knowledge", {})).counts.calledWrong).toBe(1);
    const corrected = { id: first?.id ?? "", title: "Caring for a violin", html: "<p>Wipe the rosin off the strings daily.</p>" };
    app.twin.saveArticle({ ...corrected, state: "published" });
    await syncFromConsole(app, admin);
    expect((await admin.ask("list-articles", { list: "called-wrong" })).total).toBe(0);
    const again = await clickLabel(app.twin, await openHome(app.twin, conversationId, MAREN), "Details");
    await clickLabel(app.twin, await clickLabel(app.twin, again, "Sources of the draft"), "This article is wrong");
    await app.quiet();
    expect((await admin.ask("list-articles", { list: "called-wrong" })).total, "of the corrected text").toBe(1);
  });

  it("shows questions without an article masked, groups them at the next sync, and forgets them with their conversation", async () => {
    const { conversationId } = app.twin.customerWrites({
      text: "Can the zeppelin moor at night? Call +49 30 1234567 or write to ada.marlow@example.com",
      customer: { name: "Ada Marlow", email: "ada.marlow@example.com" },
    });
    await app.quiet();
    const before = await admin.ask("read-knowledge", {});
    expect(before.questions).toHaveLength(1);
    expect(before.questions[0]?.text).toMatch(/zeppelin moor at night\? Call \[phone\] or write to \[email\]/);
    expect(before.questions[0]?.conversationUrl).toContain(conversationId);
    const after = await syncFromConsole(app, admin);
    expect(after.gaps.topics).toHaveLength(1);
    expect(JSON.stringify(after)).not.toMatch(/1234567|ada\.marlow/);
    app.twin.deleteConversation(conversationId);
    await app.quiet();
    const deleted = await admin.ask("read-knowledge", {});
    expect({ questions: deleted.questions, topics: deleted.gaps.topics }).toEqual({ questions: [], topics: [] });
  });

  it("lists only what was sought in vain, and no longer once an article answers it", async () => {
    const question = "Do you rent out bagpipes for weddings?";
    const { conversationId } = app.twin.customerWrites({ text: question });
    await app.quiet();
    app.twin.teammateReplies(conversationId, "Which size do you need, and in which colour?", MAREN);
    app.twin.customerWrites({ conversationId, text: "Size L in blue" });
    app.twin.customerWrites({ text: "This is fraud, you will hear from my lawyer and from the police!" });
    await app.quiet();
    const asked = await syncFromConsole(app, admin);
    expect(asked.questions.map(({ text }) => text)).toEqual([question]);
    expect(asked.gaps.topics).toHaveLength(1);
    const html = "<p>We rent out bagpipes for weddings at 40 € a day.</p>";
    app.twin.saveArticle({ title: "Renting bagpipes for a wedding", html, state: "published" });
    const answered = await syncFromConsole(app, admin);
    expect({ topics: answered.gaps.topics, questions: answered.questions }).toEqual({ topics: [], questions: [] });
  });

  it("counts an article from when a sync brought it, however long before it was published", async () => {
    const html = "<p>Your bassoon is tuned in our workshop for 60 €.</p>";
    app.twin.saveArticle({ title: "Having a bassoon tuned", html, state: "published" });
    await delay(1100);
    const text = "Can I have a bassoon tuned?";
    app.twin.customerWrites({ text });
    await app.quiet();
    expect((await admin.ask("read-knowledge", {})).questions[0]).toMatchObject({ text });
    expect((await syncFromConsole(app, admin)).gaps.topics).toEqual([]);
  });

  it("keeps a question without an article when another one in its conversation is answered", async () => {
    const text = "Is there a dress code for the harmonium concert?";
    const { conversationId } = app.twin.customerWrites({ text });
    await app.quiet();
    app.twin.teammateReplies(conversationId, "Please come in black.", MAREN);
    app.twin.customerWrites({ conversationId, text: "How do I care for my violin and its strings?" });
    await app.quiet();
    expect((await admin.ask("read-knowledge", {})).questions[0]).toMatchObject({ text });
    app.twin.deleteConversation(conversationId);
    await app.quiet();
  });

  it("starts one sync, however often it is asked for, and counts along", async () => {
    const letGo = holdCalls(app.twin, { method: "GET", path: /^\/articles/ });
    const answers = await Promise.all([1, 2, 3, 4].map(() => admin.ask("sync-knowledge", {})));
    expect(answers.filter(({ started }) => started)).toHaveLength(1);
    const running = await app.until("it runs", async () => {
      const { sync } = await admin.ask("read-knowledge", {});
      return sync.status === "running" && sync.progress !== null && sync;
    });
    expect(running.progress).toMatchObject({ done: 0, total: null });
    letGo();
    await app.quiet();
  });

  it("says honestly that it failed, that it is tried again, and what to do", async () => {
    // Until it was seen to fail: a run that fails is tried again soon.
    app.twin.failNext({ fault: { kind: "status", status: 503 }, method: "GET", path: /^\/articles/, times: 1_000 });
    await startSync(app, admin);
    const failing = await app.until("the failure is told", async () => {
      const { sync } = await admin.ask("read-knowledge", {});
      return sync.status === "failing" && sync;
    });
    app.twin.clearFaults();
    expect(failing.problem.says).toContain("Intercom had an internal error (503)");
    await app.until("it went through by itself", async () => (await admin.ask("read-knowledge", {})).sync.status === "done");
  });
});

describe("with Simpli KB and Simpli Reply", () => {
  let simpli: SimpliServices;
  let app: RunningApp;
  let admin: ConsoleUser;
  beforeAll(async () => {
    simpli = await startSimpliServices();
    app = await runApp({
      database: "postgres",
      env: { SIMPLI_KB_URL: simpli.urls.knowledge, SIMPLI_REPLY_URL: simpli.urls.reply },
    });
    await app.known();
    admin = await signIn(app);
  });
  afterAll(async () => {
    await app.close();
    await simpli.close();
  });

  it("takes over what it can: one article that is refused holds up no other", async () => {
    simpli.answer("knowledge", ({ path, body }) =>
      path === "/articles" && JSON.stringify(body).includes(UNTRANSLATED) ? { status: 422, body: { detail: [] } } : undefined,
    );
    const { last, sync, answeredBy } = await syncFromConsole(app, admin);
    expect(answeredBy).toEqual({ engine: "simpli", host: new URL(simpli.urls.knowledge).host });
    expect((await admin.ask("read-knowledge", {})).questionsKnown, "Simpli Reply keeps them to itself").toBe(false);
    expect(sync.status).toBe("done");
    expect(last?.refused.length).toBeGreaterThan(0);
    expect(last?.sent).toBe((last?.seen ?? 0) - (last?.refused.length ?? 0));
    expect(last?.refused[0]?.says).toBe("Simpli KB rejected the request (422).");
    simpli.answer("knowledge", null);
    const again = await syncFromConsole(app, admin);
    expect(again.last).toMatchObject({ sent: last?.refused.length, refused: [] });
  });

  it("gives up where the service refuses everything, and says so until it goes through", async () => {
    app.twin.saveArticle({ title: "Six", html: "<p>new</p>", state: "published" });
    for (const number of [1, 2, 3, 4, 5])
      app.twin.saveArticle({ title: `New ${number}`, html: "<p>new</p>", state: "published" });
    simpli.answer("knowledge", ({ path }) => (path === "/articles" ? { status: 403, body: { detail: "no" } } : undefined));
    const { sync } = await syncFromConsole(app, admin);
    expect(sync).toMatchObject({
      status: "failed",
      problem: {
        says: "Simpli KB does not allow this request (403).",
        remedy: "Check the permissions of the key in SIMPLI_KB_API_KEY.",
      },
    });
    simpli.answer("knowledge", null);
    expect((await syncFromConsole(app, admin)).sync).toEqual({ status: "done" });
  });

  it.each([
    [403, "Simpli KB does not allow this request (403)."],
    [404, "Simpli KB was not found at its address (404)."],
  ])("fails over a refusal of the service itself (%i), however few articles are due", async (code, says) => {
    app.twin.saveArticle({ title: `Alone with ${code}`, html: "<p>new</p>", state: "published" });
    simpli.answer("knowledge", ({ path }) =>
      path.endsWith("/articles") ? { status: code, body: { detail: "Not Found" } } : undefined,
    );
    const { sync } = await syncFromConsole(app, admin);
    expect(sync).toMatchObject({ status: "failed", problem: { says } });
    simpli.answer("knowledge", null);
    expect((await syncFromConsole(app, admin)).last).toMatchObject({ sent: 1, refused: [] });
  });

  it("counts what stays in the service though it is published no more", async () => {
    const [gone] = (await admin.ask("list-articles", { search: "Exchange an item" })).articles;
    app.twin.removeArticle(gone?.id ?? "");
    expect((await syncFromConsole(app, admin)).leftBehind).toBe(1);
  });

  it("knows our article behind the service's source, so that teammates can call it wrong", async () => {
    const [article] = (await admin.ask("list-articles", { search: "password" })).articles;
    const sent = simpli.requests("knowledge", "/articles").map(({ body }) => (body as { title: string }).title);
    const theirId = `kb-${sent.filter((title) => title !== "").indexOf(article?.title ?? "") + 1}`;
    simpli.answer("reply", ({ path }) =>
      path === "/api/v1/draft"
        ? {
            body: {
              draft_id: "d-9",
              draft: "Reset it so.",
              confidence: 0.9,
              sources: [{ title: article?.title, id: "98001" }, "Elsewhere"],
            },
          }
        : undefined,
    );
    const { conversationId } = app.twin.customerWrites({ text: "I cannot log in with my password" });
    await app.quiet();
    simpli.answer("reply", null);
    const home = await openHome(app.twin, conversationId, MAREN);
    const sources = await clickLabel(app.twin, await clickLabel(app.twin, home, "Details"), "Sources of the draft");
    expect(textOf(sources).match(/This article is wrong/g)).toHaveLength(1);
    await clickLabel(app.twin, sources, "This article is wrong");
    await app.quiet();
    const { articles } = await admin.ask("list-articles", { list: "called-wrong" });
    expect(articles).toMatchObject([{ id: article?.id, uses: 1, calledWrong: 1 }]);
    expect(theirId).not.toBe(article?.id);
  });
});
