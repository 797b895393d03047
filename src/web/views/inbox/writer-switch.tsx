import { useId } from "preact/hooks";
import { texts } from "./texts.js";

export type Writer = "teammate" | "customer";

interface WriterSwitchProps {
  readonly writer: Writer;
  readonly teammate: string;
  readonly customer: string;
  onChoose(writer: Writer): void;
}

export function WriterSwitch({ writer, teammate, customer, onChoose }: WriterSwitchProps) {
  const name = useId();
  const choices: readonly (readonly [Writer, string])[] = [
    ["teammate", texts.composer.teammate(teammate)],
    ["customer", texts.composer.customer(customer)],
  ];
  return (
    <fieldset class="writer">
      <legend class="unseen">{texts.composer.as}</legend>
      {choices.map(([choice, label]) => (
        <label key={choice}>
          <input type="radio" name={name} checked={writer === choice} onChange={() => onChoose(choice)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
