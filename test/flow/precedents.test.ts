/** Answers of the past: collected by a backtest where the admin says so, named by drafts, deleted with whom they are about. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Client } from "pg";
import { type AppWithPast, backtestEnded, runAppWithPast } from "../support/backtest.js";
import { holdCalls } from "../support/held-calls.js";
import type { PastCase } from "../support/past.js";

const ANSWER = "Hold the small button under the base until the ring turns blue, then let go. The lamp forgets its old network.";
const QUESTION = "My reading lamp does not find the wifi any more since we have a new router, how do I connect it again?";
const FILLER = "A question about something else entirely, for the newest fifth of them";

const past: readonly PastCase[] = [
  {
    text: `${QUESTION} I am at jo.secret@example.com`,
    team: "technical",
    reply: `Hi Pat,\n\n${ANSWER}\n\nBest,\nTomás`,
    rating: 5,
  },
  {
    text: "The very same lamp again, it keeps losing its wifi connection",
    team: "technical",
    reply: "Sorry, no idea what it could be.",
    rating: 1,
  },
  ...Array.from({ length: 7 }, (_, index): PastCase => ({ text: `${FILLER} ${index}`, team: "support" })),
];

let app: AppWithPast["app"];
let admin: AppWithPast["admin"];
let ids: AppWithPast["ids"];
let set: AppWithPast["set"];
let backtest: AppWithPast["backtest"];

beforeAll(async () => {
  ({ app, admin, ids, set, backtest } = await runAppWithPast(past));
}, 60_000);
afterAll(() => app.close());

interface KeptPrecedent {
  readonly conversation_id: string;
  readonly question: string;
  readonly answer: string | null;
}

const kept = () => rowsOf<KeptPrecedent>("select conversation_id, question, answer from precedents order by answered_at");

async function rowsOf<Row extends object>(statement: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: app.databaseUrl ?? "" });
  await client.connect();
  const { rows } = await client.query<Row>(statement);
  await client.end();
  return rows;
}

const notesIn = (id: string) => app.twin.conversation(id).notes.map(({ body }) => body ?? "");

describe("answers of the past", { timeout: 60_000 }, () => {
  it("are not kept unless the admin says so", async () => {
    const report = await backtest();
    expect(report.precedents).toBe(0);
    expect(report).not.toHaveProperty("lessons");
    expect(await kept()).toEqual([]);
  });

  it("are collected without what identifies somebody, from what ended well, of the older four fifths", async () => {
    await set({ precedents: "show" });
    const report = await backtest();
    const rows = await kept();
    expect(report.precedents).toBe(rows.length);
    expect(rows[0]).toEqual({ conversation_id: ids[0], question: `${QUESTION} I am at [email]`, answer: ANSWER });
    expect(rows.map(({ conversation_id }) => conversation_id)).not.toContain(ids[1]);
    expect(rows.map(({ conversation_id }) => conversation_id)).not.toContain(ids.at(-1));
  });

  it("are shown and not used, until the admin says so; then drafts name the conversation", async () => {
    const ask = () =>
      app.twin.customerWrites({
        text: `${QUESTION} Thank you!`,
        customer: { name: "Ida Berg", email: `i${Math.random()}@example.com` },
      });
    const before = ask().conversationId;
    await app.quiet();
    expect(notesIn(before).join()).not.toContain(ANSWER.slice(0, 40));
    await set({ precedents: "use" });
    const { conversationId } = ask();
    await app.quiet();
    const note = notesIn(conversationId).find((body) => body.includes("AI draft")) ?? expect.fail("no draft");
    expect(note).toContain(ANSWER);
    expect(note).toMatch(/Answered like this on \d+ \w+/);
    expect(note).toContain(`/conversation/${ids[0] ?? ""}`);
  });

  it("of an excluded teammate are neither used nor collected again", async () => {
    const { teammates } = (await admin.ask("read-settings", {})).choices;
    const tomas = (teammates.known ? teammates.items : []).find(({ name }) => name.startsWith("Tom"));
    await set({ pastTeammatesOff: [tomas?.id ?? ""] });
    const { conversationId } = app.twin.customerWrites({
      text: QUESTION,
      customer: { name: "Ole Dahl", email: "ole@example.com" },
    });
    await app.quiet();
    expect(notesIn(conversationId).join()).not.toContain(ANSWER.slice(0, 40));
    expect((await backtest()).precedents).toBe(0);
    await set({ pastTeammatesOff: [] });
  });

  it.each([
    ["is rated badly", (id: string) => app.twin.rate(id, 1), 4],
    ["is opened again by the customer", (id: string) => app.twin.customerWrites({ conversationId: id, text: "Not solved" }), 5],
  ] as const)("are used no more once their conversation %s", async (_what, goBad, nth) => {
    const id = ids[nth] ?? "";
    await backtest();
    expect((await kept()).map(({ conversation_id }) => conversation_id)).toContain(id);
    goBad(id);
    await app.quiet();
    expect((await kept()).map(({ conversation_id }) => conversation_id)).not.toContain(id);
  });

  it("are used no more where a backtest finds that it went badly since, however new that is", async () => {
    const id = ids[6] ?? "";
    expect((await kept()).map(({ conversation_id }) => conversation_id)).toContain(id);
    app.twin.setFaults({ dropWebhooks: true });
    app.twin.rate(id, 1);
    app.twin.setFaults({ dropWebhooks: false });
    await backtest();
    expect((await kept()).map(({ conversation_id }) => conversation_id)).not.toContain(id);
  });

  it("go with their contact", async () => {
    await backtest();
    expect((await kept()).map(({ conversation_id }) => conversation_id)).toContain(ids[0]);
    app.twin.deleteContact(app.twin.conversation(ids[0] ?? "").contactIds[0] ?? "");
    await app.quiet();
    expect((await kept()).map(({ conversation_id }) => conversation_id)).not.toContain(ids[0]);
  });

  it("do not come back with the next backtest, though Intercom still gives the conversation of a contact who was deleted", async () => {
    await backtest();
    expect(app.twin.core.world.conversations.get(ids[0] ?? "")?.state).toBe("closed");
    for (const table of ["precedents", "backtest_lines", "labels"])
      expect(await rowsOf(`select * from ${table} where conversation_id = '${ids[0]}'`)).toEqual([]);
  });

  it.each([
    ["contact", 3, (id: string) => app.twin.deleteContact(app.twin.core.world.conversations.get(id)?.contactIds[0] ?? "")],
    ["conversation", 4, (id: string) => app.twin.deleteConversation(id)],
  ])("of a %s that is deleted while its words are being read are neither kept nor counted", async (_what, nth, remove) => {
    const id = ids[nth] ?? "";
    await whileItIsRead(id, () => remove(id));
    expect((await kept()).map(({ conversation_id }) => conversation_id)).not.toContain(id);
    expect(await rowsOf(`select * from backtest_lines where conversation_id = '${id}'`)).toEqual([]);
    expect(await rowsOf(`select * from labels where conversation_id = '${id}'`)).toEqual([]);
    expect(await rowsOf("select * from backtests where deleted_contacts <> '[]'")).toEqual([]);
  });

  it("of which a message is redacted while they are being read are neither kept nor counted", async () => {
    const id = ids[2] ?? "";
    const run = await whileItIsRead(id, () => app.twin.redact(id, "source"));
    expect((await kept()).map(({ conversation_id }) => conversation_id)).not.toContain(id);
    expect(await rowsOf(`select * from backtest_lines where conversation_id = '${id}' and backtest_id = '${run}'`)).toEqual([]);
  });
});

/** A backtest, during which something happens while Intercom's answer is under way. @returns its id */
async function whileItIsRead(id: string, happens: () => unknown): Promise<string> {
  const path = new RegExp(`/conversations/${id}$`);
  app.twin.resetCalls();
  const letGo = holdCalls(app.twin, { method: "GET", path });
  const { run } = await admin.ask("start-backtest", {});
  await app.until("it is being read", () => app.twin.calls.some((call) => path.test(call.path)));
  happens();
  await app.twin.drainWebhooks();
  const left =
    "select 1 from pgboss.job where state in ('created', 'retry', 'active') and name not in ('backtest', 'send-alert')";
  await app.until("what happened is worked on", async () => (await rowsOf(left)).length === 0);
  letGo();
  await backtestEnded(admin, run.id);
  return run.id;
}
