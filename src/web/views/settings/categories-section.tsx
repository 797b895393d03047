/** The section on categories: the list of them, and what is different for single ones. */
import { useRef } from "preact/hooks";
import { SETTING_LIMITS } from "../../../domain/setting-limits.js";
import { TextField } from "../../parts/fields.js";
import { Section } from "../../parts/page-layout.js";
import { RuleFields, RuleToggle, useRule } from "./category-rule.js";
import { type CategoryRow, ruleIdOf, unlistedRules, withNewCategory, withoutCategory, withRule } from "./category-values.js";
import { SettingNotes } from "./setting-parts.js";
import { RemoveButton, useRowFocus } from "./setting-rows.js";
import { settingsViewTexts } from "./texts.js";
import type { SettingsFormState } from "./use-settings-form.js";

const texts = settingsViewTexts.categories;

export function CategorySettings({ form }: { form: SettingsFormState }) {
  return (
    <Section title={texts.title} lead={texts.lead}>
      <CategoryList form={form} />
      <UnlistedRules form={form} />
      {form.issues.has("categoryRules") ? <p class="problem">{form.issues.get("categoryRules")}</p> : null}
      <SettingNotes form={form} name="categoryRules" reset={texts.removeRules} />
    </Section>
  );
}

function CategoryList({ form }: { form: SettingsFormState }) {
  const { base, values, issues, put } = form;
  const rows = values.categories;
  const group = useRef<HTMLDivElement>(null);
  const focusRow = useRowFocus(group);
  const add = () => {
    put("categories", withNewCategory(values));
    focusRow(rows.length);
  };
  const remove = (index: number) => {
    const { categories, categoryRules } = withoutCategory(values, index);
    put("categories", categories);
    put("categoryRules", categoryRules);
    focusRow(Math.max(index - 1, 0));
  };
  return (
    <div ref={group} class="settings-group">
      <p class="field-hint">{texts.hint[base.engines.triage]}</p>
      {issues.has("categories") ? <p class="problem">{issues.get("categories")}</p> : null}
      <ul class="settings-rows">
        {rows.map((row, index) => (
          <CategoryItem key={row.id} form={form} row={row} index={index} onRemove={() => remove(index)} />
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="button" disabled={rows.length >= SETTING_LIMITS.categories} onClick={add}>
          {texts.add}
        </button>
      </div>
      <SettingNotes form={form} name="categories" />
    </div>
  );
}

interface CategoryItemProps {
  readonly form: SettingsFormState;
  readonly row: CategoryRow;
  readonly index: number;
  onRemove(): void;
}

function CategoryItem({ form, row, index, onRemove }: CategoryItemProps) {
  const { values, issues, put } = form;
  const label = texts.category(index + 1);
  const rule = useRule(form, { id: row.id, former: ruleIdOf(row, values), name: row.name.trim() === "" ? label : row.name });
  return (
    <li class="settings-row settings-category">
      <TextField
        label={label}
        error={issues.get(`categories.${index}`)}
        value={row.name}
        maxLength={SETTING_LIMITS.categoryLength}
        onInput={(name) => put("categories", values.categories.with(index, { ...row, name }))}
      />
      <RuleToggle rule={rule} />
      <RemoveButton of={rule.name} disabled={values.categories.length === 1} onRemove={onRemove} />
      {rule.isOpen ? <RuleFields rule={rule} /> : null}
    </li>
  );
}

/** Of categories that only an engine with rules of its own names: nothing else on the page shows them. */
function UnlistedRules({ form }: { form: SettingsFormState }) {
  const unlisted = unlistedRules(form.values);
  if (unlisted.length === 0) return null;
  return (
    <fieldset class="settings-group">
      <legend>{texts.unlisted}</legend>
      <p class="field-hint">{texts.unlistedHint}</p>
      <ul class="settings-rows">
        {unlisted.map(({ id, name }) => (
          <UnlistedItem key={id} form={form} id={id} name={name} />
        ))}
      </ul>
    </fieldset>
  );
}

function UnlistedItem({ form, id, name }: { form: SettingsFormState; id: string; name: string }) {
  const rule = useRule(form, { id, name });
  return (
    <li class="settings-category">
      <span class="settings-category-name">{name}</span>
      <RuleToggle rule={rule} />
      <RemoveButton of={texts.rule(name)} onRemove={() => form.put("categoryRules", withRule(form.values, { id }, null))} />
      {rule.isOpen ? <RuleFields rule={rule} /> : null}
    </li>
  );
}
