/** A canvas, component by component. */
import type { Components } from "../state/sidebar-state.js";
import { CanvasButton, CanvasList } from "./canvas-actions.js";
import { CanvasCheckbox, CanvasDropdown, CanvasSingleSelect } from "./canvas-choices.js";
import { type CanvasContext, CanvasProvider } from "./canvas-context.js";
import { CanvasDataTable, CanvasDivider, CanvasImage, CanvasSpacer, CanvasText } from "./canvas-display.js";
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
