/** What the record says. Read by admins on the activity page. */
export const activityTexts = {
  /** How something stands that is not simply done; `wish` is an infinitive. */
  underWay: (options: string) => `About to ${options}`,
  refused: (options: string) => `Could not ${options}`,
  suggested: (options: string) => `Would ${options}`,

  tag: (tag: string) => ({ did: `Tagged ${tag}`, options: `tag it ${tag}` }),
  untag: (tag: string) => ({ did: `Removed the tag ${tag}`, options: `remove the tag ${tag}` }),
  assign: (team: string) => ({ did: `Assigned to ${team}`, options: `assign it to ${team}` }),
  someTeam: "a team",
  sentiment: (sentiment: string) => ({
    did: `Recorded mood ${sentiment} on the contact`,
    options: `record mood ${sentiment} on the contact`,
  }),
  attributes: { did: "Wrote on the contact", options: "write on the contact" },
  draftNote: { did: "Left a draft note", options: "leave a draft note" },
  qaNote: { did: "Left a QA note", options: "leave a QA note" },
  note: (name: string | null) =>
    name === null
      ? { did: "Added a note", options: "add a note" }
      : { did: `Added ${name}'s note`, options: `add ${name}'s note` },
  reply: (name: string | null) =>
    name === null
      ? { did: "Sent the reply", options: "send the reply" }
      : { did: `Sent the reply in ${name}'s name`, options: `send the reply in ${name}'s name` },
  correct: (to: string) => ({ did: `Corrected the classification to ${to}`, options: `correct the classification to ${to}` }),
  undo: (what: string) => ({ did: `Undid “${what}”`, options: `undo “${what}”` }),
  undoForgotten: { did: "Undid an earlier change", options: "undo an earlier change" },
  regenerate: { did: "Had another draft written", options: "have another draft written" },
  thumbsUp: { did: "Called a draft helpful", options: "call a draft helpful" },
  thumbsDown: { did: "Called a draft unhelpful", options: "call a draft unhelpful" },
  agree: { did: "Agreed with the QA score", options: "agree with the QA score" },
  dispute: { did: "Disputed the QA score", options: "dispute the QA score" },
  articleWrong: (id: string) => ({ did: `Reported article ${id} as wrong`, options: `report article ${id} as wrong` }),
  unknown: (kind: string) => ({ did: `Did “${kind}”, written by another version of the app`, options: `do “${kind}”` }),

  cannotUndo: {
    reply: "A message the customer may have read cannot be taken back.",
    unknown: "What was written is not known well enough to take it back.",
    suggested: "It was only suggested: nothing was changed.",
    refused: "It was not done, so there is nothing to undo.",
    underWay: "It is still under way.",
  },
  noSuchEntry: "There is no such change on record. It may have been deleted with its conversation.",
  noSuchPosition: "This place in the list is not known. Please load the page again.",
  notConnected: "The workspace is not connected right now, so nothing can be undone.",
  /** Who clicks where nobody signs in as a teammate. */
  console: "Console",
} as const;
