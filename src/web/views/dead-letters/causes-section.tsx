import type { DeadLetterCause } from "../../../console/api/dead-letters.js";
import { ConfirmButton } from "../../parts/confirm-button.js";
import { Section } from "../../parts/section.js";
import { TimeStamp } from "../../parts/time-stamp.js";
import { jobWords, texts } from "./texts.js";
import type { DeadLetters } from "./use-letters.js";
import type { Replay } from "./use-replay.js";

interface CausesSectionProps {
  readonly causes: readonly DeadLetterCause[];
  readonly deadLetters: DeadLetters;
  readonly replay: Replay;
}

const words = texts.causes;

/** What was given up, by equal reasons, each with one button for all of it. */
export function CausesSection({ causes, deadLetters, replay }: CausesSectionProps) {
  return (
    <Section title={words.title} lead={words.lead}>
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
          {words.count(cause.count)}: {cause.jobs.map(jobWords).join("; ")}
        </p>
        <p class="muted">
          {words.since} <TimeStamp at={cause.firstAt} />, {words.last} <TimeStamp at={cause.lastAt} />
        </p>
        <p class="code">{cause.reason}</p>
      </div>
      <div class="actions">
        <ConfirmButton
          label={words.replayed(cause.count)}
          title={cause.says}
          question={words.question(cause.count)}
          confirm={words.confirm}
          busy={replay.task.busy}
          busyLabel={words.busy}
          onConfirm={() => replay.replayed({ filter: { cause: cause.id } })}
        />
        <button
          type="button"
          class="button"
          onClick={() => deadLetters.choose({ which: "given-up", cause: isChosen ? undefined : cause.id })}
        >
          {isChosen ? words.shown : words.show}
        </button>
      </div>
    </li>
  );
}
