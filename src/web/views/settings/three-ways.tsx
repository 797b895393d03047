import { useId } from "preact/hooks";
import { AUTONOMY, type Autonomy } from "../../../domain/settings.js";
import { settingsTexts as texts } from "./texts.js";

interface ThreeWaysProps {
  readonly label: string;
  readonly meanings: Readonly<Record<Autonomy, string>>;
  readonly value: Autonomy;
  onChoose(way: Autonomy): void;
}

/** Off, suggest or apply, each with what it means here. */
export function ThreeWays({ label, meanings, value, onChoose }: ThreeWaysProps) {
  const name = useId();
  return (
    <fieldset class="settings-ways">
      <legend>{label}</legend>
      {AUTONOMY.map((way) => (
        <div key={way} class="settings-way">
          <input
            type="radio"
            id={`${name}-${way}`}
            name={name}
            checked={way === value}
            aria-describedby={`${name}-${way}-means`}
            onChange={() => onChoose(way)}
          />
          <label for={`${name}-${way}`}>{texts.ways[way]}</label>
          <p id={`${name}-${way}-means`} class="field-hint">
            {meanings[way]}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
