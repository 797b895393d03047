/**
 * The database of an earlier release, with work of every kind in it, is opened, migrated and worked off: nothing is lost and
 * nothing is done twice. How it was recorded: test/fixtures/recorded-database/README.md.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openConsole } from "../support/console.js";
import { like } from "../support/like.js";
import { DATABASE_KINDS, type DatabaseKind } from "../support/postgres.js";
import { isLeft, getRows, type Recording, type Row, type Rows, rowsOf } from "../support/recorded-database.js";
import type { RecordedIntercom } from "../support/recorded-intercom.js";
import { type Upgrade, upgrade, workedOff } from "../support/recorded-upgrade.js";
import type { RunningApp } from "../support/running-app.js";
import type { SimpliServices } from "../support/simpli-services.js";

const RELEASE = "0.1.0";

/** Every kind of job there was. */
const KINDS = [
  "act",
  "confirm-uninstall",
  "draft",
  "feedback",
  "forget-contact",
  "forget-conversation",
  "forget-part",
  "qa",
  "refresh",
  "sentiment",
  "sweep",
  "sync-knowledge",
  "take-off-repeats",
  "triage",
];

/** What makes a row the same one. Tables that live by the minute (leases, budgets, turns) are left out. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  workspaces: ["id"],
  notifications: ["workspace_id", "id"],
  conversations: ["workspace_id", "id"],
  classifications: ["workspace_id", "conversation_id"],
  moods: ["workspace_id", "conversation_id", "message_id"],
  contact_moods: ["workspace_id", "contact_id"],
  drafts: ["id"],
  evaluations: ["workspace_id", "conversation_id", "closing_id"],
  standings: ["workspace_id", "conversation_id", "automation"],
  effects: ["workspace_id", "key"],
  actions: ["workspace_id", "key"],
  tags: ["workspace_id", "name"],
  contact_attributes: ["workspace_id", "name"],
  corrections: ["id"],
  articles: ["workspace_id", "id"],
  unanswered: ["workspace_id", "conversation_id"],
  watermarks: ["workspace_id", "name"],
  sessions: ["id_hash"],
  setting_changes: ["id"],
  service_hours: ["workspace_id", "contract", "engine", "hour", "within_ms"],
  kysely_migration: ["name"],
};

/** Both at once: most of the time is spent waiting for the heartbeat of dead processes. */
const upgrades = new Map<DatabaseKind, Upgrade>();
beforeAll(async () => {
  await Promise.all(DATABASE_KINDS.map(async (kind) => upgrades.set(kind, await upgrade(RELEASE, kind))));
}, 150_000);
afterAll(async () => {
  await Promise.all([...upgrades.values()].map((each) => each.close()));
});

