/** The app in the sidebar of one conversation: its states, what leads from one to the next, and what is asked over the network. */
import { useCallback, useEffect, useReducer, useRef } from "preact/hooks";
import type { Canvas } from "../../../canvas/kit/index.js";
import type { InboxClient, InputValue } from "../api/inbox-client.js";
import { canvasSchema } from "../../../canvas/kit/canvas.js";
import type { SidebarAnswer } from "../../sandbox/inbox-events.js";
import type { EventStream } from "../api/event-stream.js";
import { inboxViewTexts } from "../views/inbox/texts.js";
import { useChanges } from "./live-events.js";
import { toApiError } from "./loaded.js";

export type Components = Canvas["canvas"]["content"]["components"];
export type Values = Readonly<Record<string, InputValue>>;

/** What stands in the app's place. `raw` is the canvas as it came, which a click sends back. */
export type Shown =
  | { readonly phase: "opening" }
  | { readonly phase: "canvas"; readonly components: Components; readonly raw: unknown; readonly ms: number }
  /** `intercom`: the app's answer was refused. `sandbox`: the sandbox itself did not answer. */
  | { readonly phase: "failed"; readonly at: "intercom" | "sandbox"; readonly reason: string };

export interface SidebarState {
  readonly shown: Shown;
  readonly values: Values;
  /** The component that was clicked, while its answer is awaited. */
  readonly clicked: string | null;
  /** The teammate typed, chose or clicked since it was opened. */
  readonly touched: boolean;
  /** The conversation changed while the app stood still. */
  readonly behind: boolean;
}

type SidebarEvent =
  | { readonly type: "opening" }
  /** `refreshed` came unasked, by the sandbox's convenience. */
  | { readonly type: "opened" | "refreshed" | "answered"; readonly shown: Shown }
  | { readonly type: "clicked"; readonly componentId: string }
  | { readonly type: "edited"; readonly id: string; readonly value: InputValue }
  | { readonly type: "conversation-changed" };

const CLOSED_SIDEBAR: SidebarState = {
  shown: { phase: "opening" },
  values: {},
  clicked: null,
  touched: false,
  behind: false,
};

function nextSidebar(state: SidebarState, event: SidebarEvent): SidebarState {
  switch (event.type) {
    case "opening":
      return CLOSED_SIDEBAR;
    case "opened":
      return opened(event.shown);
    case "refreshed":
      return state.touched ? { ...state, behind: true } : opened(event.shown);
    case "clicked":
      return { ...state, clicked: event.componentId, touched: true };
    case "answered":
      return { ...opened(event.shown), touched: true };
    case "edited":
      return { ...state, touched: true, values: { ...state.values, [event.id]: event.value } };
    case "conversation-changed":
      return { ...state, behind: true };
  }
}

function opened(shown: Shown): SidebarState {
  return { ...CLOSED_SIDEBAR, shown, values: valuesOf(shown) };
}

/** What every interactive component holds before anybody touches it. A choice not made yet has no value. */
function valuesOf(shown: Shown): Values {
  if (shown.phase !== "canvas") return {};
  const entries = shown.components.flatMap((component): [string, InputValue][] => {
    switch (component.type) {
      case "input":
      case "textarea":
        return [[component.id, component.value ?? ""]];
      case "dropdown":
      case "single-select":
        return component.value === undefined ? [] : [[component.id, component.value]];
      case "checkbox":
        return [[component.id, component.value ?? []]];
      case "text":
      case "button":
      case "list":
      case "data-table":
      case "image":
      case "divider":
      case "spacer":
        return [];
    }
  });
  return Object.fromEntries(entries);
}

export interface Sidebar {
  readonly state: SidebarState;
  reopen(): void;
  edit(id: string, value: InputValue): void;
  /** @param choice the clicked component's own value, where the click is the choice. */
  click(componentId: string, choice?: string): void;
}

/**
 * The app in the sidebar of one conversation, as the Inbox runs it: asked once on opening, then only by clicks.
 * The one convenience beyond that: while nobody has touched it, it is opened again when the conversation changes.
 */
export function useSidebar(client: InboxClient, events: EventStream, conversationId: string): Sidebar {
  const [state, dispatch] = useReducer(nextSidebar, CLOSED_SIDEBAR);
  const latest = useRef(0);

  const ask = useCallback(async (type: "opened" | "refreshed" | "answered", question: Promise<SidebarAnswer>) => {
    const mine = ++latest.current;
    const shown = await question.then(parseSidebarAnswer, sandboxFailed);
    if (mine === latest.current) dispatch({ type, shown });
  }, []);
  const open = useCallback(() => {
    dispatch({ type: "opening" });
    void ask("opened", client.openSidebar(conversationId));
  }, [ask, client, conversationId]);
  useEffect(() => {
    open();
    return () => void (latest.current += 1);
  }, [open]);
  useChanges(events, conversationId, () => {
    if (state.touched) dispatch({ type: "conversation-changed" });
    else void ask("refreshed", client.openSidebar(conversationId));
  });

  return {
    state,
    reopen: open,
    edit: (id, value) => dispatch({ type: "edited", id, value }),
    click(componentId, choice) {
      if (state.shown.phase !== "canvas" || state.clicked !== null) return;
      const inputValues = choice === undefined ? state.values : { ...state.values, [componentId]: choice };
      if (choice !== undefined) dispatch({ type: "edited", id: componentId, value: choice });
      dispatch({ type: "clicked", componentId });
      void ask("answered", client.clickSidebar(conversationId, { componentId, inputValues, currentCanvas: state.shown.raw }));
    },
  };
}

function sandboxFailed(thrown: unknown): Shown {
  return { phase: "failed", at: "sandbox", reason: toApiError(thrown).message };
}

function parseSidebarAnswer(answer: SidebarAnswer): Shown {
  if (!answer.ok) return { phase: "failed", at: "intercom", reason: answer.reason };
  const read = canvasSchema.safeParse({ canvas: answer.canvas });
  if (!read.success) return { phase: "failed", at: "intercom", reason: inboxViewTexts.sidebar.notACanvas };
  return { phase: "canvas", components: read.data.canvas.content.components, raw: answer.canvas, ms: answer.ms };
}
