import type { DeadLetterCause } from "../../../console/api/dead-letters.js";
import { ConfirmButton } from "../../parts/buttons.js";
import { Section } from "../../parts/page-layout.js";
import { TimeStamp } from "../../parts/times.js";
import { jobWords, texts } from "./texts.js";
import type { DeadLetters, Replay } from "./use-dead-letters.js";

interface CausesSectionProps {
  readonly causes: readonly DeadLetterCause[];
  readonly deadLetters: DeadLetters;
  readonly replay: Replay;
}

/** Failed jobs grouped by cause, each with one button that retries all of them. */
export function CausesSection({ causes, deadLetters, replay }: CausesSectionProps) {
  return (
    <Section title={texts.causes.title} lead={texts.causes.lead}>
      <ul class="given-up-causes">
        {causes.map((cause) => (
          <Cause key={cause.id} cause={cause} deadLetters={deadLetters} replay={replay} />
        ))}
      </ul>
    </Section>
  );
}

function Cause({ cause, deadLetters, replay }: Omit<CausesSectionProps, "causes"> & { cause: DeadLetterCause }) {
  const isChosen = deadLetters.filter.cause === cause.id;
  return (
    <li>
      <div>
        <h3>{cause.says}</h3>
        {cause.remedy === null ? null : <p>{cause.remedy}</p>}
        <p class="muted">
          {texts.causes.count(cause.count)}: {cause.jobs.map(jobWords).join("; ")}
        </p>
        <p class="muted">
          {texts.causes.since} <TimeStamp at={cause.firstAt} />, {texts.causes.last} <TimeStamp at={cause.lastAt} />
        </p>
        <p class="code">{cause.reason}</p>
      </div>
      <div class="actions">
        <ConfirmButton
          label={texts.causes.replay(cause.count)}
          title={cause.says}
          question={texts.causes.question(cause.count)}
          confirm={texts.causes.confirm}
          busy={replay.task.busy}
          busyLabel={texts.causes.busy}
          onConfirm={() => replay.start({ filter: { cause: cause.id } })}
        />
        <button
          type="button"
          class="button"
          onClick={() => deadLetters.choose({ which: "given-up", cause: isChosen ? undefined : cause.id })}
        >
          {isChosen ? texts.causes.shown : texts.causes.show}
        </button>
      </div>
    </li>
  );
}
