import type { InboxOverview } from "../../../sandbox/inbox-api.js";
import { languageName } from "../../parts/language-name.js";
import { texts } from "./texts.js";

interface SampleButtonsProps {
  readonly samples: InboxOverview["samples"];
  onChoose(text: string): void;
}

export function SampleButtons({ samples, onChoose }: SampleButtonsProps) {
  if (samples.length === 0) return null;
  return (
    <section class="samples" aria-label={texts.start.samples}>
      <h3>{texts.start.samples}</h3>
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
