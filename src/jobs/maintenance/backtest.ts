/** The one job that runs a workspace's backtest: one at a time, whoever asked for it and whichever process runs it. */
import { hideBeginningForGood } from "../../ai/redaction/hide-for-good.js";
import { runBacktest } from "../../backtest/run.js";
import { reportTexts } from "../../domain/proof/report-texts.js";
import { BusyError } from "../../kernel/errors.js";
import { PACE } from "../../kernel/pace.js";
import { contactsIn, isOfDeletedContact } from "../../store/conversations/conversations.js";
import { discardFindings } from "../../store/proof/purge-findings.js";
import { endBacktest } from "../../store/proof/backtests.js";
import { createFindOwnAssignments } from "../../store/proof/own-assignments.js";
import { type BacktestJobName, done, JOB_KINDS, later, nothing } from "../catalog.js";
import type { JobDeps, JobHandler, JobHandlers } from "../deps.js";
import { createRetryBriefly } from "./retry-briefly.js";

/** Beside the conversations' locks, none of which has such an id. */
const LOCK_ID = "backtest";
const LOCK_PATIENCE_MS = 1_000;
const FOR_ARTICLES_MS = 1_000;

/** What a run tries is written with it: the release before queued each as `backtest`. */
export function createBacktestJobs(deps: JobDeps): Pick<JobHandlers, BacktestJobName> {
  const { db, queue, now } = deps;
  const run: JobHandler<BacktestJobName> = async ({ workspaceId, runId, cause }, { signal, log }) => {
    const settingsAt = now();
    const opened = await deps.connections.open(workspaceId);
    if (!opened.open) {
      const isInstalled = opened.lacksToken === true;
      const problem = isInstalled ? reportTexts.lacksToken(opened.because) : reportTexts.notOpen(opened.because);
      // A key that is missing at a start takes away no right to what was read; an app that may be uninstalled has none.
      if (!isInstalled) await discardFindings(db, { id: runId, workspace_id: workspaceId });
      await endBacktest(db, runId, { state: "failed", problem, report: null, remarks: [] }, now());
      return nothing(opened.because);
    }
    // Drafts of the past would be compared without the articles that those of tomorrow rest on.
    if ((await deps.isFirstSyncComing?.(workspaceId, now() - cause.receivedAt)) === true)
      throw new BusyError("the first sync of the articles is under way", now() + FOR_ARTICLES_MS);
    const lock = await deps.locks.take({ workspaceId, conversationId: LOCK_ID }, LOCK_PATIENCE_MS);
    if (lock === null) throw new BusyError("another backtest of this workspace is running");
    const { api, settings, adminId, formerWriters } = opened.connection;
    const own = { workspaceId, adminId, formerWriters };
    try {
      const outcome = await runBacktest(workspaceId, runId, {
        db,
        api,
        engines: deps.engines,
        precedents: deps.precedents,
        ownTeams: deps.ownTeams,
        labelled: deps.labelled,
        meaning: deps.backtest.meaning,
        answersHere: deps.backtest.answersHere,
        redact: (text, conversation, longest = text.length) => hideBeginningForGood(text, contactsIn(conversation), longest),
        storing: deps.backtest.storing,
        settings,
        settingsAt,
        adminId,
        isOfDeletedContact: ({ conversation }) => isOfDeletedContact(db, workspaceId, conversation),
        formerWriters,
        findOwnAssignments: createFindOwnAssignments(db, { ...own, retentionDays: settings.retentionDays, now: settingsAt }),
        detectLanguage: deps.detectLanguage,
        allowance: () => deps.backtest.allowance(workspaceId),
        retry: createRetryBriefly({ signal, now, waitsMs: deps.pace?.briefRetriesMs }),
        breathMs: (deps.pace ?? PACE).backtestBreathMs,
        isLiveWorkDue: async () => (await queue.due()).some((name) => JOB_KINDS[name].background !== true),
        async assureHeld() {
          if (!(await lock.isHeld())) throw new BusyError("another process continues this backtest");
        },
        signal,
        log,
        now,
      });
      if (outcome.ended !== null) return done(outcome.ended.problem ?? `the backtest is ${outcome.ended.state}`);
      return outcome.because === "goes-on" ? later(now(), "it goes on in a moment") : nothing("it had ended before");
    } finally {
      await lock.release();
    }
  };
  return { backtest: run, "backtest-unsaved": run };
}
