import type { DeadLetterView } from "../../../console/api/dead-letters.js";
import { Badge } from "../../parts/badge.js";
import { BusyButton } from "../../parts/busy-button.js";
import type { Column } from "../../parts/data-table.js";
import { TimeStamp } from "../../parts/time-stamp.js";
import type { Tone } from "../../parts/tone.js";
import { jobWords, STATUS_WORDS, texts } from "./texts.js";
import type { Replay } from "./use-replay.js";

const words = texts.list;

const TONES: Readonly<Record<DeadLetterView["status"], Tone>> = {
  "given-up": "fault",
  waiting: "neutral",
  "trying-again": "notice",
  running: "neutral",
  finished: "good",
  "given-up-again": "fault",
  untraceable: "neutral",
};

/** What is chosen to be put back together, by ids. */
export interface Choice {
  readonly chosen: ReadonlySet<string>;
  choose(id: string, isChosen: boolean): void;
}

/** What the table tells of one piece of work. */
export function deadLetterColumns(replay: Replay, choice: Choice): readonly Column<DeadLetterView>[] {
  return [
    { key: "job", title: words.columns.job, kind: "words", cell: ({ job }) => jobWords(job) },
    { key: "why", title: words.columns.why, kind: "words", cell: ({ says }) => says },
    { key: "status", title: words.columns.status, cell: (deadLetter) => <Status {...deadLetter} /> },
    { key: "at", title: words.columns.at, kind: "time", cell: ({ givenUpAt }) => <TimeStamp at={givenUpAt} /> },
    {
      key: "conversation",
      title: words.columns.conversation,
      cell: ({ conversation }) => (conversation === null ? null : <ConversationLink {...conversation} />),
      missing: words.noConversation,
    },
    {
      key: "choose",
      title: words.columns.choose,
      titleUnseen: true,
      cell: (deadLetter) => <Choose deadLetter={deadLetter} choice={choice} />,
    },
    {
      key: "act",
      title: words.columns.act,
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
      {words.open(id)}
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
      aria-label={words.choose(jobWords(job), conversation?.id ?? "")}
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
      onClick={() => replay.replayed({ ids: [deadLetter.id] })}
    >
      {words.replayed}
      <span class="unseen">: {jobWords(deadLetter.job)}</span>
    </BusyButton>
  );
}
