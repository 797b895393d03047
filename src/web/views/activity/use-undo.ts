import { useEffect, useRef } from "preact/hooks";
import type { ActivityEntry } from "../../../console/api/activity.js";
import type { Ask } from "../../api/console-client.js";
import { useAnnounce } from "../../state/announce.js";
import { type Task, useTask } from "../../state/use-task.js";
import { texts } from "./texts.js";

/** After these waits the page stops asking by itself; together a quarter of a minute. */
const WAITS_MS = [300, 500, 700, 1_000, 1_500, 2_000, 3_000, 3_000, 3_000];

export interface Undo {
  readonly task: Task;
  start(): void;
  /** Asks again how an undo ends that takes long. */
  variant(): void;
}

/** Has a change taken back, and follows it until it is settled. */
export function useUndo(ask: Ask, { id }: ActivityEntry, onChange: (entry: ActivityEntry) => void): Undo {
  const task = useTask();
  const announce = useAnnounce();
  const left = useRef(false);
  useEffect(() => () => void (left.current = true), []);

  async function follow(begun: ActivityEntry): Promise<void> {
    let entry = begun;
    onChange(entry);
    for (const wait of WAITS_MS) {
      if (entry.undo?.status !== "under-way" || left.current) break;
      await new Promise((resolve) => window.setTimeout(resolve, wait));
      entry = await ask("read-activity-entry", { id });
    }
    onChange(entry);
    if (entry.undo?.status === "undone") announce(texts.undo.done);
  }
  return {
    task,
    start: () => void task.run(async () => follow(await ask("undo-effect", { id }))),
    variant: () => void task.run(async () => follow(await ask("read-activity-entry", { id }))),
  };
}
