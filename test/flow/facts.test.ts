/** What workflows and connectors are told of a conversation, and the key they ask with. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ConsoleUser, signIn } from "../support/console.js";
import { DATABASE_KINDS } from "../support/postgres.js";
import { type RunningApp, runApp } from "../support/running-app.js";

const FORM = `simpli_facts_${"a".repeat(43)}`;

describe.each(DATABASE_KINDS)("the facts of a conversation on the %s database", (database) => {
  let app: RunningApp;
  let admin: ConsoleUser;
  let conversationId: string;
  let key: string;
  beforeAll(async () => {
    app = await runApp({ database });
    await app.until("the workspace is known", async () => {
      admin = await signIn(app);
      return admin.ask("read-settings", {}).catch(() => null);
    });
    ({ conversationId } = app.twin.customerWrites({ text: "I was charged twice and I want my money back, this is a disgrace!" }));
    await app.quiet();
  });
  afterAll(() => app.close());

  const ask = (id: string, given: { key?: string; body?: string; headers?: Record<string, string> } = {}) =>
    fetch(`${app.url}/api/v1/conversations/${id}/facts`, {
      method: "POST",
      headers: { ...(given.key === undefined ? {} : { authorization: `Bearer ${given.key}` }), ...given.headers },
      ...(given.body === undefined ? {} : { body: given.body }),
    });
  const pause = () => new Promise((resolve) => setTimeout(resolve, 1_050));

  /** So many at once; again where a busy machine needs longer for them than the second that is counted. */
  const askedWithinASecond = async (count: number, askOne: () => ReturnType<typeof ask>) => {
    for (let attempt = 1; ; attempt += 1) {
      await pause();
      const began = performance.now();
      const answers = await Promise.all(Array.from({ length: count }, askOne));
      if (performance.now() - began < 1_000 || attempt === 10) return answers;
    }
  };

  it("are for nobody while there is no key", async () => {
    expect((await admin.ask("read-facts-key", {})).key).toBeNull();
    for (const given of [{}, { key: "" }, { key: "x" }, { key: FORM }, { key: `${FORM}a` }]) {
      const answer = await ask(conversationId, given);
      expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
      expect(await answer.json()).toMatchObject({ code: "no-key" });
    }
  });

  it("are told to whoever has the key, with whatever body", async () => {
    const made = await admin.ask("make-facts-key", {});
    key = made.secret;
    expect(made.address).toBe(`${app.url}/api/v1/conversations/{id}/facts`);
    expect(made.key).toMatchObject({ endsWith: key.slice(-4), madeBy: "Administrator" });
    const answer = await ask(conversationId, { key });
    expect(answer.status).toBe(200);
    const facts = (await answer.json()) as Record<string, unknown>;
    expect(Object.keys(facts)).toEqual(["category", "urgency", "escalation_risk", "sentiment", "draft_ready", "engine", "as_of"]);
    expect(facts).toMatchObject({ sentiment: "negative", engine: "built-in engine" });
    expect(facts["category"]).toEqual(expect.any(String));
    expect(facts["escalation_risk"]).toEqual(expect.any(Number));
    expect(Math.abs(Date.now() - Date.parse(String(facts["as_of"])))).toBeLessThan(120_000);
    for (const body of ["{}", "not json", '{"conversation":{"id":"other"}}'])
      expect(await (await ask(conversationId, { key, body, headers: { "content-type": "application/json" } })).json()).toEqual(
        facts,
      );
    expect((await ask(conversationId, { key, body: "x".repeat(70_000) })).status).toBe(413);
  });

  it("are of the newest message alone: null and no draft while that has not been read", async () => {
    const facts = async () => (await (await ask(conversationId, { key })).json()) as Record<string, unknown>;
    await app.until("the draft is there", async () => (await facts())["draft_ready"] === true);
    const { settings, version } = await admin.ask("read-settings", {});
    await admin.ask("change-settings", { settings: { ...settings, channelsOff: ["chat"] }, basedOn: version });
    expect(await facts(), "none where the channel has none").toMatchObject({ draft_ready: false });
    const off = await admin.ask("read-settings", {});
    await admin.ask("change-settings", { settings, basedOn: off.version });
    for (let call = 0; call < 40; call += 1) app.twin.failNext({ fault: { kind: "status", status: 503 }, method: "GET" });
    app.twin.customerWrites({ conversationId, text: "Great, thank you so much, all solved!" });
    await app.until("nothing is known of it", async () => (await facts())["sentiment"] === null);
    // Also once reading it has failed, which is known in the same second as the answers to the message before.
    for (let checks = 0; checks < 12; checks += 1) {
      expect(await facts()).toMatchObject({ sentiment: null, escalation_risk: null, draft_ready: false, category: "refund" });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    app.twin.clearFaults();
    await app.until("it is known", async () => (await facts())["sentiment"] === "positive");
  });

  it("are known of each message that is read, though the automation ended with it as with the one before", async () => {
    const sentiment = async () => ((await (await ask(conversationId, { key })).json()) as Record<string, unknown>)["sentiment"];
    for (const [text, label] of [
      ["This is terrible, I am furious and want my money back at once!", "negative"],
      ["Wonderful, thank you so much, you are great!", "positive"],
      ["No, it is broken again, this is a disgrace and unacceptable!", "negative"],
    ] as const) {
      app.twin.customerWrites({ conversationId, text });
      await app.quiet();
      expect(await sentiment(), text).toBe(label);
    }
  });

  it("are the same 404 for a conversation that is unknown, foreign or no id at all", async () => {
    const bodies = await Promise.all(
      ["999999999", "0", "a%2Fb", "%ff", "%", "x".repeat(200), encodeURIComponent("'; drop table drafts")].map(async (id) => {
        const answer = await ask(id, { key });
        return [answer.status, await answer.text()];
      }),
    );
    expect(new Set(bodies.map(String)).size).toBe(1);
    expect(bodies[0]?.[0]).toBe(404);
  });

  it("are told 60 times a second, then refused for a second", async () => {
    const answers = await askedWithinASecond(75, () => ask(conversationId, { key }));
    const refusedOnes = answers.filter(({ status }) => status === 429);
    expect(refusedOnes.length).toBeGreaterThanOrEqual(10);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(60);
    expect(refusedOnes[0]?.headers.get("retry-after")).toBe("1");
    await pause();
    expect((await ask(conversationId, { key })).status).toBe(200);
  });

  it("guesses are bounded, and lock out nobody whose key is right", async () => {
    let guess = 0;
    const guesses = await askedWithinASecond(60, () =>
      ask(conversationId, { key: `simpli_facts_${String((guess += 1)).padStart(43, "g")}` }),
    );
    expect(guesses.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(40);
    expect(guesses.some(({ status }) => status === 429)).toBe(true);
    expect((await ask(conversationId, { key })).status).toBe(200);
    await pause();
  });

  it("a replaced key ends at once, and so does a revoked one; the history shows neither", async () => {
    const { secret } = await admin.ask("make-facts-key", {});
    expect((await ask(conversationId, { key })).status).toBe(401);
    expect((await ask(conversationId, { key: secret })).status).toBe(200);
    for (const endpoint of ["make-facts-key", "revoke-facts-key"] as const)
      for (const basedOn of [null, 1])
        await expect(admin.ask(endpoint, { basedOn }), "who saw another key, or none").rejects.toThrow(
          "Another owner changed the key",
        );
    expect((await ask(conversationId, { key: secret })).status).toBe(200);
    const seen = (await admin.ask("read-facts-key", {})).key?.madeAt ?? null;
    expect((await admin.ask("revoke-facts-key", { basedOn: seen })).key).toBeNull();
    expect((await ask(conversationId, { key: secret })).status).toBe(401);
    const { entries } = await admin.ask("list-setting-changes", {});
    const ofKeys = entries.filter(({ changes }) => changes.some(({ setting }) => setting === "factsKey"));
    expect(ofKeys.map(({ changes }) => changes)).toEqual([
      [{ setting: "factsKey", before: `…${secret.slice(-4)}`, after: null }],
      [{ setting: "factsKey", before: `…${key.slice(-4)}`, after: `…${secret.slice(-4)}` }],
      [{ setting: "factsKey", before: null, after: `…${key.slice(-4)}` }],
    ]);
    expect(JSON.stringify(entries)).not.toContain(secret);
  });

  it("are had by many who ask at once with a key that is new", async () => {
    const { secret } = await admin.ask("make-facts-key", {});
    const answers = await Promise.all(Array.from({ length: 55 }, () => ask(conversationId, { key: secret })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});
