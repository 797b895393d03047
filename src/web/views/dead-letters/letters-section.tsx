import { useState } from "preact/hooks";
import type { OutputOf } from "../../../console/api/endpoints.js";
import { DataTable } from "../../parts/data-table.js";
import { LoadMore } from "../../parts/load-more.js";
import { Section } from "../../parts/section.js";
import { SegmentedChoice } from "../../parts/segmented-choice.js";
import { SelectField } from "../../parts/select-field.js";
import { deadLetterColumns } from "./letter-columns.js";
import { DeadLetterDetails } from "./letter-details.js";
import { PutBackBar } from "./put-back-bar.js";
import { jobWords, texts } from "./texts.js";
import { type DeadLetters, WHICH } from "./use-letters.js";
import type { Replay } from "./use-replay.js";

interface DeadLettersSectionProps {
  readonly jobs: OutputOf<"list-dead-letters">["waiting"]["jobs"];
  readonly total: number;
  readonly deadLetters: DeadLetters;
  readonly replay: Replay;
}

const words = texts.list;

/** Each piece of work by itself, with its details and where it stands. */
export function DeadLettersSection({ jobs, total, deadLetters, replay }: DeadLettersSectionProps) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const choose = (id: string, isChosen: boolean) =>
    setIds((before) => new Set(isChosen ? [...before, id] : [...before].filter((each) => each !== id)));
  // What was put back meanwhile, or is not shown any more, is not chosen any more.
  const chosen = deadLetters.shown.filter(({ id, status }) => ids.has(id) && status === "given-up").map(({ id }) => id);
  const { filter, more } = deadLetters;
  const kinds = new Set([...jobs.map(({ job }) => job), ...(filter.job === undefined ? [] : [filter.job])]);
  return (
    <Section title={words.title}>
      <div class="given-up-filters">
        <SegmentedChoice
          label={words.which}
          options={WHICH.map((value) => ({ value, label: words.whichOptions[value] }))}
          value={filter.which ?? "given-up"}
          onChoose={(which) => deadLetters.choose({ ...filter, which })}
        />
        <SelectField
          label={words.job}
          options={[{ value: "", label: words.anyJob }, ...[...kinds].map((value) => ({ value, label: jobWords(value) }))]}
          value={filter.job ?? ""}
          onChoose={(job) => deadLetters.choose({ ...filter, job: job === "" ? undefined : job })}
        />
      </div>
      <PutBackBar
        deadLetters={deadLetters}
        replay={replay}
        chosen={chosen}
        total={total}
        onDone={(done) => setIds((before) => new Set([...before].filter((id) => !done.includes(id))))}
      />
      <DataTable
        caption={words.title}
        captionUnseen
        columns={deadLetterColumns(replay, { chosen: new Set(chosen), choose })}
        rows={deadLetters.shown}
        keyOf={({ id }) => id}
        empty={words.empty}
        detail={(deadLetter) => <DeadLetterDetails deadLetter={deadLetter} />}
      />
      {more.error === null ? null : (
        <p class="problem" role="alert">
          {more.error.message}
        </p>
      )}
      <LoadMore
        shown={deadLetters.shown.length}
        total={total}
        hasMore={deadLetters.hasMore}
        busy={more.busy}
        onMore={deadLetters.readMore}
      />
    </Section>
  );
}
