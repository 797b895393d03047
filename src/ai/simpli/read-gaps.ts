import type { KnowledgeGap } from "../ports.js";
import { pick, readFields } from "../reading/pick.js";
import { readList, readSentences } from "../reading/read-list.js";
import { readNumber } from "../reading/read-number.js";
import { readText } from "../reading/read-text.js";

const MAX_GAPS = 100;
const SAMPLES = { count: 5, length: 300 };

/** Reads the answer of `/gaps`, whose exact names are not documented; null without a list. */
export function readGaps(answer: unknown): readonly KnowledgeGap[] | null {
  const list = readList(answer, ["gaps", "clusters", "topics"]);
  if (list === null) return null;
  return list
    .map(readGap)
    .filter((gap) => gap !== null)
    .slice(0, MAX_GAPS);
}

function readGap(value: unknown): KnowledgeGap | null {
  const fields = readFields(value) ?? { topic: value };
  const suggestedTitle =
    pick(fields, ["suggested_title", "suggestedTitle", "suggestion"], (text) => readText(text, 200)) ??
    readSentences(fields["suggested_titles"], { count: 1, length: 200 })?.[0] ??
    null;
  const topic = pick(fields, ["topic", "cluster", "label", "name", "theme", "title"], readName) ?? suggestedTitle;
  if (topic === null) return null;
  const count = pick(fields, ["count", "query_count", "queries_count", "size", "frequency"], readNumber);
  const samples = pick(fields, ["sample_queries", "samples", "queries", "examples"], (list) => readSentences(list, SAMPLES));
  return { topic, count: count === null ? null : Math.max(0, Math.round(count)), samples: samples ?? [], suggestedTitle };
}

/** A cluster's number is no topic; its name is. */
function readName(value: unknown): string | null {
  const fields = readFields(value);
  return fields === null ? readText(value, 200) : pick(fields, ["name", "label", "topic"], (text) => readText(text, 200));
}
