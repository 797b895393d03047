import type { Draft } from "../ports.js";
import { pick, pickFields } from "../reading/pick.js";
import { parseList } from "../reading/read-list.js";
import { parseProbability } from "../reading/read-number.js";
import { parseSources } from "../reading/read-sources.js";
import { parseText } from "../reading/read-text.js";

/** Longer than any reply; what is behind it is a model that does not stop. */
const DRAFT_LIMIT = 20_000;

export interface ReadDraft extends Omit<Draft, "by"> {
  /** A canned reply the service thinks of, by name. */
  readonly suggestedTemplate: string | null;
}

/** Reads the answer of `/api/v1/draft`; null without a text. Whether it is HTML is not documented: it is taken as text. */
export function parseDraft(answer: unknown): ReadDraft | null {
  const fields = pickFields(answer);
  if (fields === null) return null;
  const text = pick(fields, ["draft", "text", "reply", "content", "message"], (value) => parseDraftText(value));
  if (text === null) return null;
  return {
    draftId: pick(fields, ["draft_id", "id"], (value) => parseText(value, 200)),
    text,
    confidence: pick(fields, ["confidence", "score"], parseProbability),
    sources: parseSources(
      pick(fields, ["sources", "citations", "articles", "references"], (value) => parseList(value, [])) ?? [],
    ),
    language: pick(fields, ["language", "lang"], (value) => parseText(value, 20)),
    abstained: null,
    suggestedTemplate: pick(fields, ["suggested_template", "template"], (value) => parseTemplate(value)),
  };
}

function parseDraftText(value: unknown): string | null {
  const fields = pickFields(value);
  return fields === null
    ? parseText(value, DRAFT_LIMIT)
    : pick(fields, ["text", "content", "body"], (text) => parseText(text, DRAFT_LIMIT));
}

function parseTemplate(value: unknown): string | null {
  const fields = pickFields(value);
  return fields === null ? parseText(value, 120) : pick(fields, ["name", "title", "id"], (text) => parseText(text, 120));
}
