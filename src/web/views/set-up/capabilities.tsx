/** What the API version and the permissions allow, line by line, with what it takes where something is missing. */
import type { SetUpCapabilities } from "../../../console/api/set-up.js";
import { Badge } from "../../parts/badges.js";
import { Section } from "../../parts/page-layout.js";
import { TimeStamp } from "../../parts/times.js";
import { setUpViewTexts } from "./texts.js";

const TONES = {
  works: "good",
  "needs-version": "neutral",
  "needs-permission": "notice",
  refused: "notice",
  "not-seen": "neutral",
} as const;

export function Capabilities({ capabilities: { version, checkedAt, lines } }: { capabilities: SetUpCapabilities }) {
  const { title, lead, states, checked, unchecked } = setUpViewTexts.capabilities;
  return (
    <Section title={title} lead={lead(version)}>
      <ul class="set-up-steps set-up-capabilities">
        {lines.map(({ id, name, state, summary, remedy }) => (
          <li key={id} data-status={state}>
            <h3>{name}</h3>
            <Badge tone={TONES[state]}>{states[state]}</Badge>
            <p class="muted">
              {state === "works" ? null : `${summary}. `}
              {remedy}
            </p>
          </li>
        ))}
      </ul>
      <p class="muted">
        {checkedAt === null ? (
          unchecked
        ) : (
          <>
            {checked} <TimeStamp at={checkedAt} />
          </>
        )}
      </p>
    </Section>
  );
}
