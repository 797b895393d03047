/** The state of the activity page: entries page by page, and how many are new. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ActivityEntry, ActivityFilterInput, ActivityPage } from "../../../console/api/activity.js";
import type { Ask } from "../../api/console-client.js";
import { useAsked } from "../../state/asked.js";
import { type Loader, valueOf } from "../../state/loaded.js";
import { type Task, useTask } from "../../state/task.js";

/** What was read after the first page, as long as that page is the one shown. */
interface Older {
  readonly after: ActivityPage | null;
  readonly entries: readonly ActivityEntry[];
  readonly next: string | null;
}

interface Activity {
  readonly first: Loader<ActivityPage>;
  /** Of all pages read so far, newest first. */
  readonly entries: readonly ActivityEntry[];
  readonly hasMore: boolean;
  readonly more: Task;
  readMore(): void;
  /** Takes a newer state of an entry that is shown. */
  put(entry: ActivityEntry): void;
  /** Everyone the filter can name; those of the page before while the next is loaded. */
  readonly teammates: readonly { readonly id: string; readonly name: string }[];
  readonly timezone: string | null;
}

export function useActivity(ask: Ask, filter: ActivityFilterInput): Activity {
  const first = useAsked(ask, "list-activity", filter);
  const page = valueOf(first.loaded);
  const [read, setRead] = useState<Older>({ after: null, entries: [], next: null });
  const [newer, setNewer] = useState<ReadonlyMap<string, ActivityEntry>>(new Map());
  const more = useTask();
  const known = useRef<ActivityPage | null>(null);
  known.current = page ?? known.current;

  const older = read.after === page ? read : { after: page, entries: [], next: page?.next ?? null };
  const entries = useMemo(
    () => [...(page?.entries ?? []), ...older.entries].map((entry) => latest(entry, newer.get(entry.id))),
    [page, older.entries, newer],
  );
  const readMore = () => {
    const { after, next } = older;
    if (next === null) return;
    void more.run(async () => {
      const added = await ask("list-activity", { ...filter, before: next });
      setRead({ after, entries: [...older.entries, ...added.entries], next: added.next });
    });
  };
  return {
    first,
    entries,
    hasMore: older.next !== null,
    more,
    readMore,
    put: (entry) => setNewer((before) => new Map(before).set(entry.id, entry)),
    teammates: known.current?.teammates ?? [],
    timezone: known.current?.timezone ?? null,
  };
}

/** A list that was loaded again may know more than the answer to an earlier click. */
function latest(listed: ActivityEntry, answered: ActivityEntry | undefined): ActivityEntry {
  if (answered === undefined || (listed.resolvedAt ?? 0) > (answered.resolvedAt ?? 0)) return listed;
  return answered;
}

/** Seldom enough to cost nothing, often enough to be noticed. */
const CHECK_MS = 20_000;

/** How many lines have come since the list was read. Checks while the page is visible, and when it becomes visible again. */
export function useNewCount(ask: Ask, filter: ActivityFilterInput, since: string | null): number {
  const [found, setFound] = useState<{ readonly since: string | null; readonly count: number }>({ since, count: 0 });
  const question = JSON.stringify(filter);
  useEffect(() => {
    if (since === null) return;
    let left = false;
    const check = () => {
      if (document.visibilityState !== "visible") return;
      ask("count-new-activity", { ...filter, since }).then(
        ({ count }) => left || setFound({ since, count }),
        // The list itself says when the server cannot be reached; the next check comes soon enough.
        () => undefined,
      );
    };
    const timer = window.setInterval(check, CHECK_MS);
    document.addEventListener("visibilitychange", check);
    return () => {
      left = true;
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", check);
    };
  }, [ask, question, since]);
  return found.since === since ? found.count : 0;
}
