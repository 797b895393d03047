/** How one failed job is shown: its row in the table and its details. */
import type { DeadLetterView } from "../../../console/api/dead-letters.js";
import { Badge, type Tone } from "../../parts/badges.js";
import { BusyButton } from "../../parts/buttons.js";
import type { Column } from "../../parts/data-table.js";
import { TimeStamp } from "../../parts/times.js";
import { Missing } from "../../parts/values.js";
import { jobWords, STATUS_WORDS } from "./job-words.js";
import { deadLettersViewTexts } from "./texts.js";
import type { ReplayTask } from "./use-retry.js";

const TONES: Readonly<Record<DeadLetterView["status"], Tone>> = {
  "given-up": "fault",
  waiting: "neutral",
  "trying-again": "notice",
  running: "neutral",
  finished: "good",
  "nothing-to-do": "neutral",
  "given-up-again": "fault",
  untraceable: "neutral",
};

/** What is selected to be retried together, by ids. */
interface Choice {
  readonly chosen: ReadonlySet<string>;
  choose(id: string, isChosen: boolean): void;
}

/** What the table shows of a failed job. */
export function deadLetterColumns(replay: ReplayTask, choice: Choice): readonly Column<DeadLetterView>[] {
  return [
    { key: "job", title: deadLettersViewTexts.list.columns.job, kind: "words", cell: ({ job }) => jobWords(job) },
    { key: "why", title: deadLettersViewTexts.list.columns.why, kind: "words", cell: ({ says }) => says },
    { key: "status", title: deadLettersViewTexts.list.columns.status, cell: (deadLetter) => <Status {...deadLetter} /> },
    {
      key: "at",
      title: deadLettersViewTexts.list.columns.at,
      kind: "time",
      cell: ({ givenUpAt }) => <TimeStamp at={givenUpAt} />,
    },
    {
      key: "conversation",
      title: deadLettersViewTexts.list.columns.conversation,
      cell: ({ conversation }) => (conversation === null ? null : <ConversationLink {...conversation} />),
      missing: deadLettersViewTexts.list.noConversation,
    },
    {
      key: "choose",
      title: deadLettersViewTexts.list.columns.choose,
      titleUnseen: true,
      cell: (deadLetter) => <Choose deadLetter={deadLetter} choice={choice} mayReplay={replay.mayReplay} />,
    },
    {
      key: "act",
      title: deadLettersViewTexts.list.columns.act,
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
      {deadLettersViewTexts.list.open(id)}
    </a>
  );
}

function Choose({
  deadLetter: { id, job, conversation, status, payload },
  choice,
  mayReplay,
}: {
  deadLetter: DeadLetterView;
  choice: Choice;
  mayReplay: boolean;
}) {
  return (
    <input
      type="checkbox"
      aria-label={deadLettersViewTexts.list.choose(jobWords(job), conversation?.id ?? "")}
      checked={choice.chosen.has(id)}
      disabled={!mayReplay || payload === null || status !== "given-up"}
      onChange={(event) => choice.choose(id, event.currentTarget.checked)}
    />
  );
}

function ReplayButton({ deadLetter, replay }: { deadLetter: DeadLetterView; replay: ReplayTask }) {
  return (
    <BusyButton
      busy={replay.task.busy}
      disabled={!replay.mayReplay || deadLetter.payload === null || deadLetter.status !== "given-up"}
      onClick={() => void replay.start({ ids: [deadLetter.id] })}
    >
      {deadLettersViewTexts.list.replay}
      <span class="unseen">: {jobWords(deadLetter.job)}</span>
    </BusyButton>
  );
}

/** What is known of a failed job, folded in. */
export function DeadLetterDetails({ deadLetter }: { deadLetter: DeadLetterView }) {
  const { remedy, reason, attempts, firstFailedAt, replayedAt, note, payload } = deadLetter;
  return (
    <details class="given-up-details">
      <summary>{deadLettersViewTexts.list.details}</summary>
      {remedy === null ? null : <p>{remedy}</p>}
      <dl>
        <dt>{deadLettersViewTexts.details.reason}</dt>
        <dd class="code">{reason}</dd>
        <dt>{deadLettersViewTexts.details.attempts}</dt>
        <dd>{attempts}</dd>
        <dt>{deadLettersViewTexts.details.firstFailed}</dt>
        <dd>
          {firstFailedAt === null ? (
            <Missing why={deadLettersViewTexts.details.notKnown} />
          ) : (
            <TimeStamp at={firstFailedAt} precise />
          )}
        </dd>
        {replayedAt === null ? null : (
          <>
            <dt>{deadLettersViewTexts.details.replayedAt}</dt>
            <dd>
              <TimeStamp at={replayedAt} precise />
            </dd>
          </>
        )}
        {note === null ? null : (
          <>
            <dt>{deadLettersViewTexts.details.note}</dt>
            <dd>{note}</dd>
          </>
        )}
      </dl>
      {payload === null ? (
        <p>{deadLettersViewTexts.details.noPayload}</p>
      ) : (
        <>
          <p>{deadLettersViewTexts.details.payload}:</p>
          <pre class="code">{JSON.stringify(payload, null, 2)}</pre>
        </>
      )}
    </details>
  );
}
