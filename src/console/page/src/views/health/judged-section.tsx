import type { ComponentChildren } from "preact";
import type { Judged } from "../../../../api/health.js";
import { Section } from "../../parts/section.js";
import { texts } from "./texts.js";
import { VerdictBadge } from "./verdict-badge.js";

interface JudgedSectionProps {
  readonly title: string;
  readonly judged: Judged;
  readonly children?: ComponentChildren;
}

/** One thing that was looked at: its standing first, then what to do, then the figures. */
export function JudgedSection({ title, judged, children }: JudgedSectionProps) {
  return (
    <Section title={title}>
      <JudgedLine {...judged} />
      {children}
    </Section>
  );
}

export function JudgedLine({ verdict, says, remedy }: Judged) {
  return (
    <div class="health-judged">
      <p>
        <VerdictBadge verdict={verdict} /> {says}
      </p>
      {remedy === null ? null : (
        <p>
          <strong>{texts.remedy}:</strong> {remedy}
        </p>
      )}
    </div>
  );
}
