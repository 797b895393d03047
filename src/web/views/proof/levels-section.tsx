/** What each automation has earned in each category, the proposals that wait for a decision, and what was decided. */
import type { EarnedLevels, ProposalView } from "../../../console/api/autonomy.js";
import type { AskConsole } from "../../api/console-client.js";
import { Badge } from "../../parts/badges.js";
import { BusyButton } from "../../parts/buttons.js";
import { DataTable } from "../../parts/data-table.js";
import { title } from "../../parts/format.js";
import { WhenLoaded } from "../../parts/loading.js";
import { Notice } from "../../parts/notices.js";
import { Section } from "../../parts/page-layout.js";
import { TimeStamp } from "../../parts/times.js";
import { useAsked } from "../../state/asked.js";
import { useAnnounce, useTask } from "../../state/task.js";
import { levelsTexts as texts } from "./levels-texts.js";
import { shareText } from "./words.js";

interface LevelsSectionProps {
  readonly ask: AskConsole;
  readonly isOwner: boolean;
}

export function LevelsSection({ ask, isOwner }: LevelsSectionProps) {
  const loader = useAsked(ask, "read-autonomy", {});
  return (
    <Section title={texts.title} lead={texts.lead}>
      <WhenLoaded loader={loader} failure={texts.failure}>
        {(found) => (
          <>
            <p>{texts.target(shareText(found.target), found.mode)}</p>
            {found.open.map((proposal) => (
              <OpenProposal key={proposal.id} ask={ask} proposal={proposal} isOwner={isOwner} onChange={loader.reload} />
            ))}
            <LevelsTable levels={found.levels} />
            <DecidedProposals ask={ask} proposals={found.past} isOwner={isOwner} onChange={loader.reload} />
          </>
        )}
      </WhenLoaded>
    </Section>
  );
}

interface ProposalProps extends LevelsSectionProps {
  readonly proposal: ProposalView;
  onChange(): void;
}

function OpenProposal({ ask, proposal, isOwner, onChange }: ProposalProps) {
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

function LevelsTable({ levels }: { levels: EarnedLevels["levels"] }) {
  return (
    <DataTable
      caption={texts.caption}
      rows={levels}
      keyOf={({ automation, category }) => `${automation} ${category}`}
      empty={texts.nothing}
      columns={[
        { key: "category", title: texts.columns.category, cell: ({ category }) => title(category) },
        { key: "automation", title: texts.columns.automation, cell: ({ automation }) => texts.automations[automation] },
        {
          key: "level",
          title: texts.columns.level,
          cell: ({ level }) => <Badge tone={level === "apply" ? "good" : "neutral"}>{texts.levels[level]}</Badge>,
        },
        {
          key: "agreement",
          title: texts.columns.agreement,
          kind: "number",
          missing: texts.noLabels,
          cell: ({ evidence: { agreement, lowerBound, agreed, labelled, past = 0 } }) =>
            agreement === null
              ? null
              : texts.agreement(shareText(agreement), lowerBound === null ? null : shareText(lowerBound), agreed, labelled) +
                texts.past(past, labelled),
        },
        {
          key: "corrections",
          title: texts.columns.corrections,
          kind: "number",
          missing: texts.nothingApplied,
          cell: ({ corrections: { corrected, decisions } }) => (decisions === 0 ? null : texts.of(corrected, decisions)),
        },
        { key: "reason", title: texts.columns.reason, kind: "words", cell: ({ reason }) => reason },
      ]}
    />
  );
}

interface DecidedProps extends LevelsSectionProps {
  readonly proposals: readonly ProposalView[];
  onChange(): void;
}

function DecidedProposals({ ask, proposals, isOwner, onChange }: DecidedProps) {
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
