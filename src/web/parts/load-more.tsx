import { texts } from "../texts.js";
import { BusyButton } from "./busy-button.js";

interface LoadMoreProps {
  /** How many are shown. */
  readonly shown: number;
  /** How many there are; null where that is not known. */
  readonly total?: number | null;
  readonly hasMore: boolean;
  readonly busy: boolean;
  onMore(): void;
}

/** Below a list that comes in pieces. */
export function LoadMore({ shown, total = null, hasMore, busy, onMore }: LoadMoreProps) {
  return (
    <div class="load-more">
      {hasMore ? (
        <BusyButton busy={busy} busyLabel={texts.loading} onClick={onMore}>
          {texts.parts.more}
        </BusyButton>
      ) : null}
      <p role="status">{total === null ? texts.parts.shown(shown) : texts.parts.shownOf(shown, total)}</p>
    </div>
  );
}
