/** One choice of a few, all of them in sight. */
import { useId } from "preact/hooks";

interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SegmentedChoiceProps<Value extends string> {
  readonly label: string;
  /** Whether the label is heard only. */
  readonly labelUnseen?: boolean;
  readonly options: readonly Segment<Value>[];
  readonly value: Value;
  readonly disabled?: boolean;
  onChoose(value: Value): void;
}

/** One of two to five; arrow keys move, as between radio buttons. Also stands in for tabs. */
export function SegmentedChoice<Value extends string>(props: SegmentedChoiceProps<Value>) {
  const { label, labelUnseen = false, options, value, disabled = false, onChoose } = props;
  const name = useId();
  return (
    <fieldset class="segments" disabled={disabled}>
      <legend class={labelUnseen ? "unseen" : undefined}>{label}</legend>
      <div class="segments-row">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
