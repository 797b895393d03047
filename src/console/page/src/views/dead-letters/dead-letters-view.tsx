import { Notice } from "../../parts/notice.js";
import { PageHeading } from "../../parts/page-heading.js";
import { WhenLoaded } from "../../parts/when-loaded.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { CausesSection } from "./causes-section.js";
import { LettersSection } from "./letters-section.js";
import { texts } from "./texts.js";
import { useLetters } from "./use-letters.js";
import { useReplay } from "./use-replay.js";
import "./dead-letters.css";

/** Work that was given up: why, and the way back into the queue. */
export function DeadLettersView({ ask }: ConsoleViewProps) {
  const letters = useLetters(ask);
  const replay = useReplay(ask, letters);
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
      <WhenLoaded loader={letters.first} failure={texts.failure}>
        {({ waiting, total }) => (
          <>
            {waiting.total === 0 ? (
              <p class="section muted">{texts.none}</p>
            ) : (
              <CausesSection causes={waiting.causes} letters={letters} replay={replay} />
            )}
            <LettersSection jobs={waiting.jobs} total={total} letters={letters} replay={replay} />
          </>
        )}
      </WhenLoaded>
    </>
  );
}
