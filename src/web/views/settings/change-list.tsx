import type { ReadSettings } from "../../../console/api/settings.js";
import { SETTING_NAMES } from "../../../domain/setting-changes.js";
import { describeValue } from "./describe-value.js";
import { settingsTexts as texts } from "./texts.js";

interface ChangeListProps {
  readonly changes: readonly { readonly setting: string; readonly before?: unknown; readonly after?: unknown }[];
  readonly choices: Pick<ReadSettings["choices"], "teams" | "teammates">;
}

/** What was and what is, setting by setting. */
export function ChangeList({ changes, choices }: ChangeListProps) {
  return (
    <ul class="settings-changes">
      {changes.map(({ setting, before, after }) => (
        <li key={setting}>
          <span class="settings-change-name">{nameOf(setting)}</span>
          <span class="unseen"> {texts.history.before} </span>
          <del>{describeValue(setting, before, choices)}</del>
          <span aria-hidden="true"> → </span>
          <span class="unseen"> {texts.history.after} </span>
          <ins>{describeValue(setting, after, choices)}</ins>
        </li>
      ))}
    </ul>
  );
}

/** A setting that this version of the page does not know keeps its bare name. */
function nameOf(setting: string): string {
  const known = SETTING_NAMES.find((name) => name === setting);
  return known === undefined ? setting : texts.names[known];
}
