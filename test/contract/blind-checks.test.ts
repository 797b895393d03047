/** Who is asked blindly, held by the database, and how a suggestion becomes an intent: the same on both databases. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decisionKey } from "../../src/domain/decisions/decision.js";
import { DEFAULT_SETTINGS } from "../../src/domain/settings.js";
import { createLedger } from "../../src/effects/ledger.js";
import { type PlannedEffect, suggestedKey } from "../../src/effects/plan.js";
import { writeTogether } from "../../src/store/database/write-together.js";
import { beginBlindCheck, completeBlindCheck, findBlindCheck, recordOpening } from "../../src/store/decisions/blind-checks.js";
import { decisionWrite, settingsRevision } from "../../src/store/decisions/decisions.js";
import { findLabelledTriage } from "../../src/store/decisions/labelled-triage.js";
import { saveLabel } from "../../src/store/decisions/labels.js";
import { deleteExpired } from "../../src/store/workspaces/retention.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";
import { storedFacts } from "../support/stored-facts.js";

const NOW = 1_795_000_000_000;
const DAY = "2026-11-18";
const FIRST = 30;
const DAY_MS = 86_400_000;

describe.each(DATABASE_KINDS)("on the %s database", (kind) => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
  });
  afterAll(() => fresh.drop());

  const db = () => fresh.database.kysely;

  /** The nth triage decision of a workspace. */
  const decide = (workspaceId: string, nth: number) => {
    const write = decisionWrite(workspaceId, {
      key: decisionKey("triage", `c${nth}`, "opening"),
      conversationId: `c${nth}`,
      category: "billing",
      decision: {
        automation: "triage",
        facts: {
          channel: "chat",
          suggestOnly: false,
          state: "open",
          tags: [],
          teamId: null,
          teammateId: null,
          route: { wanted: null, mapped: null, match: { found: false, because: "no team" } },
        },
        output: { category: "billing", urgency: null, confidence: 0.9, runnerUp: null },
        did: { level: "suggest", addTags: ["ai-category:billing"], removeTags: [], teamId: null, needsReview: false },
      },
      reason: "",
      effectKeys: [],
      engine: null,
      cause: "conversation.user.created",
      settingsRevision: settingsRevision(DEFAULT_SETTINGS),
      decidedAt: new Date(NOW + nth),
    });
    return writeTogether(db(), [write]);
  };

  const ask = (workspaceId: string, nth: number, teammateId = "1", day = DAY) =>
    beginBlindCheck(
      db(),
      { workspaceId, conversationId: `c${nth}`, teammateId },
      { day, decisionKey: decisionKey("triage", `c${nth}`, "opening") },
      NOW,
    );

  it("asks after the first 30 decisions, three times a day of a teammate, once about a conversation, also all at once", async () => {
    for (let nth = 1; nth <= FIRST + 8; nth += 1) await decide("w1", nth);
    expect(await ask("w1", FIRST), "the thirtieth").toBe(false);
    expect(await ask("w1", FIRST + 1), "the next").toBe(true);
    expect(await ask("w1", FIRST + 1, "2"), "by somebody else").toBe(false);
    await Promise.all([2, 3, 4, 5, 6].map((more) => ask("w1", FIRST + more)));
    for (const more of [2, 3, 4, 5, 6]) await ask("w1", FIRST + more);
    const asked = await db().selectFrom("blind_checks").select("conversation_id").where("workspace_id", "=", "w1").execute();
    expect(asked).toHaveLength(3);
    expect(await ask("w1", FIRST + 7), "the fourth of the day").toBe(false);
    expect(await ask("w1", FIRST + 7, "1", "2026-11-19"), "the next day").toBe(true);
    expect(await ask("w1", FIRST + 8, "2"), "another teammate").toBe(true);
    expect(await ask("w2", FIRST + 8), "another workspace, without decisions").toBe(false);
  });

  it("counts the first 30 also where so many are never stored at once", async () => {
    await storedFacts(db()).workspace({ id: "w5", settings: JSON.stringify({ retentionDays: 7, rawRetentionDays: 7 }) });
    for (let nth = 1; nth <= FIRST - 5; nth += 1) await decide("w5", nth);
    for (const times of [1, 2]) await deleteExpired(db(), NOW + times * 8 * DAY_MS);
    for (let nth = 1; nth <= 6; nth += 1) await decide("w5", 100 + nth);
    expect(await ask("w5", 105), "the thirtieth").toBe(false);
    expect(await ask("w5", 106), "the next").toBe(true);
  });

  it("ends once, by whoever was asked", async () => {
    const opening = { workspaceId: "w1", conversationId: `c${FIRST + 1}`, teammateId: "1" };
    await completeBlindCheck(db(), { ...opening, teammateId: "2" }, { state: "skipped", said: null });
    expect(await findBlindCheck(db(), "w1", opening.conversationId)).toEqual({ teammateId: "1", state: "asked", said: null });
    await completeBlindCheck(db(), opening, { state: "answered", said: "refund" });
    await completeBlindCheck(db(), opening, { state: "seen", said: null });
    expect(await findBlindCheck(db(), "w1", opening.conversationId)).toMatchObject({ state: "answered", said: "refund" });
  });

  it("a conversation is first opened where its category can be seen, once by each teammate", async () => {
    const opening = { workspaceId: "w3", conversationId: "c1", teammateId: "1" };
    expect(await recordOpening(db(), opening, NOW), "nothing is to be seen yet").toBe(false);
    await storedFacts(db()).classification({ workspace_id: "w3", conversation_id: "c1" });
    expect(await recordOpening(db(), opening, NOW)).toBe(true);
    expect(await recordOpening(db(), opening, NOW)).toBe(false);
    expect(await recordOpening(db(), { ...opening, teammateId: "2" }, NOW)).toBe(true);
  });

  it("a suggestion becomes an intent that was not begun, under the event's own key, once; nothing else does", async () => {
    const ledger = createLedger({ durable: db(), asyncCommit: db(), now: () => NOW });
    const key = decisionKey("triage", "c1", "opening");
    const planned = (subject: string): PlannedEffect => ({
      key: `${key}|${subject}`,
      effect: { kind: "tag", tag: subject },
      automation: "triage",
      why: "because",
      before: null,
    });
    const [usual, looked, twice] = [planned("usual"), planned("looked"), planned("twice")];
    const asLook = (effect: PlannedEffect) => ({ ...effect, key: suggestedKey(effect.key) });
    const suggested = [usual, asLook(looked), twice, asLook(twice)].map((each) => ({
      planned: each,
      state: "suggested" as const,
    }));
    await ledger.recordIntents("w4", "c1", suggested);
    await decide("w4", 1);
    expect(await findLabelledTriage(db(), "w4", "c1")).toEqual({
      level: "suggest",
      needsReview: false,
      labels: [],
      effectStates: ["suggested"],
    });

    await ledger.promoteSuggested("w4", [usual, looked, twice]);
    const intents = [usual, looked, twice].map((each) => ({ planned: each, state: "intended" as const }));
    const entries = await ledger.recordIntents("w4", "c1", intents);
    expect(entries).toMatchObject(intents.map(() => ({ state: "intended", inFlightUntil: null })));
    await ledger.complete(entries.map(({ id }) => ({ id, state: "done", result: {} })));
    await ledger.promoteSuggested("w4", [usual, looked]);
    const rows = await db()
      .selectFrom("effects")
      .select(["key", "state"])
      .where("workspace_id", "=", "w4")
      .orderBy("key")
      .execute();
    expect(rows).toEqual([
      { key: looked.key, state: "done" },
      { key: twice.key, state: "done" },
      { key: suggestedKey(twice.key), state: "suggested" },
      { key: usual.key, state: "done" },
    ]);

    const by = { id: "1", name: "Maren" };
    await saveLabel(db(), "w4", { decisionKey: key, origin: "applied", agrees: true, said: null, by }, NOW);
    await saveLabel(db(), "w4", { decisionKey: key, origin: "undone", agrees: false, said: null, by: null }, NOW + 1);
    expect(await findLabelledTriage(db(), "w4", "c1")).toMatchObject({
      labels: [
        { origin: "applied", agrees: true, by },
        { origin: "undone", agrees: false, by: null },
      ],
    });
    expect(await findLabelledTriage(db(), "w4", "c2")).toBeNull();
  });
});
