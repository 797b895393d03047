/** What becomes of a backtest's findings where its workspace cannot be read any more: the same on both databases. */
import { afterAll, beforeAll, expect, describe, it } from "vitest";
import type { Label } from "../../src/domain/decisions/label.js";
import { parseParameters } from "../../src/domain/proof/stored-parameters.js";
import type { JobContext, JobDeps } from "../../src/jobs/deps.js";
import { createBacktestJobs } from "../../src/jobs/maintenance/backtest.js";
import { createLogger } from "../../src/kernel/log.js";
import { labelWrite } from "../../src/store/decisions/labels.js";
import { addPending } from "../../src/store/proof/backtest-lines.js";
import { addBacktest, findBacktest } from "../../src/store/proof/backtests.js";
import { type Opened, PAUSED } from "../../src/workspaces/connections.js";
import { like } from "../support/like.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";

const BEGAN = 1_795_000_000_000;

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
    const label = (conversationId: string): Label => ({
      ...{ decisionKey: `history|${conversationId}`, conversationId, automation: "triage", category: "billing" },
      ...{ origin: "history", agrees: true, said: null, by: null },
    });
    await labelWrite(run.workspace_id, label(`${id}-again`), new Date(BEGAN + 1)).execute(db());
    await labelWrite(run.workspace_id, label(`${id}-once`), new Date(BEGAN - 1)).execute(db());
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
});
