import type { EvaluationSet } from "./find-set.js";
import { type Measured, measuredShare } from "./measured.js";
import { share } from "./measures.js";
import type { SecretsRow } from "./row-schemas.js";

/** How much of what must be gone is gone, and how much of what must stay is there. */
export function evaluateRedaction(set: EvaluationSet<SecretsRow>, hide: (text: string) => string): readonly Measured[] {
  const masked = set.rows.map((row) => ({ row, text: hide(row.text) }));
  const secrets = masked.flatMap(({ row, text }) => row.redact.map((secret) => ({ gone: !text.includes(secret) })));
  const harmless = masked.flatMap(({ row, text }) => row.keep.map((words) => ({ kept: text.includes(words) })));
  return [
    measuredShare(
      set.file,
      "secrets removed",
      share(secrets, ({ gone }) => gone),
      secrets.length,
      0.9,
    ),
    measuredShare(
      set.file,
      "harmless text kept",
      share(harmless, ({ kept }) => kept),
      harmless.length,
      0.95,
    ),
  ];
}
