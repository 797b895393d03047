import { useId } from "preact/hooks";
import type { TextareaComponent } from "../../../canvas/kit/index.js";
import { texts } from "../views/inbox/texts.js";
import { textIn, useCanvas } from "./canvas-context.js";

export function CanvasTextarea({ id, label, placeholder, error = false, disabled = false }: TextareaComponent) {
  const { values, edit } = useCanvas();
  const fieldId = useId();
  return (
    <div class="canvas-field" data-state={error ? "failed" : "unsaved"}>
      <label for={fieldId}>{label ?? <span class="unseen">{placeholder ?? texts.canvas.write}</span>}</label>
      <textarea
        id={fieldId}
        data-component={id}
        rows={5}
        value={textIn(values[id])}
        placeholder={placeholder}
        aria-invalid={error}
        disabled={disabled}
        onInput={(event) => edit(id, event.currentTarget.value)}
      />
    </div>
  );
}
