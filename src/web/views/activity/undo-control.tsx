/** Undoing one change, and following the undo to its end. */
import { useEffect, useRef } from "preact/hooks";
import type { ActivityEntry } from "../../../console/api/activity-entry.js";
import type { AskConsole } from "../../api/console-client.js";
import { BusyButton, ConfirmButton } from "../../parts/buttons.js";
import { type TaskState, useAnnounce, useTask } from "../../state/task.js";
import { activityViewTexts } from "./texts.js";

interface UndoControlProps {
  readonly ask: AskConsole;
  readonly entry: ActivityEntry;
  readonly undo: NonNullable<ActivityEntry["undo"]>;
  onChange(entry: ActivityEntry): void;
}

/** Undoes a change after a question, or explains why it cannot be undone. */
export function UndoControl({ ask, entry, undo: { status, because }, onChange }: UndoControlProps) {
  const { task, start, refetch } = useUndo(ask, entry, onChange);
  const problem = task.error === null ? null : <p class="problem">{task.error.message}</p>;
  if (status === "undone") return problem;
  if (status === "impossible") return <p class="muted">{because}</p>;
  if (status === "under-way")
    return (
      <div class="activity-undo" role="status">
        <p class="muted">{task.busy ? activityViewTexts.undo.busy : activityViewTexts.undo.slow}</p>
        {task.busy ? null : <BusyButton busy={false} onClick={refetch} children={activityViewTexts.undo.refetch} />}
        {problem}
      </div>
    );
  return (
    <div class="activity-undo">
      {because === null ? null : <p class="problem">{activityViewTexts.undo.failed(because)}</p>}
      <ConfirmButton
        label={activityViewTexts.undo.label}
        title={activityViewTexts.undo.title}
        question={<Question entry={entry} />}
        confirm={activityViewTexts.undo.confirm}
        variant={entry.kind === "note" ? "danger" : "plain"}
        busy={task.busy}
        busyLabel={activityViewTexts.undo.busy}
        onConfirm={start}
      />
      {problem}
    </div>
  );
}

function Question({ entry: { what, kind } }: { entry: ActivityEntry }) {
  const effect = activityViewTexts.undo.effects.get(kind) ?? null;
  return (
    <>
      <p>{activityViewTexts.undo.question(what)}</p>
      {effect !== null && <p>{effect}</p>}
    </>
  );
}

/** After these waits the page stops asking by itself; together a quarter of a minute. */
const WAITS_MS = [300, 500, 700, 1_000, 1_500, 2_000, 3_000, 3_000, 3_000];

interface Undo {
  readonly task: TaskState;
  start(): void;
  /** Asks again how an undo ends that takes long. */
  refetch(): void;
}

/** Has a change undone, and follows it until it is completed. */
function useUndo(ask: AskConsole, { id }: ActivityEntry, onChange: (entry: ActivityEntry) => void): Undo {
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
    if (entry.undo?.status === "undone") announce(activityViewTexts.undo.done);
  }
  return {
    task,
    start: () => void task.run(async () => follow(await ask("undo-effect", { id }))),
    refetch: () => void task.run(async () => follow(await ask("read-activity-entry", { id }))),
  };
}
