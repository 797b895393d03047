/** The drawer: the timeline of what just happened, the alerts that were received, and the switches that simulate faults. */
import { useId, useState } from "preact/hooks";
import type { InboxOverview } from "../../../sandbox/inbox-api.js";
import type { Faults, JournalEntry } from "../../../sandbox/inbox-events.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { TimeStamp } from "../../parts/times.js";
import { useKeptText } from "../../state/kept-texts.js";
import { useTask } from "../../state/task.js";
import { inboxViewTexts } from "./texts.js";
import { addressOf } from "../../router/route.js";

interface DrawerProps {
  readonly client: InboxClient;
  readonly timeline: readonly JournalEntry[];
  readonly conversationId: string | null;
  readonly faults: Faults;
  readonly alerts: InboxOverview["alerts"];
  onFaults(): void;
}

/** What just happened, and the switches for faults. Closed, it still tells the latest. */
export function Drawer({ client, timeline, conversationId, faults, alerts, onFaults }: DrawerProps) {
  const [isOpen, setOpen] = useState(false);
  const bodyId = useId();
  const active = Object.values(faults).filter(Boolean).length;
  return (
    <section class="drawer" aria-label={inboxViewTexts.happened.title} data-open={isOpen}>
      <div class="drawer-head">
        <button type="button" aria-expanded={isOpen} aria-controls={bodyId} onClick={() => setOpen(!isOpen)}>
          <span class="chevron" aria-hidden="true" />
          <h2>{inboxViewTexts.happened.title}</h2>
        </button>
        {active === 0 ? null : (
          <span class="tag" data-tone="warning">
            {inboxViewTexts.faults.active(active)}
          </span>
        )}
        {isOpen ? null : <LatestHappened latest={timeline[0] ?? null} />}
      </div>
      <div class="drawer-body" id={bodyId} hidden={!isOpen}>
        <Timeline timeline={timeline} conversationId={conversationId} />
        <ReceivedAlerts alerts={alerts} />
        <FaultSwitches client={client} faults={faults} onFaults={onFaults} />
      </div>
    </section>
  );
}

function LatestHappened({ latest }: { latest: JournalEntry | null }) {
  if (latest === null) return <p class="latest">{inboxViewTexts.happened.quiet}</p>;
  return (
    <p class="latest" data-ok={latest.ok}>
      <TimeStamp at={latest.at} precise />
      <span>{inboxViewTexts.happened.kinds[latest.kind]}</span>
      <span class="code">{latest.title}</span>
      <span>
        {latest.detail}
        {latest.ok ? null : ` ${inboxViewTexts.happened.failed}`}
      </span>
    </p>
  );
}

interface TimelineProps {
  readonly timeline: readonly JournalEntry[];
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
          {inboxViewTexts.happened.onlyThis}
        </label>
      )}
      {shown.length === 0 ? (
        <p class="muted">{narrowed ? inboxViewTexts.happened.quietHere : inboxViewTexts.happened.quiet}</p>
      ) : null}
      <ol class="timeline-entries" tabIndex={0} aria-label={inboxViewTexts.happened.title}>
        {shown.map((happened) => (
          <TimelineEntry key={`${happened.id}:${happened.at}`} happened={happened} />
        ))}
      </ol>
    </div>
  );
}

function TimelineEntry({ happened: { at, kind, title, detail, ok } }: { happened: JournalEntry }) {
  return (
    <li class="entry" data-kind={kind} data-ok={ok}>
      <TimeStamp at={at} precise />
      <span class="entry-kind">{inboxViewTexts.happened.kinds[kind]}</span>
      <span class="code">{title}</span>
      <span class="entry-detail">
        {detail}
        {ok ? null : <strong> {inboxViewTexts.happened.failed}</strong>}
      </span>
    </li>
  );
}

const NAMES = [
  "duplicateWebhooks",
  "reorderWebhooks",
  "rateLimited",
  "serverErrors",
  "dropAfterEffect",
] as const satisfies readonly (keyof Faults)[];

interface FaultSwitchesProps {
  readonly client: InboxClient;
  readonly faults: Faults;
  /** Called after a switch was set: the overview has the truth. */
  onFaults(): void;
}

function FaultSwitches({ client, faults, onFaults }: FaultSwitchesProps) {
  const { busy, error, run } = useTask();
  const set = (name: keyof Faults, on: boolean) =>
    void run(async () => {
      await client.setFaults({ [name]: on });
      onFaults();
    });
  return (
    <section class="faults" aria-label={inboxViewTexts.faults.title}>
      <h3>{inboxViewTexts.faults.title}</h3>
      <p class="muted">{inboxViewTexts.faults.lead}</p>
      {NAMES.map((name) => (
        <FaultSwitch key={name} name={name} isOn={faults[name]} disabled={busy} onSet={(on) => set(name, on)} />
      ))}
      {error === null ? null : (
        <p class="problem" role="alert">
          {inboxViewTexts.failures.notDone(error.message)}
        </p>
      )}
    </section>
  );
}

interface FaultSwitchProps {
  readonly name: keyof Faults;
  readonly isOn: boolean;
  readonly disabled: boolean;
  onSet(on: boolean): void;
}

function FaultSwitch({ name, isOn, disabled, onSet }: FaultSwitchProps) {
  const [label, explanation] = inboxViewTexts.faults.switches[name];
  const [inputId, hintId] = [useId(), useId()];
  return (
    <div class="fault">
      <input
        id={inputId}
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-disabled={disabled}
        aria-describedby={hintId}
        onClick={(event) => {
          if (disabled) event.preventDefault();
        }}
        onChange={(event) => onSet(event.currentTarget.checked)}
      />
      <label for={inputId}>{label}</label>
      <p id={hintId} class="muted">
        {explanation}
      </p>
    </div>
  );
}

/** The app's alerts as they were received, newest first, each with what its signature was worth. */
function ReceivedAlerts({ alerts: { address, received } }: { readonly alerts: InboxOverview["alerts"] }) {
  const texts = inboxViewTexts.alerts;
  return (
    <section class="received-alerts" aria-label={texts.title}>
      <h3>{texts.title}</h3>
      <p class="muted">
        {address === null ? texts.noAddress : texts.lead(address)} <a href={addressOf({ at: "settings" })}>{texts.settings}</a>
      </p>
      {received.length === 0 ? <p class="muted">{texts.none}</p> : null}
      <ol class="received-alert-entries" aria-label={texts.title} tabIndex={0}>
        {received.map((alert) => (
          <li key={`${alert.id} ${alert.at}`} class="received-alert" data-ok={alert.signature === "valid"}>
            <span class="received-alert-head">
              <TimeStamp at={alert.at} precise />
              <strong>{texts.kinds[alert.kind] ?? alert.kind}</strong>
              <span class="tag" data-tone={alert.signature === "valid" ? "plain" : "risk"}>
                {texts.signatures[alert.signature]}
              </span>
            </span>
            {alert.conversationId === null ? null : (
              <a href={addressOf({ at: "conversation", id: alert.conversationId })}>
                {texts.conversation} {alert.conversationId}
              </a>
            )}
            {alert.text === "" ? null : <span class="received-alert-text">{alert.text}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
