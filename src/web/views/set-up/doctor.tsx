/** The doctor's checks in the browser: asking for them, and what they came to. */
import { useState } from "preact/hooks";
import type { OutputOf } from "../../../console/api/endpoints.js";
import type { AskConsole } from "../../api/console-client.js";
import { Badge } from "../../parts/badges.js";
import { BusyButton } from "../../parts/buttons.js";
import { Notice } from "../../parts/notices.js";
import { Section } from "../../parts/page-layout.js";
import { TimeStamp } from "../../parts/times.js";
import { useTask } from "../../state/task.js";
import { setUpViewTexts } from "./texts.js";

export function Doctor({ ask }: { ask: AskConsole }) {
  const task = useTask();
  const [examined, setExamined] = useState<OutputOf<"run-doctor"> | null>(null);
  const run = () => task.run(async () => setExamined(await ask("run-doctor", {})));
  return (
    <Section
      title={setUpViewTexts.doctor.title}
      lead={setUpViewTexts.doctor.lead}
      actions={
        <BusyButton variant="primary" busy={task.busy} busyLabel={setUpViewTexts.doctor.busy} onClick={() => void run()}>
          {examined === null ? setUpViewTexts.doctor.button : setUpViewTexts.doctor.again}
        </BusyButton>
      }
    >
      <div role="status">{examined === null || task.busy ? null : <Outcome examined={examined} />}</div>
      {task.error === null ? null : <Notice tone="failure">{setUpViewTexts.doctor.failed(task.error.message)}</Notice>}
      {examined === null ? null : <Findings findings={examined.findings} />}
    </Section>
  );
}

function Outcome({ examined: { findings, complete, at } }: { examined: OutputOf<"run-doctor"> }) {
  const count = (level: "fault" | "notice") => findings.filter((finding) => finding.level === level).length;
  return (
    <>
      <p>
        <strong>{setUpViewTexts.doctor.outcome(count("fault"), count("notice"))}</strong> <TimeStamp at={at} />
      </p>
      {complete ? null : <p class="problem">{setUpViewTexts.doctor.incomplete}</p>}
    </>
  );
}

type Finding = OutputOf<"run-doctor">["findings"][number];

const ORDER = ["fault", "notice", "good"] as const;

/** What the checks came to, the worst first, each with what to do about it. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const sorted = ORDER.flatMap((level) => findings.filter((finding) => finding.level === level));
  return (
    <ul class="set-up-findings">
      {sorted.map(({ check, about, level, says, remedy }, index) => (
        <li key={`${index} ${check}`} data-level={level}>
          <Badge tone={level}>{setUpViewTexts.doctor.levels.get(level)}</Badge>
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
