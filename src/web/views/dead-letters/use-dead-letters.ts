/** The state of the failed jobs page: the list page by page. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { DeadLetterView } from "../../../console/api/dead-letters.js";
import type { GivenOf, OutputOf } from "../../../console/api/endpoints.js";
import type { AskConsole } from "../../api/console-client.js";
import { useQuery } from "../../router/address.js";
import { useAskedKeeping } from "../../state/asked.js";
import { type Loader, valueOf } from "../../state/loaded.js";
import { type TaskState, useTask } from "../../state/task.js";
import { useWhileSeen } from "../../state/while-seen.js";

export const WHICH = ["given-up", "put-back", "all"] as const;
type Filter = Pick<GivenOf<"list-dead-letters">, "which" | "job" | "cause">;

/** Retried jobs are polled until they have finished or failed again. */
const MOVING_MS = 2_000;
const MOST_FOLLOWED = 25;
const MOVING: readonly DeadLetterView["status"][] = ["waiting", "trying-again", "running"];

export interface DeadLetters {
  readonly first: Loader<OutputOf<"list-dead-letters">>;
  readonly shown: readonly DeadLetterView[];
  readonly hasMore: boolean;
  readonly more: TaskState;
  readMore(): void;
  reload(): void;
  readonly filter: Filter;
  choose(filter: Filter): void;
  /** Keeps these in the list once they are retried, with their status. */
  follow(ids: readonly string[]): void;
}

/** The list as its filter in the address wants it, page after page. */
export function useDeadLetters(ask: AskConsole): DeadLetters {
  const [query, change] = useQuery();
  const filter = useMemo(
    () => ({ which: WHICH.find((each) => each === query["which"]) ?? "given-up", job: query["job"], cause: query["cause"] }),
    [query],
  );
  const [followed, setFollowed] = useState<readonly string[]>([]);
  const given = { ...filter, follow: followed.length === 0 ? undefined : followed.join(",") };
  const first = useAskedKeeping(ask, "list-dead-letters", given);
  const value = valueOf(first.loaded);
  const [later, setLater] = useState<{ deadLetters: readonly DeadLetterView[]; next: string | null } | null>(null);
  const more = useTask();
  // A first page that was read anew may not join the pages behind the old one.
  useEffect(() => setLater(null), [value]);
  const shown = useMemo(() => [...(value?.deadLetters ?? []), ...(later?.deadLetters ?? [])], [value, later]);
  const next = later === null ? (value?.next ?? null) : later.next;
  const isMoving = later === null && shown.some(({ status }) => MOVING.includes(status));
  useWhileSeen(first.refresh, isMoving ? MOVING_MS : null);
  return {
    first,
    shown,
    hasMore: next !== null,
    more,
    readMore: () =>
      void more.run(async () => {
        const page = await ask("list-dead-letters", { ...given, after: next ?? undefined });
        setLater((before) => ({ deadLetters: [...(before?.deadLetters ?? []), ...page.deadLetters], next: page.next }));
      }),
    reload: first.reload,
    filter,
    choose: ({ which, job, cause }) => {
      setFollowed([]);
      change({ which: which === "given-up" ? undefined : which, job, cause });
    },
    follow: (ids) => setFollowed((before) => [...new Set([...before, ...ids])].slice(-MOST_FOLLOWED)),
  };
}
