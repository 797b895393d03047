import type { Health } from "../../../console/api/health.js";
import { Ago } from "../../parts/ago.js";
import { Facts } from "./facts.js";
import { formatBytes } from "./format.js";
import { HealthCheckSection } from "./judged-section.js";
import { texts } from "./texts.js";

const words = texts.runtime;

export function RuntimeSection({ runtime, now }: { runtime: Health["runtime"]; now: number }) {
  const { app, node, startedAt, memoryBytes } = runtime;
  return (
    <HealthCheckSection title={words.title} assessed={runtime}>
      <Facts
        facts={[
          { name: words.version, value: app === "" ? null : app, missing: words.noVersion },
          { name: words.node, value: node },
          { name: words.started, value: <Ago at={startedAt} now={now} /> },
          { name: words.memory, value: formatBytes(memoryBytes) },
        ]}
      />
    </HealthCheckSection>
  );
}
