import type { Happened } from "../../../sandbox/inbox-api.js";
import { useKeptText } from "../../state/kept-texts.js";
import { texts } from "./texts.js";
import { TimelineEntry } from "./timeline-entry.js";

interface TimelineProps {
  readonly timeline: readonly Happened[];
  readonly conversationId: string | null;
}

export function Timeline({ timeline, conversationId }: TimelineProps) {
  const filter = useKeptText("inbox timeline filter");
  const narrowed = filter.value === "only-this" && conversationId !== null;
  const shown = narrowed ? timeline.filter((happened) => happened.conversationId === conversationId) : timeline;
  return (
    <div class="timeline">
      {conversationId === null ? null : (
        <label class="timeline-filter">
          <input
            type="checkbox"
            checked={narrowed}
            onChange={(event) => filter.put(event.currentTarget.checked ? "only-this" : "")}
          />
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
