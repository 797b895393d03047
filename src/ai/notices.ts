import { STANDS_IN } from "../domain/engine-label.js";

/** Sentences shown beside an answer when something about it should be known. */
export const NOTICES = {
  fellBack: `${STANDS_IN} the language model could not be reached`,
  overLimit: `${STANDS_IN} the language model's tokens of the day are used up (LLM_DAILY_TOKENS)`,
  refusedAnswer: `${STANDS_IN} the language model wrote down its own instructions instead of a reply`,
  wrongLanguage: (written: string, wanted: string) => `Written in ${written} although ${wanted} was asked for`,
  withoutArticles: "Written without the knowledge base, which could not be searched",
} as const;
