/** A canvas, component by component, with those that are clicked: buttons and lists. */
import type { ButtonComponent, ListComponent, ListItem } from "../../../canvas/kit/index.js";
import { webAddress } from "../html/safe-html.js";
import type { Components } from "../state/sidebar-state.js";
import { CanvasCheckbox, CanvasDropdown, CanvasSingleSelect } from "./canvas-choices.js";
import { type CanvasContext, CanvasProvider, useCanvas } from "./canvas-context.js";
import { CanvasDataTable, CanvasDivider, CanvasImage, CanvasSpacer, CanvasText, Picture } from "./canvas-display.js";
import { CanvasInput, CanvasTextarea } from "./canvas-fields.js";

/** One canvas. While a click is answered nothing on it can be touched, as in the Inbox. */
export function CanvasView({ components, context }: { components: Components; context: CanvasContext }) {
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
