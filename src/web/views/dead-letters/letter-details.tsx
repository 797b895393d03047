import type { DeadLetterView } from "../../../console/api/dead-letters.js";
import { Missing } from "../../parts/missing.js";
import { TimeStamp } from "../../parts/time-stamp.js";
import { texts } from "./texts.js";

const words = texts.details;

/** What is known of one piece of work, folded in. */
export function DeadLetterDetails({ deadLetter }: { deadLetter: DeadLetterView }) {
  const { remedy, reason, attempts, firstFailedAt, replayedAt, note, payload } = deadLetter;
  return (
    <details class="given-up-details">
      <summary>{texts.list.details}</summary>
      {remedy === null ? null : <p>{remedy}</p>}
      <dl>
        <dt>{words.reason}</dt>
        <dd class="code">{reason}</dd>
        <dt>{words.attempts}</dt>
        <dd>{attempts}</dd>
        <dt>{words.firstFailed}</dt>
        <dd>{firstFailedAt === null ? <Missing why={words.notKnown} /> : <TimeStamp at={firstFailedAt} precise />}</dd>
        {replayedAt === null ? null : (
          <>
            <dt>{words.replayedAt}</dt>
            <dd>
              <TimeStamp at={replayedAt} precise />
            </dd>
          </>
        )}
        {note === null ? null : (
          <>
            <dt>{words.note}</dt>
            <dd>{note}</dd>
          </>
        )}
      </dl>
      {payload === null ? (
        <p>{words.noPayload}</p>
      ) : (
        <>
          <p>{words.payload}:</p>
          <pre class="code">{JSON.stringify(payload, null, 2)}</pre>
        </>
      )}
    </details>
  );
}
