import type { DividerComponent } from "../../../canvas/kit/index.js";

export function CanvasDivider({ bottom_margin }: DividerComponent) {
  return <hr class="canvas-divider" data-margin={bottom_margin} />;
}
