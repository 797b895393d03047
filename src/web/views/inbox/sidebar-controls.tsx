import type { Sidebar } from "../../state/use-sidebar.js";
import type { SidebarState } from "../../state/sidebar-state.js";
import { texts } from "./texts.js";

/** What Intercom does not have: a way to open the app again, and words about what the sandbox does. */
export function SidebarControls({ sidebar: { state, reopen } }: { sidebar: Sidebar }) {
  return (
    <div class="app-controls">
      <p role="status">{explain(state)}</p>
      <div class="app-controls-row">
        <button type="button" class="button" onClick={reopen}>
          {texts.sidebar.reopen}
        </button>
        {state.shown.phase === "canvas" ? <span class="muted">{texts.sidebar.answeredIn(state.shown.ms)}</span> : null}
      </div>
    </div>
  );
}

function explain({ shown, touched, behind }: SidebarState): string {
  if (shown.phase === "failed")
    return shown.at === "intercom" ? texts.sidebar.wrongBecause(shown.reason) : texts.sidebar.sandboxSilent(shown.reason);
  if (behind) return texts.sidebar.behind;
  return touched ? texts.sidebar.touched : texts.sidebar.convenience;
}
