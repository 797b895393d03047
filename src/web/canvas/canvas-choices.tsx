/** Canvas components that are chosen from. */
import { useId } from "preact/hooks";
import type { CheckboxComponent, DropdownComponent, SingleSelectComponent } from "../../../canvas/kit/index.js";
import { webAddress } from "../html/safe-html.js";
import { inboxViewTexts } from "../views/inbox/texts.js";
import { idsIn, textIn, useCanvas } from "./canvas-context.js";
import { SaveState } from "./canvas-components.js";

export function CanvasDropdown({ id, label, options, save_state = "unsaved", disabled = false }: DropdownComponent) {
  const { values, edit } = useCanvas();
  const fieldId = useId();
  const value = textIn(values[id]);
  return (
    <div class="canvas-field" data-state={save_state}>
      <label for={fieldId}>{label ?? <span class="unseen">{inboxViewTexts.canvas.choose}</span>}</label>
      <select
        id={fieldId}
        data-component={id}
        value={value}
        disabled={disabled || save_state === "saved"}
        onChange={(event) => edit(id, event.currentTarget.value)}
      >
        {value === "" ? <option value="">{inboxViewTexts.canvas.choose}</option> : null}
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

/** With an action the choice is the click. */
export function CanvasSingleSelect({
  id,
  label,
  options,
  action,
  save_state = "unsaved",
  disabled = false,
}: SingleSelectComponent) {
  const { values, edit, click } = useCanvas();
  const labelId = useId();
  const choose = (option: string) => {
    if (action?.type === "submit") return click(id, option);
    edit(id, option);
    const href = action?.type === "url" ? webAddress(action.url) : null;
    if (href !== null) window.open(href, "_blank", "noopener");
  };
  return (
    <div class="canvas-field" data-state={save_state} role="group" aria-labelledby={labelId} data-component={id}>
      <span id={labelId} class={label === undefined ? "unseen" : "canvas-label"}>
        {label ?? inboxViewTexts.canvas.choose}
      </span>
      <div class="canvas-options">
        {options.map((option) => (
          <button
            key={option.id}
            type="button"
            aria-pressed={textIn(values[id]) === option.id}
            disabled={disabled || save_state === "saved" || (option.disabled ?? false)}
            onClick={() => choose(option.id)}
          >
            {option.text}
          </button>
        ))}
      </div>
      <SaveState state={save_state} />
    </div>
  );
}

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
