import { useId } from "preact/hooks";
import type { Faults } from "../../../sandbox/inbox-api.js";
import { texts } from "./texts.js";

interface FaultSwitchProps {
  readonly name: keyof Faults;
  readonly isOn: boolean;
  readonly disabled: boolean;
  onSet(on: boolean): void;
}

export function FaultSwitch({ name, isOn, disabled, onSet }: FaultSwitchProps) {
  const [label, explanation] = texts.faults.switches[name];
  const [inputId, hintId] = [useId(), useId()];
  return (
    <div class="fault">
      <input
        id={inputId}
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-disabled={disabled}
        aria-describedby={hintId}
        onClick={(event) => {
          if (disabled) event.preventDefault();
        }}
        onChange={(event) => onSet(event.currentTarget.checked)}
      />
      <label for={inputId}>{label}</label>
      <p id={hintId} class="muted">
        {explanation}
      </p>
    </div>
  );
}
