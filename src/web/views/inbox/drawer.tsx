import { useId, useState } from "preact/hooks";
import type { Faults, Happened } from "../../../sandbox/inbox-api.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { texts } from "./texts.js";
import { FaultSwitches } from "./fault-switches.js";
import { LatestHappened } from "./latest-happened.js";
import { Timeline } from "./timeline.js";

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
