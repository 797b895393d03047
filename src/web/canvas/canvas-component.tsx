import type { Components } from "../state/sidebar-state.js";
import { CanvasButton } from "./canvas-button.js";
import { CanvasCheckbox } from "./canvas-checkbox.js";
import { CanvasDataTable } from "./canvas-data-table.js";
import { CanvasDivider } from "./canvas-divider.js";
import { CanvasDropdown } from "./canvas-dropdown.js";
import { CanvasImage } from "./canvas-image.js";
import { CanvasInput } from "./canvas-input.js";
import { CanvasList } from "./canvas-list.js";
import { CanvasSingleSelect } from "./canvas-single-select.js";
import { CanvasSpacer } from "./canvas-spacer.js";
import { CanvasText } from "./canvas-text.js";
import { CanvasTextarea } from "./canvas-textarea.js";

export function CanvasComponent({ component }: { component: Components[number] }) {
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
