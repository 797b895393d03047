import { texts } from "./texts.js";

export type Pane = "thread" | "app";

const PANES: readonly (readonly [Pane, string])[] = [
  ["thread", texts.thread.paneConversation],
  ["app", texts.thread.paneApp],
];

/** Shown by the style sheet on narrow screens only. */
export function PaneSwitch({ pane, onChoose }: { pane: Pane; onChoose(pane: Pane): void }) {
  return (
    <div class="pane-switch" role="group" aria-label={texts.thread.panes}>
      {PANES.map(([name, label]) => (
        <button key={name} type="button" aria-pressed={pane === name} onClick={() => onChoose(name)}>
          {label}
        </button>
      ))}
    </div>
  );
}
