/** The drawer with the timeline of what just happened, and the fault switches. */
import { useId, useState } from "preact/hooks";
import type { Faults, Happened } from "../../../sandbox/inbox-api.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { TimeStamp } from "../../parts/times.js";
import { useKeptText } from "../../state/kept-texts.js";
import { FaultSwitches } from "./fault-switches.js";
import { texts } from "./texts.js";

interface DrawerProps {
  readonly client: InboxClient;
  readonly timeline: readonly Happened[];
  readonly conversationId: string | null;
  readonly faults: Faults;
  onFaults(): void;
}

/** What just happened, and the switches for trouble. Closed, it still tells the latest. */
export function Drawer({ client, timeline, conversationId, faults, onFaults }: DrawerProps) {
  const [isOpen, setOpen] = useState(false);
  const bodyId = useId();
  const active = Object.values(faults).filter(Boolean).length;
  return (
    <section class="drawer" aria-label={texts.happened.title} data-open={isOpen}>
      <div class="drawer-head">
        <button type="button" aria-expanded={isOpen} aria-controls={bodyId} onClick={() => setOpen(!isOpen)}>
          <span class="chevron" aria-hidden="true" />
          <h2>{texts.happened.title}</h2>
        </button>
        {active === 0 ? null : (
          <span class="tag" data-tone="warning">
            {texts.faults.active(active)}
          </span>
        )}
        {isOpen ? null : <LatestHappened latest={timeline[0] ?? null} />}
      </div>
      <div class="drawer-body" id={bodyId} hidden={!isOpen}>
        <Timeline timeline={timeline} conversationId={conversationId} />
        <FaultSwitches client={client} faults={faults} onFaults={onFaults} />
      </div>
    </section>
  );
}

function LatestHappened({ latest }: { latest: Happened | null }) {
  if (latest === null) return <p class="latest">{texts.happened.quiet}</p>;
  return (
    <p class="latest" data-ok={latest.ok}>
      <TimeStamp at={latest.at} precise />
      <span>{texts.happened.kinds[latest.kind]}</span>
      <span class="code">{latest.title}</span>
      <span>
        {latest.detail}
        {latest.ok ? null : ` ${texts.happened.failed}`}
      </span>
    </p>
  );
}

interface TimelineProps {
  readonly timeline: readonly Happened[];
  readonly conversationId: string | null;
}

function Timeline({ timeline, conversationId }: TimelineProps) {
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

function TimelineEntry({ happened: { at, kind, title, detail, ok } }: { happened: Happened }) {
  return (
    <li class="entry" data-kind={kind} data-ok={ok}>
      <TimeStamp at={at} precise />
      <span class="entry-kind">{texts.happened.kinds[kind]}</span>
      <span class="code">{title}</span>
      <span class="entry-detail">
        {detail}
        {ok ? null : <strong> {texts.happened.failed}</strong>}
      </span>
    </li>
  );
}
