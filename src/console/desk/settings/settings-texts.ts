/** What the settings' part of the console says about itself. */
export const settingsTexts = {
  notKnownYet: "Intercom has not told which workspace this is yet. Try again in a minute.",
  changedMeanwhile: (by: string | null) =>
    `${by ?? "Somebody"} has changed the settings since you opened them. Nothing was saved.`,
  teamsUnknown: "Intercom could not be asked for its teams right now.",
  teammatesUnknown: "Intercom could not be asked for its teammates right now.",
  stylesUnknown: "The reply service could not be asked for its styles right now.",
  teamGone: (group: string) =>
    `"${group}" goes to a team that is no longer in Intercom. Such conversations are tagged, and not assigned.`,
  agentGone: (id: string) => `The excluded teammate ${id} is no longer in Intercom.`,
  styleUnknown: (style: string) => `The reply engine does not offer the style "${style}". It may write in its usual one.`,
  categoryUnknown: (category: string) =>
    `The built-in engine was not taught "${category}". It is only used where a teammate corrects to it.`,
  nothingToDo: "Drafts can be read in the sidebar, but nothing can be done with them there.",
} as const;
