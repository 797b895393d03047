/** The rows of proposed levels, and of the weeks of labels they rest on; `tables.ts` lists all tables. */
import type { Defaulted, Json } from "./values.js";

export interface LabelWeekRow {
  workspace_id: string;
  automation: string;
  /** As its tag spells it. */
  category: string;
  /** Engine and model in one. */
  engine: string;
  week: Date;
  agreed: number;
  labelled: number;
  /** Of the decisions that were deleted before their week was counted. */
  gone_agreed: Defaulted<number>;
  gone_labelled: Defaulted<number>;
}

export interface ProposalRow {
  id: string;
  workspace_id: string;
  automation: string;
  category: string;
  advice: string;
  level_before: string;
  level_after: string;
  /** What it rests on, as it is shown. */
  evidence: Json<Record<string, unknown>>;
  made_at: Date;
  decided_at: Date | null;
  /** The name of whoever decided; null where the app did. */
  decided_by: string | null;
  /** Null while it is open. */
  outcome: "accepted" | "declined" | "carried-out" | "withdrawn" | null;
  undone_at: Date | null;
  undone_by: string | null;
}
