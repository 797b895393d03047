import type { Draft } from "../ports.js";
import { pick, readFields } from "../reading/pick.js";
import { readList } from "../reading/read-list.js";
import { readProbability } from "../reading/read-number.js";
import { readSources } from "../reading/read-sources.js";
import { readText } from "../reading/read-text.js";

/** Longer than any reply; what is behind it is a model that does not stop. */
const DRAFT_LIMIT = 20_000;

export interface ReadDraft extends Omit<Draft, "by"> {
  /** A canned reply the service thinks of, by name. */
  readonly suggestedTemplate: string | null;
}

/** Reads the answer of `/api/v1/draft`; null without a text. Whether it is HTML is not documented: it is taken as text. */
export function readDraft(answer: unknown): ReadDraft | null {
  const fields = readFields(answer);
  if (fields === null) return null;
  const text = pick(fields, ["draft", "text", "reply", "content", "message"], (value) => readDraftText(value));
  if (text === null) return null;
  return {
    draftId: pick(fields, ["draft_id", "id"], (value) => readText(value, 200)),
    text,
    confidence: pick(fields, ["confidence", "score"], readProbability),
    sources: readSources(pick(fields, ["sources", "citations", "articles", "references"], (value) => readList(value, [])) ?? []),
    language: pick(fields, ["language", "lang"], (value) => readText(value, 20)),
    abstained: null,
    suggestedTemplate: pick(fields, ["suggested_template", "template"], (value) => readTemplate(value)),
  };
}

function readDraftText(value: unknown): string | null {
  const fields = readFields(value);
  return fields === null
    ? readText(value, DRAFT_LIMIT)
    : pick(fields, ["text", "content", "body"], (text) => readText(text, DRAFT_LIMIT));
}

function readTemplate(value: unknown): string | null {
  const fields = readFields(value);
  return fields === null ? readText(value, 120) : pick(fields, ["name", "title", "id"], (text) => readText(text, 120));
}
