import { useState } from "preact/hooks";
import type { GivenOf } from "../../../console/api/endpoints.js";
import type { Ask } from "../../api/console-client.js";
import { useAnnounce } from "../../state/announce.js";
import { type Task, useTask } from "../../state/use-task.js";
import { texts } from "./texts.js";
import type { DeadLetters } from "./use-letters.js";

export interface Replay {
  readonly task: Task;
  /** What did not go as asked; empty where all did. */
  readonly remarks: readonly string[];
  replayed(wanted: GivenOf<"replay-dead-letters">): void;
}

/** Puts work back: one stays in the list and is followed there; a whole group is shown among what was put back. */
export function useReplay(ask: Ask, deadLetters: DeadLetters): Replay {
  const announce = useAnnounce();
  const task = useTask();
  const [remarks, setRemarks] = useState<readonly string[]>([]);
  const replayed: Replay["replayed"] = (wanted) =>
    void task.run(async () => {
      setRemarks([]);
      const { replayed: count, refused, left } = await ask("replay-dead-letters", wanted);
      if (count > 0) announce(texts.done(count));
      setRemarks([
        ...refused.map(({ because, count: times }) => texts.refused(because, times)),
        ...(left > 0 ? [texts.left(left)] : []),
      ]);
      if ("ids" in wanted) deadLetters.follow(wanted.ids);
      else if (count > 0) deadLetters.choose({ which: "put-back", ...wanted.filter });
      deadLetters.reload();
    });
  return { task, remarks, replayed };
}
