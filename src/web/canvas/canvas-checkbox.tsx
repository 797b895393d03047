import { useId } from "preact/hooks";
import type { CheckboxComponent } from "../../../canvas/kit/index.js";
import { idsIn, useCanvas } from "./canvas-context.js";
import { SaveState } from "./save-state.js";

export function CanvasCheckbox({ id, label, option: options, save_state = "unsaved", disabled = false }: CheckboxComponent) {
  const { values, edit } = useCanvas();
  const labelId = useId();
  const ticked = idsIn(values[id]);
  const toggle = (option: string) =>
    edit(id, ticked.includes(option) ? ticked.filter((other) => other !== option) : [...ticked, option]);
  return (
    <div class="canvas-field" data-state={save_state} role="group" aria-labelledby={labelId} data-component={id}>
      <span id={labelId} class="canvas-label">
        {label}
      </span>
      {options.map((option) => (
        <label key={option.id} class="canvas-tick">
          <input
            type="checkbox"
            checked={ticked.includes(option.id)}
            disabled={disabled || save_state === "saved" || (option.disabled ?? false)}
            onChange={() => toggle(option.id)}
          />
          {option.text}
        </label>
      ))}
      <SaveState state={save_state} />
    </div>
  );
}
