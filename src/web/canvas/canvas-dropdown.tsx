import { useId } from "preact/hooks";
import type { DropdownComponent } from "../../../canvas/kit/index.js";
import { texts } from "../views/inbox/texts.js";
import { textIn, useCanvas } from "./canvas-context.js";
import { SaveState } from "./save-state.js";

export function CanvasDropdown({ id, label, options, save_state = "unsaved", disabled = false }: DropdownComponent) {
  const { values, edit } = useCanvas();
  const fieldId = useId();
  const value = textIn(values[id]);
  return (
    <div class="canvas-field" data-state={save_state}>
      <label for={fieldId}>{label ?? <span class="unseen">{texts.canvas.choose}</span>}</label>
      <select
        id={fieldId}
        data-component={id}
        value={value}
        disabled={disabled || save_state === "saved"}
        onChange={(event) => edit(id, event.currentTarget.value)}
      >
        {value === "" ? <option value="">{texts.canvas.choose}</option> : null}
        {options.map((option) => (
          <option key={option.id} value={option.id} disabled={option.disabled ?? false}>
            {option.text}
          </option>
        ))}
      </select>
      <SaveState state={save_state} />
    </div>
  );
}
