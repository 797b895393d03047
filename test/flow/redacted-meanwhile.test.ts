/** What Intercom redacts or deletes while an engine's answer about it is awaited or stored is not stored, in whichever order they come. */
import { Pool } from "pg";
import { Kysely, PostgresDialect } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Autonomy } from "../../src/domain/settings.js";
import type { Tables } from "../../src/store/database/tables.js";
import { purgeMessage } from "../../src/store/workspaces/purge-conversation.js";
import { holdCalls } from "../support/held-calls.js";
import { countRowsWith } from "../support/rows-with.js";
import { only, runSettableApp, type SettableApp, TEAMMATE } from "../support/settable-app.js";

let settable: SettableApp;
let pool: Pool;
beforeAll(async () => {
  // Whoever waits for an engine gives the conversation back at once, and goes on with the reading that it has.
  settable = await runSettableApp({ releaseAfterMs: 100, decisionLifeMs: 60_000 });
  pool = new Pool({ connectionString: settable.app.databaseUrl ?? "" });
});
afterAll(async () => {
  await pool.end();
  await settable.close();
});
beforeEach(() => {
  for (const service of ["triage", "sentiment", "reply", "qa"] as const) settable.simpli.answer(service, null);
});

type Service = "triage" | "sentiment" | "reply" | "qa";

/** Each test has words of its own. */
let words = "";
let count = 0;
beforeEach(() => {
  count += 1;
  words = `my secret order 4711-${count} never arrived`;
});

const ANSWERS: { readonly [Each in Service]: () => object } = {
  triage: () => ({ category: "billing", urgency: "high", confidence: 0.9, team: "billing", reason: words, reasoning: words }),
  sentiment: () => ({ score: -0.9, label: "negative", escalation_risk: 0.9, triggers: [words] }),
  reply: () => ({ draft_id: `d-${count}`, draft: `You say that ${words}.`, confidence: 0.9, language: "en", unanswered: true }),
  qa: () => ({ overall_score: 0.8, dimensions: { empathy: 0.9 }, coaching_notes: [words] }),
};

const rowsWithWords = () => countRowsWith(settable.app.databaseUrl ?? "", [words]);

const isAboutIt = ({ body }: { readonly body: unknown }) => JSON.stringify(body ?? null).includes(words);

/** The service's answer about the words waits until it is let go. */
function hold(service: Service): { readonly isAsked: () => boolean; readonly letGo: () => void } {
  let letGo: () => void = () => undefined;
  const after = new Promise<void>((resolve) => (letGo = resolve));
  const before = settable.simpli.requests(service).filter(isAboutIt).length;
  settable.simpli.answer(service, (request) => (isAboutIt(request) ? { after, body: ANSWERS[service]() } : undefined));
  return { isAsked: () => settable.simpli.requests(service).filter(isAboutIt).length > before, letGo };
}

/** Whatever was deleted is deleted here. */
async function purged(): Promise<void> {
  await settable.app.twin.drainWebhooks();
  await settable.app.until("it is deleted", async () => {
    const waiting = await pool.query("select from pgboss.job where name like 'forget-%' and state < 'completed'");
    return waiting.rowCount === 0;
  });
}

/** A conversation whose last message the service is asked about, and that message. */
async function askedAbout(service: Service, autonomy: Autonomy = "apply") {
  const { app } = settable;
  const { twin } = app;
  await settable.set(only(service === "reply" ? "draft" : service, autonomy));
  const { conversationId, contactId } = twin.customerWrites({
    text: "Hello, where is my order, please? I have waited for weeks",
  });
  twin.teammateReplies(conversationId, "Which order is it that you have been waiting for, and since when?", TEAMMATE);
  await app.quiet();
  const held = hold(service);
  const about = service === "triage" ? twin.customerWrites({ text: words }) : { conversationId, contactId };
  if (service !== "triage") twin.customerWrites({ conversationId, text: words });
  if (service === "qa") twin.close(conversationId, { adminId: TEAMMATE });
  await app.until("it is asked about", held.isAsked);
  const part = service === "triage" ? "source" : (twin.conversation(conversationId).readable.at(-1)?.id ?? "");
  return { ...about, part, letGo: held.letGo };
}

const SERVICES = ["triage", "sentiment", "reply", "qa"] as const;
const CHANGES = ["redacted", "deleted", "deleted with its contact"] as const;

it.each(SERVICES.flatMap((service) => CHANGES.map((change) => [service, change] as const)))(
  "an answer of %s that comes after the message was %s, and soon after it was asked for, is not stored",
  async (service, change) => {
    const { twin, quiet } = settable.app;
    const { conversationId, contactId, part, letGo } = await askedAbout(service);
    if (change === "redacted") twin.redact(conversationId, part);
    else if (change === "deleted") twin.deleteConversation(conversationId);
    else twin.deleteContact(contactId);
    await purged();
    letGo();
    await quiet();
    expect(await rowsWithWords()).toEqual({});
  },
);

it.each(SERVICES)("an answer of %s that comes just before the message is redacted is deleted with it", async (service) => {
  const { twin, quiet } = settable.app;
  // Without the note, which quotes it in Intercom itself.
  const { conversationId, part, letGo } = await askedAbout(service, "suggest");
  letGo();
  twin.redact(conversationId, part);
  await quiet();
  expect(await rowsWithWords()).toEqual({});
});

it("a sentiment is deleted of a message that is redacted as soon as it is stored", async () => {
  const { twin, until, quiet } = settable.app;
  const { conversationId, part, letGo } = await askedAbout("sentiment");
  letGo();
  await until("it is stored", async () => "moods" in (await rowsWithWords()));
  twin.redact(conversationId, part);
  await quiet();
  expect(await rowsWithWords()).toEqual({});
});

it("nothing is stored by a process that was stalled between reading and storing while another deleted the words", async () => {
  const { twin, until, quiet } = settable.app;
  await settable.set(only("sentiment", "apply"));
  // Whose attributes are read before anything is stored.
  const goOn = holdCalls(twin, { method: "GET", path: /^\/contacts\/[^/]+$/ });
  const { letGo } = hold("sentiment");
  const { conversationId, contactId } = twin.customerWrites({ text: words });
  letGo();
  await until("the contact is read", () => twin.calls.some(({ path }) => path === `/contacts/${contactId}`));
  twin.setFaults({ dropWebhooks: true });
  twin.redact(conversationId, "source");
  twin.setFaults({ dropWebhooks: false });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await purgeMessage(db, twin.options.workspaceId, conversationId, "source", new Date());
  goOn();
  await quiet();
  expect(await rowsWithWords()).toEqual({});
});
