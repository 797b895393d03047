import type { Classification } from "../ports.js";
import { pick, readFields } from "../reading/pick.js";
import { readList } from "../reading/read-list.js";
import { readProbability } from "../reading/read-number.js";
import { readText } from "../reading/read-text.js";
import { labelOfWords } from "../reading/sentiment-label.js";

const MAX_ALTERNATIVES = 5;
const CATEGORY_NAMES = ["category", "label", "class", "intent"];
const CONFIDENCE_NAMES = ["confidence", "score", "probability"];

/** Reads the answer of `/classify`; null without a category. */
export function readClassification(answer: unknown): Omit<Classification, "by"> | null {
  const outer = readFields(answer);
  if (outer === null) return null;
  const fields = readFields(outer["classification"]) ?? outer;
  const category = pick(fields, CATEGORY_NAMES, (value) => readName(value));
  if (category === null) return null;
  return {
    category,
    urgency: pick(fields, ["urgency", "priority"], readName)?.toLowerCase() ?? null,
    sentiment: readSentimentWord(pick(fields, ["sentiment"], readName)),
    confidence: pick(fields, CONFIDENCE_NAMES, readProbability),
    alternatives: readAlternatives(fields["alternatives"] ?? fields["candidates"] ?? fields["scores"], category),
    reason: pick(fields, ["reason", "explanation", "rationale"], readText),
  };
}

/** A name rather than an id: `{"id":3,"name":"billing"}` is "billing". */
function readName(value: unknown): string | null {
  const fields = readFields(value);
  return fields === null ? readText(value, 100) : pick(fields, ["name", "label", "value"], (name) => readText(name, 100));
}

function readSentimentWord(word: string | null): string | null {
  return labelOfWords(word) ?? word?.toLowerCase() ?? null;
}

/** A list of objects, or a map from category to confidence. */
function readAlternatives(value: unknown, chosen: string): Classification["alternatives"] {
  const fields = readFields(value);
  const pairs: readonly (readonly [unknown, unknown])[] =
    fields === null
      ? (readList(value, []) ?? []).map((item) => {
          const entry = readFields(item) ?? {};
          return [pick(entry, [...CATEGORY_NAMES, "name"], readName), pick(entry, CONFIDENCE_NAMES, readProbability)] as const;
        })
      : Object.entries(fields);
  return pairs
    .map(([name, confidence]) => ({ category: readName(name), confidence: readProbability(confidence) }))
    .flatMap(({ category, confidence }) => (category === null || confidence === null ? [] : [{ category, confidence }]))
    .filter(({ category }) => category !== chosen)
    .toSorted((one, other) => other.confidence - one.confidence)
    .slice(0, MAX_ALTERNATIVES);
}
