/** Changes of settings in words: the history, and the list of what was and what is. */
import { useState } from "preact/hooks";
import type { ReadSettings, SettingHistoryEntry } from "../../../console/api/settings.js";
import { SETTING_NAMES } from "../../../domain/setting-changes.js";
import type { AskConsole } from "../../api/console-client.js";
import { LoadMore, WhenLoaded } from "../../parts/loading.js";
import { Section } from "../../parts/page-layout.js";
import { TimeStamp } from "../../parts/times.js";
import { useAsked } from "../../state/asked.js";
import { useTask } from "../../state/task.js";
import { alertTexts, factsKeyTexts } from "./alert-texts.js";
import { describeValue } from "./setting-words.js";
import { settingsViewTexts } from "./texts.js";

interface SettingsHistoryProps {
  readonly ask: AskConsole;
  readonly choices: ReadSettings["choices"];
}

export function SettingsHistory({ ask, choices }: SettingsHistoryProps) {
  const first = useAsked(ask, "list-setting-changes", {});
  const [older, setOlder] = useState<{ entries: readonly SettingHistoryEntry[]; next: string | null } | null>(null);
  const more = useTask();
  const readMore = (after: string) =>
    void more.run(async () => {
      const page = await ask("list-setting-changes", { after });
      setOlder((before) => ({ entries: [...(before?.entries ?? []), ...page.entries], next: page.next }));
    });
  return (
    <Section title={settingsViewTexts.history.title} lead={settingsViewTexts.history.lead}>
      <WhenLoaded loader={first} failure={settingsViewTexts.history.failure}>
        {(page) => {
          const entries = [...page.entries, ...(older?.entries ?? [])];
          const next = older === null ? page.next : older.next;
          if (entries.length === 0) return <p class="muted">{settingsViewTexts.history.empty}</p>;
          return (
            <>
              <ol class="settings-history">
                {entries.map(({ id, by, at, changes }) => (
                  <li key={id}>
                    <p>
                      <strong>{by}</strong> <TimeStamp at={at} />
                    </p>
                    <ChangeList changes={changes} choices={choices} />
                  </li>
                ))}
              </ol>
              <LoadMore
                shown={entries.length}
                hasMore={next !== null}
                busy={more.busy}
                onMore={() => (next === null ? undefined : readMore(next))}
              />
              {more.error === null ? null : <p class="problem">{more.error.message}</p>}
            </>
          );
        }}
      </WhenLoaded>
    </Section>
  );
}

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
          {setting === "alerts.webhookSecret" ? null : (
            <>
              <span class="unseen"> {settingsViewTexts.history.before} </span>
              <del>{describeValue(setting, before, choices)}</del>
              <span aria-hidden="true"> → </span>
              <span class="unseen"> {settingsViewTexts.history.after} </span>
              <ins>{describeValue(setting, after, choices)}</ins>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A setting that this version of the page does not know keeps its bare name. */
function nameOf(setting: string): string {
  if (setting === "owners") return settingsViewTexts.owners.title;
  if (setting === "factsKey") return factsKeyTexts.title;
  const ofAlerts = alertTexts.names[setting];
  if (ofAlerts !== undefined) return ofAlerts;
  const known = SETTING_NAMES.find((name) => name === setting);
  return known === undefined ? setting : settingsViewTexts.names[known];
}
