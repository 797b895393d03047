/** The section on triage, with the list of categories. */
import { useRef } from "preact/hooks";
import { SETTING_LIMITS } from "../../../domain/setting-rules.js";
import { TextField } from "../../parts/fields.js";
import { Section } from "../../parts/page-layout.js";
import { RemoveButton, SettingNotes, useRowFocus } from "./setting-parts.js";
import { TeamsField } from "./teams-field.js";
import { texts } from "./texts.js";
import type { SettingsForm } from "./use-settings-form.js";

export function TriageSection({ form }: { form: SettingsForm }) {
  return (
    <Section title={texts.triage.title} lead={texts.triage.lead}>
      <CategoriesField form={form} />
      <TeamsField form={form} />
    </Section>
  );
}

function CategoriesField({ form }: { form: SettingsForm }) {
  const { base, values, issues, put } = form;
  const names = values.categories;
  const group = useRef<HTMLFieldSetElement>(null);
  const focusRow = useRowFocus(group);
  const add = () => {
    put("categories", [...names, ""]);
    focusRow(names.length);
  };
  const remove = (row: number) => {
    put(
      "categories",
      names.filter((_name, index) => index !== row),
    );
    focusRow(Math.max(row - 1, 0));
  };
  return (
    <fieldset ref={group} class="settings-group">
      <legend>{texts.triage.categories}</legend>
      <p class="field-hint">{texts.triage.categoriesHint[base.engines.triage]}</p>
      {issues.has("categories") ? <p class="problem">{issues.get("categories")}</p> : null}
      <ul class="settings-rows settings-categories">
        {names.map((name, row) => (
          <li key={row} class="settings-row">
            <TextField
              label={texts.triage.category(row + 1)}
              error={issues.get(`categories.${row}`)}
              value={name}
              maxLength={SETTING_LIMITS.categoryLength}
              onInput={(typed) => put("categories", names.with(row, typed))}
            />
            <RemoveButton
              of={name === "" ? texts.triage.category(row + 1) : name}
              disabled={names.length === 1}
              onRemove={() => remove(row)}
            />
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="button" disabled={names.length >= SETTING_LIMITS.categories} onClick={add}>
          {texts.triage.addCategory}
        </button>
      </div>
      <SettingNotes form={form} name="categories" />
    </fieldset>
  );
}
