/** What becomes of a backtest's findings: where its workspace cannot be read any more, and where settings start like it. */
import type { KyselyPlugin } from "kysely";
import { afterAll, beforeAll, expect, describe, it } from "vitest";
import { triageKey } from "../../src/domain/decisions/decision.js";
import type { Label } from "../../src/domain/decisions/label.js";
import { parseParameters } from "../../src/domain/proof/stored-parameters.js";
import { DEFAULT_SETTINGS } from "../../src/domain/settings.js";
import type { JobContext, JobDeps } from "../../src/jobs/deps.js";
import { createBacktestJobs } from "../../src/jobs/maintenance/backtest.js";
import { createLogger } from "../../src/kernel/log.js";
import { recordDeletedContacts } from "../../src/store/conversations/deleted-contacts.js";
import { labelWrite } from "../../src/store/decisions/labels.js";
import { addPending, refreshDeletedAmong, listListed, saveFinding } from "../../src/store/proof/backtest-lines.js";
import { addBacktest, findBacktest } from "../../src/store/proof/backtests.js";
import { carryHistoryLabels } from "../../src/store/proof/history-labels.js";
import { type Opened, PAUSED } from "../../src/workspaces/connections.js";
import { like } from "../support/like.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";
import { line as lineOf } from "../unit/domain/proof/lines.js";

const BEGAN = 1_795_000_000_000;

const historyLabel = (conversationId: string): Label => ({
  ...{ decisionKey: triageKey(conversationId, "history"), conversationId, automation: "triage", category: "billing" },
  ...{ origin: "history", agrees: true, said: null, by: null },
});

