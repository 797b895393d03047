/** The sections on reply drafts: how they are written, and what of closed conversations is kept for them and whose are left out. */
import { SETTING_LIMITS } from "../../../domain/setting-limits.js";
import { INSERT_MODES, LESSON_LEVELS } from "../../../domain/settings.js";
import { CheckboxField, SelectField } from "../../parts/choice-fields.js";
import { TextField } from "../../parts/fields.js";
import { Section } from "../../parts/page-layout.js";
import { SettingNotes } from "./setting-parts.js";
import { settingsViewTexts } from "./texts.js";
import type { SettingsFormState } from "./use-settings-form.js";

export function DraftSettingsSection({ form }: { form: SettingsFormState }) {
  const { values, put } = form;
  return (
    <Section title={settingsViewTexts.drafts.title} lead={settingsViewTexts.drafts.lead}>
      <StyleField form={form} />
      <fieldset class="settings-group">
        <legend>{settingsViewTexts.drafts.modes}</legend>
        {INSERT_MODES.map((mode) => (
          <div key={mode} class="settings-item">
            <CheckboxField
              label={settingsViewTexts.drafts.modeNames[mode]}
              checked={values[`insertModes.${mode}`]}
              onChange={(on) => put(`insertModes.${mode}`, on)}
            />
            <SettingNotes form={form} name={`insertModes.${mode}`} />
          </div>
        ))}
        <div class="settings-item">
          <CheckboxField
            label={settingsViewTexts.drafts.card}
            hint={settingsViewTexts.drafts.cardHint}
            checked={values.cardInsertion}
            onChange={(on) => put("cardInsertion", on)}
          />
          <SettingNotes form={form} name="cardInsertion" />
        </div>
      </fieldset>
    </Section>
  );
}

/** One of the engine's styles; where those are not known, its name is typed. */
function StyleField({ form }: { form: SettingsFormState }) {
  const { base, values, issues, put } = form;
  const { styles } = base.choices;
  return (
    <div class="settings-item">
      {styles.known ? (
        <SelectField
          label={settingsViewTexts.drafts.style}
          hint={settingsViewTexts.drafts.styleHint}
          error={issues.get("style")}
          options={withPresent(styles.items, values.style)}
          value={values.style}
          onChoose={(style) => put("style", style)}
        />
      ) : (
        <TextField
          label={settingsViewTexts.drafts.style}
          hint={`${settingsViewTexts.drafts.styleHint} ${styles.because}`}
          error={issues.get("style")}
          value={values.style}
          maxLength={SETTING_LIMITS.styleLength}
          onInput={(style) => put("style", style)}
        />
      )}
      <SettingNotes form={form} name="style" />
    </div>
  );
}

function withPresent(items: readonly { id: string; name: string }[], present: string) {
  const offered = items.map(({ id, name }) => ({ value: id, label: name }));
  return offered.some(({ value }) => value === present) ? offered : [{ value: present, label: present }, ...offered];
}

const LESSONS = ["precedents", "ownTeams", "houseStyle"] as const;

export function PastSection({ form }: { form: SettingsFormState }) {
  const { past } = settingsViewTexts;
  const { choices } = form.base;
  const levels = LESSON_LEVELS.map((value) => ({ value, label: past.levels[value] }));
  const categories = form.values.categories.filter(({ name }) => name.trim() !== "").map(({ name }) => ({ id: name, name }));
  return (
    <Section title={past.title} lead={past.lead}>
      <div class="settings-columns">
        {LESSONS.map((lesson) => (
          <div key={lesson} class="settings-item">
            <SelectField
              {...past.lessons[lesson]}
              options={levels}
              value={form.values[lesson]}
              onChoose={(level) => form.put(lesson, level)}
            />
            <SettingNotes form={form} name={lesson} />
          </div>
        ))}
      </div>
      <LeftOut
        form={form}
        name="pastTeammatesOff"
        legend={past.teammates}
        known={choices.teammates.known ? choices.teammates.items : []}
      />
      <LeftOut form={form} name="pastTeamsOff" legend={past.teams} known={choices.teams.known ? choices.teams.items : []} />
      <LeftOut form={form} name="pastCategoriesOff" legend={past.categories} known={categories} />
    </Section>
  );
}

interface LeftOutProps {
  readonly form: SettingsFormState;
  readonly name: "pastTeammatesOff" | "pastTeamsOff" | "pastCategoriesOff";
  readonly legend: string;
  readonly known: readonly { readonly id: string; readonly name: string }[];
}

/** Whoever is chosen and gone can still be taken off the list. */
function LeftOut({ form, name, legend, known }: LeftOutProps) {
  const chosen = form.values[name];
  const gone = [...form.base.settings[name], ...chosen]
    .filter((id, index, all) => all.indexOf(id) === index && !known.some((each) => each.id === id))
    .map((id) => ({ id, name: id }));
  const offered = [...known, ...gone];
  if (offered.length === 0) return null;
  const choose = (id: string, on: boolean) =>
    form.put(
      name,
      offered.map((each) => each.id).filter((each) => (each === id ? on : chosen.includes(each))),
    );
  return (
    <fieldset class="settings-group">
      <legend>{legend}</legend>
      {form.issues.has(name) ? <p class="problem">{form.issues.get(name)}</p> : null}
      <div class="settings-people">
        {offered.map(({ id, name: label }) => (
          <CheckboxField key={id} label={label} checked={chosen.includes(id)} onChange={(on) => choose(id, on)} />
        ))}
      </div>
      <SettingNotes form={form} name={name} />
    </fieldset>
  );
}
