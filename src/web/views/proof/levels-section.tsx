/** What each automation has earned in each category, and the proposals about it. */
import type { EarnedLevels } from "../../../console/api/autonomy.js";
import { Badge } from "../../parts/badges.js";
import { DataTable } from "../../parts/data-table.js";
import { title } from "../../parts/format.js";
import { WhenLoaded } from "../../parts/loading.js";
import { Section } from "../../parts/page-layout.js";
import { useFocusOnMove } from "../../router/focus.js";
import { useAsked, useReloadOn } from "../../state/asked.js";
import { levelsTexts as texts } from "./levels-texts.js";
import { DecidedProposals, type LevelsSectionProps, OpenProposal } from "./proposals.js";
import { leastText, shareText } from "./words.js";

interface LevelsProps extends LevelsSectionProps {
  /** Another one once something may have changed the levels. */
  readonly version: string;
  onChange(): void;
}

export function LevelsSection(props: LevelsProps) {
  const loader = useAsked(props.ask, "read-autonomy", {});
  useReloadOn(props.version, loader.reload);
  return (
    <Section title={texts.title} lead={texts.lead}>
      <WhenLoaded loader={loader} failure={texts.failure}>
        {(found) => <Levels {...props} found={found} />}
      </WhenLoaded>
    </Section>
  );
}

function Levels({ ask, isOwner, onChange, found }: Omit<LevelsProps, "version"> & { readonly found: EarnedLevels }) {
  // The buttons of a decided proposal go with it.
  useFocusOnMove([...found.open, ...found.past].map(({ id, canUndo }) => `${id} ${canUndo}`).join(" "));
  return (
    <>
      <p>{texts.target(shareText(found.target), found.mode)}</p>
      {found.open.map((proposal) => (
        <OpenProposal key={proposal.id} ask={ask} proposal={proposal} isOwner={isOwner} onChange={onChange} />
      ))}
      <LevelsTable levels={found.levels} />
      <DecidedProposals ask={ask} proposals={found.past} isOwner={isOwner} onChange={onChange} />
    </>
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
              : texts.agreement(shareText(agreement), lowerBound === null ? null : leastText(lowerBound), agreed, labelled) +
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
