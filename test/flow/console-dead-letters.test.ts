/** Given-up work as the console shows it, and putting it back from there. */
import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DeadLetterView } from "../../src/console/api/dead-letters.js";
import { actionTexts } from "../../src/domain/action-texts.js";
import { type AppWithServices, runAppWithServices } from "../support/app-with-services.js";
import { type ConsoleUser, signIn } from "../support/console.js";
import type { RunningApp } from "../support/running-app.js";

let running: AppWithServices;
let app: RunningApp;
let store: Client;
let admin: ConsoleUser;
const ids: string[] = [];

beforeAll(async () => {
  running = await runAppWithServices();
  ({ app, store } = running);
  await app.known();
  admin = await signIn(app);
  running.simpli.answer("reply", () => ({ status: 400, body: { detail: "no" } }));
  for (const text of ["Where is my violin's invoice?", "And my parcel?", "And my refund?"])
    ids.push(app.twin.customerWrites({ text }).conversationId);
  await app.quiet();
  await deadLetter({ workspace: "elsewhere" });
});
afterAll(() => running.close());

async function deadLetter({ workspace = app.twin.options.workspaceId, job = "draft", payload = {}, reason = "no" }) {
  const id = randomUUID();
  await store.query(
    "insert into dead_letters (id, workspace_id, job, payload, reason, attempts, died_at) values ($1, $2, $3, $4, $5, 1, date_trunc('milliseconds', now()))",
    [id, workspace, job, payload, reason],
  );
  return id;
}

const list = (given: Parameters<typeof admin.ask<"list-dead-letters">>[1] = {}) => admin.ask("list-dead-letters", given);

async function deadLetterOf(conversationId: string): Promise<DeadLetterView> {
  const { deadLetters } = await list({ which: "all" });
  const found = deadLetters.find(({ conversation }) => conversation?.id === conversationId);
  if (found === undefined) throw new Error("It was not given up");
  return found;
}

