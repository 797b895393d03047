/** Proposals of other levels, and the levels they change. */
import { type Kysely, type Selectable, sql } from "kysely";
import { levelOf, withLevel } from "../../domain/autonomy-levels.js";
import {
  autonomyLevel,
  LEVEL_OF_ADVICE,
  type Proposal,
  type ProposalEvidence,
  proposalEvidenceSchema,
  type ProposalOutcome,
  type ProposedAdvice,
  proposedAdvice,
} from "../../domain/proof/proposal.js";
import { type Autonomy, LEVELED, type LeveledAutomation, parseSettings } from "../../domain/settings.js";
import type { ProposalRow } from "../database/autonomy-tables.js";
import type { Tables } from "../database/tables.js";
import { holdSettings, saveSettings } from "../workspaces/workspaces.js";

export interface StoredProposal extends Proposal {
  readonly workspaceId: string;
  readonly automation: LeveledAutomation;
  readonly category: string;
  readonly after: Autonomy;
  readonly evidence: ProposalEvidence;
  readonly madeAt: number;
  /** Null where the app decided by itself. */
  readonly decidedBy: string | null;
  readonly undoneBy: string | null;
}

/** Newest first. */
export async function listProposals(db: Kysely<Tables>, workspaceId: string): Promise<readonly StoredProposal[]> {
  const rows = await db
    .selectFrom("proposals")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .orderBy("made_at", "desc")
    .orderBy("id")
    .execute();
  return rows.flatMap((row) => parseRow(row) ?? []);
}

/** Held still until the transaction ends: of two who decide at once, the second sees what the first did. */
export async function holdProposal(transaction: Kysely<Tables>, workspaceId: string, id: string): Promise<StoredProposal | null> {
  const row = await transaction
    .selectFrom("proposals")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : parseRow(row);
}

export async function countOpenProposals(db: Kysely<Tables>, workspaceId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("proposals")
    .select(({ fn }) => ["advice", fn.countAll<number>().as("count")])
    .where("workspace_id", "=", workspaceId)
    .where("outcome", "is", null)
    .groupBy("advice")
    .execute();
  return new Map(rows.map(({ advice, count }) => [advice, count]));
}

export interface ProposalToSave {
  readonly id: string;
  readonly workspaceId: string;
  readonly automation: LeveledAutomation;
  readonly category: string;
  readonly advice: ProposedAdvice;
  readonly before: Autonomy;
  readonly evidence: ProposalEvidence;
}

/** @returns false where another process proposed the same just now. */
export async function saveProposal(db: Kysely<Tables>, proposal: ProposalToSave, at: Date): Promise<boolean> {
  const { id, workspaceId, automation, category, advice, before, evidence } = proposal;
  const saved = await db
    .insertInto("proposals")
    .values({
      ...{ id, workspace_id: workspaceId, automation, category, advice, level_before: before, made_at: at },
      level_after: LEVEL_OF_ADVICE[advice],
      evidence: JSON.stringify(evidence),
    })
    .onConflict((conflict) => conflict.columns(["workspace_id", "automation", "category"]).where(OPEN).doNothing())
    .returning("id")
    .executeTakeFirst();
  return saved !== undefined;
}

/** The condition of the index that allows one open proposal of each kind. */
const OPEN = sql<boolean>`outcome is null`;

export async function renewProposal(db: Kysely<Tables>, id: string, evidence: ProposalEvidence): Promise<void> {
  await db
    .updateTable("proposals")
    .set({ evidence: JSON.stringify(evidence) })
    .where("id", "=", id)
    .where("outcome", "is", null)
    .execute();
}

/** @param by null where the app decided; @returns false where somebody decided before. */
export async function decideProposal(
  db: Kysely<Tables>,
  id: string,
  decided: { readonly outcome: ProposalOutcome; readonly by: string | null },
  at: Date,
): Promise<boolean> {
  const row = await db
    .updateTable("proposals")
    .set({ outcome: decided.outcome, decided_by: decided.by, decided_at: at })
    .where("id", "=", id)
    .where("outcome", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function saveUndo(db: Kysely<Tables>, id: string, by: string, at: Date): Promise<void> {
  await db.updateTable("proposals").set({ undone_at: at, undone_by: by }).where("id", "=", id).execute();
}

export interface LevelChange {
  readonly workspaceId: string;
  readonly automation: LeveledAutomation;
  readonly category: string;
  readonly from: Autonomy;
  readonly to: Autonomy;
  readonly by: { readonly name: string; readonly teammateId: string | null };
  /** Of the line in the history of settings. */
  readonly id: string;
}

export type LevelChanged = "changed" | "not-known" | "changed-meanwhile" | "no-rule";

/** As an owner would change it on the settings page, with a line in the history. For use in a transaction. */
export async function changeLevel(transaction: Kysely<Tables>, change: LevelChange, now: number): Promise<LevelChanged> {
  const { id, workspaceId, automation, category, from, to, by } = change;
  const stored = await holdSettings(transaction, workspaceId);
  if (stored === null) return "not-known";
  const before = parseSettings(stored);
  if (levelOf(automation, category, before) !== from) return "changed-meanwhile";
  const after = withLevel(before, automation, category, to);
  if (after === null) return "no-rule";
  await saveSettings(transaction, { id, workspaceId, by, stored, before, after }, now);
  return "changed";
}

/** Null for one that another version of the app wrote in another shape. */
function parseRow(row: Selectable<ProposalRow>): StoredProposal | null {
  const automation = LEVELED.find((each) => each === row.automation);
  const advice = proposedAdvice.safeParse(row.advice).data;
  const before = autonomyLevel.safeParse(row.level_before).data;
  const after = autonomyLevel.safeParse(row.level_after).data;
  const evidence = proposalEvidenceSchema.safeParse(row.evidence).data;
  if (automation === undefined || advice === undefined || before === undefined || after === undefined) return null;
  if (evidence === undefined) return null;
  return {
    ...{ id: row.id, workspaceId: row.workspace_id, automation, category: row.category, advice, before, after, evidence },
    madeAt: row.made_at.getTime(),
    decidedAt: row.decided_at?.getTime() ?? null,
    decidedBy: row.decided_by,
    outcome: row.outcome,
    undoneAt: row.undone_at?.getTime() ?? null,
    undoneBy: row.undone_by,
  };
}
