/** Trying it with the real Messenger: what it is started with, who may see its page, and what became of a message. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeProtectedHeader, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config.js";
import { type ConsoleUser, openConsole, signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";

const SECRET = "the-messenger-secret-of-the-tests";
const APP_URL = "https://app.intercom.example";

let app: RunningApp;
let admin: ConsoleUser;
let page: string;

beforeAll(async () => {
  page = await mkdtemp(join(tmpdir(), "simpli-trial-"));
  await writeFile(join(page, "playground.html"), "<!doctype html><title>Try it</title>");
  const env = { MESSENGER_SECRET: SECRET, INTERCOM_APP_URL: APP_URL };
  app = await runApp({ database: "postgres", env, page, twin: { workspaceId: "abc12345", region: "EU" } });
  await app.known();
  admin = await signIn(app);
});
afterAll(async () => {
  await app.close();
  await rm(page, { recursive: true });
});

describe("what the Messenger is started with", () => {
  it("is the workspace, its region, and a customer who is proved by a token of short life", async () => {
    const playground = await admin.ask("read-trial", {});
    if (playground.kind !== "messenger" || playground.customer === null) throw new Error("there is no customer");
    expect(Math.abs(playground.at - Date.now()), "the server's clock").toBeLessThan(60_000);
    expect(playground).toMatchObject({ appId: "abc12345", region: "eu", inboxUrl: `${APP_URL}/a/inbox/abc12345` });
    const { userId, token } = playground.customer;
    const { payload } = await jwtVerify(token, new TextEncoder().encode(SECRET), { algorithms: ["HS256"] });
    expect(payload).toMatchObject({ user_id: userId });
    expect(userId).toBe("simpli-trial-admin");
    expect(decodeProtectedHeader(token).alg).toBe("HS256");
    expect((payload.exp ?? 0) - Date.now() / 1000).toBeLessThanOrEqual(30 * 60);
    await expect(jwtVerify(token, new TextEncoder().encode("another"))).rejects.toThrow("signature");
  });

  it("is nobody in particular where no Messenger secret is given", async () => {
    const other = await runApp({ database: "postgres" });
    await other.known();
    expect(await (await signIn(other)).ask("read-trial", {})).toMatchObject({ kind: "messenger", region: "us", customer: null });
    await other.close();
  });
});

it("a Messenger secret alone leaves the sandbox on", () => {
  expect(parseConfig({ MESSENGER_SECRET: SECRET }).intercom.mode).toBe("sandbox");
});

describe("the page with the Messenger", () => {
  it("is for those who are signed in; others are led to the console", async () => {
    const response = await openConsole(app).fetch("/playground.html");
    expect([response.status, response.headers.get("location")]).toEqual([302, "/"]);
    expect((await admin.fetch("/playground.html")).status).toBe(200);
  });

  it("lets in what Intercom names for this region, and nothing that could run text as code", async () => {
    const response = await admin.fetch("/playground.html");
    const policy = new Map(
      (response.headers.get("content-security-policy") ?? "").split(";").map((part): [string, string[]] => {
        const [name = "", ...sources] = part.trim().split(/\s+/);
        return [name, sources];
      }),
    );
    expect(policy.get("script-src")).toEqual([
      "'self'",
      "https://app.intercom.io",
      "https://widget.intercom.io",
      "https://js.intercomcdn.com",
    ]);
    expect(policy.get("connect-src")).toEqual(
      expect.arrayContaining(["https://api-iam.eu.intercom.io", "wss://nexus-europe-websocket.intercom.io"]),
    );
    const sources = [...policy.values()].flat();
    expect(sources).not.toContain("'unsafe-eval'");
    expect([...policy].filter(([, allowed]) => allowed.includes("'unsafe-inline'")).map(([name]) => name)).toEqual(["style-src"]);
    const hosts = sources.filter((source) => /^\w+:\/\//.test(source));
    expect(hosts.filter((host) => !/^(https|wss):\/\/([\w*-]+\.)*intercom[\w-]*\.(io|com|eu|help)$/.test(host))).toEqual([]);
    expect(hosts.filter((host) => /australia|\.au\.|nexus-websocket/.test(host))).toEqual([]);
    expect(response.headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("changes nothing for the other pages", async () => {
    const { headers } = await admin.fetch("/console/api/session");
    expect(headers.get("content-security-policy")).not.toContain("intercom");
  });
});

describe("what became of a message", () => {
  const since = Date.now() - 1000;
  let conversationId: string;

  it("is nothing before there is one", async () => {
    const nothing = await admin.ask("read-timeline", { since });
    expect(nothing).toMatchObject({ conversations: [], followed: null, entries: [], link: null, refusedAt: null });
  });

  it("is told from the webhook to what was written, causes first, and links to the inbox", async () => {
    ({ conversationId } = app.twin.customerWrites({ text: "You charged my card twice. Unacceptable, I want a refund!" }));
    await app.quiet();
    const { followed, entries, link, conversations } = await admin.ask("read-timeline", { since });
    expect(followed).toBe(conversationId);
    expect(conversations).toMatchObject([
      { id: conversationId, begins: "You charged my card twice. Unacceptable, I want a refund!" },
    ]);
    expect(link).toBe(`${APP_URL}/a/inbox/abc12345/inbox/conversation/${conversationId}`);
    expect(entries[0]).toMatchObject({ kind: "webhook", topic: "conversation.user.created" });
    const story = entries.map((entry) => entry.kind);
    expect(new Set(story)).toEqual(new Set(["webhook", "triage", "sentiment", "draft", "effect", "job"]));
    expect(story.indexOf("triage")).toBeLessThan(story.indexOf("effect"));
    expect(entries.map(({ at }) => Math.floor(at / 1000))).toEqual(
      entries.map(({ at }) => Math.floor(at / 1000)).toSorted((one, other) => one - other),
    );
    expect(entries).toContainEqual(expect.objectContaining({ kind: "triage", engine: "built-in engine" }));
    expect(entries).toContainEqual(expect.objectContaining({ kind: "effect", state: "done", what: "Added the draft as a note" }));
    expect(entries).toContainEqual(expect.objectContaining({ kind: "job", automation: "draft", status: "done" }));
  });

  it("follows the conversation that began last, or the one that is asked for", async () => {
    const { conversationId: newer } = app.twin.customerWrites({ text: "Thank you, the lamp is lovely." });
    await app.quiet();
    expect((await admin.ask("read-timeline", { since })).followed).toBe(newer);
    const asked = await admin.ask("read-timeline", { since, conversationId });
    expect(asked.followed).toBe(conversationId);
    expect(asked.conversations.map(({ id }) => id)).toEqual([newer, conversationId]);
    expect((await admin.ask("read-timeline", { since: Date.now() + 1000 })).conversations).toEqual([]);
  });
});
