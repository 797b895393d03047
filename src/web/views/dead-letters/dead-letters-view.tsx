import { Notice } from "../../parts/notices.js";
import { PageHeading } from "../../parts/page-layout.js";
import { WhenLoaded } from "../../parts/loading.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { CausesSection } from "./causes-section.js";
import { DeadLettersSection } from "./dead-letters-section.js";
import { texts } from "./texts.js";
import { useDeadLetters, useReplay } from "./use-dead-letters.js";
import "./dead-letters.css";

/** Failed jobs: why they failed, and the way back into the queue. */
export function DeadLettersView({ ask }: ConsoleViewProps) {
  const deadLetters = useDeadLetters(ask);
  const replay = useReplay(ask, deadLetters);
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead} />
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
      <WhenLoaded loader={deadLetters.first} failure={texts.failure}>
        {({ waiting, total }) => (
          <>
            {waiting.total === 0 ? (
              <p class="section muted">{texts.none}</p>
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
