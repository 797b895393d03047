/** What the changed settings would have changed, before they are saved: a section of its own, and a line in the bar. */
import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import type { AskConsole } from "../../api/console-client.js";
import { Badge } from "../../parts/badges.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { WhenLoaded } from "../../parts/loading.js";
import { Section } from "../../parts/page-layout.js";
import { addressOf } from "../../router/route.js";
import { replayCaption, replaySentences, shortReplay } from "./replay-words.js";
import { SampleRun } from "./sample-run.js";
import { settingsViewTexts } from "./texts.js";
import type { SettingsReplay, SettingsReplayState } from "./use-replay.js";
import type { SettingsFormState } from "./use-settings-form.js";

const texts = settingsViewTexts.replay;

interface ReplaySectionProps {
  readonly ask: AskConsole;
  readonly form: SettingsFormState;
  readonly replay: SettingsReplayState;
  /** Where the bar leads to. */
  readonly box: RefObject<HTMLDivElement>;
}

export function ReplaySection({ ask, form: { candidate }, replay, box }: ReplaySectionProps) {
  // Kept here, since the list goes and comes with every answer.
  const [isOpen, setOpen] = useState(false);
  return (
    <div ref={box} tabIndex={-1} class="settings-replay">
      <Section title={texts.title} lead={texts.lead}>
        {candidate === null ? (
          <p class="muted">{texts.invalid}</p>
        ) : replay.loaded.status === "loading" ? (
          <p class="waiting">{texts.waiting}</p>
        ) : (
          <WhenLoaded loader={replay} failure={texts.failure}>
            {(value) =>
              value === null ? null : (
                <>
                  {replaySentences(value).map((sentence) => (
                    <p key={sentence}>{sentence}</p>
                  ))}
                  {value.unknown > 0 ? <SampleRun key={JSON.stringify(candidate)} ask={ask} settings={candidate} /> : null}
                  <ChangedDecisions replay={value} isOpen={isOpen} onToggle={setOpen} />
                </>
              )
            }
          </WhenLoaded>
        )}
      </Section>
    </div>
  );
}

interface ChangedDecisionsProps {
  readonly replay: SettingsReplay;
  readonly isOpen: boolean;
  onToggle(isOpen: boolean): void;
}

function ChangedDecisions({ replay, isOpen, onToggle }: ChangedDecisionsProps) {
  if (replay.changes.length === 0) return null;
  const caption = replayCaption(replay);
  return (
    <details class="settings-replay-list" open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{caption}</summary>
      {isOpen ? (
        <DataTable
          caption={caption}
          captionUnseen
          columns={COLUMNS}
          rows={replay.changes}
          keyOf={({ key }) => key}
          empty={texts.captionAll}
        />
      ) : null}
    </details>
  );
}

type Change = SettingsReplay["changes"][number];

const doneWords = (deeds: Change["more"]) => deeds.map((deed) => texts.done[deed]).join(", ");

const COLUMNS: readonly Column<Change>[] = [
  {
    key: "conversation",
    title: texts.columns.conversation,
    cell: ({ conversationId }) => (
      // In a tab of its own: here, what is not saved would be lost.
      <a class="code" href={addressOf({ at: "activity" }, { conversationId })} target="_blank" rel="noreferrer">
        {conversationId}
        <span class="unseen"> {texts.opensTab}</span>
      </a>
    ),
  },
  { key: "automation", title: texts.columns.automation, cell: ({ automation }) => texts.automations[automation] },
  { key: "category", title: texts.columns.category, cell: ({ category }) => category, missing: texts.noCategory },
  {
    key: "more",
    title: texts.columns.more,
    cell: ({ more, fewer }) => (more.length + fewer.length === 0 ? texts.anotherWay : doneWords(more)),
    missing: texts.noDeed,
  },
  { key: "fewer", title: texts.columns.fewer, cell: ({ fewer }) => doneWords(fewer), missing: texts.noDeed },
  {
    key: "corrected",
    title: texts.columns.corrected,
    cell: ({ corrected }) => (corrected ? <Badge tone="notice">{texts.wasCorrected}</Badge> : null),
    missing: texts.notCorrected,
  },
];

/** Beside the count of unsaved changes, wherever on the page they are made; null where there is nothing to show. */
export function shortReplayOf({ loaded }: SettingsReplayState): string | null {
  const value = loaded.status === "ready" ? loaded.value : null;
  return value === null ? null : shortReplay(value);
}
