import type { ListComponent } from "../../../canvas/kit/index.js";
import { CanvasListItem } from "./canvas-list-item.js";

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
