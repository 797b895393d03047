import type { ButtonComponent } from "../../../canvas/kit/index.js";
import { webAddress } from "../html/safe-html.js";
import { useCanvas } from "./canvas-context.js";

/** Left out, Intercom takes `primary`. */
export function CanvasButton({ id, label, action, style = "primary", disabled = false }: ButtonComponent) {
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
