/** The list of failed jobs with its filters, and the bar that retries several. */
import { useState } from "preact/hooks";
import type { OutputOf } from "../../../console/api/endpoints.js";
import { BusyButton, ConfirmButton } from "../../parts/buttons.js";
import { SelectField } from "../../parts/choice-fields.js";
import { DataTable } from "../../parts/data-table.js";
import { LoadMore } from "../../parts/loading.js";
import { Section } from "../../parts/page-layout.js";
import { SegmentedChoice } from "../../parts/segmented-choice.js";
import { deadLetterColumns, DeadLetterDetails } from "./dead-letter-columns.js";
import { jobWords } from "./job-words.js";
import { deadLettersViewTexts } from "./texts.js";
import { type DeadLetters, WHICH } from "./use-dead-letters.js";
import type { ReplayTask } from "./use-retry.js";

interface DeadLettersSectionProps {
  readonly jobs: OutputOf<"list-dead-letters">["waiting"]["jobs"];
  readonly total: number;
  readonly deadLetters: DeadLetters;
  readonly replay: ReplayTask;
}

/** Each failed job by itself, with its details and status. */
export function DeadLettersSection({ jobs, total, deadLetters, replay }: DeadLettersSectionProps) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const choose = (id: string, isChosen: boolean) =>
    setIds((before) => new Set(isChosen ? [...before, id] : [...before].filter((each) => each !== id)));
  // What was retried meanwhile, or is no longer shown, is no longer selected.
  const chosen = deadLetters.shown.filter(({ id, status }) => ids.has(id) && status === "given-up").map(({ id }) => id);
  const { filter, more } = deadLetters;
  const kinds = new Set([...jobs.map(({ job }) => job), ...(filter.job === undefined ? [] : [filter.job])]);
  return (
    <Section title={deadLettersViewTexts.list.title}>
      <div class="given-up-filters">
        <SegmentedChoice
          label={deadLettersViewTexts.list.which}
          options={WHICH.map((value) => ({ value, label: deadLettersViewTexts.list.whichOptions[value] }))}
          value={filter.which ?? "given-up"}
          onChoose={(which) => deadLetters.choose({ ...filter, which })}
        />
        <SelectField
          label={deadLettersViewTexts.list.job}
          options={[
            { value: "", label: deadLettersViewTexts.list.anyJob },
            ...[...kinds].map((value) => ({ value, label: jobWords(value) })),
          ]}
          value={filter.job ?? ""}
          onChoose={(job) => deadLetters.choose({ ...filter, job: job === "" ? undefined : job })}
        />
      </div>
      <ReplayBar
        deadLetters={deadLetters}
        replay={replay}
        chosen={chosen}
        total={total}
        onDone={(done) => setIds((before) => new Set([...before].filter((id) => !done.includes(id))))}
      />
      <DataTable
        caption={deadLettersViewTexts.list.title}
        captionUnseen
        columns={deadLetterColumns(replay, { chosen: new Set(chosen), choose })}
        rows={deadLetters.shown}
        keyOf={({ id }) => id}
        empty={deadLettersViewTexts.list.empty}
        detail={(deadLetter) => <DeadLetterDetails deadLetter={deadLetter} />}
      />
      {more.error === null ? null : (
        <p class="problem" role="alert">
          {more.error.message}
        </p>
      )}
      <LoadMore
        shown={deadLetters.shown.filter(({ replayedAt }) => fits(filter.which, replayedAt)).length}
        total={total}
        hasMore={deadLetters.hasMore}
        busy={more.busy}
        onMore={deadLetters.readMore}
      />
    </Section>
  );
}

/** What was just retried stays in the list of failed jobs, and is none of those that `total` counts. */
function fits(which: DeadLetters["filter"]["which"], replayedAt: number | null): boolean {
  return which === "all" || (which === "put-back") === (replayedAt !== null);
}

interface ReplayBarProps {
  readonly deadLetters: DeadLetters;
  readonly replay: ReplayTask;
  /** Ids. */
  readonly chosen: readonly string[];
  /** How many jobs match the filter. */
  readonly total: number;
  onDone(ids: readonly string[]): void;
}

/** What one request takes; the rest stays selected. */
const MOST_AT_ONCE = 200;

/** Retries several at once: the selected ones, or all that match the filter. */
function ReplayBar({ deadLetters: { filter }, replay, chosen, total, onDone }: ReplayBarProps) {
  const { which, ...rest } = filter;
  return (
    <div class="actions">
      <BusyButton
        busy={replay.task.busy}
        busyLabel={deadLettersViewTexts.causes.busy}
        disabled={chosen.length === 0}
        onClick={() => {
          const ids = chosen.slice(0, MOST_AT_ONCE);
          void replay.start({ ids }).then((done) => {
            if (done) onDone(ids);
          });
        }}
      >
        {deadLettersViewTexts.list.replayChosen(chosen.length)}
      </BusyButton>
      {which === "given-up" && total > 1 ? (
        <ConfirmButton
          disabled={!replay.mayReplay}
          label={deadLettersViewTexts.list.replayAll}
          title={deadLettersViewTexts.list.replayAll}
          question={deadLettersViewTexts.causes.question(total)}
          confirm={deadLettersViewTexts.causes.confirm}
          busy={replay.task.busy}
          busyLabel={deadLettersViewTexts.causes.busy}
          onConfirm={() => void replay.start({ filter: rest })}
        />
      ) : null}
    </div>
  );
}
