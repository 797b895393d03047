import type { Evaluation, QaDimension } from "../ports.js";
import { pick, pickFields } from "../reading/pick.js";
import { parseSentences } from "../reading/read-list.js";
import { parseNumber } from "../reading/read-number.js";
import { parseText } from "../reading/read-text.js";
import { toUnitScale } from "./score-scale.js";

const MAX_DIMENSIONS = 20;
const NOTES = { count: 10, length: 600 };
const SCORE_NAMES = ["score", "value", "rating"];

/** Reads the answer of `/evaluate`; null without an overall score. */
export function parseEvaluation(answer: unknown): Omit<Evaluation, "by"> | null {
  const outer = pickFields(answer);
  if (outer === null) return null;
  const fields = pickFields(outer["evaluation"]) ?? outer;
  const overall = pick(fields, ["overall_score", "overallScore", "overall", "total_score", "score"], parseScore);
  if (overall === null) return null;
  const dimensions = parseDimensions(fields["dimensions"] ?? fields["scores"] ?? fields["criteria"]);
  const scaled = toUnitScale(
    overall,
    dimensions.map(({ score }) => score),
  );
  return {
    overallScore: scaled.overall,
    dimensions: dimensions.map((dimension, index) => ({ ...dimension, score: scaled.dimensions[index] ?? 0 })),
    coachingNotes:
      pick(fields, ["coaching_notes", "coachingNotes", "coaching", "recommendations"], (value) => parseSentences(value, NOTES)) ??
      [],
  };
}

/** A map from name to score, or a list of objects. */
function parseDimensions(value: unknown): readonly QaDimension[] {
  const fields = pickFields(value);
  const entries: readonly (readonly [unknown, unknown])[] = Array.isArray(value)
    ? value.map((item) => [pick(pickFields(item) ?? {}, ["name", "dimension", "criterion", "id"], parseText), item] as const)
    : Object.entries(fields ?? {});
  return entries
    .map(([name, content]) => ({ name: parseText(name, 60), score: parseScore(content), evidence: parseEvidence(content) }))
    .flatMap(({ name, score, evidence }) => (name === null || score === null ? [] : [{ name, score, evidence }]))
    .slice(0, MAX_DIMENSIONS);
}

function parseScore(value: unknown): number | null {
  return parseNumber(value) ?? pick(pickFields(value) ?? {}, SCORE_NAMES, parseNumber);
}

function parseEvidence(value: unknown): string | null {
  const names = ["evidence", "comment", "reason", "quote", "explanation", "feedback"];
  return pick(pickFields(value) ?? {}, names, (text) => parseSentences(text, { count: 1, length: 500 })?.[0] ?? null);
}
