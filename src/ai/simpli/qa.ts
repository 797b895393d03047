/** Simpli QA: what it is asked, and how its scores are read. */
import type { Evaluation, QaDimension } from "../../domain/answers.js";
import { parseText, pick, pickFields } from "../answer-fields.js";
import { firstItemsOf, firstEntriesOf, parseSentences } from "../answer-lists.js";
import { clamp, parseNumber } from "../answer-scores.js";
import { fitTurns } from "../fit-input.js";
import type { Qa } from "../ports.js";
import { createSimpliService, type SimpliOptions } from "./service.js";

/** Scores by Simpli QA. Throws OutsideError (party `qa`). */
export function createSimpliQa(options: SimpliOptions): Qa {
  const service = createSimpliService("qa", options);
  return {
    async evaluate({ conversationId, agentId, turns }, call): Promise<Evaluation> {
      const messages = fitTurns(turns);
      if (messages.length === 0) throw service.refuse("evaluate", "empty_text", "nothing was written");
      // A score that belongs to nobody would still be counted by the service.
      if (agentId.trim() === "") throw service.refuse("evaluate", "empty_agent", "no teammate to score");
      // The customer's rating has no field there, and a service may refuse one that it does not know.
      const request = { conversation_id: conversationId, agent_id: agentId, messages };
      const { value, by } = await service.ask("evaluate", request, call, {
        read: parseEvaluation,
        missing: "without an overall score",
      });
      return { ...value, by };
    },
  };
}

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
  const entries: readonly (readonly [unknown, unknown])[] =
    firstItemsOf(value)?.map(
      (item) => [pick(pickFields(item) ?? {}, ["name", "dimension", "criterion", "id"], parseText), item] as const,
    ) ?? firstEntriesOf(pickFields(value) ?? {});
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

export interface UnitScores {
  readonly overall: number;
  readonly dimensions: readonly number[];
}

/**
 * Brings QA scores to 0..1. The documentation says 0 to 1, the scale of a given installation may be 0-10 or 0-100.
 * An overall score is a mean of its dimensions: where it lies among them, all share one scale (the largest
 * number shows which); where it does not, it has a scale of its own, such as 87 beside 0.9 and 0.8.
 * One stray number above 1 among others that are not is cut to 1: it is no scale.
 */
function toUnitScale(overall: number, dimensions: readonly number[]): UnitScores {
  const sorted = dimensions.toSorted((one, other) => one - other);
  const most = sorted.at(-1) ?? 0;
  const usual = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  const isStray = most < STRAY_BELOW && overall <= UNIT_MOST && usual <= UNIT_MOST && sorted.length > 1;
  const largest = isStray ? Math.min(most, 1) : most;
  const among = dimensions.length > 0 && overall >= Math.min(...dimensions) && overall <= largest;
  const dimensionScale = scaleOf(largest);
  const overallScale = among ? dimensionScale : scaleOf(overall);
  return {
    overall: clamp(overall / overallScale, 0, 1),
    dimensions: dimensions.map((score) => clamp(score / dimensionScale, 0, 1)),
  };
}

/** Rounding may lift a perfect 1 a little; nothing honest lies between that and the 0-10 scale's 1.1. */
const UNIT_MOST = 1.05;
/** From here on a number beside ones is a better note on a scale to ten. */
const STRAY_BELOW = 2;

function scaleOf(largest: number): 1 | 10 | 100 {
  if (largest <= UNIT_MOST) return 1;
  return largest <= 10 ? 10 : 100;
}
