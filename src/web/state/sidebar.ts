/** The app in the sidebar of one conversation, over the network. */
import { useCallback, useEffect, useReducer, useRef } from "preact/hooks";
import { canvasSchema } from "../../../canvas/kit/canvas.js";
import type { SidebarAnswer } from "../../sandbox/inbox-api.js";
import type { EventStream } from "../api/event-stream.js";
import type { InboxClient, InputValue } from "../api/inbox-client.js";
import { inboxViewTexts } from "../views/inbox/texts.js";
import { useChanges } from "./live-events.js";
import { toApiError } from "./loaded.js";
import { CLOSED_SIDEBAR, nextSidebar, type Shown, type SidebarState } from "./sidebar-state.js";

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
