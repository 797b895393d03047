/** The weekly check of what automations have earned: counts, proposes, and carries out where the workspace lets it. */
import { isSameCategory } from "../../domain/category-rules.js";
import { adviceTexts } from "../../domain/proof/advice-texts.js";
import { adviseLevel } from "../../domain/proof/advice.js";
import { neededAgreement } from "../../domain/proof/curve.js";
import { LEVEL_OF_ADVICE, nextStep, type ProposalEvidence, type ProposedAdvice } from "../../domain/proof/proposal.js";
import { parseSettings, type Settings } from "../../domain/settings.js";
import { listCategoryRecords, type NamedRecord } from "../../store/decisions/category-records.js";
import { saveLabelWeeks } from "../../store/decisions/label-weeks.js";
import {
  changeLevel,
  decideProposal,
  listProposals,
  renewProposal,
  saveProposal,
  type StoredProposal,
} from "../../store/decisions/proposals.js";
import { findWorkspace } from "../../store/workspaces/workspaces.js";
import { done, nothing } from "../catalog.js";
import type { JobDeps, JobHandler } from "../deps.js";

type Deps = Pick<JobDeps, "db" | "now" | "newId">;

export function createAdviseLevelsJob(deps: Deps): JobHandler<"advise-levels"> {
  const { db, now } = deps;
  return async ({ workspaceId }, context) => {
    const workspace = await findWorkspace(db, workspaceId);
    if (workspace === null) return nothing("the workspace is not known");
    const settings = parseSettings(workspace.settings);
    const records = await listCategoryRecords(db, workspaceId, settings, now());
    const proposals = await listProposals(db, workspaceId);
    let [proposed, changed] = [0, 0];
    for (const record of records) {
      await saveLabelWeeks(db, workspaceId, record);
      const made = await handle(workspaceId, record, proposals, settings, deps);
      if (made === "proposed") proposed += 1;
      if (made === "changed") changed += 1;
    }
    const counts = { categories: records.length, proposed, changed };
    context.log.info({ workspace: workspaceId, ...counts }, "Levels examined");
    return done(`examined ${records.length} levels, proposed ${proposed}, changed ${changed}`);
  };
}

async function handle(
  workspaceId: string,
  record: NamedRecord,
  proposals: readonly StoredProposal[],
  settings: Settings,
  deps: Deps,
): Promise<"proposed" | "changed" | "nothing"> {
  const { automation, category } = record;
  const advised = adviseLevel(record, neededAgreement(settings));
  const own = proposals.filter((each) => each.automation === automation && isSameCategory(each.category, category));
  const { withdraw, renew, propose } = nextStep(advised, record.level, own, deps.now());
  const at = new Date(deps.now());
  for (const id of withdraw) await decideProposal(deps.db, id, { outcome: "withdrawn", by: null }, at);
  const { advice, ...evidence } = advised;
  if (renew !== null) await renewProposal(deps.db, renew, evidence);
  if (advice === "keep" || (renew === null && !propose)) return "nothing";
  const id = renew ?? deps.newId();
  if (settings.autonomyMode === "by-itself")
    return (await carryOut(id, workspaceId, record, advice, evidence, deps)) ? "changed" : "nothing";
  if (!propose) return "nothing";
  const proposal = { id, workspaceId, automation, category, advice, before: record.level, evidence };
  return (await saveProposal(deps.db, proposal, at)) ? "proposed" : "nothing";
}

/** The level and its receipt together, or neither. */
async function carryOut(
  id: string,
  workspaceId: string,
  { automation, category, level }: NamedRecord,
  advice: ProposedAdvice,
  evidence: ProposalEvidence,
  { db, now, newId }: Deps,
): Promise<boolean> {
  const name = advice === "to-apply" ? adviceTexts.byEarned(evidence.evidence) : adviceTexts.byLost(evidence.reason);
  return db.transaction().execute(async (transaction) => {
    const by = { name, teammateId: null };
    const change = { id: newId(), workspaceId, automation, category, from: level, to: LEVEL_OF_ADVICE[advice], by };
    const at = new Date(now());
    if ((await changeLevel(transaction, change, now())) !== "changed") return false;
    // Where it was proposed before, this finds it there.
    await saveProposal(transaction, { id, workspaceId, automation, category, advice, before: level, evidence }, at);
    // Another process proposed the same this moment: tried again, its proposal is found.
    if (!(await decideProposal(transaction, id, { outcome: "carried-out", by: null }, at))) throw new Error("No receipt");
    return true;
  });
}
