/** The record of what was done, as the store tells it: in order, whole, and one workspace's alone. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { countNewActivity, listActivity, type Recorded } from "../../src/store/activity/activity.js";
import { findEffect } from "../../src/store/activity/effects.js";
import type { ActivityFilter } from "../../src/store/activity/activity-filter.js";
import { listActiveTeammates } from "../../src/store/activity/activity.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";
import { createRecorder } from "../support/recorded-activity.js";

const ANY: ActivityFilter = {
  automation: null,
  kind: null,
  state: null,
  conversationId: null,
  teammateId: null,
  from: null,
  until: null,
  failuresOnly: false,
};
const ENGINE = { engine: "builtin", model: "rules 3", notice: null, masked: 0 } as const;
const byEngine = { engine: JSON.stringify(ENGINE) };

describe.each(DATABASE_KINDS)("the record in the %s database", (kind) => {
  let fresh: FreshDatabase;
  let record: ReturnType<typeof createRecorder>;
  const db = () => fresh.database.kysely;
  const list = (filter: Partial<ActivityFilter> = {}, limit = 100) =>
    listActivity(db(), "w1", { ...ANY, ...filter }, { before: null, limit });
  const ids = (lines: readonly Recorded[]) => lines.map(({ position }) => position.id);
  const only = async (id: string) => {
    const found = await findEffect(db(), "w1", id);
    if (found === null) throw new Error("There is no such effect");
    return found;
  };

  beforeAll(async () => {
    fresh = await freshDatabase(kind);
  });
  afterAll(() => fresh.drop());
  beforeEach(async () => {
    for (const table of ["effects", "actions", "classifications", "moods", "drafts", "evaluations", "standings"] as const)
      await db().deleteFrom(table).execute();
    record = createRecorder(db());
  });

  it("tells changes and clicks together, newest first", async () => {
    const tag = await record.effect();
    const thumbs = await record.action();
    const note = await record.effect({ kind: "note", automation: "draft" });
    expect(ids(await list())).toEqual([note, thumbs, tag]);
  });

  it("is read on page by page, the same moment included, while new lines arrive", async () => {
    const moment = new Date(Date.UTC(2026, 5, 1));
    for (let count = 0; count < 7; count++) {
      await record.effect({ intended_at: moment });
      await record.action({ requested_at: moment });
    }
    const expected = ids(await list());
    const seen: string[] = [];
    for (let before: Recorded["position"] | null = null; ;) {
      const page: readonly Recorded[] = await listActivity(db(), "w1", ANY, { before, limit: 4 });
      seen.push(...ids(page));
      before = page.at(-1)?.position ?? null;
      if (before === null) break;
      await record.effect({ intended_at: new Date(Date.UTC(2026, 5, 2)) });
    }
    expect(seen).toEqual(expected);
    expect(new Set(seen).size).toBe(14);
  });

  it("counts what has come since, and no further than asked", async () => {
    const first = await record.effect();
    const since = (await list())[0]?.position;
    if (since === undefined) throw new Error("The record is empty");
    expect(await countNewActivity(db(), "w1", ANY, since, 100)).toBe(0);
    await record.effect();
    await record.action();
    await record.effect({ state: "refused" });
    expect(await countNewActivity(db(), "w1", ANY, since, 100)).toBe(3);
    expect(await countNewActivity(db(), "w1", ANY, since, 2)).toBe(2);
    expect(await countNewActivity(db(), "w1", { ...ANY, failuresOnly: true }, since, 100)).toBe(1);
    expect(since.id).toBe(first);
  });

  it("shows one workspace nothing of another", async () => {
    const other = createRecorder(db(), "w2");
    const foreign = await other.effect();
    await other.action({ teammate_id: "9", teammate_name: "Stranger" });
    // The same ids of conversation, draft and message in both.
    await db().insertInto("classifications").values(classification("w2")).execute();
    const own = await record.effect();
    expect(ids(await list())).toEqual([own]);
    expect(await findEffect(db(), "w1", foreign)).toBeNull();
    expect(await only(own)).toMatchObject({ confidence: null, engine: null });
    expect(await listActiveTeammates(db(), "w1")).toEqual([]);
  });

  describe("filtered", () => {
    it("by automation, kind, state and conversation", async () => {
      const tag = await record.effect();
      const note = await record.effect({ kind: "note", automation: "draft", conversation_id: "c2", state: "suggested" });
      const thumbs = await record.action();
      const waiting = await record.action({ kind: "regenerate", state: "pending", conversation_id: "c2" });
      expect(ids(await list({ automation: "triage" }))).toEqual([tag]);
      expect(ids(await list({ automation: "click" }))).toEqual([waiting, thumbs]);
      expect(ids(await list({ kind: "thumbs" }))).toEqual([thumbs]);
      expect(ids(await list({ kind: "tag" }))).toEqual([tag]);
      expect(ids(await list({ state: "suggested" }))).toEqual([note]);
      expect(ids(await list({ state: "intended" }))).toEqual([waiting]);
      expect(ids(await list({ conversationId: "c2" }))).toEqual([waiting, note]);
      expect(ids(await list({ conversationId: "c2", kind: "tag" }))).toEqual([]);
    });

    it("by days, the first included and the last excluded", async () => {
      const at = (day: number) => ({ intended_at: new Date(Date.UTC(2026, 3, day)) });
      const [, second, third] = [await record.effect(at(1)), await record.effect(at(2)), await record.effect(at(3))];
      await record.effect(at(4));
      const click = await record.action({ requested_at: new Date(Date.UTC(2026, 3, 2)) });
      const found = await list({ from: new Date(Date.UTC(2026, 3, 2)), until: new Date(Date.UTC(2026, 3, 4)) });
      expect(new Set(ids(found))).toEqual(new Set([third, second, click]));
    });

    it("by failure: what was refused, and what is held up by a service that fails", async () => {
      await record.effect();
      const refused = await record.effect({ state: "refused", failure: "answered 403" });
      const held = await record.effect({ state: "intended", conversation_id: "c2" });
      await record.effect({ state: "intended", conversation_id: "c3" });
      const attributes = { kind: "conversation-attributes", conversation_id: "c4" } as const;
      const partly = await record.effect({ ...attributes, result: JSON.stringify({ refused: ["AI urgency"] }) });
      const meanwhile = await record.effect({ ...attributes, result: JSON.stringify({ setByOthers: ["AI category"] }) });
      const click = await record.action({ state: "refused", message: "The customer wrote again" });
      const standing = { standing: "failing", detail: "intercom: 503", since: 1 } as const;
      await db()
        .insertInto("standings")
        .values({ workspace_id: "w1", conversation_id: "c2", automation: "triage", ...standing })
        .execute();
      expect(ids(await list({ failuresOnly: true }))).toEqual([click, meanwhile, partly, held, refused]);
      expect(ids(await list({ failuresOnly: true, state: "done" }))).toEqual([meanwhile, partly]);
      expect(await only(held)).toMatchObject({ held_up: "intercom: 503" });
    });

    it("by teammate: what they clicked, and the changes their clicks made", async () => {
      const draftId = randomUUID();
      const correct = await record.action({ kind: "correct", input: JSON.stringify({ category: "refund", urgency: null }) });
      const corrected = await record.effect({ key: `triage|c1|correction-${correct}|tag:x` });
      const note = await record.action({ kind: "add-note", input: JSON.stringify({ draftId, text: "x" }) });
      const noted = await record.effect({ kind: "note", automation: "click", key: `click|c1|${note}|note` });
      const other = { teammate_id: "7401002", teammate_name: "Tom Ferro" };
      await record.action({ kind: "send-reply", input: JSON.stringify({ draftId, text: "x" }), ...other });
      const sent = await record.effect({ kind: "reply", automation: "click", key: `click|c1|${draftId}|reply` });
      await record.effect();
      expect(ids(await list({ teammateId: "7401001" }))).toEqual([noted, corrected, correct]);
      expect(ids(await list({ teammateId: "7401002" }))).toEqual([sent]);
      expect(await listActiveTeammates(db(), "w1")).toEqual([
        { id: "7401001", name: "Maren Holt" },
        { id: "7401002", name: "Tom Ferro" },
      ]);
    });
  });

  it("tells a reply or note once: as the change, or as the click where it came to none", async () => {
    const [sentDraft, keptDraft] = [randomUUID(), randomUUID()];
    const send = (draftId: string, state: "done" | "refused") =>
      record.action({ kind: "send-reply", state, input: JSON.stringify({ draftId, text: "Hello" }) });
    await send(sentDraft, "done");
    const sent = await record.effect({ kind: "reply", automation: "click", key: `click|c1|${sentDraft}|reply` });
    const held = await send(keptDraft, "refused");
    expect(ids(await list())).toEqual([held, sent]);
    expect(ids(await list({ kind: "reply" }))).toEqual([held, sent]);
  });

  it("says how sure the decision was and which engine took it, each change its own", async () => {
    await db().insertInto("classifications").values(classification("w1")).execute();
    const sentiment = { ...byEngine, label: "negative" as const, score: -0.6, triggers: "[]", excerpt: "x", analyzed_at: 1 };
    for (const [message_id, confidence] of [
      ["m1", 0.7],
      ["m2", 0.6],
    ] as const)
      // prettier-ignore
      await db()
        .insertInto("moods")
        .values({ ...sentiment, workspace_id: "w1", conversation_id: "c1", message_id, confidence, contact_id: null, risk: 0.5, message_at: 1 })
        .execute();
    const draftId = randomUUID();
    for (const [id, confidence, drafted_at] of [
      [randomUUID(), 0.55, 10],
      [draftId, 0.95, 20],
    ] as const)
      // prettier-ignore
      await db().insertInto("drafts").values(draft(id, confidence, drafted_at)).execute();
    await db().insertInto("evaluations").values(evaluation()).execute();
    await record.action({ kind: "send-reply", input: JSON.stringify({ draftId, text: "x" }) });
    const from = (automation: string, cause: string, effectKind = "tag") =>
      record.effect({ automation, kind: effectKind, key: `${automation}|c1|${cause}|${randomUUID()}` });

    const opening = await from("triage", "opening");
    const correction = await from("triage", `correction-${randomUUID()}`);
    const reading = await from("sentiment", "m2");
    const note = await from("draft", "m2", "note");
    const reply = await record.effect({ kind: "reply", automation: "click", key: `click|c1|${draftId}|reply` });
    const score = await from("qa", "close-1", "note");
    expect(await only(opening)).toMatchObject({ confidence: 0.82, engine: ENGINE, score: null });
    expect(await only(correction)).toMatchObject({ confidence: null, engine: null });
    expect(await only(reading)).toMatchObject({ confidence: 0.6, engine: ENGINE });
    expect(await only(note), "the note holds the first draft").toMatchObject({ confidence: 0.55, engine: ENGINE });
    expect(await only(reply), "the reply came from the second").toMatchObject({ confidence: 0.95, teammate_name: "Maren Holt" });
    expect(await only(score)).toMatchObject({ confidence: null, engine: ENGINE, score: 0.9 });
    expect(await list(), "no line is doubled by what stands beside it").toHaveLength(6);
  });

  it("knows who asked for a change to be undone, and how that went", async () => {
    const tag = await record.effect({ state: "undone" });
    const message = "Undone.";
    const click = { kind: "undo", key: `undo|${tag}`, input: JSON.stringify({ effectId: tag }), message };
    const undo = await record.action(click);
    expect(await only(tag)).toMatchObject({ undo_state: "done", undo_by: "Maren Holt", undo_message: message });
    const [line] = await list({ kind: "undo" });
    expect(line).toMatchObject({ position: { id: undo }, action: { undone_id: tag, undone_kind: "tag" } });
  });

  it("never reads the text of a note or reply, nor what a teammate typed", async () => {
    const secret = "MARKER-4711";
    await record.effect({ kind: "note", wanted: JSON.stringify({ kind: "note", html: `<p>${secret}</p>` }) });
    const undone = await record.effect({
      kind: "reply",
      wanted: JSON.stringify({ kind: "reply", html: secret, teammateId: "1" }),
    });
    await record.action({ kind: "add-note", input: JSON.stringify({ draftId: null, text: secret }) });
    await record.action({ kind: "regenerate", input: JSON.stringify({ instruction: secret }) });
    await record.action({ kind: "undo", input: JSON.stringify({ effectId: undone }) });
    const lines = await list();
    expect(lines).toHaveLength(5);
    expect(JSON.stringify(lines)).not.toContain(secret);
  });
});

function classification(workspace_id: string) {
  const nothing = { urgency: null, sentiment: null, reason: null, team: null, route_reason: null, corrected_by: null };
  const about = { workspace_id, conversation_id: "c1", category: "billing", confidence: 0.82 };
  return { ...about, ...nothing, ...byEngine, alternatives: "[]", outcome: "", needs_review: false, decided_at: 1 };
}

function draft(id: string, confidence: number, drafted_at: number) {
  return {
    ...{ id, workspace_id: "w1", conversation_id: "c1", answers_message_id: "m2", engine_draft_id: null, text: "x", confidence },
    ...{ sources: "[]", style: "friendly", language: null, abstained: null, ...byEngine, state: "superseded" as const },
    ...{ settled_by: null, settled_text: null, outcome: null, similarity: null, thumbs: null, drafted_at },
    ...{ settled_at: null, feedback_at: null },
  };
}

function evaluation() {
  const about = { workspace_id: "w1", conversation_id: "c1", closing_id: "close-1", agent_id: null, agent_name: null };
  return { ...about, ...byEngine, overall: 0.9, dimensions: "[]", coaching_notes: "[]", verdict: null, evaluated_at: 1 };
}
