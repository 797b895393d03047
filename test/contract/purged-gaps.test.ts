/** What a service says the help centre lacks, after conversations or messages were deleted here: it keeps what it was asked. */
import { setTimeout as delay } from "node:timers/promises";
import type { KyselyPlugin } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KnowledgeGap } from "../../src/domain/answers.js";
import { conversationWrite } from "../../src/store/conversations/conversations.js";
import { writeTogether } from "../../src/store/database/write-together.js";
import { listGaps, ownGaps, saveGaps } from "../../src/store/knowledge/gaps.js";
import { getDatabaseTime } from "../../src/store/knowledge/sync-status.js";
import { purgeConversation, purgeMessage } from "../../src/store/workspaces/purge-conversation.js";
import { DATABASE_KINDS, freshDatabase, type FreshDatabase } from "../support/postgres.js";
import { conversationOf } from "../unit/domain/conversations.js";

const AT = 1_700_000_000;
const LEASE = "Hello, may I cancel the lease of my flat early? Thank you very much for your help.";
const FEE = "Why did Ana at a@x.example\npay the fee for order 4711 twice?";
const NAMED = "I am Ana Silva and live in the northern part of Porto";
const KEPT = "Do you ship to the Azores? Thank you very much for your help.";

const gapOf = (topic: string, samples: readonly string[], suggestedTitle: string | null = `About ${topic}`): KnowledgeGap => ({
  ...{ topic, samples, suggestedTitle, count: 9 },
});

describe.each(DATABASE_KINDS)("gaps after a deletion on %s", (kind) => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
  });
  afterAll(() => fresh.drop());

  const db = () => fresh.database.kysely;
  const own = (workspaceId: string, ...gaps: readonly KnowledgeGap[]) => ownGaps(db(), workspaceId, gaps);

  async function read(workspaceId: string, id: string, ...texts: readonly string[]): Promise<void> {
    const conversation = conversationOf(texts.map((text) => `customer: ${text}` as const));
    const messages = conversation.messages.map((message, nth) => ({ ...message, text: texts[nth] ?? "" }));
    await writeTogether(db(), [conversationWrite(workspaceId, { ...conversation, id, messages }, Date.now())]);
  }

  it("stay as they are where they quote nothing that was deleted", async () => {
    await read("w1", "kept", KEPT);
    await read("w1", "erased", LEASE);
    await purgeConversation(db(), "w1", "erased", new Date());
    const gaps = [
      gapOf("Shipping", []),
      gapOf("Azores", [KEPT, "Asked elsewhere. Thank you very much for your help."], null),
      gapOf("Thanks", ["Thank you very much for your help. Do you ship to Madeira?"]),
      gapOf("Leases", ["How long is a lease?"]),
    ];
    expect(await own("w1", ...gaps)).toEqual(gaps);
  });

  it.each([
    ["as it was written", LEASE],
    ["in other spaces and letters", `  ${LEASE.toUpperCase().replaceAll(" ", "  ")}`],
    ["shortened", "Hello, may I cancel the lease of my flat early? Thank yo…"],
    ["joined with another", `${LEASE} ${LEASE} And the key?`],
    ["masked", "why did [name] at [email-1] pay the fee for order [number-2] twice?"],
    ["with a masked name", "I am [name] and live in the northern part of Porto"],
    ["masked for good", "Why did Ana at [email] pay the fee for order [order] twice?"],
    ["short", "Well?"],
  ])("lose a question of somebody who was deleted, %s", async (_how, sample) => {
    await read("w2", "erased", LEASE, FEE, NAMED, "Well?");
    await purgeConversation(db(), "w2", "erased", new Date());
    expect(await own("w2", gapOf("Shipping", [sample, KEPT]), gapOf("Leases", [sample]))).toEqual([
      { topic: KEPT, samples: [KEPT], count: 9, suggestedTitle: null },
    ]);
    expect(await own("w2", gapOf(sample, []), gapOf("Leases", [], sample))).toEqual([gapOf("Leases", [], null)]);
    expect(await own("another", gapOf("Leases", [sample]))).toHaveLength(1);
    const { purged_at: at } = await db().selectFrom("purged_texts").select("purged_at").executeTakeFirstOrThrow();
    expect(at.getTime()).toBeGreaterThan(AT * 1000);
  });

  it("lose a message that was redacted, and none of the others beside it", async () => {
    await read("w3", "c", LEASE, KEPT);
    const { messages } = conversationOf(["customer: 1", "customer: 2"]);
    await purgeMessage(db(), "w3", "c", messages[1]?.id ?? "", new Date());
    expect(await own("w3", gapOf("Leases", [LEASE]), gapOf("Shipping", [KEPT]))).toEqual([gapOf("Leases", [LEASE])]);
  });

  it("are none where something was deleted after the service was asked", async () => {
    const listedFrom = await getDatabaseTime(db());
    const gaps = [gapOf("Secrets", ["My secret matter"])];
    await purgeMessage(db(), "w4", "erased", null, new Date());
    expect(await saveGaps(db(), "w4", gaps, AT, listedFrom)).toBe(false);
    expect(await listGaps(db(), "w4")).toEqual([]);
    await delay(2);
    expect(await saveGaps(db(), "w4", gaps, AT, await getDatabaseTime(db()))).toBe(true);
    expect(await listGaps(db(), "w4")).toHaveLength(1);
  });

  it("are none where something is deleted while they are written", async () => {
    const listedFrom = await getDatabaseTime(db());
    const purges: Promise<void>[] = [];
    const asks = new WeakSet<object>();
    const purging: KyselyPlugin = {
      transformQuery({ node, queryId }) {
        if (JSON.stringify(node).includes('"watermarks"')) asks.add(queryId);
        return node;
      },
      async transformResult({ result, queryId }) {
        if (asks.has(queryId)) {
          purges.push(purgeConversation(db(), "w5", "erased", new Date()));
          await Promise.race([...purges, delay(300)]);
        }
        return result;
      },
    };
    await saveGaps(db().withPlugin(purging), "w5", [gapOf("Secrets", ["My secret matter"])], AT, listedFrom);
    expect(purges).not.toEqual([]);
    await Promise.all(purges);
    expect(await listGaps(db(), "w5")).toEqual([]);
  });
});
