import { BusyButton } from "../../parts/busy-button.js";
import { ConfirmButton } from "../../parts/confirm-button.js";
import { texts } from "./texts.js";
import type { DeadLetters } from "./use-letters.js";
import type { Replay } from "./use-replay.js";

interface PutBackBarProps {
  readonly deadLetters: DeadLetters;
  readonly replay: Replay;
  /** Ids. */
  readonly chosen: readonly string[];
  /** How many pieces of work fit the filter. */
  readonly total: number;
  onDone(ids: readonly string[]): void;
}

/** What one request takes; the rest stays chosen. */
const MOST_AT_ONCE = 200;

const words = texts.causes;

/** For several at once: what was chosen, or all that the filter leaves. */
export function PutBackBar({ deadLetters: { filter }, replay, chosen, total, onDone }: PutBackBarProps) {
  const { which, ...rest } = filter;
  return (
    <div class="actions">
      <BusyButton
        busy={replay.task.busy}
        busyLabel={words.busy}
        disabled={chosen.length === 0}
        onClick={() => {
          const ids = chosen.slice(0, MOST_AT_ONCE);
          replay.replayed({ ids });
          onDone(ids);
        }}
      >
        {texts.list.putChosenBack(chosen.length)}
      </BusyButton>
      {which === "given-up" && total > 1 ? (
        <ConfirmButton
          label={texts.list.putAllBack}
          title={texts.list.putAllBack}
          question={words.question(total)}
          confirm={words.confirm}
          busy={replay.task.busy}
          busyLabel={words.busy}
          onConfirm={() => replay.replayed({ filter: rest })}
        />
      ) : null}
    </div>
  );
}
