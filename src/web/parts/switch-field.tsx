import { CheckboxField } from "./checkbox-field.js";
import type { FieldWords } from "./field.js";

interface SwitchFieldProps extends FieldWords {
  readonly on: boolean;
  readonly disabled?: boolean;
  onSwitch(on: boolean): void;
}

/** On or off, at once. */
export function SwitchField({ on, onSwitch, ...rest }: SwitchFieldProps) {
  return <CheckboxField {...rest} variant="switch" checked={on} onChange={onSwitch} />;
}
