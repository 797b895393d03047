/** Sentences shown beside an answer when something about it should be known. */
export const NOTICES = {
  fellBack: "Answered by the built-in engine because the language model could not be reached",
  overLimit: "Answered by the built-in engine because the language model's tokens of the day are used up (LLM_DAILY_TOKENS)",
  refusedAnswer: "Answered by the built-in engine because the language model wrote down its own instructions instead of a reply",
  wrongLanguage: (written: string, wanted: string) => `Written in ${written} although ${wanted} was asked for`,
  withoutArticles: "Written without the knowledge base, which could not be searched",
} as const;
