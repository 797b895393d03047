/** How an action ended. Read by teammates in the sidebar. */
export const actionTexts = {
  failed:
    "Intercom or a service refused it, so nothing was sent or changed. An admin finds the reason in the console under Activity.",
  gone: "This was asked for a conversation that is no longer here.",
  draftGone: "That draft is no longer there, so nothing was sent.",
  customerWroteAgain: "The customer wrote again, so this text was not sent. Read their message first.",
  teammateAnswered: "A teammate has answered meanwhile, so this text was not sent.",
  closed: "The conversation was closed meanwhile, so this text was not sent.",
  finOwns: "Fin has taken this conversation meanwhile, so this text was not sent.",
  noteDone: "The note is in the conversation.",
  draftReady: "A new draft is ready.",
  corrected: "Thank you: the classification is corrected.",
  undone: "Undone.",
  cannotUndoReply: "A message the customer may have read cannot be taken back.",
  nothingToUndo: "There is nothing left to undo.",
  articleGone: "This article is not in the workspace's help centre, so it could not be marked.",
  noted: "Thank you, noted.",
  sent: (name: string) => `Sent as ${name}.`,
  empty: "There is no text to send.",
  notATeammate: "Intercom does not know this teammate, so nothing was sent.",
  tooManyDrafts: "Many drafts were asked for in a short time. Try again in ten minutes, or write to the customer yourself.",
  withheld: "No draft is due in this conversation right now.",
} as const;
