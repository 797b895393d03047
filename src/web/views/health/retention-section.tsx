import type { Health } from "../../../console/api/health.js";
import { Ago } from "../../parts/ago.js";
import { Facts } from "./facts.js";
import { HealthCheckSection } from "./judged-section.js";
import { texts } from "./texts.js";

const words = texts.retention;

export function RetentionSection({ retention, now }: { retention: Health["retention"]; now: number }) {
  const { days, rawDays, lastAt, nextAt } = retention;
  const when = (at: number | null) => (at === null ? null : <Ago at={at} now={now} />);
  return (
    <HealthCheckSection title={words.title} assessed={retention}>
      <Facts
        facts={[
          { name: words.days, value: words.daysOf(days, rawDays) },
          { name: words.last, value: when(lastAt), missing: words.never },
          { name: words.next, value: when(nextAt), missing: words.never },
        ]}
      />
    </HealthCheckSection>
  );
}
