export const deadLetterTexts = {
  gone: "That work is not there any more: its conversation was deleted, or its time of keeping is over.",
} as const;
