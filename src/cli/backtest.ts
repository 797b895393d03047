/** npm run backtest: what the app would have decided in past conversations, beside what people did. */
import type { BacktestParameters } from "../domain/proof/parameters.js";
import type { BacktestReport } from "../domain/proof/report.js";
import { boundPercent, wholePercent } from "../domain/proof/statistics.js";
import { BACKTEST_FLAGS, BACKTEST_VALUES, parseOptions } from "./backtest-options.js";
import { type CommandOutput, CommandRefused } from "./command-list.js";
import { reach } from "./reach.js";
import { runCli } from "./run.js";

const USAGE = `Usage: npm run backtest [-- options]

Reads past conversations, asks the engines as of each moment, and compares with what people did. Changes nothing in
Intercom. Where a backtest with the same options is already waiting or running, it is joined; beside one with other
options none is started. Interrupted, it goes on where it was.

  --conversations N    the newest N closed conversations; 500 by default
  --since DAY          only those changed since, such as 2026-08-01
  --workspace ID       which workspace, where several are connected
  --truth WHAT         team (default), tags:PREFIX or attribute:NAME
  --sample N           of those found only N, spread evenly
  --leave-out-newer    drafts do not see articles that were changed after the customer wrote
  --may-store          services that keep what they are sent may be asked about past customers
  --cost-wrong MIN     what a wrong route costs; 8 minutes by default
  --cost-hand MIN      what routing by hand costs; 1 minute by default
  --share PERCENT      of Intercom's allowance; 50 by default
  --json               the report as one JSON document on stdout, or the problem where there is none
  --help               this text

Ends with 0 where there is a report, 1 where there is none, 2 for an option it does not know.`;

runCli(
  { command: "npm run backtest", usage: USAGE, flags: BACKTEST_FLAGS, values: ["workspace", ...BACKTEST_VALUES] },
  async ({ config, log, terminal, json, signal, ...given }) => {
    const parameters = parseOptions(given);
    const { runCommand, close } = await reach(config, log, (sentence) =>
      terminal.progress({ what: sentence, done: 0, total: null }),
    );
    try {
      const context = { onProgress: terminal.progress, signal };
      const input = { workspaceId: given.valueOf("workspace"), parameters };
      const estimate = await runCommand("estimate-backtest", input, context);
      for (const line of describeEstimate(estimate, parameters)) process.stderr.write(`${line}\n`);
      const { report, says, problem } = await runCommand("backtest", input, context);
      terminal.resolve();
      if (report === null) throw new CommandRefused(problem ?? texts.noReport);
      if (json) {
        // Whoever looks at the numbers alone must still see what they do not prove.
        for (const line of says) process.stderr.write(`${line}\n`);
        terminal.print(JSON.stringify({ ...report, says }, null, 2));
      } else for (const line of [...describeReport(report), ...says]) terminal.print(line);
      return 0;
    } finally {
      await close();
    }
  },
);

const texts = {
  noReport: "The backtest ended without a report.",
  asks: (intercom: number) => `Up to ${intercom.toLocaleString("en")} calls to Intercom, none of which writes.`,
  model: (calls: number, price: number | null) =>
    `About ${calls.toLocaleString("en")} calls to the language model${price === null ? "; what they cost is not known (LLM_PRICE_INPUT, LLM_PRICE_OUTPUT)" : `, which cost about ${price.toFixed(2)}`}. --sample N asks fewer.`,
  notWorthwhile: "no threshold is worth its costs",
  storing: (names: readonly string[]) => `Not asked without --may-store: ${names.join(", ")}.`,
} as const;

function describeEstimate(estimate: CommandOutput<"estimate-backtest">, { mayStore }: BacktestParameters): readonly string[] {
  const { intercomCalls, modelCalls, price, storing } = estimate;
  return [
    texts.asks(intercomCalls),
    ...(modelCalls === 0 ? [] : [texts.model(modelCalls, price)]),
    ...(storing.length === 0 || mayStore ? [] : [texts.storing(storing)]),
  ];
}

