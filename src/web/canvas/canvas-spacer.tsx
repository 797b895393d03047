import type { SpacerComponent } from "../../../canvas/kit/index.js";

export function CanvasSpacer({ size = "s" }: SpacerComponent) {
  return <div class="canvas-spacer" data-size={size} aria-hidden="true" />;
}
