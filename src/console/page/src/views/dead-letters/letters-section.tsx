import { useState } from "preact/hooks";
import type { OutputOf } from "../../../../api/endpoints.js";
import { DataTable } from "../../parts/data-table.js";
import { LoadMore } from "../../parts/load-more.js";
import { Section } from "../../parts/section.js";
import { SegmentedChoice } from "../../parts/segmented-choice.js";
import { SelectField } from "../../parts/select-field.js";
import { letterColumns } from "./letter-columns.js";
import { LetterDetails } from "./letter-details.js";
import { PutBackBar } from "./put-back-bar.js";
import { jobWords, texts } from "./texts.js";
import { type Letters, WHICH } from "./use-letters.js";
import type { Replay } from "./use-replay.js";

interface LettersSectionProps {
  readonly jobs: OutputOf<"list-dead-letters">["waiting"]["jobs"];
  readonly total: number;
  readonly letters: Letters;
  readonly replay: Replay;
}

const words = texts.list;

/** Each piece of work by itself, with its details and where it stands. */
export function LettersSection({ jobs, total, letters, replay }: LettersSectionProps) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const choose = (id: string, isChosen: boolean) =>
    setIds((before) => new Set(isChosen ? [...before, id] : [...before].filter((each) => each !== id)));
  // What was put back meanwhile, or is not shown any more, is not chosen any more.
  const chosen = letters.shown.filter(({ id, standing }) => ids.has(id) && standing === "given-up").map(({ id }) => id);
  const { filter, more } = letters;
  const kinds = new Set([...jobs.map(({ job }) => job), ...(filter.job === undefined ? [] : [filter.job])]);
  return (
    <Section title={words.title}>
      <div class="given-up-filters">
        <SegmentedChoice
          label={words.which}
          options={WHICH.map((value) => ({ value, label: words.whichOptions[value] }))}
          value={filter.which ?? "given-up"}
          onChoose={(which) => letters.choose({ ...filter, which })}
        />
        <SelectField
          label={words.job}
          options={[{ value: "", label: words.anyJob }, ...[...kinds].map((value) => ({ value, label: jobWords(value) }))]}
          value={filter.job ?? ""}
          onChoose={(job) => letters.choose({ ...filter, job: job === "" ? undefined : job })}
        />
      </div>
      <PutBackBar
        letters={letters}
        replay={replay}
        chosen={chosen}
        total={total}
        onDone={(done) => setIds((before) => new Set([...before].filter((id) => !done.includes(id))))}
      />
      <DataTable
        caption={words.title}
        captionUnseen
        columns={letterColumns(replay, { chosen: new Set(chosen), choose })}
        rows={letters.shown}
        keyOf={({ id }) => id}
        empty={words.empty}
        detail={(letter) => <LetterDetails letter={letter} />}
      />
      {more.error === null ? null : (
        <p class="problem" role="alert">
          {more.error.message}
        </p>
      )}
      <LoadMore shown={letters.shown.length} total={total} hasMore={letters.hasMore} busy={more.busy} onMore={letters.readMore} />
    </Section>
  );
}
