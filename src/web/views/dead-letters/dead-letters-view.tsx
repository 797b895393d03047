/** Failed jobs: why they failed, grouped by cause, and the way back into the queue. */
import type { DeadLetterCause } from "../../../console/api/dead-letters.js";
import { ConfirmButton } from "../../parts/buttons.js";
import { WhenLoaded } from "../../parts/loading.js";
import { Notice } from "../../parts/notices.js";
import { PageHeading, Section } from "../../parts/page-layout.js";
import { TimeStamp } from "../../parts/times.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { DeadLettersSection } from "./dead-letters-section.js";
import "./dead-letters.css";
import { jobWords } from "./job-words.js";
import { deadLettersViewTexts } from "./texts.js";
import { type DeadLetters, useDeadLetters } from "./use-dead-letters.js";
import { type ReplayTask, useReplay } from "./use-retry.js";

export function DeadLettersView({ ask, isOwner }: ConsoleViewProps) {
  const deadLetters = useDeadLetters(ask);
  const replay = useReplay(ask, deadLetters, isOwner);
  return (
    <>
      <PageHeading title={deadLettersViewTexts.title} lead={deadLettersViewTexts.lead} />
      {isOwner ? null : <Notice tone="info">{deadLettersViewTexts.notOwner}</Notice>}
      {replay.task.error === null ? null : <Notice tone="failure">{replay.task.error.message}</Notice>}
      {replay.remarks.length === 0 ? null : (
        <div role="status">
          <Notice tone="info">
            <>
              {replay.remarks.map((remark) => (
                <p key={remark}>{remark}</p>
              ))}
            </>
          </Notice>
        </div>
      )}
      <WhenLoaded loader={deadLetters.first} failure={deadLettersViewTexts.failure}>
        {({ waiting, total }) => (
          <>
            {waiting.total === 0 ? (
              <p class="section muted">{deadLettersViewTexts.none}</p>
            ) : (
              <CausesSection causes={waiting.causes} deadLetters={deadLetters} replay={replay} />
            )}
            <DeadLettersSection jobs={waiting.jobs} total={total} deadLetters={deadLetters} replay={replay} />
          </>
        )}
      </WhenLoaded>
    </>
  );
}

interface CausesSectionProps {
  readonly causes: readonly DeadLetterCause[];
  readonly deadLetters: DeadLetters;
  readonly replay: ReplayTask;
}

/** Failed jobs grouped by cause, each with one button that retries all of them. */
function CausesSection({ causes, deadLetters, replay }: CausesSectionProps) {
  return (
    <Section title={deadLettersViewTexts.causes.title} lead={deadLettersViewTexts.causes.lead}>
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
        {cause.retriedByItself ? <p>{deadLettersViewTexts.causes.byItself}</p> : null}
        <p class="muted">
          {deadLettersViewTexts.causes.count(cause.count)}: {cause.jobs.map(jobWords).join("; ")}
        </p>
        <p class="muted">
          {deadLettersViewTexts.causes.since} <TimeStamp at={cause.firstAt} />, {deadLettersViewTexts.causes.last}{" "}
          <TimeStamp at={cause.lastAt} />
        </p>
        <p class="code">{cause.reason}</p>
      </div>
      <div class="actions">
        <ConfirmButton
          disabled={!replay.mayReplay}
          label={deadLettersViewTexts.causes.replay(cause.count)}
          title={cause.says}
          question={deadLettersViewTexts.causes.question(cause.count)}
          confirm={deadLettersViewTexts.causes.confirm}
          busy={replay.task.busy}
          busyLabel={deadLettersViewTexts.causes.busy}
          onConfirm={() => void replay.start({ filter: { cause: cause.id } })}
        />
        <button
          type="button"
          class="button"
          onClick={() => deadLetters.choose({ which: "given-up", cause: isChosen ? undefined : cause.id })}
        >
          {isChosen ? deadLettersViewTexts.causes.shown : deadLettersViewTexts.causes.show}
        </button>
      </div>
    </li>
  );
}
