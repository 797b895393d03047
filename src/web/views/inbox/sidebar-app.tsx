/** The app beside a conversation as Intercom shows it: its canvas, component by component, and the sandbox's own controls below. */
import { useEffect, useRef } from "preact/hooks";
import type { EventStream } from "../../api/event-stream.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { Logo } from "../../parts/badges.js";
import { type Sidebar, type SidebarState, useSidebar, type Components } from "../../state/sidebar-state.js";
import { pageTexts } from "../../texts.js";
import { inboxViewTexts } from "./texts.js";
import type { ButtonComponent, ListComponent, ListItem } from "../../../../canvas/kit/index.js";
import { webAddress } from "../../html/safe-html.js";
import { CanvasCheckbox, CanvasDropdown, CanvasSingleSelect } from "../../canvas/canvas-choices.js";
import { type CanvasContext, CanvasProvider, useCanvas } from "../../canvas/canvas-context.js";
import {
  CanvasDataTable,
  CanvasDivider,
  CanvasImage,
  CanvasSpacer,
  CanvasText,
  Picture,
  CanvasInput,
  CanvasTextarea,
} from "../../canvas/canvas-components.js";

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

/** One canvas. While a click is answered nothing on it can be touched, as in the Inbox. */
function CanvasView({ components, context }: { components: Components; context: CanvasContext }) {
  return (
    <CanvasProvider value={context}>
      <fieldset class="canvas" disabled={context.clicked !== null} aria-busy={context.clicked !== null}>
        {components.map((component, index) => (
          <CanvasComponent key={"id" in component ? component.id : index} component={component} />
        ))}
      </fieldset>
    </CanvasProvider>
  );
}

function CanvasComponent({ component }: { component: Components[number] }) {
  switch (component.type) {
    case "text":
      return <CanvasText {...component} />;
    case "button":
      return <CanvasButton {...component} />;
    case "list":
      return <CanvasList {...component} />;
    case "data-table":
      return <CanvasDataTable {...component} />;
    case "dropdown":
      return <CanvasDropdown {...component} />;
    case "single-select":
      return <CanvasSingleSelect {...component} />;
    case "checkbox":
      return <CanvasCheckbox {...component} />;
    case "input":
      return <CanvasInput {...component} />;
    case "textarea":
      return <CanvasTextarea {...component} />;
    case "image":
      return <CanvasImage {...component} />;
    case "divider":
      return <CanvasDivider {...component} />;
    case "spacer":
      return <CanvasSpacer {...component} />;
  }
}

/** Left out, Intercom takes `primary`. */
function CanvasButton({ id, label, action, style = "primary", disabled = false }: ButtonComponent) {
  const { clicked, click } = useCanvas();
  const href = action.type === "url" ? webAddress(action.url) : null;
  if (href !== null && !disabled)
    return (
      <a class="canvas-button" data-style={style} data-component={id} href={href} target="_blank" rel="noopener noreferrer">
        {label}
        <span class="canvas-outside" aria-hidden="true">
          ↗
        </span>
      </a>
    );
  return (
    <button
      type="button"
      class="canvas-button"
      data-style={style}
      data-component={id}
      data-waiting={clicked === id}
      disabled={disabled}
      onClick={() => click(id)}
    >
      {label}
    </button>
  );
}

function CanvasList({ items, disabled = false }: ListComponent) {
  return (
    <ul class="canvas-list">
      {items.map((item) => (
        <li key={item.id}>
          <CanvasListItem {...item} disabled={disabled || (item.disabled ?? false)} />
        </li>
      ))}
    </ul>
  );
}

function CanvasListItem(item: ListItem) {
  const { clicked, click } = useCanvas();
  const { id, action, disabled = false } = item;
  const href = action?.type === "url" ? webAddress(action.url) : null;
  if (href !== null && !disabled)
    return (
      <a class="canvas-item" data-component={id} href={href} target="_blank" rel="noopener noreferrer">
        <Words {...item} />
      </a>
    );
  if (action?.type === "submit")
    return (
      <button
        type="button"
        class="canvas-item"
        data-component={id}
        data-waiting={clicked === id}
        disabled={disabled}
        onClick={() => click(id)}
      >
        <Words {...item} />
      </button>
    );
  return (
    <div class="canvas-item" data-component={id} data-disabled={disabled}>
      <Words {...item} />
    </div>
  );
}

function Words({ title, subtitle, tertiary_text, image, image_width = 0, image_height = 0, rounded_image = false }: ListItem) {
  const below = [subtitle, tertiary_text].filter((text) => text !== undefined);
  return (
    <>
      {image === undefined ? null : <Picture url={image} width={image_width} height={image_height} rounded={rounded_image} />}
      <span class="canvas-item-words">
        <span class="canvas-item-title">{title}</span>
        {below.length === 0 ? null : <span class="canvas-item-below">{below.join(" • ")}</span>}
      </span>
    </>
  );
}
