import type { ComponentChildren } from "preact";
import type { HealthCheck } from "../../../console/api/health.js";
import { Section } from "../../parts/section.js";
import { texts } from "./texts.js";
import { HealthBadge } from "./verdict-badge.js";

interface HealthCheckSectionProps {
  readonly title: string;
  readonly assessed: HealthCheck;
  readonly children?: ComponentChildren;
}

/** One thing that was looked at: its standing first, then what to do, then the figures. */
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
    <div class="health-judged">
      <p>
        <HealthBadge level={level} /> {says}
      </p>
      {remedy === null ? null : (
        <p>
          <strong>{texts.remedy}:</strong> {remedy}
        </p>
      )}
    </div>
  );
}
