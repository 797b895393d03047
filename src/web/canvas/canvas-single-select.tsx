import { useId } from "preact/hooks";
import type { SingleSelectComponent } from "../../../canvas/kit/index.js";
import { webAddress } from "../html/safe-html.js";
import { texts } from "../views/inbox/texts.js";
import { textIn, useCanvas } from "./canvas-context.js";
import { SaveState } from "./save-state.js";

/** With an action the choice is the click. */
export function CanvasSingleSelect({
  id,
  label,
  options,
  action,
  save_state = "unsaved",
  disabled = false,
}: SingleSelectComponent) {
  const { values, edit, click } = useCanvas();
  const labelId = useId();
  const choose = (option: string) => {
    if (action?.type === "submit") return click(id, option);
    edit(id, option);
    const href = action?.type === "url" ? webAddress(action.url) : null;
    if (href !== null) window.open(href, "_blank", "noopener");
  };
  return (
    <div class="canvas-field" data-state={save_state} role="group" aria-labelledby={labelId} data-component={id}>
      <span id={labelId} class={label === undefined ? "unseen" : "canvas-label"}>
        {label ?? texts.canvas.choose}
      </span>
      <div class="canvas-options">
        {options.map((option) => (
          <button
            key={option.id}
            type="button"
            aria-pressed={textIn(values[id]) === option.id}
            disabled={disabled || save_state === "saved" || (option.disabled ?? false)}
            onClick={() => choose(option.id)}
          >
            {option.text}
          </button>
        ))}
      </div>
      <SaveState state={save_state} />
    </div>
  );
}
