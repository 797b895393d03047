/** Answers of the past: collected by a backtest where the admin says so, named by drafts, deleted with whom they are about. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Client } from "pg";
import { type AppWithPast, backtestEnded, runAppWithPast } from "../support/backtest.js";
import { holdCalls } from "../support/held-calls.js";
import type { PastCase } from "../support/past.js";
import { clickLabel, openHome, type OpenSidebar, textOf } from "../support/sidebar.js";

const ANSWER = "Hold the small button under the base until the ring turns blue, then let go. The lamp forgets its old network.";
const QUESTION = "My reading lamp does not find the wifi any more since we have a new router, how do I connect it again?";
/** As far as a title shows it. */
const ASKED = QUESTION.slice(0, 70);
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
});
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

async function clickThrough(conversationId: string, ...labels: readonly string[]): Promise<OpenSidebar> {
  let open = await openHome(app.twin, conversationId, "7401001");
  for (const label of labels) open = await clickLabel(app.twin, open, label);
  return open;
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
    expect(note, "what another customer asked").not.toContain(ASKED);
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

  describe("in other customers' conversations", () => {
    const LIKE_IT =
      "Since we have a new router the reading lamp does not find the wifi any more. How do I connect the lamp again?";
    let other: string;
    const address = () => `/conversation/${ids[0] ?? ""}`;
    const sources = async () => textOf(await clickThrough(other, "Details", "Sources of the draft"));
    const answer = async () => textOf(await clickThrough(other, "Details", "Ask the help centre"));
    const keptThere = (words: string) =>
      rowsOf(
        ["drafts", "actions", "effects"]
          .map((table) => `select id from ${table} as kept where conversation_id = '${other}' and kept::text like '%${words}%'`)
          .join(" union all "),
      );

    beforeAll(async () => {
      await set({ precedents: "use" });
      await backtest();
      other = app.twin.customerWrites({
        text: LIKE_IT,
        customer: { name: "Eva Holm", email: "eva@example.com" },
      }).conversationId;
      await app.quiet();
      const form = await clickThrough(other, "Details", "Ask the help centre");
      await clickLabel(app.twin, form, "Ask", { question: LIKE_IT });
      await app.quiet();
    });

    it("are named by what was asked, which is kept in one place", async () => {
      for (const shown of [await sources(), await answer()]) {
        expect(shown).toContain(ASKED);
        expect(shown).toContain(address());
      }
      expect(await keptThere(ASKED)).toEqual([]);
    });

    it("lose words and link with the contact, also where an earlier release had kept them", async () => {
      const earlier = `'[{"title": "${ASKED}", "url": "https://app.intercom.com/a/inbox${address()}", "articleId": null, "updatedAt": 5, "answeredAt": 5}]'::jsonb`;
      const html = `<li><a href="https://app.intercom.com/a/inbox${address()}">Answered like this on 5 May</a>: ${ASKED}</li>`;
      await rowsOf(`update drafts set sources = sources || ${earlier} where conversation_id = '${other}' returning id`);
      await rowsOf(`update actions set message = jsonb_set(message::jsonb, '{sources}', (message::jsonb -> 'sources') || ${earlier})
        where conversation_id = '${other}' and kind = 'ask' returning id`);
      await rowsOf(`update effects set wanted = jsonb_set(wanted, '{html}', to_jsonb('${html}'::text))
        where conversation_id = '${other}' and kind = 'note' returning id`);
      app.twin.deleteContact(app.twin.conversation(ids[0] ?? "").contactIds[0] ?? "");
      await app.quiet();
      expect((await kept()).map(({ conversation_id }) => conversation_id)).not.toContain(ids[0]);
      for (const shown of [await sources(), await answer()]) {
        expect(shown).toContain("A past answer");
        expect(shown).not.toContain(ASKED);
        expect(shown).not.toContain(address());
      }
      expect(await keptThere(ASKED)).toEqual([]);
      expect(await keptThere(address())).toEqual([]);
    });
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
