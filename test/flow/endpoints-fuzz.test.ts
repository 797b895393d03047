/** Both doors with the right signature and every kind of wrong content: nothing breaks, and every answer is one Intercom can use. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validateCanvas } from "../../canvas/kit/index.js";
import { signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { postCanvas, postWebhook } from "./post-signed.js";

const RUNS = { numRuns: 120, endOnFailure: true };
const MEGABYTE = 1024 * 1024;

let app: RunningApp;
const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);

beforeAll(async () => {
  process.on("unhandledRejection", note);
  app = await runApp({ database: "postgres" });
  app.twin.customerWrites({ text: "Where is my parcel?" });
  await app.quiet();
});
afterAll(async () => {
  await app.close();
  process.off("unhandledRejection", note);
});

const nasty = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "\u0000",
    "\ud800",
    "\udfff x",
    "'; drop table notifications; --",
    "../../etc/passwd",
    "__proto__",
    "",
    " ",
    "9".repeat(400),
  ),
  fc.double(),
  fc.constantFrom(1e300, -1, 2 ** 53, 0.5),
  fc.jsonValue(),
);
const deep = (levels: number) => Buffer.from(`${'{"data":['.repeat(levels)}1${"]}".repeat(levels)}`);

/** A proper request in which some fields were replaced by something else. */
function spoiled(proper: object): fc.Arbitrary<object> {
  const paths = pathsOf(proper);
  return fc
    .array(fc.tuple(fc.constantFrom(...paths), nasty), { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce<object>((value, [path, wrong]) => replaced(value, path, wrong), proper));
}

function pathsOf(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [at];
  const inside = Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, key]));
  return at.length === 0 ? inside : [at, ...inside];
}

function replaced(value: object, [key, ...rest]: readonly string[], wrong: unknown): object {
  if (key === undefined) return value;
  const inner: unknown = Reflect.get(value, key);
  const next = rest.length === 0 || typeof inner !== "object" || inner === null ? wrong : replaced(inner, rest, wrong);
  return Array.isArray(value)
    ? value.map((each: unknown, index) => (String(index) === key ? next : each))
    : { ...value, [key]: next };
}

let count = 0;
const notification = () => ({
  type: "notification_event",
  app_id: "sandbox1",
  id: `notif_fuzz_${(count += 1)}`,
  topic: "conversation.user.replied",
  created_at: 1_795_000_000,
  data: {
    type: "notification_event_data",
    item: {
      type: "conversation",
      id: "215453670000001",
      conversation_parts: {
        type: "conversation_part.list",
        conversation_parts: [{ id: "9001", part_type: "comment", body: "hi" }],
      },
    },
  },
});
const canvasRequest = () => ({
  workspace_id: "sandbox1",
  workspace_region: "US",
  admin: { id: "7401001", name: "Maren Holt" },
  conversation: { id: "215453670000001" },
  component_id: "open-editor",
  input_values: { "draft-text": "Hello", style: "friendly", categories: ["a"] },
  current_canvas: { stored_data: { text: "x", draftId: "d" }, canvas: { content: { components: [] }, stored_data: {} } },
});

describe("webhooks are answered with 200, or 413 where they are too large", () => {
  const statusOf = async (body: Buffer | object) => (await postWebhook(app, body)).status;
  const isTaken = async (body: Buffer | object) => {
    expect(await statusOf(body)).toBe(200);
  };

  it("any bytes", () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), (bytes) => isTaken(Buffer.from(bytes))),
      RUNS,
    ));
  it("any JSON", () =>
    fc.assert(
      fc.asyncProperty(fc.json(), (text) => isTaken(Buffer.from(text))),
      RUNS,
    ));
  it("a notification with wrong types in its fields", () => fc.assert(fc.asyncProperty(spoiled(notification()), isTaken), RUNS));
  it("many at once, good and bad: the bad ones do not hold up the good", async () => {
    const bodies = fc.sample(spoiled(notification()), 60).flatMap((bad) => [bad, notification()]);
    expect(new Set(await Promise.all(bodies.map(statusOf)))).toEqual(new Set([200]));
  });
  it.each([100, 10_000, 200_000])("nested %i deep", async (levels) => {
    expect(await statusOf(deep(levels))).toBe(200);
  });
  it("20 MB", async () => {
    const status = await statusOf(Buffer.alloc(20 * MEGABYTE, "a")).catch(() => 413);
    expect(status, "refused, or cut off while it was still being sent").toBe(413);
  });
});

