/** The sentences of the page Activity that the server makes. */
import { leftOutText } from "../../../domain/attribute-values.js";

/** The words of the activity page. `infinitive` is what is still to be done, or was refused. */
export const activityTexts = {
  underWay: (infinitive: string) => `About to ${infinitive}`,
  refused: (infinitive: string) => `Could not ${infinitive}`,
  suggested: (infinitive: string) => `Would ${infinitive}`,

  tag: (tag: string) => ({ did: `Tagged ${tag}`, infinitive: `tag it ${tag}` }),
  untag: (tag: string) => ({ did: `Removed the tag ${tag}`, infinitive: `remove the tag ${tag}` }),
  assign: (team: string) => ({ did: `Assigned to ${team}`, infinitive: `assign it to ${team}` }),
  someTeam: "a team",
  sentiment: (sentiment: string) => ({
    did: `Recorded sentiment ${sentiment} on the contact`,
    infinitive: `record sentiment ${sentiment} on the contact`,
  }),
  /** Of a change of several attributes. */
  leftOut: leftOutText,
  /** Intercom does not say which: it gives the one that is there. */
  madeTag: (tag: string) => `The tag ${tag}, unless it was there before. It stays when this is undone.`,
  madeAttributes: (names: string) => `The contact attributes ${names}. They stay when this is undone.`,
  conversationAttributes: { did: "Updated the conversation's attributes", infinitive: "update the conversation's attributes" },
  attributes: { did: "Updated the contact", infinitive: "update the contact" },
  draftNote: { did: "Added a draft note", infinitive: "add a draft note" },
  qaNote: { did: "Added a QA note", infinitive: "add a QA note" },
  note: (name: string | null) =>
    name === null
      ? { did: "Added a note", infinitive: "add a note" }
      : { did: `Added ${name}'s note`, infinitive: `add ${name}'s note` },
  reply: (name: string | null) =>
    name === null
      ? { did: "Sent the reply", infinitive: "send the reply" }
      : { did: `Sent the reply in ${name}'s name`, infinitive: `send the reply in ${name}'s name` },
  correct: (to: string) => ({ did: `Corrected the classification to ${to}`, infinitive: `correct the classification to ${to}` }),
  undo: (what: string) => ({ did: `Undid “${what}”`, infinitive: `undo “${what}”` }),
  undidEarlier: { did: "Undid an earlier change", infinitive: "undo an earlier change" },
  ask: { did: "Asked the help centre", infinitive: "ask the help centre" },
  regenerate: { did: "Asked for another draft", infinitive: "ask for another draft" },
  thumbsUp: { did: "Rated a draft helpful", infinitive: "rate a draft helpful" },
  thumbsDown: { did: "Rated a draft unhelpful", infinitive: "rate a draft unhelpful" },
  dismiss: { did: "Dismissed a draft", infinitive: "dismiss a draft" },
  agree: { did: "Agreed with the QA score", infinitive: "agree with the QA score" },
  dispute: { did: "Disputed the QA score", infinitive: "dispute the QA score" },
  articleWrong: (id: string) => ({ did: `Reported article ${id} as wrong`, infinitive: `report article ${id} as wrong` }),
  applySuggestion: { did: "Applied triage's suggestion", infinitive: "apply triage's suggestion" },
  rejectSuggestion: { did: "Rejected triage's suggestion", infinitive: "reject triage's suggestion" },
  blindCheck: (category: string) => ({
    did: `Answered a blind check with ${category}`,
    infinitive: `answer a blind check with ${category}`,
  }),
  skipBlindCheck: { did: "Skipped a blind check", infinitive: "skip a blind check" },
  unknown: (kind: string) => ({ did: `Did “${kind}”, written by another version of the app`, infinitive: `do “${kind}”` }),

  cannotUndo: {
    reply: "A message the customer may have read cannot be undone.",
    unknown: "What was written is not known well enough to undo it.",
    suggested: "It was only suggested: nothing was changed.",
    refused: "It was not done, so there is nothing to undo.",
    underWay: "It is still in progress.",
  },
  noSuchEntry: "There is no such change. It may have been deleted with its conversation.",
  notYours:
    "Only owners undo what others did in this console. Ask an owner, who is listed under Settings, or undo it in the sidebar of the conversation.",
  noSuchPosition: "This position in the list is not known. Please reload the page.",
  notConnected: "The workspace is not connected right now, so nothing can be undone.",
  /** Who clicks where nobody signs in as a teammate. */
  console: "Console",
} as const;
