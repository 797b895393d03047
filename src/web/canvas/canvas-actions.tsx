/** Canvas components that are clicked: buttons and lists. */
import type { ButtonComponent, ListComponent, ListItem } from "../../../canvas/kit/index.js";
import { webAddress } from "../html/safe-html.js";
import { useCanvas } from "./canvas-context.js";
import { Picture } from "./canvas-display.js";

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

export function CanvasList({ items, disabled = false }: ListComponent) {
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
