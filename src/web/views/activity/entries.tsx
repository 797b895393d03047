/** The activity's entries by day, one line each. */
import { useState } from "preact/hooks";
import type { ActivityEntry, ActivityState } from "../../../console/api/activity.js";
import type { Ask } from "../../api/console-client.js";
import { Badge, type Tone } from "../../parts/badges.js";
import { EntryDetails } from "./entry-details.js";
import { texts } from "./texts.js";
import { UndoControl } from "./undo-control.js";
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

const TONES: Readonly<Record<ActivityState, Tone>> = {
  done: "good",
  "under-way": "notice",
  refused: "fault",
  undone: "neutral",
  suggested: "neutral",
};

interface EntryLineProps {
  readonly ask: Ask;
  readonly entry: ActivityEntry;
  readonly clock: WorkspaceClock;
  onChange(entry: ActivityEntry): void;
}

/** One line of the record; opened, it shows the rest. */
function EntryLine({ ask, entry, clock, onChange }: EntryLineProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="activity-entry" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <time dateTime={new Date(entry.at).toISOString()} title={clock.whole(entry.at)}>
          {clock.time(entry.at)}
        </time>
        <span class="activity-what">{entry.what}</span>
        <span class="activity-by">{entry.teammate?.name ?? texts.automations[entry.automation]}</span>
        <Badge tone={TONES[entry.state]}>{texts.states[entry.state]}</Badge>
      </summary>
      {open ? (
        <div class="activity-rest">
          <EntryDetails entry={entry} clock={clock} />
          {entry.undo === null ? null : <UndoControl ask={ask} entry={entry} undo={entry.undo} onChange={onChange} />}
        </div>
      ) : null}
    </details>
  );
}
