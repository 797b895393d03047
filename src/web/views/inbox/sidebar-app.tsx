/** The app beside a conversation as Intercom shows it, and the sandbox's own controls below. */
import { useEffect, useRef } from "preact/hooks";
import type { EventStream } from "../../api/event-stream.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { CanvasView } from "../../canvas/canvas-view.js";
import { Logo } from "../../parts/badges.js";
import { type Sidebar, type SidebarState, useSidebar } from "../../state/sidebar-state.js";
import { pageTexts } from "../../texts.js";
import { inboxViewTexts } from "./texts.js";

interface SidebarAppProps {
  readonly client: InboxClient;
  readonly events: EventStream;
  readonly conversationId: string;
}

/** The app in its frame, as Intercom draws it; below the frame what belongs to the sandbox. */
export function SidebarApp({ client, events, conversationId }: SidebarAppProps) {
  const sidebar = useSidebar(client, events, conversationId);
  const { shown, clicked } = sidebar.state;
  const frame = useFocusAfterAnswer(clicked !== null);
  return (
    <>
      <section class="app" aria-label={pageTexts.product}>
        <header>
          <Logo />
          <h2>{pageTexts.product}</h2>
        </header>
        <div class="app-body" ref={frame} tabIndex={-1}>
          <AppBody sidebar={sidebar} />
        </div>
        <p class="unseen" role="status">
          {clicked !== null ? inboxViewTexts.sidebar.busy : shown.phase === "opening" ? inboxViewTexts.sidebar.opening : ""}
        </p>
      </section>
      <SidebarControls sidebar={sidebar} />
    </>
  );
}

function AppBody({ sidebar: { state, edit, click } }: { sidebar: Sidebar }) {
  const { shown, values, clicked } = state;
  if (shown.phase === "opening") return <div class="app-opening" aria-hidden="true" />;
  if (shown.phase === "failed") return <p class="app-failed">{inboxViewTexts.sidebar.wrong}</p>;
  return <CanvasView components={shown.components} context={{ values, clicked, edit, click }} />;
}

/** The clicked button goes with its canvas; the focus stays in the app instead of falling back to the page's start. */
function useFocusAfterAnswer(isWaiting: boolean) {
  const frame = useRef<HTMLDivElement>(null);
  const waited = useRef(false);
  useEffect(() => {
    if (waited.current && !isWaiting && document.activeElement === document.body) frame.current?.focus({ preventScroll: true });
    waited.current = isWaiting;
  }, [isWaiting]);
  return frame;
}

/** What Intercom does not have: a way to open the app again, and words about what the sandbox does. */
function SidebarControls({ sidebar: { state, reopen } }: { sidebar: Sidebar }) {
  return (
    <div class="app-controls">
      <p role="status">{explain(state)}</p>
      <div class="app-controls-row">
        <button type="button" class="button" onClick={reopen}>
          {inboxViewTexts.sidebar.reopen}
        </button>
        {state.shown.phase === "canvas" ? <span class="muted">{inboxViewTexts.sidebar.answeredIn(state.shown.ms)}</span> : null}
      </div>
    </div>
  );
}

function explain({ shown, touched, behind }: SidebarState): string {
  if (shown.phase === "failed")
    return shown.at === "intercom"
      ? inboxViewTexts.sidebar.wrongBecause(shown.reason)
      : inboxViewTexts.sidebar.sandboxSilent(shown.reason);
  if (behind) return inboxViewTexts.sidebar.behind;
  return touched ? inboxViewTexts.sidebar.touched : inboxViewTexts.sidebar.convenience;
}
