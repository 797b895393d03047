import type { ActivityEntry } from "../../../console/api/activity.js";
import type { Ask } from "../../api/console-client.js";
import { EntryLine } from "./entry-line.js";
import type { WorkspaceClock } from "./workspace-clock.js";

interface EntryDaysProps {
  readonly ask: Ask;
  /** Newest first. */
  readonly entries: readonly ActivityEntry[];
  readonly clock: WorkspaceClock;
  onChange(entry: ActivityEntry): void;
}

/** The record, a section for each of the workspace's days. */
export function EntryDays({ ask, entries, clock, onChange }: EntryDaysProps) {
  return (
    <>
      {byDay(entries, clock).map(({ day, of }) => (
        <section key={day} class="activity-day" aria-labelledby={`activity-day-${day}`}>
          <h2 id={`activity-day-${day}`}>{clock.dayTitle(of[0]?.at ?? 0)}</h2>
          <ol class="activity-list">
            {of.map((entry) => (
              <li key={entry.id}>
                <EntryLine ask={ask} entry={entry} clock={clock} onChange={onChange} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function byDay(entries: readonly ActivityEntry[], clock: WorkspaceClock) {
  const days = new Map<string, ActivityEntry[]>();
  for (const entry of entries) {
    const day = clock.day(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, of]) => ({ day, of }));
}
