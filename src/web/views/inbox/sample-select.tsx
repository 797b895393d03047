import type { InboxOverview } from "../../../sandbox/inbox-api.js";
import { languageName } from "../../parts/language-name.js";
import { texts } from "./texts.js";

interface SampleSelectProps {
  readonly samples: InboxOverview["samples"];
  onChoose(text: string): void;
}

export function SampleSelect({ samples, onChoose }: SampleSelectProps) {
  if (samples.length === 0) return null;
  return (
    <select
      class="sample-select"
      aria-label={texts.composer.sampleLabel}
      value=""
      onChange={(event) => {
        const sample = samples[Number(event.currentTarget.value)];
        event.currentTarget.value = "";
        if (sample) onChoose(sample.text);
      }}
    >
      <option value="">{texts.composer.sample}</option>
      {samples.map(({ label, language }, index) => (
        <option key={label} value={index}>
          {label} ({languageName(language)})
        </option>
      ))}
    </select>
  );
}
