import type { SetUpFacts, SetUpSection } from "../../../console/api/set-up.js";
import { Badge } from "../../parts/badge.js";
import { Section } from "../../parts/section.js";
import { HubField } from "./hub-field.js";
import { setUpTexts as texts } from "./texts.js";

interface HubPagesProps {
  readonly sections: readonly SetUpSection[];
  readonly topics: SetUpFacts["topics"];
}

/** The Developer Hub's pages, with everything an admin enters there. */
export function HubPages({ sections, topics }: HubPagesProps) {
  const seen = new Map(topics.map(({ topic, lastAt }) => [topic, lastAt !== null]));
  const mark = (value: string) => {
    const known = seen.get(value);
    if (known === undefined) return null;
    return known ? <Badge tone="good">{texts.sections.topicSeen}</Badge> : <Badge>{texts.sections.topicWaiting}</Badge>;
  };
  return (
    <Section title={texts.sections.title} lead={texts.sections.lead}>
      <ol class="set-up-pages">
        {sections.map(({ id, page, needed, fields }) => (
          <li key={id}>
            <h3>{page}</h3>
            {needed === null ? null : <p class="muted">{texts.sections.needed(needed)}</p>}
            <dl>
              {fields.map((field) => (
                <HubField key={field.label} field={field} page={page} mark={mark} />
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </Section>
  );
}
