/** Sample messages, as buttons and as a list to choose from, and scenes that are played. */
import type { InboxConversation, InboxOverview } from "../../../sandbox/inbox-api.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { useTask } from "../../state/task.js";
import { inboxViewTexts } from "./texts.js";

interface SampleButtonsProps {
  readonly samples: InboxOverview["samples"];
  onChoose(text: string): void;
}

export function SampleButtons({ samples, onChoose }: SampleButtonsProps) {
  if (samples.length === 0) return null;
  return (
    <section class="samples" aria-label={inboxViewTexts.start.samples}>
      <h3>{inboxViewTexts.start.samples}</h3>
      <ul>
        {samples.map(({ label, text, language }) => (
          <li key={label}>
            <button type="button" onClick={() => onChoose(text)}>
              <span lang={language}>{label}</span>
              <span class="sample-language">{languageName(language)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SceneButtonsProps {
  readonly client: InboxClient;
  readonly scenes: InboxOverview["scenes"];
  onStarted(conversation: InboxConversation): void;
}

export function SceneButtons({ client, scenes, onStarted }: SceneButtonsProps) {
  const { busy, error, run } = useTask();
  if (scenes.length === 0) return null;
  return (
    <section class="samples" aria-label={inboxViewTexts.start.scenes}>
      <h3>{inboxViewTexts.start.scenes}</h3>
      <p class="muted">{inboxViewTexts.start.scenesLead}</p>
      <ul>
        {scenes.map(({ id, label, shows }) => (
          <li key={id}>
            <button type="button" disabled={busy} onClick={() => void run(async () => onStarted(await client.playScene(id)))}>
              <span>{label}</span>
              <span class="sample-language">{shows}</span>
            </button>
          </li>
        ))}
      </ul>
      {error === null ? null : (
        <p class="problem" role="alert">
          {inboxViewTexts.failures.notDone(error.message)}
        </p>
      )}
    </section>
  );
}

interface SampleSelectProps {
  readonly samples: InboxOverview["samples"];
  onChoose(text: string): void;
}

export function SampleSelect({ samples, onChoose }: SampleSelectProps) {
  if (samples.length === 0) return null;
  return (
    <select
      class="sample-select"
      aria-label={inboxViewTexts.composer.sampleLabel}
      value=""
      onChange={(event) => {
        const sample = samples[Number(event.currentTarget.value)];
        event.currentTarget.value = "";
        if (sample) onChoose(sample.text);
      }}
    >
      <option value="">{inboxViewTexts.composer.sample}</option>
      {samples.map(({ label, language }, index) => (
        <option key={label} value={index}>
          {label} ({languageName(language)})
        </option>
      ))}
    </select>
  );
}

const NAMES = new Intl.DisplayNames(["en"], { type: "language" });

/** "German" for `de`; what is no language code stays as it is. */
function languageName(code: string): string {
  try {
    return NAMES.of(code) ?? code;
  } catch {
    return code;
  }
}
