/** Sentences shown beside an answer when something about it should be known. */
export const NOTICES = {
  fellBack: "Answered by the built-in engine because the language model could not be reached",
  withoutArticles: "Written without the knowledge base, which could not be searched",
} as const;
