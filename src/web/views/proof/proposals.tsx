/** Proposals about levels: those that wait for a decision, and what was decided. */
import type { ProposalView } from "../../../console/api/autonomy.js";
import type { AskConsole } from "../../api/console-client.js";
import { BusyButton } from "../../parts/buttons.js";
import { DataTable } from "../../parts/data-table.js";
import { title } from "../../parts/format.js";
import { Notice } from "../../parts/notices.js";
import { TimeStamp } from "../../parts/times.js";
import { useAnnounce, useTask } from "../../state/task.js";
import { levelsTexts as texts } from "./levels-texts.js";

export interface LevelsSectionProps {
  readonly ask: AskConsole;
  readonly isOwner: boolean;
}

interface ProposalProps extends LevelsSectionProps {
  readonly proposal: ProposalView;
  onChange(): void;
}

export function OpenProposal({ ask, proposal, isOwner, onChange }: ProposalProps) {
  const task = useTask();
  const announce = useAnnounce();
  const { id, automation, category, advice, before, after, evidence, madeAt } = proposal;
  const decide = (accept: boolean) =>
    void task
      .run(async () => {
        await ask("decide-proposal", { id, accept });
        announce(accept ? texts.accepted : texts.declined);
      })
      .then(onChange);
  return (
    <Notice
      tone={advice === "to-suggest" ? "warning" : "info"}
      title={texts.proposal(texts.automations[automation], title(category), texts.levels[before], texts.levels[after])}
      actions={
        isOwner ? (
          <>
            <BusyButton busy={task.busy} busyLabel={texts.deciding} variant="primary" onClick={() => decide(true)}>
              {texts.accept}
            </BusyButton>
            <BusyButton busy={task.busy} busyLabel={texts.deciding} onClick={() => decide(false)}>
              {texts.decline}
            </BusyButton>
          </>
        ) : null
      }
    >
      <>
        <p>{evidence.reason}</p>
        <p class="muted">
          {texts.made} <TimeStamp at={madeAt} />
        </p>
        {isOwner ? null : <p class="muted">{texts.notOwner}</p>}
        <Failure message={task.error?.message ?? null} />
      </>
    </Notice>
  );
}

interface DecidedProps extends LevelsSectionProps {
  readonly proposals: readonly ProposalView[];
  onChange(): void;
}

export function DecidedProposals({ ask, proposals, isOwner, onChange }: DecidedProps) {
  const task = useTask();
  const announce = useAnnounce();
  const undo = (id: string) =>
    void task
      .run(async () => {
        await ask("undo-level", { id });
        announce(texts.undone);
      })
      .then(onChange);
  if (proposals.length === 0) return null;
  return (
    <>
      <DataTable
        caption={texts.decided}
        rows={proposals}
        keyOf={({ id }) => id}
        empty=""
        columns={[
          { key: "when", title: texts.columns.when, cell: ({ decidedAt, madeAt }) => <TimeStamp at={decidedAt ?? madeAt} /> },
          {
            key: "what",
            title: texts.columns.what,
            kind: "words",
            cell: ({ automation, category, before, after }) =>
              texts.proposal(texts.automations[automation], title(category), texts.levels[before], texts.levels[after]),
          },
          { key: "outcome", title: texts.columns.outcome, kind: "words", cell: outcomeOf },
          {
            key: "undo",
            title: texts.columns.undo,
            cell: ({ id, canUndo }) =>
              canUndo && isOwner ? (
                <BusyButton busy={task.busy} busyLabel={texts.undoing} onClick={() => undo(id)}>
                  {texts.undo}
                </BusyButton>
              ) : null,
          },
        ]}
      />
      <Failure message={task.error?.message ?? null} />
    </>
  );
}

function outcomeOf({ outcome, decidedBy, undoneAt, undoneBy }: ProposalView): string {
  const decided = outcome === null ? "" : texts.outcomes[outcome](decidedBy ?? texts.app);
  return undoneAt === null ? decided : `${decided}, ${texts.undoneBy(undoneBy ?? texts.somebody)}`;
}

function Failure({ message }: { message: string | null }) {
  if (message === null) return null;
  return (
    <p class="problem" role="alert">
      {texts.failed(message)}
    </p>
  );
}
