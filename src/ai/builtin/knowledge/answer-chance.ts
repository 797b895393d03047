interface Evidence {
  readonly cosine: number | null;
  readonly coverage: number;
  readonly titleCoverage: number;
  readonly relevance: number;
}

/**
 * Fitted by logistic regression on 52 questions over shelves of 4 to 28 of the development articles, with the right
 * article there or taken away; coverage was then trusted a little less, since its synonyms knew those questions.
 */
const WITH_MEANING = { base: -3.6, cosine: 3.5, coverage: 3.3, titleCoverage: 2.2, lead: 2.5 };
const WORDS_ONLY = { base: -3.4, coverage: 4.2, titleCoverage: 3, lead: 2.2 };

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
    weights.base +
      weights.cosine * evidence.cosine +
      weights.coverage * coverage +
      weights.titleCoverage * titleCoverage +
      weights.lead * lead,
  );
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
