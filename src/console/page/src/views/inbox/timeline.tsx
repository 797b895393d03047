import { useState } from "preact/hooks";
import type { Happened } from "../../../../../sandbox/inbox-api.js";
import { texts } from "../../texts.js";
import { TimelineEntry } from "./timeline-entry.js";

interface TimelineProps {
  readonly timeline: readonly Happened[];
  readonly conversationId: string | null;
}

export function Timeline({ timeline, conversationId }: TimelineProps) {
  const [onlyThis, setOnlyThis] = useState(false);
  const narrowed = onlyThis && conversationId !== null;
  const shown = narrowed ? timeline.filter((happened) => happened.conversationId === conversationId) : timeline;
  return (
    <div class="timeline">
      {conversationId === null ? null : (
        <label class="timeline-filter">
          <input type="checkbox" checked={onlyThis} onChange={(event) => setOnlyThis(event.currentTarget.checked)} />
          {texts.happened.onlyThis}
        </label>
      )}
      {shown.length === 0 ? <p class="muted">{narrowed ? texts.happened.quietHere : texts.happened.quiet}</p> : null}
      <ol class="timeline-entries" tabIndex={0} aria-label={texts.happened.title}>
        {shown.map((happened) => (
          <TimelineEntry key={`${happened.id}:${happened.at}`} happened={happened} />
        ))}
      </ol>
    </div>
  );
}
