import { detectLanguage } from "../ai/builtin/language.js";
import type { EvaluationSet } from "./find-set.js";
import { type Measured, measuredShare } from "./measured.js";
import { share } from "./measures.js";
import type { LanguageRow } from "./row-schemas.js";

const LONG_ENOUGH = 12;

export function evaluateLanguage(set: EvaluationSet<LanguageRow>): readonly Measured[] {
  const labelled = set.rows.map(({ text, language }) => ({ text, right: detectLanguage(text)?.language === language }));
  const long = labelled.filter(({ text }) => text.trim().length >= LONG_ENOUGH);
  return [
    measuredShare(
      set.file,
      "language: right",
      share(labelled, ({ right }) => right),
      labelled.length,
    ),
    measuredShare(
      set.file,
      `language: right from ${LONG_ENOUGH} characters`,
      share(long, ({ right }) => right),
      long.length,
      0.98,
    ),
  ];
}
