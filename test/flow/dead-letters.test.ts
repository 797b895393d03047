/** What can never succeed is given up at once, and can be seen; what may succeed later is not. */
import type { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type AppWithServices, runAppWithServices } from "../support/app-with-services.js";
import { signIn } from "../support/console.js";
import { operate } from "../support/operator-process.js";
import type { RunningApp } from "../support/running-app.js";
import { openHome, textOf } from "../support/sidebar.js";
import type { SimpliServices } from "../support/simpli-services.js";

let running: AppWithServices;
let simpli: SimpliServices;
let app: RunningApp;
let store: Client;
beforeAll(async () => {
  running = await runAppWithServices();
  ({ simpli, app, store } = running);
});
afterAll(() => running.close());

async function deadLettersOf(conversationId: string): Promise<readonly { job: string; reason: string; attempts: number }[]> {
  const { rows } = await store.query("select job, reason, attempts from dead_letters where conversation_id = $1", [
    conversationId,
  ]);
  return rows as { job: string; reason: string; attempts: number }[];
}

it.each([400, 403, 404])(
  "a service's %i is final: one try, a dead letter with the reason, and the sidebar says so",
  async (status) => {
    simpli.answer("reply", () => ({ status, body: { detail: "no" } }));
    const before = simpli.requests("reply", "/api/v1/draft").length;
    const { conversationId } = app.twin.customerWrites({ text: "Where is my invoice?" });
    await app.quiet();
    expect(simpli.requests("reply", "/api/v1/draft")).toHaveLength(before + 1);
    const deadLetters = await deadLettersOf(conversationId);
    expect(deadLetters).toMatchObject([{ job: "draft", attempts: 1 }]);
    expect(deadLetters[0]?.reason).toContain(String(status));
    const because = status === 403 ? "refused the app's key" : "gave no answer that can be used";
    expect(textOf(await openHome(app.twin, conversationId, "7401001"))).toContain(`The reply service ${because}`);
    expect(app.twin.conversation(conversationId).tagNames, "the other jobs are done").toContain("ai-category:billing");
    simpli.answer("reply", null);
  },
);

it("Intercom's 403 for a note is final; its refusal is in the ledger", async () => {
  const { conversationId } = app.twin.customerWrites({ text: "Where is my invoice?" });
  app.twin.failNext({ fault: { kind: "status", status: 403, code: "forbidden" }, method: "POST", path: /\/reply$/ });
  await app.quiet();
  expect(await deadLettersOf(conversationId)).toMatchObject([{ job: "draft", attempts: 1 }]);
  const { rows } = await store.query("select state, kind from effects where conversation_id = $1 and kind = 'note'", [
    conversationId,
  ]);
  expect(rows).toEqual([{ state: "refused", kind: "note" }]);
});

it("a conversation above the size limit is given up at once, and an admin reads why", async () => {
  // Each job that reads the conversation meets it.
  app.twin.failNext({ fault: { kind: "pad-answer", megabytes: 33 }, method: "GET", path: /^\/conversations\/\d+$/, times: 9 });
  const { conversationId } = app.twin.customerWrites({ text: "Where is my invoice?" });
  await app.quiet();
  app.twin.clearFaults();
  const deadLetters = await deadLettersOf(conversationId);
  expect(deadLetters.map(({ job }) => job).toSorted()).toEqual(["draft", "event"]);
  expect(deadLetters.every(({ attempts }) => attempts === 1)).toBe(true);
  const page = await (await signIn(app)).ask("list-dead-letters", { which: "all" });
  const shown = page.deadLetters.filter(({ conversation }) => conversation?.id === conversationId);
  expect(shown.map(({ says }) => says)).toEqual(
    Array.from({ length: 2 }, () => "Intercom's answer is larger than 32 MB, so this conversation is not read."),
  );
  const { rows } = await store.query<{ detail: string }>(
    "select distinct detail from standings where conversation_id = $1 and standing = 'failed'",
    [conversationId],
  );
  expect(rows).toEqual([{ detail: "Intercom gave an answer that cannot be read" }]);
}, 60_000);

