/** Attributes of conversations that Set-up makes by API, and what each level writes into them. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ConsoleUser, signIn } from "../support/console.js";
import { runApp } from "../support/running-app.js";
import { only, runSettableApp, type SettableApp } from "../support/settable-app.js";

const NAMES = ["AI category", "AI urgency", "AI sentiment", "AI escalation risk", "AI QA score"];

describe("with an API version that can make them", () => {
  let settable: SettableApp;
  let admin: ConsoleUser;

  beforeAll(async () => {
    settable = await runSettableApp({}, { INTERCOM_VERSION: "2.16" });
    admin = await signIn(settable.app);
  });
  afterAll(() => settable.close());

  const calls = (method: string, path: RegExp) =>
    settable.app.twin.calls.filter((call) => call.method === method && path.test(call.path));
  const held = (id: string) => Object.fromEntries(settable.app.twin.conversation(id).customAttributes);

  it("a list that Intercom refuses to give is asked for once a day", async () => {
    const list = /^\/conversations\/attributes$/;
    const fault = { kind: "status", status: 403, code: "forbidden" } as const;
    settable.app.twin.failNext({ method: "GET", path: list, fault });
    for (let count = 0; count < 3; count += 1) await settable.written();
    expect(calls("GET", list)).toHaveLength(1);
    const { problem } = (await admin.ask("read-set-up", {})).conversationAttributes;
    expect(problem).toContain("403");
    expect(problem, "an admin reads no line of the log").not.toContain("GET");
  });

  it("names what is missing, makes it once, and ticks it", async () => {
    const before = await admin.ask("check-conversation-attributes", {});
    expect(before).toMatchObject({ canCreate: true, problem: null });
    expect(before.items.map(({ name, state }) => [name, state])).toEqual(NAMES.map((name) => [name, "missing"]));
    expect(before.items[1]).toMatchObject({ type: "list", options: ["low", "medium", "high", "urgent"] });
    // Intercom goes away after the second one: what was made by then is told, and the list is as it is.
    let posts = 0;
    const path = /^\/conversations\/attributes$/;
    path.test = (text) => text === "/conversations/attributes" && (posts += 1) > 2;
    settable.app.twin.failNext({ method: "POST", path, fault: { kind: "status", status: 503 }, times: 9 });
    const half = await admin.ask("create-conversation-attributes", {});
    settable.app.twin.clearFaults();
    expect(half).toMatchObject({ created: NAMES.slice(0, 2), refused: [{ name: NAMES[2] }] });
    expect(half.refused[0]?.because).not.toContain("POST");
    expect(half.conversationAttributes.items.map(({ state }) => state === "ready")).toEqual([true, true, false, false, false]);
    expect(await admin.ask("create-conversation-attributes", {})).toMatchObject({ created: NAMES.slice(2), refused: [] });
    expect(await admin.ask("create-conversation-attributes", {})).toMatchObject({ created: [], refused: [] });
    const made = calls("POST", /^\/conversations\/attributes$/).filter(({ status }) => status === 200);
    expect(made).toHaveLength(NAMES.length);
    const { conversationAttributes } = await admin.ask("read-set-up", {});
    expect(conversationAttributes.items.map(({ state }) => state)).toEqual(NAMES.map(() => "ready"));
  });

  it.each(["off", "suggest", "apply"] as const)("%s decides whether they are written", async (autonomy) => {
    settable.answerSentiment(0.456);
    const expected = autonomy === "apply";
    await settable.set(only("triage", autonomy));
    settable.answerTriage(0.9);
    expect(held((await settable.written()).conversationId)).toEqual(
      expected ? { "AI category": "billing", "AI urgency": "high" } : {},
    );
    await settable.set(only("sentiment", autonomy));
    expect(held((await settable.written()).conversationId)).toEqual(
      expected ? { "AI sentiment": "negative", "AI escalation risk": 0.46 } : {},
    );
    await settable.set(only("qa", autonomy));
    const scored = held((await settable.closedAfterAnswer()).conversationId);
    expect(Object.keys(scored)).toEqual(expected ? ["AI QA score"] : []);
    if (expected) expect(scored["AI QA score"]).toBe(73);
  });

  it("a write whose answer is lost as the process ends is there once, and what a person set meanwhile stays", async () => {
    const { app } = settable;
    await settable.set(only("sentiment", "apply"));
    const put = { method: "PUT", path: /^\/conversations\/\d+$/ };
    app.twin.failNext({ ...put, fault: { kind: "hang-after-effect" } });
    const { conversationId } = app.twin.customerWrites({ text: "I was charged twice this month" });
    await app.until("the change arrived", () => held(conversationId)["AI sentiment"] === "negative");
    await app.stopApp();
    app.twin.setAttribute(conversationId, "AI sentiment", "neutral");
    const { sentiment, triage } = settable.simpli.urls;
    const env = { INTERCOM_VERSION: "2.16", SIMPLI_SENTIMENT_URL: sentiment, SIMPLI_TRIAGE_URL: triage };
    const again = await runApp({ database: "postgres", env, stopped: app });
    await again.quiet();
    expect(held(conversationId)).toEqual({ "AI sentiment": "neutral", "AI escalation risk": 0.46 });
    const user = await signIn(again);
    const { entries } = await user.ask("list-activity", { conversationId, kind: "conversation-attributes" });
    expect(entries).toHaveLength(1);
    await again.stopApp();
  });
});

it("an older version makes none and says what to make by hand", async () => {
  const app = await runApp({ database: "postgres" });
  await app.known();
  const admin = await signIn(app);
  expect(await admin.ask("check-conversation-attributes", {})).toMatchObject({ canCreate: false });
  await expect(admin.ask("create-conversation-attributes", {})).rejects.toThrow(
    /^Needs API version 2.16\. Set INTERCOM_VERSION=2.16/,
  );
  expect(app.twin.calls.filter(({ path }) => path === "/conversations/attributes")).toEqual([]);
  await app.close();
});
