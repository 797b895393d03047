/** One open conversation: the thread, and details about the customer beside it. */
import { useEffect, useState } from "preact/hooks";
import type { InboxConversation, InboxOverview } from "../../../sandbox/inbox-api.js";
import type { EventStream } from "../../api/event-stream.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { TimeStamp } from "../../parts/times.js";
import { usePageTitle } from "../../router/focus.js";
import { useChanges } from "../../state/live-events.js";
import { useLoaded, valueOf } from "../../state/loaded.js";
import { SidebarApp } from "./sidebar-app.js";
import { inboxViewTexts } from "./texts.js";
import { Thread, ThreadMissing } from "./thread.js";

interface ConversationPanesProps {
  readonly id: string;
  readonly client: InboxClient;
  readonly events: EventStream;
  readonly overview: InboxOverview;
  /** Called once it is loaded, and thereby read. */
  onOpened(): void;
}

/** One conversation with its details. Where there is room for one of them only, a switch chooses. */
export function ConversationPanes({ id, client, events, overview, onOpened }: ConversationPanesProps) {
  const { loaded, reload, put } = useLoaded(id, () => client.conversation(id));
  const [pane, setPane] = useState<Pane>("thread");
  useChanges(events, id, reload);
  const conversation = valueOf(loaded);
  const isThere = conversation !== null;
  useEffect(() => {
    if (isThere) onOpened();
  }, [isThere]);

  usePageTitle(conversation?.customerName ?? null);

  if (conversation === null)
    return (
      <main class="conversation" id="content" tabIndex={-1}>
        <ThreadMissing loaded={loaded} onRetry={reload} />
      </main>
    );
  return (
    <main class="conversation" id="content" tabIndex={-1} aria-label={inboxViewTexts.thread.label(conversation.customerName)}>
      <PaneSwitch pane={pane} onChoose={setPane} />
      <Thread conversation={conversation} overview={overview} client={client} isShown={pane === "thread"} onChange={put} />
      <section class="details" aria-label={inboxViewTexts.sidebar.label} data-shown={pane === "app"}>
        <SidebarApp client={client} events={events} conversationId={id} />
        <AttributesCard attributes={conversation.attributes} />
        <CustomerCard customer={conversation.customer} />
      </section>
    </main>
  );
}

type Pane = "thread" | "app";

const PANES: readonly (readonly [Pane, string])[] = [
  ["thread", inboxViewTexts.thread.paneConversation],
  ["app", inboxViewTexts.thread.paneApp],
];

/** Shown by the style sheet on narrow screens only. */
function PaneSwitch({ pane, onChoose }: { pane: Pane; onChoose(pane: Pane): void }) {
  return (
    <div class="pane-switch" role="group" aria-label={inboxViewTexts.thread.panes}>
      {PANES.map(([name, label]) => (
        <button key={name} type="button" aria-pressed={pane === name} onClick={() => onChoose(name)}>
          {label}
        </button>
      ))}
    </div>
  );
}

function AttributesCard({ attributes }: { attributes: InboxConversation["attributes"] }) {
  const given = Object.entries(attributes).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
  if (given.length === 0) return null;
  return (
    <section class="customer" aria-label={inboxViewTexts.thread.attributes}>
      <h2>{inboxViewTexts.thread.attributes}</h2>
      <dl>
        {given.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{String(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function CustomerCard({ customer }: { customer: InboxConversation["customer"] }) {
  const attributes = Object.entries(customer.attributes).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
  return (
    <section class="customer" aria-label={inboxViewTexts.customer.title}>
      <h2>{inboxViewTexts.customer.title}</h2>
      <dl>
        <div>
          <dt>{inboxViewTexts.customer.email}</dt>
          <dd>{customer.email ?? inboxViewTexts.customer.noEmail}</dd>
        </div>
        {attributes.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <AttributeValue name={name} value={value} />
            </dd>
          </div>
        ))}
      </dl>
      {attributes.length === 0 ? <p class="muted">{inboxViewTexts.customer.none}</p> : null}
    </section>
  );
}

/** Intercom keeps dates as seconds, and marks them by no more than the custom of calling them `…_at`. */
const SINCE_2001 = 1_000_000_000;

function AttributeValue({ name, value }: { name: string; value: string | number | boolean }) {
  if (name.endsWith("_at") && typeof value === "number" && value > SINCE_2001) return <TimeStamp at={value * 1000} />;
  return <>{String(value)}</>;
}
