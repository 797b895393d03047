/** Why a proposal about a level cannot be decided or undone. */
export const autonomyTexts = {
  gone: "That proposal is not there any more.",
  decided: (by: string | null) => `${by ?? "The app"} has decided about this proposal already.`,
  changedNothing: "That proposal changed no level, so there is nothing to undo.",
  undone: (by: string | null) => `${by ?? "Somebody"} has undone it already.`,
  levelChanged: "Somebody has changed this level since. The settings page shows what it is now.",
  noRule: "The settings cannot hold a level of this category's own: they have too many, or its name is too long.",
} as const;
