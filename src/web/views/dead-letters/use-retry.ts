/** Retrying failed jobs, and the state of that. */
import { useState } from "preact/hooks";
import type { GivenOf } from "../../../console/api/endpoints.js";
import type { AskConsole } from "../../api/console-client.js";
import { type TaskState, useAnnounce, useTask } from "../../state/task.js";
import { deadLettersViewTexts } from "./texts.js";
import type { DeadLetters } from "./use-dead-letters.js";

export interface ReplayTask {
  /** False for who is no owner. */
  readonly mayReplay: boolean;
  readonly task: TaskState;
  /** What did not go as asked; empty where all did. */
  readonly remarks: readonly string[];
  /** Answers whether it was done. */
  start(wanted: GivenOf<"replay-dead-letters">): Promise<boolean>;
}

/** Retries jobs: a single one stays in the list and is followed there; a whole group is shown among the retried ones. */
export function useReplay(ask: AskConsole, deadLetters: DeadLetters, mayReplay: boolean): ReplayTask {
  const announce = useAnnounce();
  const task = useTask();
  const [remarks, setRemarks] = useState<readonly string[]>([]);
  const start: ReplayTask["start"] = (wanted) =>
    task.run(async () => {
      setRemarks([]);
      const { replayed: count, refused, left } = await ask("replay-dead-letters", wanted);
      if (count > 0) announce(deadLettersViewTexts.done(count));
      setRemarks([
        ...refused.map(({ because, count: times }) => deadLettersViewTexts.refused(because, times)),
        ...(left > 0 ? [deadLettersViewTexts.left(left)] : []),
      ]);
      if ("ids" in wanted) deadLetters.follow(wanted.ids);
      else if (count > 0) deadLetters.choose({ which: "put-back", ...wanted.filter });
      deadLetters.reload();
    });
  return { mayReplay, task, remarks, start };
}
