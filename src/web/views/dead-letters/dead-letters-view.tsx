import { Notice } from "../../parts/notice.js";
import { PageHeading } from "../../parts/page-heading.js";
import { WhenLoaded } from "../../parts/when-loaded.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { CausesSection } from "./causes-section.js";
import { DeadLettersSection } from "./letters-section.js";
import { texts } from "./texts.js";
import { useDeadLetters } from "./use-letters.js";
import { useReplay } from "./use-replay.js";
import "./dead-letters.css";

/** Work that was given up: why, and the way back into the queue. */
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