it("a 503, a lost connection and a 429 are tried again and leave no dead letter", async () => {
  for (const fault of [{ kind: "status", status: 503 }, { kind: "drop-after-effect" }, { kind: "drop-before-effect" }] as const)
    app.twin.failNext({ fault, method: "POST" });
  app.twin.failNext({ fault: { kind: "status", status: 429 }, method: "GET" });
  const { conversationId } = app.twin.customerWrites({ text: "Where is my invoice?" });
  await app.quiet();
  expect(await deadLettersOf(conversationId)).toEqual([]);
  expect(app.twin.conversation(conversationId).notes).toHaveLength(1);
}, 60_000);

it("a conversation that a 429 keeps from being read is said to wait for Intercom, and no change to be refused", async () => {
  app.twin.failNext({ fault: { kind: "status", status: 429 }, method: "GET", path: /^\/conversations\/\d+$/, times: 2 });
  const { conversationId } = app.twin.customerWrites({ text: "Where is my invoice?" });
  const details = await app.until("it has failed once", async () => {
    const { rows } = await store.query<{ detail: string }>(
      "select detail from standings where conversation_id = $1 and standing = 'failing'",
      [conversationId],
    );
    return rows.length > 0 && rows.map(({ detail }) => detail);
  });
  expect(new Set(details)).toEqual(new Set(["Intercom is taking no more calls just now"]));
  await app.quiet();
  expect(app.twin.conversation(conversationId).notes).toHaveLength(1);
}, 60_000);

it("are listed up to a bound, with how many there are, and all retried by the command", async () => {
  await app.stopApp();
  const MANY = 2_500;
  await store.query(
    `insert into dead_letters (id, workspace_id, conversation_id, job, payload, reason, attempts, died_at)
     select gen_random_uuid(), 'sandbox1', number::text, 'forget-conversation',
       jsonb_build_object('workspaceId', 'sandbox1', 'conversationId', number::text, 'cause',
         '{"id": "c", "topic": "conversation.deleted", "receivedAt": 1}'::jsonb), 'made up', 1, now()
     from generate_series(1, ${MANY}) as number`,
  );
  const { accessToken, clientSecret } = app.twin.options;
  const env = {
    DATABASE_URL: app.databaseUrl ?? "",
    INTERCOM_ACCESS_TOKEN: accessToken,
    INTERCOM_CLIENT_SECRET: clientSecret,
    INTERCOM_API_URL: app.intercomUrl,
  };
  const madeUp = (rows: readonly { readonly reason: string }[]) => rows.filter(({ reason }) => reason === "made up").length;
  const listed = await operate("jobs", ["list", "--json"], env);
  expect(madeUp(JSON.parse(listed.stdout) as { reason: string }[])).toBe(1_000);
  expect(listed.stderr).toMatch(/^The newest 1,000 of 2,5\d\d failed jobs\./m);
  const unknown = await store.query<{ id: string }>(
    "update dead_letters set job = 'juggle' where id in (select id from dead_letters where reason = 'made up' limit 1) returning id",
  );
  const retried = await operate("jobs", ["retry", "--all", "--json"], env);
  expect(retried.stderr).toMatch(/^Queueing failed jobs again \[#+\] 2\d\d\d of 2\d\d\d$/m);
  const { putBack, refused, total } = JSON.parse(retried.stdout) as Record<"putBack" | "refused", unknown[]> & {
    total: Record<"putBack" | "refused", number>;
  };
  expect([putBack.length, refused.length, total.refused]).toEqual([1_000, 1, 1]);
  const { rows: again } = await store.query("select 1 from dead_letters where replayed_at is not null");
  expect([total.putBack, total.putBack >= MANY - 1]).toEqual([again.length, true]);
  const left = JSON.parse((await operate("jobs", ["list", "--json"], env)).stdout) as { id: string }[];
  expect(left.map(({ id }) => id)).toEqual(unknown.rows.map(({ id }) => id));
}, 120_000);
