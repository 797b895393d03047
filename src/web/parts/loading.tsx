/** What is shown while something loads, fails, or comes in pages. */
import type { ComponentChildren } from "preact";
import { type Loader, valueOf } from "../state/loaded.js";
import { pageTexts } from "../texts.js";
import { BusyButton } from "./buttons.js";
import { Notice } from "./notices.js";

interface WhenLoadedProps<T> {
  readonly loader: Loader<T>;
  /** What could not be loaded, as a sentence without its end: "The activity could not be loaded". */
  readonly failure: string;
  readonly children: (value: T) => ComponentChildren;
}

/** What was loaded; before that a word, after a failure its reason and another try. An older value stays below a newer failure. */
export function WhenLoaded<T>({ loader: { loaded, reload }, failure, children }: WhenLoadedProps<T>) {
  if (loaded.status === "loading")
    return (
      <p class="waiting" role="status">
        {pageTexts.loading}
      </p>
    );
  const value = valueOf(loaded);
  return (
    <>
      {loaded.status === "failed" ? (
        <Notice
          tone={value === null ? "failure" : "warning"}
          title={failure}
          actions={
            <button type="button" class="button" onClick={reload}>
              {pageTexts.retry}
            </button>
          }
        >
          {loaded.error.message}
        </Notice>
      ) : null}
      {value === null ? null : children(value)}
    </>
  );
}

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
        <BusyButton busy={busy} busyLabel={pageTexts.loading} onClick={onMore}>
          {pageTexts.parts.more}
        </BusyButton>
      ) : null}
      <p role="status">{total === null ? pageTexts.parts.shown(shown) : pageTexts.parts.shownOf(shown, total)}</p>
    </div>
  );
}
