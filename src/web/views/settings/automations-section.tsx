/** The section on automations: off, suggest or apply for each. */
import { useId } from "preact/hooks";
import { AUTOMATIONS, AUTONOMY, type Autonomy } from "../../../domain/settings.js";
import { Section } from "../../parts/page-layout.js";
import { SettingNotes } from "./setting-parts.js";
import { texts } from "./texts.js";
import type { SettingsForm } from "./use-settings-form.js";

export function AutomationsSection({ form }: { form: SettingsForm }) {
  return (
    <Section title={texts.automations.title} lead={texts.automations.lead}>
      <div class="settings-columns settings-automations">
        {AUTOMATIONS.map((automation) => (
          <div key={automation} class="settings-item">
            <ThreeWays
              label={texts.automations.names[automation]}
              meanings={texts.automations.meanings[automation]}
              value={form.values[`automations.${automation}`]}
              onChoose={(way) => form.put(`automations.${automation}`, way)}
            />
            <SettingNotes form={form} name={`automations.${automation}`} />
          </div>
        ))}
      </div>
    </Section>
  );
}

interface ThreeWaysProps {
  readonly label: string;
  readonly meanings: Readonly<Record<Autonomy, string>>;
  readonly value: Autonomy;
  onChoose(way: Autonomy): void;
}

/** Off, suggest or apply, each with what it means here. */
function ThreeWays({ label, meanings, value, onChoose }: ThreeWaysProps) {
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
