import type { Classification, Routing } from "../../domain/answers.js";
import { labelOfWords, parseList, parseText, pick, pickFields } from "../answer-fields.js";
import { parseProbability } from "../answer-scores.js";
import { fitText } from "../fit-input.js";
import type { Triage } from "../ports.js";
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
const CONFIDENCE_NAMES = ["confidence", "score", "probability"];

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
    confidence: pick(fields, CONFIDENCE_NAMES, parseProbability),
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
          return [pick(entry, [...CATEGORY_NAMES, "name"], parseName), pick(entry, CONFIDENCE_NAMES, parseProbability)] as const;
        })
      : Object.entries(fields);
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
