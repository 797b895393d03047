/** The newest backtests, with their reports. */
import type { BacktestRunView } from "../../../console/api/proof.js";
import { DataTable } from "../../parts/data-table.js";
import { count } from "../../parts/format.js";
import { TimeStamp } from "../../parts/times.js";
import { addressOf } from "../../router/route.js";
import { proofViewTexts } from "./texts.js";

/** @param shown the run whose report stands above */
export function PastRuns({ runs, shown }: { runs: readonly BacktestRunView[]; shown: string | null }) {
  const texts = proofViewTexts.past;
  const ended = runs.filter(({ endedAt }) => endedAt !== null);
  if (ended.length === 0) return null;
  return (
    <div class="proof-past">
      <DataTable
        caption={texts.title}
        rows={ended}
        keyOf={({ id }) => id}
        empty=""
        columns={[
          { key: "at", title: texts.when, kind: "time", cell: ({ requestedAt }) => <TimeStamp at={requestedAt} /> },
          { key: "by", title: texts.by, cell: ({ by }) => by ?? texts.command },
          { key: "asked", title: texts.asked, kind: "number", cell: ({ parameters }) => count(parameters.conversations) },
          { key: "truth", title: texts.truth, cell: ({ parameters }) => parameters.truth },
          { key: "state", title: texts.state, cell: ({ state }) => proofViewTexts.run.states[state] },
          {
            key: "report",
            title: texts.report,
            missing: texts.noReport,
            cell: ({ id, hasReport }) => {
              if (!hasReport) return null;
              return id === shown ? texts.shown : <a href={addressOf({ at: "proof" }, { run: id })}>{texts.open}</a>;
            },
          },
        ]}
      />
    </div>
  );
}
