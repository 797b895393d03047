import type { ComponentChildren } from "preact";
import { valueOf } from "../state/loaded.js";
import type { Loader } from "../state/use-loaded.js";
import { texts } from "../texts.js";
import { Notice } from "./notice.js";

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
        {texts.loading}
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
              {texts.retry}
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
