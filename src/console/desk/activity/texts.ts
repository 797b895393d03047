/** What the record says. Read by admins on the activity page. */
export const activityTexts = {
  /** How something stands that is not simply done; `wish` is an infinitive. */
  underWay: (wish: string) => `About to ${wish}`,
  refused: (wish: string) => `Could not ${wish}`,
  suggested: (wish: string) => `Would ${wish}`,

  tag: (tag: string) => ({ did: `Tagged ${tag}`, wish: `tag it ${tag}` }),
  untag: (tag: string) => ({ did: `Removed the tag ${tag}`, wish: `remove the tag ${tag}` }),
  assign: (team: string) => ({ did: `Assigned to ${team}`, wish: `assign it to ${team}` }),
  someTeam: "a team",
  mood: (mood: string) => ({ did: `Recorded mood ${mood} on the contact`, wish: `record mood ${mood} on the contact` }),
  attributes: { did: "Wrote on the contact", wish: "write on the contact" },
  draftNote: { did: "Left a draft note", wish: "leave a draft note" },
  qaNote: { did: "Left a QA note", wish: "leave a QA note" },
  note: (name: string | null) =>
    name === null ? { did: "Added a note", wish: "add a note" } : { did: `Added ${name}'s note`, wish: `add ${name}'s note` },
  reply: (name: string | null) =>
    name === null
      ? { did: "Sent the reply", wish: "send the reply" }
      : { did: `Sent the reply in ${name}'s name`, wish: `send the reply in ${name}'s name` },
  correct: (to: string) => ({ did: `Corrected the classification to ${to}`, wish: `correct the classification to ${to}` }),
  undo: (what: string) => ({ did: `Undid “${what}”`, wish: `undo “${what}”` }),
  undoForgotten: { did: "Undid an earlier change", wish: "undo an earlier change" },
  regenerate: { did: "Had another draft written", wish: "have another draft written" },
  thumbsUp: { did: "Called a draft helpful", wish: "call a draft helpful" },
  thumbsDown: { did: "Called a draft unhelpful", wish: "call a draft unhelpful" },
  agree: { did: "Agreed with the QA score", wish: "agree with the QA score" },
  dispute: { did: "Disputed the QA score", wish: "dispute the QA score" },
  articleWrong: (id: string) => ({ did: `Reported article ${id} as wrong`, wish: `report article ${id} as wrong` }),
  unknown: (kind: string) => ({ did: `Did “${kind}”, written by another version of the app`, wish: `do “${kind}”` }),

  cannotUndo: {
    reply: "A message the customer may have read cannot be taken back.",
    unknown: "What was written is not known well enough to take it back.",
    suggested: "It was only suggested: nothing was changed.",
    refused: "It was not done, so there is nothing to undo.",
    underWay: "It is still under way.",
  },
  noSuchEntry: "There is no such change on record. It may have been deleted with its conversation.",
  noSuchPlace: "This place in the list is not known. Please load the page again.",
  notConnected: "The workspace is not connected right now, so nothing can be undone.",
  /** Who clicks where nobody signs in as a teammate. */
  console: "Console",
} as const;
