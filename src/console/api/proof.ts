/** The console's questions about backtests: the report, a run, its costs, and starting like it. */
import { z } from "zod";
import { HAPPENED_ASSESSMENTS } from "../../domain/proof/happened.js";
import { sentSettingsSchema } from "../../domain/merge-settings.js";
import type { TeamsThen } from "../../domain/proof/merge-proposal.js";
import { backtestParametersSchema } from "../../domain/proof/parameters.js";
import { backtestReportSchema } from "../../domain/proof/report-schema.js";
import type { Settings } from "../../domain/settings.js";
import { endpoint } from "./endpoint.js";

/** Epoch milliseconds. */
const moment = z.number();
const count = z.number();

/**
 * `listing`: the past is being searched. `waiting`: in the queue, or it failed for now and goes on by itself.
 * `failed`: without a report; `stopped`: by a teammate, with a report of what was done by then, where that was something.
 */
export const BACKTEST_STATES = ["waiting", "listing", "running", "done", "failed", "stopped"] as const;
export type BacktestState = (typeof BACKTEST_STATES)[number];

const runSchema = z.object({
  id: z.string(),
  state: z.enum(BACKTEST_STATES),
  parameters: backtestParametersSchema,
  /** It runs under settings that were not saved; the report cannot be started like. */
  isUnsaved: z.boolean(),
  requestedAt: moment,
  /** Null until it ends. */
  endedAt: moment.nullable(),
  /** The name of whoever started it; null for the command. */
  by: z.string().nullable(),
  progress: z.object({
    /** Evaluated and left out. */
    done: count,
    /** Null while the past is being searched. */
    of: count.nullable(),
    /** Null where that cannot be said yet. */
    secondsLeft: z.number().nullable(),
  }),
  /** What stands in its way or ended it, in one sentence; null where nothing does. */
  problem: z.string().nullable(),
  /** Where it failed for now, when it goes on. */
  nextTryAt: moment.nullable(),
  /** Somebody asked it to stop, and it has not yet. */
  stopping: z.boolean(),
  hasReport: z.boolean(),
  /** "Start like this" was clicked; null where it was not, or was taken back. */
  startedLikeThis: z.object({ at: moment, by: z.string() }).nullable(),
});
export type BacktestRunView = z.infer<typeof runSchema>;

const share = z.number().nullable();

const happenedSchema = z.object({
  category: z.string(),
  /** The report's agreement from the present threshold on. */
  predicted: share,
  agreed: count,
  labelled: count,
  agreement: share,
  lowerBound: share,
  upperBound: share,
  corrected: count,
  assessment: z.enum(HAPPENED_ASSESSMENTS),
});
export type HappenedView = z.infer<typeof happenedSchema>;

/** What a run would ask, before it starts. */
const estimateSchema = z.object({
  parameters: backtestParametersSchema,
  /** Who answers each contract: `simpli`, `llm` or `builtin`. */
  engines: z.record(z.string(), z.string()),
  /** Intercom is asked so often, at most. */
  intercomCalls: count,
  /** Calls to the language model; 0 where it is not asked. As many as usual: how many messages the past has is not known yet. */
  modelCalls: count,
  /** What they cost, in the currency of LLM_PRICE_INPUT and LLM_PRICE_OUTPUT; null where the prices are not known. */
  price: z.number().nullable(),
  /** Services that keep what they are sent: asked only where `mayStore` says so. */
  storing: z.array(z.string()),
});
export type BacktestEstimate = z.infer<typeof estimateSchema>;

/** One setting that was changed: as in the settings' history. */
const change = z.object({ setting: z.string(), before: z.unknown(), after: z.unknown() });

/** What "Start like this" changed. Undone by `undo-start-like-this`, or by hand with the settings' history. */
const receiptSchema = z.object({
  run: z.string(),
  /** False where these were the settings already; then nothing was written. */
  changed: z.boolean(),
  /** Sentences such as "billing: apply from 65 %". */
  says: z.array(z.string()),
  changes: z.array(change),
  /** As `read-settings` gives it. */
  version: z.string(),
});
export type StartLikeThisReceipt = z.infer<typeof receiptSchema>;

/** Of a query: numbers and switches come as text. */
const whole = z.coerce.number().int().min(1).max(5_000);

export const proofEndpoints = {
  "read-proof": endpoint({
    method: "GET",
    path: "/proof",
    input: z.object({
      /** The run whose report is read; by default the last that has one. */
      run: z.uuid().optional(),
      /** For the estimate. */
      conversations: whole.default(500),
      sample: whole.optional(),
      mayStore: z
        .enum(["true", "false"])
        .default("false")
        .transform((text) => text === "true"),
    }),
    output: z.object({
      /** The report asked for, and its run; the newest where that run has none. Null where there is none yet. */
      last: z
        .object({
          run: runSchema,
          report: backtestReportSchema,
          says: z.array(z.string()),
          /** What people said of triage's decisions since the report; empty while a backtest runs. */
          happened: z.array(happenedSchema),
          /** How teams were named when the run was asked for: what was named since stays. */
          teamsThen: z.custom<TeamsThen>(),
        })
        .nullable(),
      /** The run asked for has no report, or is not there any more. */
      isWithoutReport: z.boolean(),
      /** Null where none waits or runs. */
      underWay: runSchema.nullable(),
      /** Newest first, at most ten. */
      runs: z.array(runSchema),
      estimate: estimateSchema,
      /** What the settings are now, to show what the proposal would change. */
      current: z.custom<Settings>(),
      /** Intercom's teams by id, as far as they are known: truths and proposals name teams by id. */
      teams: z.record(z.string(), z.string()),
    }),
  }),
  /** Owners only. Joins the run under way where there is one. */
  "start-backtest": endpoint({
    method: "POST",
    path: "/proof/backtest",
    input: backtestParametersSchema.extend({
      /** Settings to try without saving them; null for the workspace's own. */
      unsaved: sentSettingsSchema.nullable().default(null),
    }),
    output: z.object({ started: z.boolean(), run: runSchema }),
  }),
  /** Owners only. What is done by then becomes a report. */
  "stop-backtest": endpoint({
    method: "POST",
    path: "/proof/backtest/stop",
    input: z.object({}),
    output: z.object({ stopped: z.boolean(), run: runSchema.nullable() }),
  }),
  /** Owners only. Writes the settings that a run proposes, with a line in the settings' history. */
  "start-like-this": endpoint({
    method: "POST",
    path: "/proof/start-like-this",
    input: z.strictObject({ run: z.uuid(), basedOn: z.string() }),
    output: receiptSchema,
  }),
  /** Owners only. Takes back what that changed; refused with 409 where somebody changed the same since. */
  "undo-start-like-this": endpoint({
    method: "POST",
    path: "/proof/start-like-this/undo",
    input: z.strictObject({ run: z.uuid() }),
    output: receiptSchema,
  }),
} as const;
export type Proof = z.infer<(typeof proofEndpoints)["read-proof"]["output"]>;
