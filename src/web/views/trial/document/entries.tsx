import type { TimelineEntry } from "../../../../console/api/playground.js";
import { TimeStamp } from "../../../parts/time-stamp.js";
import { playgroundTexts } from "../texts.js";
import { describeEntry } from "./describe-entry.js";

/** One line for each thing that happened; what is added is read out. */
export function Entries({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <div role="log" aria-label={playgroundTexts.entries.label}>
      <ol class="trial-entries">
        {entries.map((entry) => {
          const { title, detail, tone } = describeEntry(entry);
          return (
            <li key={`${entry.kind} ${entry.at} ${title}`} data-kind={entry.kind} data-tone={tone}>
              <TimeStamp at={entry.at} precise />
              <div>
                <p>{title}</p>
                {detail === null ? null : <p class="muted">{detail}</p>}
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
