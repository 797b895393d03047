import type { Health } from "../../../console/api/health.js";
import { Facts } from "./facts.js";
import { formatBytes, formatDuration } from "./format.js";
import { HealthCheckSection } from "./judged-section.js";
import { texts } from "./texts.js";

const words = texts.database;

export function DatabaseSection({ database }: { database: Health["database"] }) {
  const { kind, answeredInMs, bytes, migrations } = database;
  const newest = migrations?.at(-1);
  return (
    <HealthCheckSection title={words.title} assessed={database}>
      <Facts
        facts={[
          { name: words.kind, value: words.kinds[kind] },
          { name: words.answered, value: answeredInMs === null ? null : formatDuration(answeredInMs) },
          { name: words.size, value: bytes === null ? null : formatBytes(bytes) },
          { name: words.migrations, value: newest === undefined ? null : words.newest(migrations?.length ?? 0, newest) },
        ]}
      />
    </HealthCheckSection>
  );
}
