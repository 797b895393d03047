import type { Evaluation, QaDimension } from "../ports.js";
import { pick, readFields } from "../reading/pick.js";
import { readSentences } from "../reading/read-list.js";
import { readNumber } from "../reading/read-number.js";
import { readText } from "../reading/read-text.js";
import { toUnitScale } from "./score-scale.js";

const MAX_DIMENSIONS = 20;
const NOTES = { count: 10, length: 600 };
const SCORE_NAMES = ["score", "value", "rating"];

/** Reads the answer of `/evaluate`; null without an overall score. */
export function readEvaluation(answer: unknown): Omit<Evaluation, "by"> | null {
  const outer = readFields(answer);
  if (outer === null) return null;
  const fields = readFields(outer["evaluation"]) ?? outer;
  const overall = pick(fields, ["overall_score", "overallScore", "overall", "total_score", "score"], readScore);
  if (overall === null) return null;
  const dimensions = readDimensions(fields["dimensions"] ?? fields["scores"] ?? fields["criteria"]);
  const scaled = toUnitScale(
    overall,
    dimensions.map(({ score }) => score),
  );
  return {
    overallScore: scaled.overall,
    dimensions: dimensions.map((dimension, index) => ({ ...dimension, score: scaled.dimensions[index] ?? 0 })),
    coachingNotes:
      pick(fields, ["coaching_notes", "coachingNotes", "coaching", "recommendations"], (value) => readSentences(value, NOTES)) ??
      [],
  };
}

/** A map from name to score, or a list of objects. */
function readDimensions(value: unknown): readonly QaDimension[] {
  const fields = readFields(value);
  const entries: readonly (readonly [unknown, unknown])[] = Array.isArray(value)
    ? value.map((item) => [pick(readFields(item) ?? {}, ["name", "dimension", "criterion", "id"], readText), item] as const)
    : Object.entries(fields ?? {});
  return entries
    .map(([name, content]) => ({ name: readText(name, 60), score: readScore(content), evidence: readEvidence(content) }))
    .flatMap(({ name, score, evidence }) => (name === null || score === null ? [] : [{ name, score, evidence }]))
    .slice(0, MAX_DIMENSIONS);
}

function readScore(value: unknown): number | null {
  return readNumber(value) ?? pick(readFields(value) ?? {}, SCORE_NAMES, readNumber);
}

function readEvidence(value: unknown): string | null {
  const names = ["evidence", "comment", "reason", "quote", "explanation", "feedback"];
  return pick(readFields(value) ?? {}, names, (text) => readSentences(text, { count: 1, length: 500 })?.[0] ?? null);
}
