/** The sandbox's inbox: its conversations, one of them with the app beside it, and what just happened. */
import { useEffect } from "preact/hooks";
import type { InboxConversation, InboxOverview } from "../../../sandbox/inbox-api.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { useFocusOnMove } from "../../router/focus.js";
import { useRoute } from "../../router/address.js";
import { addressOf } from "../../router/route.js";
import type { Loader } from "../../state/loaded.js";
import { useChanges, useConnection, useEventStream, useTimeline } from "../../state/live-events.js";
import { ConversationList, NewConversation } from "./conversation-list.js";
import { ConversationPanes } from "./conversation-panes.js";
import { InboxTitle, TopBar } from "./inbox-header.js";
import { Drawer } from "./drawer.js";

interface InboxViewProps {
  readonly client: InboxClient;
  readonly eventsUrl: string;
  readonly overview: Loader<InboxOverview>;
  readonly value: InboxOverview;
  /** Whether the console's header stands above it already. */
  readonly framed: boolean;
}

export function InboxView({ client, eventsUrl, overview, value, framed }: InboxViewProps) {
  const events = useEventStream(eventsUrl);
  useChanges(events, null, overview.reload);
  const connection = useConnection(events);
  const timeline = useTimeline(events);
  const latestAlert = timeline.find(({ kind }) => kind === "alert")?.id;
  useEffect(() => {
    if (latestAlert !== undefined) overview.reload();
  }, [latestAlert]);
  const route = useRoute();
  useFocusOnMove(window.location.hash);
  const openId = route.at === "conversation" ? route.id : null;
  const problem = overview.loaded.status === "failed" ? overview.loaded.error.message : null;

  const started = ({ id }: InboxConversation) => {
    window.location.hash = addressOf({ at: "conversation", id });
  };
  return (
    <div class="inbox" data-framed={framed} data-showing={route.at === "nowhere" ? "inbox" : route.at}>
      {framed ? (
        <InboxTitle connection={connection} problem={problem} />
      ) : (
        <TopBar overview={value} connection={connection} problem={problem} />
      )}
      <ConversationList conversations={value.conversations} openId={openId} isWriting={route.at === "new"} />
      {openId === null ? (
        <NewConversation client={client} samples={value.samples} scenes={value.scenes} onStarted={started} />
      ) : (
        <ConversationPanes key={openId} id={openId} client={client} events={events} overview={value} onOpened={overview.reload} />
      )}
      <Drawer
        client={client}
        timeline={timeline}
        conversationId={openId}
        faults={value.faults}
        alerts={value.alerts}
        onFaults={overview.reload}
      />
    </div>
  );
}
