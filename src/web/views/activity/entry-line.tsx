import { useState } from "preact/hooks";
import type { ActivityEntry, ActivityState } from "../../../console/api/activity.js";
import type { Ask } from "../../api/console-client.js";
import { Badge } from "../../parts/badge.js";
import type { Tone } from "../../parts/tone.js";
import { EntryDetails } from "./entry-details.js";
import { texts } from "./texts.js";
import { UndoControl } from "./undo-control.js";
import type { WorkspaceClock } from "./workspace-clock.js";

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

/** One line of the record; opened, it tells the rest. */
export function EntryLine({ ask, entry, clock, onChange }: EntryLineProps) {
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
