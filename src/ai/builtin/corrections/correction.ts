import type { Head } from "../heads/head.js";
import type { TrainingPlan, TrainingRow } from "../heads/train-head.js";

/** What an agent said was right. Null where only the other was corrected. */
export interface Correction {
  readonly text: string;
  readonly category: string | null;
  readonly urgency: string | null;
}

/** What passes to the worker that learns, and back. */
export interface LearnQuestion {
  readonly rows: readonly TrainingRow[];
  readonly plan: TrainingPlan;
}

export type LearnAnswer = Head;
