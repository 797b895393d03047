interface Evidence {
  readonly cosine: number | null;
  readonly coverage: number;
  readonly titleCoverage: number;
  readonly relevance: number;
}

/** Fitted on questions with a known article and questions without one; `npm run eval` shows what they give. */
const WITH_MEANING = { base: -4.2, cosine: 6, coverage: 2, titleCoverage: 1, lead: 5 };
const WORDS_ONLY = { base: -3.2, coverage: 3, titleCoverage: 1.5, lead: 1.5 };

/** How probably an article answers the question, from how near it is and how far ahead of `rival`. */
export function answerChance(evidence: Evidence, rival: number): number {
  const lead = Math.max(-0.2, Math.min(0.3, evidence.relevance - rival));
  const { coverage, titleCoverage } = evidence;
  if (evidence.cosine === null) {
    const weights = WORDS_ONLY;
    return logistic(weights.base + weights.coverage * coverage + weights.titleCoverage * titleCoverage + weights.lead * lead);
  }
  const weights = WITH_MEANING;
  return logistic(
    weights.base + weights.cosine * evidence.cosine + weights.coverage * coverage + weights.titleCoverage * titleCoverage + weights.lead * lead,
  );
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
