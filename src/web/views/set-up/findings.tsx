import type { OutputOf } from "../../../console/api/endpoints.js";
import { Badge } from "../../parts/badge.js";
import { setUpTexts as texts } from "./texts.js";

type Finding = OutputOf<"run-doctor">["findings"][number];

const TONES = { good: "good", notice: "notice", fault: "fault" } as const;
const ORDER = ["fault", "notice", "good"] as const;

/** What the checks came to, the worst first, each with what to do about it. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const sorted = ORDER.flatMap((level) => findings.filter((finding) => finding.level === level));
  return (
    <ul class="set-up-findings">
      {sorted.map(({ check, about, level, says, remedy }, index) => (
        <li key={`${index} ${check}`} data-level={level}>
          <Badge tone={TONES[level]}>{texts.doctor.levels[level]}</Badge>
          <div>
            <p>
              <strong>{about === null ? check : `${check} (${about})`}</strong> {says}
            </p>
            {remedy === null ? null : <p class="muted">{remedy}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
