/** What Simpli makes of one message: its category, its routing and its sentiment. */
import { createHash } from "node:crypto";
import {
  type Classification,
  type Routing,
  SENTIMENT_LABELS,
  type SentimentLabel,
  type SentimentReading,
} from "../../domain/answers.js";
import { labelOfWords, parseText, pick, pickFields } from "../answer-fields.js";
import { firstEntriesOf, parseList, parseSentences } from "../answer-lists.js";
import { clamp, labelOfScore, parseConfidence, parseNumber, parseProbability, parseRisk } from "../answer-scores.js";
import { fitText } from "../fit-input.js";
import type { Triage, Sentiment } from "../ports.js";
import { createSimpliService, type SimpliOptions } from "./service.js";

/** Classifies and routes by Simpli Triage. Every method throws OutsideError (party `triage`). */
export function createSimpliTriage(options: SimpliOptions): Triage {
  const service = createSimpliService("triage", options);
  return {
    async classify({ subject, body, metadata }, call): Promise<Classification> {
      const title = subjectOf(subject, body);
      // An e-mail may say everything in its subject.
      const text = fitText(body) === "" ? title : fitText(body);
      if (text === "") throw service.refuse("classify", "empty_text", "nothing was written");
      const request = { subject: title, body: text, metadata };
      const { value, by } = await service.ask("classify", request, call, {
        read: parseClassification,
        missing: "without a category",
      });
      return { ...value, by };
    },

    async route({ conversationId, category, urgency, sentiment, confidence }, call): Promise<Routing> {
      const request = {
        ticket_id: conversationId,
        category,
        // The page shows both as plain strings; leaving one out could be a 422, so the middle means "not known".
        urgency: urgency ?? "medium",
        sentiment: sentiment ?? "neutral",
        ...(confidence === null ? {} : { confidence }),
      };
      const { value, by } = await service.ask("route", request, call, { read: parseRouting, missing: "not with an object" });
      return { ...value, by };
    },
  };
}

const SUBJECT_LIMIT = 200;

/** The given subject, else the body's first line: Triage's ticket model refuses an empty one. */
export function subjectOf(subject: string, body: string): string {
  const given = oneLine(subject);
  if (given !== "") return given;
  return oneLine(body.split(/\r?\n/).find((line) => line.trim() !== "") ?? "");
}

function oneLine(text: string): string {
  return fitText(text.replace(/\s+/g, " "), SUBJECT_LIMIT).replace(/\n/g, " ");
}

const MAX_ALTERNATIVES = 5;
const CATEGORY_NAMES = ["category", "label", "class", "intent"];
/** Of the whole answer: a score beside a category is that of its sentiment, or of anything. */
const CONFIDENCE_NAMES = ["confidence", "probability"];

/** Reads the answer of `/classify`; null without a category. */
export function parseClassification(answer: unknown): Omit<Classification, "by"> | null {
  const outer = pickFields(answer);
  if (outer === null) return null;
  const fields = pickFields(outer["classification"]) ?? outer;
  const category = pick(fields, CATEGORY_NAMES, (value) => parseName(value));
  if (category === null) return null;
  return {
    category,
    urgency: pick(fields, ["urgency", "priority"], parseName)?.toLowerCase() ?? null,
    sentiment: parseSentimentWord(pick(fields, ["sentiment"], parseName)),
    confidence: pick(fields, CONFIDENCE_NAMES, parseConfidence),
    alternatives: parseAlternatives(fields["alternatives"] ?? fields["candidates"] ?? fields["scores"], category),
    reason: pick(fields, ["reason", "explanation", "rationale"], parseText),
  };
}

/** A name rather than an id: `{"id":3,"name":"billing"}` is "billing". */
function parseName(value: unknown): string | null {
  const fields = pickFields(value);
  return fields === null ? parseText(value, 100) : pick(fields, ["name", "label", "value"], (name) => parseText(name, 100));
}

function parseSentimentWord(word: string | null): string | null {
  return labelOfWords(word) ?? word?.toLowerCase() ?? null;
}