describe.each(DATABASE_KINDS)(`the database of ${RELEASE} on the %s database`, (kind) => {
  let recording: Recording;
  let before: Rows;
  let intercom: RecordedIntercom;
  let simpli: SimpliServices;
  let app: RunningApp;
  beforeAll(() => {
    const upgraded = upgrades.get(kind);
    if (upgraded === undefined) throw new Error("It was not opened");
    ({ recording, intercom, simpli, app } = upgraded);
    ({ before } = recording);
  });

  const id = (story: string) => recording.id(story);
  const notes = (story: string) => intercom.parts(id(story), "note");
  const replies = (story: string) => intercom.parts(id(story), "comment");
  const changesAt = (path: string) => intercom.changes.filter((change) => change.path === path);
  const ask = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const headers = { "content-type": "application/json" };
    const response = await openConsole(app, recording.sessionCookie).fetch(`/console/api${path}`, { ...init, headers });
    return response.json();
  };

  it("held a job of every kind, a click and two notes under way, and two jobs that were given up", () => {
    const left = rowsOf(before, "job").filter(isLeft);
    expect([...new Set(left.map(({ name }) => name))].sort()).toEqual(KINDS);
    const active = left.filter(({ state, name }) => state === "active" && name !== "refresh");
    expect(active.map(({ name }) => name).sort()).toEqual(["act", "draft", "draft"]);
    expect(rowsOf(before, "effects").filter(({ state }) => state === "intended")).toHaveLength(3);
    expect(rowsOf(before, "actions").filter(({ state }) => state === "pending")).toHaveLength(2);
    expect(rowsOf(before, "dead_letters")).toHaveLength(2);
  });

  it("lets in whoever was signed in, and whoever was on the way to sign in", async () => {
    expect(await ask("/session")).toMatchObject({
      standing: "signed-in",
      viewer: { workspaceId: recording.workspaceId, teammateId: "7401004" },
    });
    const { state, cookie } = recording.signIn;
    const back = await openConsole(app, cookie).fetch(`/intercom/callback?code=a-code&state=${state}`);
    const cookies = back.headers.getSetCookie().map((set) => set.split(";", 1)[0] ?? "");
    const session = await openConsole(app, cookies.join("; ")).fetch("/console/api/session");
    expect(await session.json()).toMatchObject({ standing: "signed-in", viewer: { workspaceId: recording.workspaceId } });
  });

  it("knows the settings and who changed them", async () => {
    expect(await ask("/settings")).toMatchObject({
      settings: { style: "formal", escalationFrom: 0.7, retentionDays: 120, excludedAgents: ["7401003"] },
    });
    expect(await ask("/settings/changes")).toMatchObject({
      entries: [
        {
          by: "Simpli AI",
          changes: [
            { setting: "automations.qa", before: "suggest", after: "apply" },
            { setting: "escalationFrom", before: 0.5, after: 0.7 },
            { setting: "excludedAgents", before: [], after: ["7401003"] },
            { setting: "retentionDays", before: 90, after: 120 },
          ],
        },
        {
          changes: [
            { setting: "automations.qa", before: "apply", after: "suggest" },
            { setting: "style", before: "friendly", after: "formal" },
          ],
        },
      ],
    });
  });

  it("the reply that a teammate sent is there once, and was not sent again", () => {
    expect(replies("toBeSent")).toEqual([like("E14 bulb")]);
    expect(changesAt(`/conversations/${id("toBeSent")}/reply`)).toEqual([]);
  });

  it("the note that had landed is found, and the one that had not is written", () => {
    expect(notes("noteLanded")).toEqual([like("AI draft")]);
    expect(changesAt(`/conversations/${id("noteLanded")}/reply`)).toEqual([]);
    expect(notes("noteLost")).toEqual([like("AI draft")]);
    expect(changesAt(`/conversations/${id("noteLost")}/reply`)).toHaveLength(1);
  });

  it("the note that had landed twice is taken off once", () => {
    expect(notes("writtenTwice")).toEqual([like("AI draft")]);
    expect(changesAt("/conversations/redact")).toHaveLength(1);
  });

  it("what arrived in the last moment is done: a new conversation, a close, a click", () => {
    expect(intercom.tags(id("fresh"))).toEqual(expect.arrayContaining([like("ai-category:"), like("ai-urgency:")]));
    expect(intercom.attributes(intercom.contactOf(id("fresh")))).toMatchObject({ sentiment_score: like(/./) });
    expect(notes("fresh")).toEqual([like("AI draft")]);
    expect(notes("closed").filter((text) => text.includes("QA"))).toEqual([like(/QA Score: \d+%/i)]);
    expect(notes("toBeNoted").filter((text) => text.includes("Hold the button"))).toEqual([like("Maren Holt")]);
  });

  it("the reply engine learns once of each draft that came to an end", () => {
    const reported = simpli.requests("reply", "/api/v1/feedback").map(({ body }) => (body as { draft_id: string }).draft_id);
    expect(reported.length).toBeGreaterThanOrEqual(2);
    expect([...new Set(reported)]).toEqual(reported);
  });

  it("lists the jobs that were given up, and does them when they are put back", async () => {
    expect(await ask("/dead-letters")).toMatchObject({
      total: 2,
      deadLetters: expect.arrayContaining([
        expect.objectContaining({ job: "draft", reason: like("403"), attempts: 1 }),
        expect.objectContaining({ job: "sentiment", reason: like("403"), attempts: 1 }),
      ]) as unknown,
    });
    expect(notes("refusedNote")).toEqual([]);
    const replayed = await ask("/dead-letters/replay", { method: "POST", body: JSON.stringify({ filter: {} }) });
    expect(replayed).toMatchObject({ replayed: 2, left: 0 });
    await workedOff(app, intercom);
    expect(notes("refusedNote")).toEqual([like("AI draft")]);
    expect(intercom.attributes(intercom.contactOf(id("refusedAttributes")))).toMatchObject({ sentiment_score: like(/./) });
    expect(await ask("/dead-letters")).toMatchObject({ total: 0 });
  });

  it("wrote nothing to anybody but what is named above", () => {
    const written = intercom.changes.filter(({ path }) => path.endsWith("/reply")).map(({ path }) => path.split("/")[2]);
    expect(written.sort()).toEqual(["noteLost", "fresh", "closed", "toBeNoted", "refusedNote"].map(id).sort());
    expect(intercom.changes.filter(({ body }) => body["message_type"] === "comment")).toEqual([]);
  });

  describe("at the end", () => {
    let after: Rows;
    beforeAll(async () => {
      await app.stopApp();
      after = await getRows(recording.target);
    });

    const about = (rows: Rows, table: string, story: string) =>
      rowsOf(rows, table).filter((row) => row["conversation_id"] === id(story));

    it("every job is done, save the checks of notes that were written again and of the refused token", () => {
      const recorded = new Set(
        rowsOf(before, "job")
          .filter(isLeft)
          .map((row) => row["id"]),
      );
      const ended = rowsOf(after, "job").filter((row) => recorded.has(row["id"]));
      expect(recorded.size).toBeGreaterThan(1);
      const unfinished = ended.filter(({ state }) => state !== "completed");
      expect(unfinished.map(({ name, output }) => [name, output])).toEqual([
        ["confirm-uninstall", { note: "the token is refused" }],
      ]);
      const left = rowsOf(after, "job")
        .filter(isLeft)
        .filter(({ name }) => name !== "confirm-uninstall");
      // What Intercom had refused is not looked for: it surely is not there.
      expect(left.map((row) => [row["name"], conversationOf(row)])).toEqual([["take-off-repeats", id("noteLost")]]);
    });

    it("no click and no change is under way, and both clicks did what they were for", () => {
      expect(rowsOf(after, "effects").filter(({ state }) => state === "intended")).toEqual([]);
      expect(rowsOf(after, "actions").filter(({ state }) => state === "pending")).toEqual([]);
      for (const story of ["toBeSent", "toBeNoted"]) expect(about(after, "actions", story)).toMatchObject([{ state: "done" }]);
      for (const story of ["noteLanded", "noteLost"])
        expect(about(after, "effects", story).filter(({ kind }) => kind === "note")).toMatchObject([{ state: "done" }]);
      expect(about(after, "drafts", "toBeSent")).toMatchObject([{ state: "sent", outcome: like(/./) }]);
    });

    it("what was asked to be forgotten is forgotten", () => {
      for (const story of ["deleted", "ofDeletedContact"]) {
        for (const table of ["notifications", "classifications", "moods", "drafts", "effects"]) {
          expect(about(before, table, story), table).not.toEqual([]);
          expect(about(after, table, story), table).toEqual([]);
        }
        const conversation = rowsOf(after, "conversations").find((row) => row["id"] === id(story));
        expect(conversation).toMatchObject({ snapshot: null, deleted_at: like(/./) });
      }
      const quoting = about(before, "drafts", "redacted").map((row) => row["id"]);
      expect(quoting).not.toEqual([]);
      expect(rowsOf(after, "drafts").filter((row) => quoting.includes(row["id"]))).toEqual([]);
    });

    it("the work of the workspace that uninstalled the app pauses while its token is refused, and the other's does not", () => {
      const workspaces = rowsOf(after, "workspaces");
      expect(workspaces).toContainEqual(
        expect.objectContaining({ id: recording.takenOffWorkspaceId, token_sealed: like(/./), disconnected_at: null }),
      );
      const paused = rowsOf(after, "watermarks").filter(({ name }) => name === "uninstall-refused");
      expect(paused.map(({ workspace_id }) => workspace_id)).toEqual([recording.takenOffWorkspaceId]);
      expect(workspaces).toContainEqual(
        expect.objectContaining({ id: recording.workspaceId, token_sealed: like(/./), disconnected_at: null }),
      );
    });

    it.each([
      ["corrections", []],
      ["setting_changes", []],
      ["classifications", []],
      ["moods", []],
      ["evaluations", []],
      ["unanswered", []],
      // To whom they were sent is part of the hash since.
      ["articles", ["seen_at", "sent_hash"]],
    ])("%s are as they were recorded", (table, but) => {
      expect(rowsOf(before, table)).not.toEqual([]);
      const kept = rowsOf(before, table).filter((row) => !isToDelete(row));
      // A later release may have columns of its own.
      const recorded = kept.map((row): unknown => expect.objectContaining(without(row, but)));
      expect(rowsOf(after, table)).toEqual(expect.arrayContaining(recorded));
    });

    it.each(Object.entries(KEYS))("none of the %s is lost, and none is there twice", (table, key) => {
      const keyOf = (row: Row) => key.map((column) => String(row[column])).join(" | ");
      const keys = rowsOf(after, table).map(keyOf);
      expect(new Set(keys).size).toBe(keys.length);
      const kept = rowsOf(before, table).filter((row) => !isToDelete(row));
      expect(kept.map(keyOf).filter((each) => !keys.includes(each))).toEqual([]);
    });

    it("no work was given up, and what was decided and written is there once", () => {
      const known = rowsOf(before, "dead_letters").map((row) => row["id"]);
      expect(rowsOf(after, "dead_letters").map((row) => row["id"])).toEqual(expect.arrayContaining(known));
      expect(rowsOf(after, "dead_letters")).toHaveLength(known.length);
      expect(about(after, "classifications", "fresh")).toHaveLength(1);
      expect(about(after, "moods", "fresh")).toHaveLength(1);
      expect(about(after, "drafts", "fresh")).toHaveLength(1);
      expect(about(after, "evaluations", "closed")).toHaveLength(1);
    });

    /** Of a conversation, message or contact that was deleted in Intercom. */
    const isToDelete = (row: Row) =>
      ["deleted", "ofDeletedContact", "redacted"].some((story) => row["conversation_id"] === id(story)) ||
      row["contact_id"] === recording.deletedContactId;
  });
});

/** The conversation a job is about. */
function conversationOf({ data }: Row): string {
  return (data as { payload: { conversationId: string } }).payload.conversationId;
}

function without(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name)));
}
