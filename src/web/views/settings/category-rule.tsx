/** One category's rule: the button that opens it, and its fields. */
import { useId, useState } from "preact/hooks";
import { SETTING_LIMITS } from "../../../domain/setting-limits.js";
import { AUTONOMY, LEVELED, type LeveledAutomation } from "../../../domain/settings.js";
import { SelectField } from "../../parts/choice-fields.js";
import { Field, TextField } from "../../parts/fields.js";
import { type RuleValues, ruleValuesOf, withRule } from "./category-values.js";
import { teamOptions } from "./setting-rows.js";
import { describeRule } from "./setting-words.js";
import { settingsViewTexts } from "./texts.js";
import type { SettingsFormState } from "./use-settings-form.js";

const texts = settingsViewTexts.categoryRule;

interface RuleState {
  readonly form: SettingsFormState;
  readonly values: RuleValues;
  /** The category's, as it is called now. */
  readonly name: string;
  readonly panelId: string;
  readonly isOpen: boolean;
  /** What is wrong with a field, such as `threshold` or `levels.qa`. */
  issueOf(field: string): string | undefined;
  toggle(): void;
  change(values: Partial<RuleValues>): void;
}

interface RuleOwner {
  readonly id: string;
  /** Where its rule stands until it is edited; see `ruleIdOf`. */
  readonly former?: string;
  readonly name: string;
}

/** A rule with an issue is open: the issue is to be seen. */
export function useRule(form: SettingsFormState, { id, former = id, name }: RuleOwner): RuleState {
  const [isOpen, setOpen] = useState(false);
  const panelId = useId();
  const values = ruleValuesOf(former, form.values);
  const fields = `categoryRules.${former}.`;
  const isShown = isOpen || [...form.issues.keys()].some((field) => field.startsWith(fields));
  return {
    form,
    values,
    name,
    panelId,
    isOpen: isShown,
    issueOf: (field) => form.issues.get(`${fields}${field}`),
    toggle: () => setOpen(!isShown),
    change: (changed) => form.put("categoryRules", withRule(form.values, { id, former }, { ...values, ...changed })),
  };
}

export function RuleToggle({ rule: { form, values, name, panelId, isOpen, toggle } }: { rule: RuleState }) {
  const threshold = values.threshold.trim() === "" ? "" : texts.percent(values.threshold.trim());
  return (
    <button
      type="button"
      class="settings-rule-toggle"
      aria-expanded={isOpen}
      aria-controls={isOpen ? panelId : undefined}
      onClick={toggle}
    >
      <span>
        {texts.rules}
        <span class="unseen"> {texts.rulesOf(name)}</span>: {describeRule({ ...values, threshold }, form.base.choices)}
      </span>
    </button>
  );
}

export function RuleFields({ rule }: { rule: RuleState }) {
  return (
    <div id={rule.panelId} class="settings-rule" role="group" aria-label={texts.group(rule.name)}>
      <DescriptionField rule={rule} />
      <div class="settings-columns">
        <ThresholdField rule={rule} />
        <TeamField rule={rule} />
      </div>
      <div class="settings-columns settings-levels">
        {LEVELED.map((automation) => (
          <LevelField key={automation} rule={rule} automation={automation} />
        ))}
      </div>
    </div>
  );
}

function DescriptionField({ rule: { values, issueOf, change } }: { rule: RuleState }) {
  return (
    <Field
      label={texts.description}
      hint={texts.descriptionHint(SETTING_LIMITS.descriptionLength)}
      error={issueOf("description") ?? null}
    >
      {(ties) => (
        <textarea
          {...ties}
          rows={3}
          value={values.description}
          maxLength={SETTING_LIMITS.descriptionLength}
          onInput={(event) => change({ description: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}

/** No number field: of what is no number a browser would tell nothing, and empty is a value here. */
function ThresholdField({ rule: { form, values, issueOf, change } }: { rule: RuleState }) {
  const workspace = form.values.triageThreshold.trim();
  return (
    <Field
      label={texts.threshold}
      hint={workspace === "" ? texts.thresholdHintOpen : texts.thresholdHint(workspace)}
      error={issueOf("threshold") ?? null}
    >
      {(ties) => (
        <input
          {...ties}
          type="text"
          inputMode="decimal"
          class="settings-percent"
          value={values.threshold}
          placeholder={workspace}
          onInput={(event) => change({ threshold: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}

function TeamField({ rule: { form, values, issueOf, change } }: { rule: RuleState }) {
  const { teams } = form.base.choices;
  const words = { label: texts.team, error: issueOf("team") };
  if (!teams.known)
    return (
      <TextField
        {...words}
        hint={`${texts.teamHint} ${teams.because}`}
        value={values.team}
        placeholder={texts.teamNone}
        maxLength={SETTING_LIMITS.idLength}
        onInput={(team) => change({ team })}
      />
    );
  const options = teamOptions(teams.items, values.team).filter(({ value }) => value !== "");
  return (
    <SelectField
      {...words}
      hint={texts.teamHint}
      options={[{ value: "", label: texts.teamNone }, ...options]}
      value={values.team}
      onChoose={(team) => change({ team })}
    />
  );
}

function LevelField({ rule: { form, values, issueOf, change }, automation }: { rule: RuleState; automation: LeveledAutomation }) {
  const workspace = form.values[`automations.${automation}`];
  const { ways } = settingsViewTexts;
  return (
    <SelectField
      label={texts.levels[automation]}
      hint={workspace === "off" ? texts.isOff : undefined}
      error={issueOf(`levels.${automation}`)}
      options={[
        { value: "", label: texts.levelNone(ways[workspace]) },
        ...AUTONOMY.map((way) => ({ value: way, label: ways[way] })),
      ]}
      value={values.levels[automation]}
      onChoose={(way) => change({ levels: { ...values.levels, [automation]: way } })}
    />
  );
}