describe.each(DATABASE_KINDS)("a backtest that cannot go on, on the %s database", (kind) => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
  });
  afterAll(() => fresh.drop());

  const db = () => fresh.database.kysely;

  /** Two conversations are read again, of which the second has no truth any more; an earlier run had labelled both. */
  async function goOn(id: string, opened: Opened) {
    const run = { id, workspace_id: `w-${id}` };
    const asked = { workspaceId: run.workspace_id, parameters: parseParameters({}), unsaved: null, by: null };
    await addBacktest(db(), { id, ...asked }, BEGAN);
    await addPending(db(), run, [`${id}-again`, `${id}-once`], 0, BEGAN);
    await db().updateTable("backtest_lines").set({ line: "{}" }).where("backtest_id", "=", id).execute();
    await labelWrite(run.workspace_id, historyLabel(`${id}-again`), new Date(BEGAN + 1)).execute(db());
    await labelWrite(run.workspace_id, historyLabel(`${id}-once`), new Date(BEGAN - 1)).execute(db());
    const connections = { open: () => Promise.resolve(opened) };
    const context = { signal: new AbortController().signal, log: createLogger("silent") } as unknown as JobContext;
    const jobs = createBacktestJobs({ db: db(), connections, now: () => BEGAN + 2 } as unknown as JobDeps);
    const cause = { id: `backtest-${id}`, topic: "backtest", receivedAt: BEGAN, partId: null };
    await jobs.backtest({ workspaceId: run.workspace_id, runId: id, cause }, context);
    const labels = await db()
      .selectFrom("labels")
      .select("conversation_id")
      .where("workspace_id", "=", run.workspace_id)
      .execute();
    const { state, problem } = (await findBacktest(db(), run.workspace_id, id)) ?? {};
    return { state, problem, labels: labels.map(({ conversation_id }) => conversation_id).sort() };
  }

  it("deletes what it had written where the app may be uninstalled, and nothing of an earlier one's", async () => {
    expect(await goOn("b1", { open: false, because: PAUSED })).toEqual({
      state: "failed",
      problem: like("what it had read is deleted"),
      labels: ["b1-once"],
    });
  });

  it("keeps everything where only the key of the token is missing", async () => {
    const because = "its token was sealed with another ENCRYPTION_KEY; install the app there again";
    const ended = await goOn("b2", { open: false, because, lacksToken: true });
    expect(ended).toMatchObject({ state: "failed", problem: like(because), labels: ["b2-again", "b2-once"] });
    expect(ended.problem).not.toContain("deleted");
  });

  it.each([
    ["by this release", "b4"],
    ["by a process of the release before, which tells the run alone", "b5"],
  ])("keeps the next run from a conversation whose contact was deleted while it was read, %s", async (_by, id) => {
    const run = { id, workspace_id: `w-${id}` };
    const asked = { workspaceId: run.workspace_id, parameters: parseParameters({}), unsaved: null, by: null };
    await addBacktest(db(), { id: run.id, ...asked }, BEGAN);
    await addPending(db(), run, ["theirs", "others"], 0, BEGAN);
    await recordDeletedContacts(db(), run.workspace_id, ["ann"], new Date());
    if (id === "b5") await db().deleteFrom("deleted_contacts").where("workspace_id", "=", run.workspace_id).execute();
    const found = { line: lineOf({}), skipped: null, label: null };
    const progress = { workedMs: 1, secondsLeft: null };
    await saveFinding(db(), run, "theirs", { ...found, contactIds: ["ann"] }, progress);
    await saveFinding(db(), run, "others", { ...found, contactIds: ["bob"] }, progress);
    await db()
      .updateTable("conversations")
      .set({ touched_at: new Date(0) })
      .where("workspace_id", "=", run.workspace_id)
      .execute();
    expect([...(await refreshDeletedAmong(db(), run.workspace_id, ["theirs", "others"]))]).toEqual(["theirs"]);
    const rows = await db()
      .selectFrom("conversations")
      .select("touched_at")
      .where("workspace_id", "=", run.workspace_id)
      .execute();
    expect(
      rows.map(({ touched_at: at }) => at.getTime() > 0),
      "while Intercom lists it the mark stays",
    ).toEqual([true]);
    expect((await listListed(db(), run.id)).map(({ conversationId }) => conversationId)).toEqual(["others"]);
  });

  it("carries its labels on in a few statements, however many there are: a transaction has the embedded database to itself", async () => {
    const run = { id: "b3", workspace_id: "w-b3" };
    const ids = Array.from({ length: 60 }, (_, nth) => `c${nth}`);
    const asked = { workspaceId: run.workspace_id, parameters: parseParameters({}), unsaved: null, by: null };
    await addBacktest(db(), { id: run.id, ...asked }, BEGAN);
    await addPending(db(), run, ids, 0, BEGAN);
    const line = lineOf({ everByUs: false });
    await db()
      .updateTable("backtest_lines")
      .set({ line: JSON.stringify(line) })
      .where("backtest_id", "=", run.id)
      .execute();
    await db().updateTable("backtests").set({ report: "{}" }).where("id", "=", run.id).execute();
    const first = { ...historyLabel("c0"), agrees: false };
    await labelWrite(run.workspace_id, first, new Date(BEGAN)).execute(db());
    let statements = 0;
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => {
        statements += 1;
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    };
    const settings = { before: DEFAULT_SETTINGS, after: { ...DEFAULT_SETTINGS, triageThreshold: 0.6 } };
    const stored = (await findBacktest(db(), run.workspace_id, run.id)) ?? expect.fail("no run");
    await carryHistoryLabels(db().withPlugin(counting), stored, settings, BEGAN + 5);
    expect(statements).toBeLessThan(10);
    const labels = await db()
      .selectFrom("labels")
      .select(["conversation_id", "agrees", "labelled_at"])
      .where("workspace_id", "=", run.workspace_id)
      .execute();
    expect(labels.map(({ conversation_id: id }) => id).sort()).toEqual(ids.toSorted());
    expect(labels.every(({ agrees, labelled_at: at }) => agrees && at.getTime() === BEGAN + 5)).toBe(true);
  });
});
