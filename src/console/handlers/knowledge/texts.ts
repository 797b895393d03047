export const knowledgeTexts = {
  intercomAway: "Intercom cannot be asked right now, so the articles cannot be read. Try again in a minute.",
  notConnected: (because: string) => `The articles cannot be read: ${because}.`,
  refused: "It is offered again with the next sync; the service's log tells why it was not taken.",
} as const;
