import type { Classification } from "../ports.js";
import { pick, pickFields } from "../reading/pick.js";
import { parseList } from "../reading/read-list.js";
import { parseProbability } from "../reading/read-number.js";
import { parseText } from "../reading/read-text.js";
import { labelOfWords } from "../reading/sentiment-label.js";

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
