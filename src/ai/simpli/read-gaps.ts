import type { KnowledgeGap } from "../ports.js";
import { pick, pickFields } from "../reading/pick.js";
import { parseList, parseSentences } from "../reading/read-list.js";
import { parseNumber } from "../reading/read-number.js";
import { parseText } from "../reading/read-text.js";

const MAX_GAPS = 100;
const SAMPLES = { count: 5, length: 300 };

/** Reads the answer of `/gaps`, whose exact names are not documented; null without a list. */
export function parseGaps(answer: unknown): readonly KnowledgeGap[] | null {
  const list = parseList(answer, ["gaps", "clusters", "topics"]);
  if (list === null) return null;
  return list
    .map(parseGap)
    .filter((gap) => gap !== null)
    .slice(0, MAX_GAPS);
}

function parseGap(value: unknown): KnowledgeGap | null {
  const fields = pickFields(value) ?? { topic: value };
  const suggestedTitle =
    pick(fields, ["suggested_title", "suggestedTitle", "suggestion"], (text) => parseText(text, 200)) ??
    parseSentences(fields["suggested_titles"], { count: 1, length: 200 })?.[0] ??
    null;
  const topic = pick(fields, ["topic", "cluster", "label", "name", "theme", "title"], parseName) ?? suggestedTitle;
  if (topic === null) return null;
  const count = pick(fields, ["count", "query_count", "queries_count", "size", "frequency"], parseNumber);
  const samples = pick(fields, ["sample_queries", "samples", "queries", "examples"], (list) => parseSentences(list, SAMPLES));
  return { topic, count: count === null ? null : Math.max(0, Math.round(count)), samples: samples ?? [], suggestedTitle };
}

/** A cluster's number is no topic; its name is. */
function parseName(value: unknown): string | null {
  const fields = pickFields(value);
  return fields === null ? parseText(value, 200) : pick(fields, ["name", "label", "topic"], (text) => parseText(text, 200));
}
