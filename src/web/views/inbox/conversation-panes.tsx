import { useEffect, useState } from "preact/hooks";
import type { InboxOverview } from "../../../sandbox/inbox-api.js";
import type { EventStream } from "../../api/event-stream.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { valueOf } from "../../state/loaded.js";
import { useChanges } from "../../state/use-changes.js";
import { usePageTitle } from "../../state/use-page-title.js";
import { useLoaded } from "../../state/use-loaded.js";
import { CustomerCard } from "./customer-card.js";
import { PaneSwitch, type Pane } from "./pane-switch.js";
import { SidebarApp } from "./sidebar-app.js";
import { Thread } from "./thread.js";
import { ThreadMissing } from "./thread-missing.js";
import { texts } from "./texts.js";

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
    <main class="conversation" id="content" tabIndex={-1} aria-label={texts.thread.label(conversation.customerName)}>
      <PaneSwitch pane={pane} onChoose={setPane} />
      <Thread conversation={conversation} overview={overview} client={client} isShown={pane === "thread"} onChange={put} />
      <section class="details" aria-label={texts.sidebar.label} data-shown={pane === "app"}>
        <SidebarApp client={client} events={events} conversationId={id} />
        <CustomerCard customer={conversation.customer} />
      </section>
    </main>
  );
}
