import { CheckboxField } from "../../parts/checkbox-field.js";
import { SettingNotes } from "./setting-notes.js";
import { settingsTexts } from "./texts.js";
import type { SettingsForm } from "./use-settings-form.js";

const texts = settingsTexts.qa;

export function ExcludedField({ form }: { form: SettingsForm }) {
  const { base, values, issues, put } = form;
  const { teammates } = base.choices;
  const chosen = values.excludedAgents;
  const known = teammates.known ? teammates.items : [];
  // Whoever has left, or is not known right now, can still be taken off the list.
  const strangers = [...base.settings.excludedAgents, ...chosen]
    .filter((id, index, all) => all.indexOf(id) === index && !known.some((teammate) => teammate.id === id))
    .map((id) => ({ id, name: teammates.known ? texts.notInIntercom(id) : id }));
  const offered = [...known, ...strangers];
  const choose = (id: string, on: boolean) =>
    put(
      "excludedAgents",
      offered.map((teammate) => teammate.id).filter((each) => (each === id ? on : chosen.includes(each))),
    );
  return (
    <fieldset class="settings-group">
      <legend>{texts.excluded}</legend>
      <p class="field-hint">
        {texts.excludedHint} {teammates.known ? "" : teammates.because}
      </p>
      {issues.has("excludedAgents") ? <p class="problem">{issues.get("excludedAgents")}</p> : null}
      {teammates.known && offered.length === 0 ? <p class="muted">{texts.nobody}</p> : null}
      <div class="settings-people">
        {offered.map(({ id, name }) => (
          <CheckboxField key={id} label={name} checked={chosen.includes(id)} onChange={(on) => choose(id, on)} />
        ))}
      </div>
      <SettingNotes form={form} name="excludedAgents" />
    </fieldset>
  );
}
