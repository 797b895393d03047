/** How one failed job is shown: its row in the table and its details. */
import type { DeadLetterView } from "../../../console/api/dead-letters.js";
import { Badge, type Tone } from "../../parts/badges.js";
import { BusyButton } from "../../parts/buttons.js";
import type { Column } from "../../parts/data-table.js";
import { TimeStamp } from "../../parts/times.js";
import { Missing } from "../../parts/values.js";
import { jobWords, STATUS_WORDS, texts } from "./texts.js";
import type { Replay } from "./use-dead-letters.js";

const TONES: Readonly<Record<DeadLetterView["status"], Tone>> = {
  "given-up": "fault",
  waiting: "neutral",
  "trying-again": "notice",
  running: "neutral",
  finished: "good",
  "given-up-again": "fault",
  untraceable: "neutral",
};

/** What is selected to be retried together, by ids. */
interface Choice {
  readonly chosen: ReadonlySet<string>;
  choose(id: string, isChosen: boolean): void;
}

/** What the table shows of a failed job. */
export function deadLetterColumns(replay: Replay, choice: Choice): readonly Column<DeadLetterView>[] {
  return [
    { key: "job", title: texts.list.columns.job, kind: "words", cell: ({ job }) => jobWords(job) },
    { key: "why", title: texts.list.columns.why, kind: "words", cell: ({ says }) => says },
    { key: "status", title: texts.list.columns.status, cell: (deadLetter) => <Status {...deadLetter} /> },
    { key: "at", title: texts.list.columns.at, kind: "time", cell: ({ givenUpAt }) => <TimeStamp at={givenUpAt} /> },
    {
      key: "conversation",
      title: texts.list.columns.conversation,
      cell: ({ conversation }) => (conversation === null ? null : <ConversationLink {...conversation} />),
      missing: texts.list.noConversation,
    },
    {
      key: "choose",
      title: texts.list.columns.choose,
      titleUnseen: true,
      cell: (deadLetter) => <Choose deadLetter={deadLetter} choice={choice} />,
    },
    {
      key: "act",
      title: texts.list.columns.act,
      titleUnseen: true,
      cell: (deadLetter) => <ReplayButton deadLetter={deadLetter} replay={replay} />,
    },
  ];
}

function Status({ status, nextAt }: DeadLetterView) {
  return (
    <>
      <Badge tone={TONES[status]}>{STATUS_WORDS[status]}</Badge>{" "}
      {status === "trying-again" && nextAt !== null ? <TimeStamp at={nextAt} precise /> : null}
    </>
  );
}

function ConversationLink({ id, url }: { id: string; url: string }) {
  const elsewhere = url.startsWith("#") ? {} : { target: "_blank", rel: "noopener noreferrer" };
  return (
    <a href={url} {...elsewhere}>
      {texts.list.open(id)}
    </a>
  );
}

function Choose({
  deadLetter: { id, job, conversation, status, payload },
  choice,
}: {
  deadLetter: DeadLetterView;
  choice: Choice;
}) {
  return (
    <input
      type="checkbox"
      aria-label={texts.list.choose(jobWords(job), conversation?.id ?? "")}
      checked={choice.chosen.has(id)}
      disabled={payload === null || status !== "given-up"}
      onChange={(event) => choice.choose(id, event.currentTarget.checked)}
    />
  );
}

function ReplayButton({ deadLetter, replay }: { deadLetter: DeadLetterView; replay: Replay }) {
  return (
    <BusyButton
      busy={replay.task.busy}
      disabled={deadLetter.payload === null || deadLetter.status !== "given-up"}
      onClick={() => replay.start({ ids: [deadLetter.id] })}
    >
      {texts.list.replay}
      <span class="unseen">: {jobWords(deadLetter.job)}</span>
    </BusyButton>
  );
}

/** What is known of a failed job, folded in. */
export function DeadLetterDetails({ deadLetter }: { deadLetter: DeadLetterView }) {
  const { remedy, reason, attempts, firstFailedAt, replayedAt, note, payload } = deadLetter;
  return (
    <details class="given-up-details">
      <summary>{texts.list.details}</summary>
      {remedy === null ? null : <p>{remedy}</p>}
      <dl>
        <dt>{texts.details.reason}</dt>
        <dd class="code">{reason}</dd>
        <dt>{texts.details.attempts}</dt>
        <dd>{attempts}</dd>
        <dt>{texts.details.firstFailed}</dt>
        <dd>{firstFailedAt === null ? <Missing why={texts.details.notKnown} /> : <TimeStamp at={firstFailedAt} precise />}</dd>
        {replayedAt === null ? null : (
          <>
            <dt>{texts.details.replayedAt}</dt>
            <dd>
              <TimeStamp at={replayedAt} precise />
            </dd>
          </>
        )}
        {note === null ? null : (
          <>
            <dt>{texts.details.note}</dt>
            <dd>{note}</dd>
          </>
        )}
      </dl>
      {payload === null ? (
        <p>{texts.details.noPayload}</p>
      ) : (
        <>
          <p>{texts.details.payload}:</p>
          <pre class="code">{JSON.stringify(payload, null, 2)}</pre>
        </>
      )}
    </details>
  );
}
