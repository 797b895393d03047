/** Measures the built-in engine on texts: language, redaction, and finding articles. */
import { detectLanguage } from "../ai/builtin/language.js";
import type { Knowledge } from "../ai/ports.js";
import type { Article, ArticleHit, Call } from "../domain/answers.js";
import type { EvaluationArticle, EvaluationSet, LanguageRow, QueryRow, SecretsRow } from "./evaluation-set.js";
import { type Measured, measuredShare, share } from "./measures.js";

const LONG_ENOUGH = 12;

export function evaluateLanguage(set: EvaluationSet<LanguageRow>): readonly Measured[] {
  if (set.rows.length === 0) return [];
  const labelled = set.rows.map(({ text, language }) => ({ text, right: detectLanguage(text)?.language === language }));
  const long = labelled.filter(({ text }) => text.trim().length >= LONG_ENOUGH);
  return [
    measuredShare(
      set.file,
      "language: right",
      share(labelled, ({ right }) => right),
      labelled.length,
    ),
    measuredShare(
      set.file,
      `language: right from ${LONG_ENOUGH} characters`,
      share(long, ({ right }) => right),
      long.length,
      0.98,
    ),
  ];
}

/** How much of what must be gone is gone, and how much of what must stay is there. */
export function evaluateRedaction(set: EvaluationSet<SecretsRow>, hide: (text: string) => string): readonly Measured[] {
  if (set.rows.length === 0) return [];
  const masked = set.rows.map((row) => ({ row, text: hide(row.text) }));
  const secrets = masked.flatMap(({ row, text }) => row.redact.map((secret) => ({ gone: !text.includes(secret) })));
  const harmless = masked.flatMap(({ row, text }) => row.keep.map((words) => ({ kept: text.includes(words) })));
  return [
    measuredShare(
      set.file,
      "secrets removed",
      share(secrets, ({ gone }) => gone),
      secrets.length,
      0.9,
    ),
    measuredShare(
      set.file,
      "harmless text kept",
      share(harmless, ({ kept }) => kept),
      harmless.length,
      0.95,
    ),
  ];
}

/** An article is offered as the answer from this score up, as in drafts. */
const ANSWER_FROM = 0.5;

export function articleOf({ id, title, body, language }: EvaluationArticle): Article {
  return { id, title, content: body, url: null, tags: [], language, updatedAt: 0 };
}

export async function evaluateRetrieval(
  set: EvaluationSet<QueryRow>,
  knowledge: Knowledge,
  call: Call,
): Promise<readonly Measured[]> {
  if (set.rows.length === 0) return [];
  const found: { readonly row: QueryRow; readonly hits: readonly ArticleHit[] }[] = [];
  for (const row of set.rows) found.push({ row, hits: await knowledge.search(row.query, 3, call) });
  const answerable = found.filter(({ row }) => row.article !== null);
  const without = found.filter(({ row }) => row.article === null);
  const offers = ({ hits }: { readonly hits: readonly ArticleHit[] }) => (hits[0]?.score ?? 0) >= ANSWER_FROM;
  const offered = found.filter(offers);
  return [
    measuredShare(
      set.file,
      "retrieval: right article first",
      share(answerable, ({ row, hits }) => hits[0]?.articleId === row.article),
      answerable.length,
    ),
    measuredShare(
      set.file,
      "retrieval: right article among three",
      share(answerable, ({ row, hits }) => hits.some((hit) => hit.articleId === row.article)),
      answerable.length,
      0.85,
    ),
    measuredShare(
      set.file,
      "no article: noticed",
      share(without, (one) => !offers(one)),
      without.length,
    ),
    measuredShare(set.file, "answered where an article exists", share(answerable, offers), answerable.length),
    measuredShare(
      set.file,
      "right where answered",
      share(offered, ({ row, hits }) => hits[0]?.articleId === row.article),
      offered.length,
    ),
  ];
}
