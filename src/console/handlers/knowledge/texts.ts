/** What the knowledge page says when a sync cannot start or an article was refused. */
export const knowledgeTexts = {
  intercomAway: "Intercom cannot be reached right now, so the articles cannot be read. Try again in a minute.",
  notConnected: (because: string) => `The articles cannot be read: ${because}.`,
  refused: "It is sent again with the next sync; see the service's log for why it was refused.",
  oldGaps: "The topics shown are those of an earlier sync. They are asked for again with the next one.",
} as const;