const percent = (share: number | null): string => (share === null ? "–" : `${wholePercent(share)} %`);
const least = (bound: number | null): string => (bound === null ? "–" : `${boundPercent(bound, "lower")} %`);

/** Both ways: what is lost is no less worth knowing. */
function describeCost({ cost }: BacktestReport): readonly string[] {
  if (cost === undefined || cost.byHand === null) return [];
  const { byHand, won, wonAsProposed, secondsPerMessage } = cost;
  const each = secondsPerMessage === null ? "" : `; ${secondsPerMessage.toFixed(2)} s for each message`;
  const triage = `triage, where it routes alone, ${wonOrLost(won)} by the present thresholds and ${wonOrLost(wonAsProposed)} by the proposed ones`;
  return [`Cost: ${minutes(byHand)} by hand; ${triage}${each}`];
}

const minutes = (count: number): string => `${Math.round(count).toLocaleString("en")} min`;

function wonOrLost(count: number | null): string {
  return count === null ? "–" : `${count < 0 ? "loses" : "saves"} ${minutes(Math.abs(count))}`;
}

function describeReassigned({ triage: { reassigned } }: BacktestReport): readonly string[] {
  if (reassigned == null || reassigned.cases === 0) return [];
  const { cases, toFinal, toFirst } = reassigned;
  return [`Assigned to another team later: ${cases}; triage names the final team in ${toFinal}, the first in ${toFirst}`];
}

function describeReport(report: BacktestReport): readonly string[] {
  const { triage, drafts, escalation, qa, withheld } = report;
  const skipped = Object.entries(report.skipped).map(([because, count]) => `  left out: ${count}, ${because}`);
  const rows = triage.byCategory.map(
    ({ category, cases, agreement, lowerBound, proposedThreshold, proposedLevel, worthwhile }) =>
      `  ${category.padEnd(20)} ${String(cases).padStart(5)}  ${percent(agreement).padStart(6)}  ${least(lowerBound).padStart(8)}  ${proposedLevel.padEnd(7)} ${proposedThreshold === null ? (worthwhile === false ? texts.notWorthwhile : "") : `from ${percent(proposedThreshold)}`}`,
  );
  return [
    `${report.conversations} conversations in ${report.seconds} s; nothing was written to Intercom`,
    ...skipped,
    "",
    `Triage against ${triage.truth}: ${triage.agreed} of ${triage.labelled} agree (${percent(triage.agreement)}, at least ${least(triage.lowerBound)})`,
    `  ${"category".padEnd(20)} cases   agree  at least  proposal`,
    ...rows,
    ...describeReassigned(report),
    ...(drafts === null
      ? []
      : [
          `Drafts: ${drafts.compared} beside a reply: ${drafts.asIs} as is, ${drafts.lightEdit} lightly edited, ${drafts.heavyEdit} heavily, ${drafts.other} other; ${drafts.beforeFirstReply} before the first reply`,
          ...Object.entries(drafts.withheld).map(([because, count]) => `  withheld: ${count}, ${because}`),
        ]),
    ...(escalation === null
      ? []
      : [
          `Escalation: ${escalation.marked} of ${escalation.bad} that went badly were tagged before${escalation.medianLeadMinutes === null ? "" : `, half of them ${Math.round(escalation.medianLeadMinutes)} minutes or more`}; ${escalation.falseAlarms} tagged that did not`,
        ]),
    ...(qa === null
      ? []
      : [
          `QA: ${qa.scored} scored, ${percent(qa.mean)} on average; ${qa.rated} rated by customers${qa.correlation === null ? "" : `, correlation ${qa.correlation.toFixed(2)}`}`,
        ]),
    ...describeCost(report),
    ...Object.entries(withheld).map(([block, because]) => `${block}: ${because}`),
  ];
}
