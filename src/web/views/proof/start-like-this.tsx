/** "Start like this": what would change, doing it, the receipt, and undoing it. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Proof, StartLikeThisReceipt } from "../../../console/api/proof.js";
import type { AskConsole } from "../../api/console-client.js";
import { BusyButton, ConfirmButton } from "../../parts/buttons.js";
import { Notice } from "../../parts/notices.js";
import { Section } from "../../parts/page-layout.js";
import { TimeStamp } from "../../parts/times.js";
import { focusContent } from "../../router/focus.js";
import { useAsked, useReloadOn } from "../../state/asked.js";
import { valueOf } from "../../state/loaded.js";
import { useAnnounce, useTask } from "../../state/task.js";
import { ChangesTable, proposedChanges } from "./changes.js";
import { proofViewTexts } from "./texts.js";

interface StartLikeThisProps {
  readonly ask: AskConsole;
  readonly last: NonNullable<Proof["last"]>;
  readonly teams: Proof["teams"];
  readonly isOwner: boolean;
  /** Another one once something may have changed the settings. */
  readonly version: string;
  onChange(): void;
}

export function StartLikeThis({ ask, last, teams, isOwner, version, onChange }: StartLikeThisProps) {
  const texts = proofViewTexts.start;
  const { run } = last;
  // The change is refused where somebody changed the settings after these were read.
  const settings = useAsked(ask, "read-settings", {});
  useReloadOn(version, settings.reload);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const task = useTask();
  const announce = useAnnounce();
  const known = valueOf(settings.loaded);
  const changes = known === null ? null : proposedChanges(known.settings, last.report, last.teamsThen, teams);
  const act = (kind: Receipt["kind"], work: () => Promise<StartLikeThisReceipt>) =>
    void task
      .run(async () => {
        const { says, changed } = await work();
        setReceipt({ kind, says, changed });
        announce(kind === "undone" ? texts.undone : changed ? texts.done : texts.nothing);
        focusContent();
      })
      // What was refused rests on settings that are not those of now.
      .then(onChange);
  const start = () => {
    if (known !== null) act("started", () => ask("start-like-this", { run: run.id, basedOn: known.version }));
  };
  const undo = () => act("undone", () => ask("undo-start-like-this", { run: run.id }));
  const isStarted = run.startedLikeThis !== null || (receipt?.kind === "started" && receipt.changed);
  return (
    <Section title={texts.title} lead={texts.lead}>
      {receipt === null && run.startedLikeThis === null ? null : (
        <ReceiptNotice receipt={receipt} started={run.startedLikeThis}>
          {isStarted && isOwner && receipt?.kind !== "undone" ? (
            <BusyButton busy={task.busy} busyLabel={texts.undoing} onClick={undo}>
              {texts.undo}
            </BusyButton>
          ) : null}
        </ReceiptNotice>
      )}
      {changes === null ? (
        settings.loaded.status === "failed" ? (
          <p class="problem">{texts.unread}</p>
        ) : null
      ) : changes.length === 0 ? (
        <p>{texts.same}</p>
      ) : (
        <ChangesTable changes={changes} />
      )}
      {!isOwner ? <p class="muted">{texts.notOwner}</p> : null}
      {isOwner && changes !== null && changes.length > 0 ? (
        <div class="actions">
          <ConfirmButton
            label={texts.button}
            title={texts.title}
            question={texts.question(changes.length)}
            confirm={texts.confirm}
            variant="primary"
            busy={task.busy}
            busyLabel={texts.busy}
            onConfirm={start}
          />
        </div>
      ) : null}
      {task.error === null ? null : (
        <p class="problem" role="alert">
          {texts.failed(task.error.message)}
        </p>
      )}
    </Section>
  );
}

interface Receipt {
  readonly kind: "started" | "undone";
  readonly says: readonly string[];
  readonly changed: boolean;
}

interface ReceiptNoticeProps {
  readonly receipt: Receipt | null;
  readonly started: NonNullable<Proof["last"]>["run"]["startedLikeThis"];
  readonly children: ComponentChildren;
}

/** After a reload only who and when are known. */
function ReceiptNotice({ receipt, started, children }: ReceiptNoticeProps) {
  const texts = proofViewTexts.start;
  const isUndone = receipt?.kind === "undone";
  const title = isUndone ? texts.undone : receipt?.changed === false ? texts.nothing : texts.receipt;
  return (
    <Notice tone={isUndone ? "info" : "good"} title={title} actions={children}>
      <>
        {started === null || isUndone ? null : (
          <p class="muted">
            {texts.by(started.by)}
            <TimeStamp at={started.at} />
          </p>
        )}
        {receipt === null || receipt.says.length === 0 ? null : (
          <ul class="proof-says">
            {receipt.says.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </>
    </Notice>
  );
}
