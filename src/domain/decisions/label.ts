/** What a person said about a decision, and how much that counts. */
import type { Automation } from "../settings.js";

/** Where a label comes from. `one-sided` ones come only where somebody disagrees, and form no share by themselves. */
export const LABEL_ORIGINS = {
  applied: { strength: "strong", oneSided: false },
  rejected: { strength: "strong", oneSided: false },
  "blind-check": { strength: "strong", oneSided: false },
  history: { strength: "strong", oneSided: false },
  corrected: { strength: "strong", oneSided: true },
  undone: { strength: "strong", oneSided: true },
  "changed-in-intercom": { strength: "strong", oneSided: true },
  "kept-at-close": { strength: "weak", oneSided: false },
} as const satisfies Record<string, { strength: "strong" | "weak"; oneSided: boolean }>;

export type LabelOrigin = keyof typeof LABEL_ORIGINS;

export interface Label {
  readonly conversationId: string;
  readonly decisionKey: string;
  readonly automation: Automation;
  /** The category that was decided; null where the automation knows none. */
  readonly category: string | null;
  readonly origin: LabelOrigin;
  readonly agrees: boolean;
  /** What it should have been, where the person said so: a category, a tag, a team. */
  readonly said: string | null;
  /** What the person found there and changed; left out where nobody knows. */
  readonly previous?: string | null;
  /** Engine and model, where the decision itself is not stored. */
  readonly engine?: string;
  /** The teammate; null where Intercom does not tell. */
  readonly by: { readonly id: string; readonly name: string } | null;
}
