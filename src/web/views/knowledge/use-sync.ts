import type { SyncView } from "../../../console/api/knowledge.js";
import type { Ask } from "../../api/console-client.js";
import { useAnnounce } from "../../state/announce.js";
import { type Task, useTask } from "../../state/use-task.js";
import { useWhileSeen } from "../../state/use-while-seen.js";
import { texts } from "./texts.js";

const UNDER_WAY_MS = 1_000;
/** One that failed comes round by itself, at first after seconds. */
const FAILING_MS = 10_000;
/** The daily one begins by itself, and "3 minutes ago" grows old. */
const IDLE_MS = 60_000;

export interface Sync {
  readonly task: Task;
  start(): void;
  readonly isUnderWay: boolean;
}

/** Starting a sync, and looking at it while it is under way. */
export function useSync(ask: Ask, sync: SyncView | null, reload: () => void): Sync {
  const announce = useAnnounce();
  const task = useTask();
  const status = sync?.status ?? null;
  const isUnderWay = status === "waiting" || status === "running";
  useWhileSeen(reload, isUnderWay ? UNDER_WAY_MS : status === "failing" ? FAILING_MS : IDLE_MS);
  const start = () =>
    void task.run(async () => {
      const { started } = await ask("sync-knowledge", {});
      announce(started ? texts.sync.started : texts.sync.already);
      reload();
    });
  return { task, start, isUnderWay };
}
