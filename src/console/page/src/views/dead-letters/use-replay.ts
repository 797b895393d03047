import { useState } from "preact/hooks";
import type { GivenOf } from "../../../../api/endpoints.js";
import type { Ask } from "../../api/console-client.js";
import { useAnnounce } from "../../state/announce.js";
import { type Task, useTask } from "../../state/use-task.js";
import { texts } from "./texts.js";
import type { Letters } from "./use-letters.js";

export interface Replay {
  readonly task: Task;
  /** What did not go as asked; empty where all did. */
  readonly remarks: readonly string[];
  putBack(wanted: GivenOf<"replay-dead-letters">): void;
}

/** Puts work back: one stays in the list and is followed there; a whole group is shown among what was put back. */
export function useReplay(ask: Ask, letters: Letters): Replay {
  const announce = useAnnounce();
  const task = useTask();
  const [remarks, setRemarks] = useState<readonly string[]>([]);
  const putBack: Replay["putBack"] = (wanted) =>
    void task.run(async () => {
      setRemarks([]);
      const { putBack: count, refused, left } = await ask("replay-dead-letters", wanted);
      if (count > 0) announce(texts.done(count));
      setRemarks([
        ...refused.map(({ because, count: times }) => texts.refused(because, times)),
        ...(left > 0 ? [texts.left(left)] : []),
      ]);
      if ("ids" in wanted) letters.follow(wanted.ids);
      else if (count > 0) letters.choose({ which: "put-back", ...wanted.filter });
      letters.reload();
    });
  return { task, remarks, putBack };
}
