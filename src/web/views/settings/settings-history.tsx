import { useState } from "preact/hooks";
import type { ReadSettings, SettingHistoryEntry } from "../../../console/api/settings.js";
import type { Ask } from "../../api/console-client.js";
import { LoadMore } from "../../parts/load-more.js";
import { Section } from "../../parts/section.js";
import { TimeStamp } from "../../parts/time-stamp.js";
import { WhenLoaded } from "../../parts/when-loaded.js";
import { useAsked } from "../../state/use-asked.js";
import { useTask } from "../../state/use-task.js";
import { ChangeList } from "./change-list.js";
import { settingsTexts } from "./texts.js";

const texts = settingsTexts.history;

interface SettingsHistoryProps {
  readonly ask: Ask;
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
    <Section title={texts.title} lead={texts.lead}>
      <WhenLoaded loader={first} failure={texts.failure}>
        {(page) => {
          const entries = [...page.entries, ...(older?.entries ?? [])];
          const next = older === null ? page.next : older.next;
          if (entries.length === 0) return <p class="muted">{texts.empty}</p>;
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
