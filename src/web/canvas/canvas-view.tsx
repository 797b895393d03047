import type { Components } from "../state/sidebar-state.js";
import { CanvasProvider, type CanvasContext } from "./canvas-context.js";
import { CanvasComponent } from "./canvas-component.js";

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
