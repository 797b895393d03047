import type { ActivityEntry } from "../../../console/api/activity.js";
import type { Ask } from "../../api/console-client.js";
import { BusyButton } from "../../parts/busy-button.js";
import { ConfirmButton } from "../../parts/confirm-button.js";
import { texts } from "./texts.js";
import { useUndo } from "./use-undo.js";

interface UndoControlProps {
  readonly ask: Ask;
  readonly entry: ActivityEntry;
  readonly undo: NonNullable<ActivityEntry["undo"]>;
  onChange(entry: ActivityEntry): void;
}

/** Takes a change back after a question, or says why it cannot be. */
export function UndoControl({ ask, entry, undo: { status, because }, onChange }: UndoControlProps) {
  const { task, start, variant } = useUndo(ask, entry, onChange);
  const problem = task.error === null ? null : <p class="problem">{task.error.message}</p>;
  if (status === "undone") return problem;
  if (status === "impossible") return <p class="muted">{because}</p>;
  if (status === "under-way")
    return (
      <div class="activity-undo" role="status">
        <p class="muted">{task.busy ? texts.undo.busy : texts.undo.slow}</p>
        {task.busy ? null : <BusyButton busy={false} onClick={variant} children={texts.undo.variant} />}
        {problem}
      </div>
    );
  return (
    <div class="activity-undo">
      {because === null ? null : <p class="problem">{texts.undo.failed(because)}</p>}
      <ConfirmButton
        label={texts.undo.label}
        title={texts.undo.title}
        question={<Question entry={entry} />}
        confirm={texts.undo.confirm}
        variant={entry.kind === "note" ? "danger" : "plain"}
        busy={task.busy}
        busyLabel={texts.undo.busy}
        onConfirm={start}
      />
      {problem}
    </div>
  );
}

function Question({ entry: { what, kind } }: { entry: ActivityEntry }) {
  return (
    <>
      <p>{texts.undo.question(what)}</p>
      <p>{texts.undo.effects.get(kind)}</p>
    </>
  );
}