/** A list of objects, or a map from category to confidence. */
function parseAlternatives(value: unknown, chosen: string): Classification["alternatives"] {
  const fields = pickFields(value);
  const pairs: readonly (readonly [unknown, unknown])[] =
    fields === null
      ? (parseList(value, []) ?? []).map((item) => {
          const entry = pickFields(item) ?? {};
          return [
            pick(entry, [...CATEGORY_NAMES, "name"], parseName),
            pick(entry, [...CONFIDENCE_NAMES, "score"], parseProbability),
          ] as const;
        })
      : firstEntriesOf(fields);
  return pairs
    .map(([name, confidence]) => ({ category: parseName(name), confidence: parseProbability(confidence) }))
    .flatMap(({ category, confidence }) => (category === null || confidence === null ? [] : [{ category, confidence }]))
    .filter(({ category }) => category !== chosen)
    .toSorted((one, other) => other.confidence - one.confidence)
    .slice(0, MAX_ALTERNATIVES);
}

/** Reads the answer of `/route`, in ids or in names; null only where it is no object at all. */
function parseRouting(answer: unknown): Omit<Routing, "by"> | null {
  const outer = pickFields(answer);
  if (outer === null) return null;
  const fields = pickFields(outer["routing"]) ?? outer;
  const team = pick(fields, ["group_id", "team_id", "team", "group", "queue"], parseText);
  const teamName = pick(fields, ["team", "group", "queue", "team_name", "group_name"], parseName);
  return {
    team,
    ...(teamName !== null && teamName !== team && { teamName }),
    agent: pick(fields, ["admin_id", "agent_id", "agent", "admin", "assignee"], parseText),
    reason: pick(fields, ["reason", "explanation", "rationale"], (value) => parseText(value, 1000)),
  };
}

/**
 * Sentiment by Simpli. Throws OutsideError (party `sentiment`).
 * Every call adds to the service's timeline, so a caller asks once a message.
 */
export function createSimpliSentiment(options: SimpliOptions): Sentiment {
  const service = createSimpliService("sentiment", options);
  return {
    async analyze({ customerId, text, channel }, call): Promise<SentimentReading> {
      const request = { customer_id: customerIdOf(customerId), text: fitText(text), channel };
      if (request.text === "") throw service.refuse("analyze", "empty_text", "nothing was written");
      const { value, by } = await service.ask("analyze", request, call, {
        read: parseSentiment,
        missing: "without a score or a label",
      });
      return { ...value, by };
    },
  };
}

const TRIGGERS = { count: 10, length: 120 };

/** Reads the answer of `/analyze`; null with neither a score nor a label that can be read. */
export function parseSentiment(answer: unknown): Omit<SentimentReading, "by"> | null {
  const outer = pickFields(answer);
  if (outer === null) return null;
  const fields = pickFields(outer["sentiment"]) ?? outer;
  const number = pick(fields, ["score", "sentiment_score", "polarity"], parseNumber);
  const score = number === null ? null : clamp(number, -1, 1);
  const words = pick(fields, ["label", "sentiment_label", "sentiment"], parseText);
  const label = score === null ? labelOfWords(words) : labelBeside(score, words);
  if (label === null) return null;
  return {
    score,
    label,
    escalationRisk: pick({ ...outer, ...fields }, ["escalation_risk", "escalationRisk", "risk", "risk_level"], parseRisk),
    confidence: pick(fields, ["confidence"], parseConfidence),
    triggers: pick({ ...outer, ...fields }, ["triggers", "keywords"], (value) => parseSentences(value, TRIGGERS)) ?? [],
  };
}

/**
 * One of the three documented labels counts, also near the bounds, where Simpli's model judges by more than the number; other
 * words, and a label whose sign the score contradicts, give way to the score.
 */
function labelBeside(score: number, words: string | null): SentimentLabel {
  const derived = labelOfScore(score);
  const named = SENTIMENT_LABELS.find((label) => label === words?.trim().toLowerCase());
  return named === undefined || (named !== "neutral" && derived !== "neutral") ? derived : named;
}

/** What Sentiment accepts; Intercom's contact ids fit, e-mail addresses and many external ids do not. */
const ACCEPTED = /^[A-Za-z0-9][A-Za-z0-9\-_]{0,63}$/;

/** The id itself where Sentiment accepts it, else a hash that is the same every time. */
export function customerIdOf(id: string): string {
  return ACCEPTED.test(id) ? id : `c-${createHash("sha256").update(id).digest("hex").slice(0, 40)}`;
}