it("groups what failed alike, says why and what to do, and shows ids only", async () => {
  const { deadLetters, total, next, waiting } = await list();
  expect({ total, next, shown: deadLetters.length }).toEqual({ total: 3, next: null, shown: 3 });
  expect(waiting).toMatchObject({
    total: 3,
    jobs: [{ job: "draft", count: 3 }],
    causes: [{ count: 3, jobs: ["draft"], says: "Simpli Reply rejected the request (400)." }],
  });
  expect(deadLetters.map(({ conversation }) => conversation?.id).toSorted()).toEqual(ids.toSorted());
  const [deadLetter] = deadLetters;
  expect(deadLetter).toMatchObject({ job: "draft", attempts: 1, status: "given-up", replayedAt: null });
  expect(deadLetter?.conversation?.url).toMatch(/^https:\/\/app\.intercom\.com\/a\/inbox\/.+\/inbox\/conversation\//);
  expect(Object.keys(deadLetter?.payload ?? {}).toSorted()).toEqual(["cause", "conversationId", "workspaceId"]);
  expect(JSON.stringify(deadLetters)).not.toContain("violin");
});

it("filters by kind of work and by reason", async () => {
  const [cause] = (await list()).waiting.causes;
  expect((await list({ job: "triage" })).total).toBe(0);
  expect((await list({ job: "draft", cause: cause?.id })).total).toBe(3);
  expect((await list({ cause: "0".repeat(32) })).deadLetters).toEqual([]);
  await expect(list({ cause: "' or 1=1" })).rejects.toThrow("That cause is not known.");
});

it("puts one back, once, and tells where it stands until it is done", async () => {
  running.simpli.answer("reply", null);
  const deadLetter = await deadLetterOf(ids[0] ?? "");
  const both = await Promise.all([1, 2].map(() => admin.ask("replay-dead-letters", { ids: [deadLetter.id] })));
  expect(both.map(({ replayed }) => replayed).toSorted()).toEqual([0, 1]);
  expect(both.flatMap(({ refused }) => refused)).toEqual([{ because: "it was retried already", count: 1 }]);
  const done = await app.until("it is finished", async () => {
    const now = await deadLetterOf(ids[0] ?? "");
    return now.status === "finished" && now;
  });
  expect(done).toMatchObject({ note: "a draft is ready" });
  expect(done.replayedAt).toBeGreaterThan(done.givenUpAt);
  expect(app.twin.conversation(ids[0] ?? "").notes).toHaveLength(1);
  expect((await list({ which: "put-back" })).total).toBe(1);
  expect((await list()).total).toBe(2);
  const followed = await list({ follow: deadLetter.id });
  expect(followed.deadLetters.find(({ id }) => id === deadLetter.id)?.status).toBe("finished");
  expect(followed.total, "what is shown for its status alone is not counted").toBe(2);
  expect((await list({ follow: randomUUID() })).total).toBe(2);
});

it("says when it was given up again", async () => {
  running.simpli.answer("reply", () => ({ status: 400, body: { detail: "no" } }));
  const first = await deadLetterOf(ids[1] ?? "");
  await admin.ask("replay-dead-letters", { ids: [first.id] });
  await app.quiet();
  const { deadLetters } = await list({ which: "all" });
  const both = deadLetters.filter(({ conversation }) => conversation?.id === ids[1]);
  expect(both.map(({ status }) => status)).toEqual(["given-up", "given-up-again"]);
});

it("says that it waits where the service is away, and when it is tried again", async () => {
  const deadLetter = await deadLetterOf(ids[2] ?? "");
  await running.simpli.stop("reply");
  await admin.ask("replay-dead-letters", { ids: [deadLetter.id] });
  const again = await app.until("it failed and waits", async () => {
    const now = await deadLetterOf(ids[2] ?? "");
    return now.status === "trying-again" && now;
  });
  expect(again.nextAt).toBeGreaterThan(Date.now() - 5_000);
  await running.simpli.start("reply");
  running.simpli.answer("reply", null);
  await app.until("it is finished", async () => (await deadLetterOf(ids[2] ?? "")).status === "finished");
}, 60_000);

it("puts back all of one reason and leaves the rest; work nobody knows any more stays", async () => {
  const { deadLetters } = await list();
  const known = deadLetters[0]?.payload ?? {};
  await deadLetter({ reason: "triage: POST /classify: answered 500", payload: known });
  const unknown = await deadLetter({ reason: "reply: POST /api/v1/draft: answered 400", job: "juggle" });
  const cause = (await list()).waiting.causes.find(({ reason }) => reason === "reply: POST /api/v1/draft: answered 400");
  expect(cause).toMatchObject({ count: 2, jobs: ["draft", "juggle"] });
  expect(await admin.ask("replay-dead-letters", { filter: { cause: cause?.id } })).toEqual({
    replayed: 1,
    refused: [{ because: "this version no longer knows this kind of job", count: 1 }],
    left: 0,
  });
  const left = await list();
  expect(left.deadLetters.map(({ id, payload }) => [id === unknown, payload === null]).toSorted()).toEqual([
    [false, false],
    [true, true],
  ]);
});

it("does a failed click after all, and does not call it done where there was nothing to do", async () => {
  running.simpli.answer("reply", null);
  const { conversationId } = app.twin.customerWrites({ text: "I was charged twice this month" });
  await app.quiet();
  const { entries } = await admin.ask("list-activity", { conversationId, kind: "tag" });
  const [tagged] = entries.filter(({ what }) => what.includes("ai-category"));
  const tags = () => app.twin.conversation(conversationId).tagNames.filter((name) => name.startsWith("ai-category"));
  app.twin.failNext({ fault: { kind: "status", status: 403, code: "forbidden" }, method: "DELETE", path: /\/tags\// });
  await admin.ask("undo-effect", { id: tagged?.id ?? "" });
  await app.quiet();
  const failed = await deadLetterOf(conversationId);
  expect({ job: failed.job, tags: tags().length }).toEqual({ job: "act", tags: 1 });
  const cause = (await list()).waiting.causes.find(({ jobs }) => jobs.includes("act"));
  expect(cause?.retriedByItself, "a click is repeated by people alone").toBe(false);
  await admin.ask("replay-dead-letters", { ids: [failed.id] });
  await app.until("it is finished", async () => (await deadLetterOf(conversationId)).status === "finished");
  expect(tags()).toEqual([]);
  const { undo } = await admin.ask("read-activity-entry", { id: tagged?.id ?? "" });
  expect(undo?.status).toBe("undone");

  const click = { workspaceId: app.twin.options.workspaceId, conversationId, actionId: randomUUID() };
  const gone = await deadLetter({
    job: "act",
    payload: { ...click, cause: { id: "1", topic: "click", receivedAt: 0, partId: null } },
  });
  await admin.ask("replay-dead-letters", { ids: [gone] });
  const ended = await app.until("it ended", async () => {
    const now = (await list({ which: "put-back" })).deadLetters.find(({ id }) => id === gone);
    return now?.status === "nothing-to-do" && now;
  });
  expect(ended.note).toBe("nothing, because the action is completed");
}, 60_000);

it("does a failed click on a fresh reading of the conversation", async () => {
  const { conversationId } = app.twin.customerWrites({ text: "I was charged twice this month" });
  await app.quiet();
  const [actionId, workspaceId] = [randomUUID(), app.twin.options.workspaceId];
  await store.query(
    `insert into actions (workspace_id, id, conversation_id, key, kind, teammate_id, teammate_name, input, state, message, requested_at)
     values ($1, $2, $3, 'correct|1', 'correct', '7401001', 'Maren Holt', '{"category": "billing", "urgency": null}', 'refused', $4, now())`,
    [workspaceId, actionId, conversationId, actionTexts.failed],
  );
  const cause = { id: "1", topic: "click", receivedAt: 0, partId: null };
  const failed = await deadLetter({ job: "act", payload: { workspaceId, conversationId, actionId, cause } });
  const readings = () =>
    app.twin.calls.filter(({ method, path }) => method === "GET" && path === `/conversations/${conversationId}`).length;
  const before = readings();
  await admin.ask("replay-dead-letters", { ids: [failed] });
  await app.until("it is finished", async () => {
    const { deadLetters } = await list({ which: "put-back" });
    return deadLetters.find(({ id }) => id === failed)?.status === "finished";
  });
  expect(readings()).toBe(before + 1);
}, 60_000);

it("sums up one fault however long it was tried", async () => {
  for (const tries of [40, 41])
    await deadLetter({ reason: `given up after ${tries} tries in 36 hours: sentiment: POST /analyze: no answer within 70 s` });
  const causes = (await list()).waiting.causes.filter(({ reason }) => reason.startsWith("sentiment"));
  expect(causes).toMatchObject([{ count: 2, says: "Simpli Sentiment did not answer." }]);
  const [listed] = (await list({ cause: causes[0]?.id })).deadLetters;
  expect(listed?.says).toBe("Simpli Sentiment did not answer. It was retried for 36 hours.");
});

it("shows page after page without a gap", async () => {
  for (let index = 0; index < 60; index += 1) await deadLetter({ reason: "Error: something of ours" });
  const seen = new Set<string>();
  let after: string | undefined;
  do {
    const page = await list({ which: "all", ...(after === undefined ? {} : { after }) });
    for (const { id } of page.deadLetters) seen.add(id);
    after = page.next ?? undefined;
    expect(page.total).toBe((await list({ which: "all" })).total);
  } while (after !== undefined);
  expect(seen.size).toBe((await list({ which: "all" })).total);
});

it("neither shows nor puts back another workspace's work", async () => {
  const { rows } = await store.query<{ id: string }>("select id from dead_letters where workspace_id = 'elsewhere'");
  const foreign = rows[0]?.id ?? "";
  await expect(admin.ask("replay-dead-letters", { ids: [foreign] })).rejects.toThrow("no longer exists");
  await admin.ask("replay-dead-letters", { filter: {} });
  const after = await store.query("select replayed_at from dead_letters where id = $1", [foreign]);
  expect(after.rows).toEqual([{ replayed_at: null }]);
});
