/** What the sections of the health page are made of: a status and facts. */
import type { ComponentChildren } from "preact";
import type { HealthCheck, HealthLevel } from "../../../console/api/health.js";
import { Badge, type Tone } from "../../parts/badges.js";
import { Section } from "../../parts/page-layout.js";
import { Missing } from "../../parts/values.js";
import { healthViewTexts } from "./texts.js";

interface HealthCheckSectionProps {
  readonly title: string;
  readonly assessed: HealthCheck;
  readonly children?: ComponentChildren;
}

/** One thing that was checked: its status first, then what to do, then the facts. */
export function HealthCheckSection({ title, assessed, children }: HealthCheckSectionProps) {
  return (
    <Section title={title}>
      <HealthCheckLine {...assessed} />
      {children}
    </Section>
  );
}

export function HealthCheckLine({ level, says, remedy }: HealthCheck) {
  return (
    <div class="health-check">
      <p>
        <HealthBadge level={level} /> {says}
      </p>
      {remedy === null ? null : (
        <p>
          <strong>{healthViewTexts.remedy}:</strong> {remedy}
        </p>
      )}
    </div>
  );
}

const TONES: Readonly<Record<HealthLevel, Tone>> = { good: "good", attention: "notice", bad: "fault", unknown: "neutral" };

export function HealthBadge({ level }: { level: HealthLevel }) {
  return <Badge tone={TONES[level]}>{healthViewTexts.levels[level]}</Badge>;
}

interface Fact {
  readonly name: string;
  /** Null is shown as missing. */
  readonly value: ComponentChildren;
  /** Why it is missing, such as "not yet". */
  readonly missing?: string;
}

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="health-facts">
      {facts.map(({ name, value, missing }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <Missing {...(missing === undefined ? {} : { why: missing })} />}</dd>
        </div>
      ))}
    </dl>
  );
}
