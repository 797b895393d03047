/** What automations have earned, as an owner sees it, decides about it and takes it back. */
import { levelOf } from "../../../domain/autonomy-levels.js";
import { adviseLevel } from "../../../domain/proof/advice.js";
import { adviceTexts } from "../../../domain/proof/advice-texts.js";
import { neededAgreement } from "../../../domain/proof/curve.js";
import { type LeveledAutomation, parseSettings, type Settings } from "../../../domain/settings.js";
import { listCategoryRecords } from "../../../store/decisions/category-records.js";
import {
  changeLevel,
  decideProposal,
  holdProposal,
  type LevelChanged,
  listProposals,
  saveUndo,
  type StoredProposal,
} from "../../../store/decisions/proposals.js";
import { findWorkspace } from "../../../store/workspaces/workspaces.js";
import type { ProposalView } from "../../api/autonomy.js";
import { type Answer, answered, type ConsoleDeps, type Handler, type HandlersOf, refused } from "../handlers.js";
import { settingsTexts } from "../settings/change-settings.js";
import { ownersOnly } from "../settings/owners.js";

type Deps = Pick<ConsoleDeps, "db" | "now" | "newId">;

type Transaction = ConsoleDeps["db"];

export function createAutonomyHandlers(deps: Deps): HandlersOf<"read-autonomy" | "decide-proposal" | "undo-level"> {
  return {
    "read-autonomy": getAutonomy(deps),
    "decide-proposal": ownersOnly(deps.db, decide(deps)),
    "undo-level": ownersOnly(deps.db, undo(deps)),
  };
}

function getAutonomy({ db, now }: Deps): Handler<"read-autonomy"> {
  return async (_input, { viewer: { workspaceId } }) => {
    const workspace = await findWorkspace(db, workspaceId);
    if (workspace === null) return refused("unavailable", settingsTexts.notKnownYet);
    const settings = parseSettings(workspace.settings);
    const [records, proposals] = await Promise.all([
      listCategoryRecords(db, workspaceId, settings, now()),
      listProposals(db, workspaceId),
    ]);
    const views = proposals.map((proposal) => viewProposal(proposal, settings));
    return answered({
      mode: settings.autonomyMode,
      target: neededAgreement(settings),
      levels: records.map((record) => {
        const { automation, category, level, since } = record;
        const advice = adviseLevel(record, neededAgreement(settings));
        return {
          automation,
          category,
          level,
          since: since === 0 ? null : since,
          ...advice,
          reason: isLabelled(automation) || level !== "suggest" ? advice.reason : adviceTexts.onlyBySettings,
        };
      }),
      open: views.filter(({ outcome }) => outcome === null),
      past: views.filter(({ outcome }) => outcome !== null),
    });
  };
}

/** Apply, Not this, blind checks and a backtest's labels are about triage alone. */
function isLabelled(automation: LeveledAutomation): boolean {
  return automation === "triage";
}

function viewProposal(proposal: StoredProposal, settings: Settings): ProposalView {
  const { outcome, undoneAt, automation, category, after } = proposal;
  const changed = outcome === "accepted" || outcome === "carried-out";
  const canUndo = changed && undoneAt === null && levelOf(automation, category, settings) === after;
  return { ...proposal, canUndo };
}

function decide(deps: Deps): Handler<"decide-proposal"> {
  return ({ id, accept }, { viewer: { workspaceId, teammateId, name } }) =>
    deps.db.transaction().execute(async (transaction) => {
      const proposal = await holdProposal(transaction, workspaceId, id);
      if (proposal === null) return refused("not-found", autonomyTexts.gone);
      if (proposal.outcome !== null) return refused("conflict", autonomyTexts.decided(proposal.decidedBy));
      const { automation, category, before: from, after: to } = proposal;
      if (accept) {
        const change = { id: deps.newId(), workspaceId, automation, category, from, to, by: { name, teammateId } };
        const problem = whyNot(await changeLevel(transaction, change, deps.now()));
        if (problem !== null) return problem;
      }
      const outcome = accept ? "accepted" : "declined";
      await decideProposal(transaction, id, { outcome, by: name }, new Date(deps.now()));
      return viewAgain(transaction, proposal);
    });
}

function undo(deps: Deps): Handler<"undo-level"> {
  return ({ id }, { viewer: { workspaceId, teammateId, name } }) =>
    deps.db.transaction().execute(async (transaction) => {
      const proposal = await holdProposal(transaction, workspaceId, id);
      if (proposal === null) return refused("not-found", autonomyTexts.gone);
      if (proposal.outcome !== "accepted" && proposal.outcome !== "carried-out")
        return refused("conflict", autonomyTexts.changedNothing);
      if (proposal.undoneAt !== null) return refused("conflict", autonomyTexts.undone(proposal.undoneBy));
      const { automation, category, before: to, after: from } = proposal;
      const change = { id: deps.newId(), workspaceId, automation, category, from, to, by: { name, teammateId } };
      const problem = whyNot(await changeLevel(transaction, change, deps.now()));
      if (problem !== null) return problem;
      await saveUndo(transaction, id, name, new Date(deps.now()));
      return viewAgain(transaction, proposal);
    });
}

function whyNot(changed: LevelChanged): Answer<never> | null {
  switch (changed) {
    case "changed":
      return null;
    case "not-known":
      return refused("unavailable", settingsTexts.notKnownYet);
    case "changed-meanwhile":
      return refused("conflict", autonomyTexts.levelChanged);
    case "no-rule":
      return refused("invalid", autonomyTexts.noRule);
  }
}

async function viewAgain(
  transaction: Transaction,
  { workspaceId, id }: StoredProposal,
): Promise<Answer<{ proposal: ProposalView }>> {
  const [proposal, workspace] = [await holdProposal(transaction, workspaceId, id), await findWorkspace(transaction, workspaceId)];
  if (proposal === null || workspace === null) return refused("not-found", autonomyTexts.gone);
  return answered({ proposal: viewProposal(proposal, parseSettings(workspace.settings)) });
}

/** Why a proposal about a level cannot be decided or undone. */
const autonomyTexts = {
  gone: "That proposal is not there any more.",
  decided: (by: string | null) => `${by ?? "The app"} has decided about this proposal already.`,
  changedNothing: "That proposal changed no level, so there is nothing to undo.",
  undone: (by: string | null) => `${by ?? "Somebody"} has undone it already.`,
  levelChanged: "Somebody has changed this level since. The settings page shows what it is now.",
  noRule: "The settings cannot hold a level of this category's own: they have too many, or its name is too long.",
} as const;