describe("the sidebar is always answered with a canvas that Intercom can show", () => {
  async function shows(endpoint: "initialize" | "submit", body: Buffer | object): Promise<void> {
    const response = await postCanvas(app, endpoint, body);
    expect(response.status).toBe(200);
    expect(validateCanvas(await response.json())).toEqual([]);
  }

  it("any bytes", () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), (bytes) => shows("submit", Buffer.from(bytes))),
      RUNS,
    ));
  it("any JSON", () =>
    fc.assert(
      fc.asyncProperty(fc.json(), (text) => shows("initialize", Buffer.from(text))),
      RUNS,
    ));
  it("a request with wrong types in its fields", () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom("initialize", "submit"), spoiled(canvasRequest()), (endpoint, body) =>
        shows(endpoint, body),
      ),
      RUNS,
    ));
  it(
    "any button, any item",
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.oneof(fc.string(), fc.constantFrom("undo:", "undo:x", "article-wrong:\u0000", "thumbs-up", "confirm-send")),
          (id) => shows("submit", { ...canvasRequest(), component_id: id }),
        ),
        // Some of them are real clicks, which wait for their job.
        { numRuns: 40, endOnFailure: true },
      ),
    60_000,
  );
  it.each([100, 10_000, 200_000])("nested %i deep", async (levels) => {
    await shows("initialize", deep(levels));
  });
  it("20 MB are refused", async () => {
    const sent = postCanvas(app, "submit", Buffer.alloc(20 * MEGABYTE, "a")).then((response) => response.status);
    expect(await sent.catch(() => 413), "what was not read cannot be believed").toBe(413);
  });
});

describe("an id that no conversation can have is refused, and leaves nothing behind", () => {
  const PATHS = [" ", ".", "..", "../x", "x/../y", "a?b", "a b", "%2e%2e"];
  const ODD = [...PATHS, "", "é", "x".repeat(300), { id: "1" }, ["1"], -1, 1.5, true].map((id) => ({ id }));
  const given = () => signIn(app).then((admin) => admin.ask("list-dead-letters", { which: "all" }));
  const opens = async (endpoint: "initialize" | "submit", about: object) => {
    const { conversation: _, ...proper } = canvasRequest();
    const canvas: unknown = await (await postCanvas(app, endpoint, { ...proper, ...about })).json();
    expect(validateCanvas(canvas)).toEqual([]);
    return JSON.stringify(canvas);
  };

  it.each(ODD)("$id in the sidebar: the canvas says so, and keeps what was typed", async ({ id }) => {
    for (const about of [{ conversation: { id } }, { ticket: { id } }]) {
      expect(await opens("initialize", about)).toContain("an id that no conversation has");
      const clicked = await opens("submit", about);
      expect(clicked).toContain("an id that no conversation has");
      expect(clicked).toContain('"value":"x"');
    }
    await app.quiet();
    expect((await given()).deadLetters).toEqual([]);
  });
  it("no conversation at all is no mistake, nor is a ticket's odd id beside a conversation's proper one", async () => {
    for (const about of [{}, { conversation: null }, { conversation: { id: null } }])
      expect(await opens("initialize", about)).toContain("Open a conversation");
    const both = { conversation: canvasRequest().conversation, ticket: { id: "../x" } };
    expect(await opens("initialize", both)).not.toContain("an id that no conversation has");
  });
  it("a conversation's odd id beside a ticket's proper one is the ticket", async () => {
    const { id } = canvasRequest().conversation;
    const opened = await opens("initialize", { ticket: { id } });
    for (const odd of ["", "../x", {}])
      expect(await opens("initialize", { conversation: { id: odd }, ticket: { id } })).toBe(opened);
    const internal = { conversation: { id: "" }, ticket: { id, category: "Back-office" } };
    expect(await opens("initialize", internal)).toBe(await opens("initialize", { ticket: internal.ticket }));
  });
  it.each(PATHS)("%j in a webhook: taken and left", async (id) => {
    const { data, ...rest } = notification();
    const response = await postWebhook(app, { ...rest, data: { ...data, item: { ...data.item, id } } });
    expect([response.status, await response.json()]).toEqual([200, { accepted: false, reason: "not-a-notification" }]);
    await app.quiet();
    expect((await given()).deadLetters).toEqual([]);
  });
});

it("survived all of it: ready, and nobody's rejection unhandled", async () => {
  expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
  expect(unhandled).toEqual([]);
});
