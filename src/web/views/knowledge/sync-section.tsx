import type { OutputOf } from "../../../console/api/endpoints.js";
import { Ago } from "../../parts/ago.js";
import { Notice } from "../../parts/notice.js";
import { NumberTile, NumberTiles } from "../../parts/number-tile.js";
import { Section } from "../../parts/section.js";
import { TimeStamp } from "../../parts/time-stamp.js";
import { texts } from "./texts.js";

type Known = OutputOf<"read-knowledge">;

/** Whether what drafts rest on is what the help centre says. */
export function SyncSection({ known }: { known: Known }) {
  const { sync, last, counts, leftBehind } = known;
  const words = texts.sync;
  return (
    <Section title={words.title} lead={words.lead}>
      <p role="status" class="knowledge-standing">
        {words.status[sync.status]} {sync.status === "done" && last !== null ? <Ago at={last.at} now={Date.now()} /> : null}
      </p>
      {sync.status === "running" && sync.progress !== null ? <Progress {...sync.progress} /> : null}
      {sync.status === "failing" || sync.status === "failed" ? (
        <Notice tone="warning" title={sync.problem.says}>
          <>
            {sync.problem.remedy === null ? null : <p>{sync.problem.remedy}</p>}
            {sync.status === "failing" && sync.nextAt !== null ? (
              <p>
                {words.next}: <TimeStamp at={sync.nextAt} precise />
              </p>
            ) : null}
          </>
        </Notice>
      ) : null}
      <NumberTiles>
        <NumberTile label={words.published} value={counts.published} />
        <NumberTile label={words.sent} value={last?.sent ?? null} missing={words.status.never} note={<LastTime last={last} />} />
        <NumberTile label={words.calledWrong} value={counts.calledWrong} tone={counts.calledWrong > 0 ? "notice" : "neutral"} />
        <NumberTile label={words.unpublished} value={counts.unpublished} />
      </NumberTiles>
      <Refused last={last} />
      {leftBehind === 0 ? null : (
        <Notice tone="warning" title={words.leftBehind(leftBehind)}>
          {words.leftBehindWhy}
        </Notice>
      )}
      {last !== null && last.unpublished.length > 0 ? <p class="muted">{words.goneNow(last.unpublished)}</p> : null}
    </Section>
  );
}

function Progress({ done, total }: { done: number; total: number | null }) {
  return (
    <p class="knowledge-progress">
      <progress aria-label={texts.sync.progress} {...(total === null ? {} : { value: done, max: Math.max(total, done, 1) })} />
      <span>{texts.sync.readOf(done, total)}</span>
    </p>
  );
}

function LastTime({ last }: { last: Known["last"] }) {
  if (last === null) return null;
  return (
    <>
      {texts.sync.last}: <TimeStamp at={last.at} />
    </>
  );
}

function Refused({ last }: { last: Known["last"] }) {
  if (last === null || last.refused.length === 0) return null;
  return (
    <Notice tone="warning" title={texts.sync.refused(last.refused.length)}>
      <ul>
        {last.refused.map(({ title, says, remedy }) => (
          <li key={title}>
            <strong>{title}</strong>: {says} {remedy}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
