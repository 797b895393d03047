import { ATTRIBUTE_SUBJECTS } from "../../../domain/conversation-attributes.js";
import { SETTING_LIMITS } from "../../../domain/setting-rules.js";
import { CheckboxField } from "../../parts/choice-fields.js";
import { TextField } from "../../parts/fields.js";
import { Section } from "../../parts/page-layout.js";
import { SettingNotes } from "./setting-parts.js";
import { settingsViewTexts } from "./texts.js";
import type { SettingsFormState } from "./use-settings-form.js";

/** Whether conversation attributes are written, and what they are called in Intercom. */
export function AttributesSection({ form }: { form: SettingsFormState }) {
  const { values, issues, put } = form;
  const { title, lead, write, hints } = settingsViewTexts.attributes;
  return (
    <Section title={title} lead={lead}>
      <div class="settings-item">
        <CheckboxField
          label={write}
          checked={values.conversationAttributes}
          onChange={(on) => put("conversationAttributes", on)}
        />
        <SettingNotes form={form} name="conversationAttributes" />
      </div>
      <div class="settings-columns">
        {ATTRIBUTE_SUBJECTS.map((subject) => {
          const name = `attributeNames.${subject}` as const;
          return (
            <div key={subject} class="settings-item">
              <TextField
                label={settingsViewTexts.names[name]}
                hint={hints[subject]}
                error={issues.get(name)}
                value={values[name]}
                maxLength={SETTING_LIMITS.attributeNameLength}
                onInput={(given) => put(name, given)}
              />
              <SettingNotes form={form} name={name} />
            </div>
          );
        })}
      </div>
    </Section>
  );
}
