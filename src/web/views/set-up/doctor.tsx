import { useState } from "preact/hooks";
import type { OutputOf } from "../../../console/api/endpoints.js";
import type { Ask } from "../../api/console-client.js";
import { BusyButton } from "../../parts/busy-button.js";
import { Notice } from "../../parts/notice.js";
import { Section } from "../../parts/section.js";
import { TimeStamp } from "../../parts/time-stamp.js";
import { useTask } from "../../state/use-task.js";
import { Findings } from "./findings.js";
import { setUpTexts } from "./texts.js";

const texts = setUpTexts.doctor;

/** The doctor, here in the browser. */
export function Doctor({ ask }: { ask: Ask }) {
  const task = useTask();
  const [examined, setExamined] = useState<OutputOf<"run-doctor"> | null>(null);
  const run = () => task.run(async () => setExamined(await ask("run-doctor", {})));
  return (
    <Section
      title={texts.title}
      lead={texts.lead}
      actions={
        <BusyButton variant="primary" busy={task.busy} busyLabel={texts.busy} onClick={() => void run()}>
          {examined === null ? texts.button : texts.again}
        </BusyButton>
      }
    >
      <div role="status">{examined === null || task.busy ? null : <Outcome examined={examined} />}</div>
      {task.error === null ? null : <Notice tone="failure">{texts.failed(task.error.message)}</Notice>}
      {examined === null ? null : <Findings findings={examined.findings} />}
    </Section>
  );
}

function Outcome({ examined: { findings, complete, at } }: { examined: OutputOf<"run-doctor"> }) {
  const count = (level: "fault" | "notice") => findings.filter((finding) => finding.level === level).length;
  return (
    <>
      <p>
        <strong>{texts.outcome(count("fault"), count("notice"))}</strong> <TimeStamp at={at} />
      </p>
      {complete ? null : <p class="problem">{texts.incomplete}</p>}
    </>
  );
}
